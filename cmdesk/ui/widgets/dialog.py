"""Dialogs: raised paper over a veil, a title, a body that scrolls, and buttons that name what they do."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QDialog, QLayout, QWidget

from cmdesk.ui import paint, theme, tokens
from cmdesk.ui.compositing import cut_corners, paint_paper
from cmdesk.ui.widgets.buttons import Button, IconButton
from cmdesk.ui.widgets.layout import Panel, Part, Scroll, col, row
from cmdesk.ui.widgets.tabbing import tab_as_read
from cmdesk.ui.widgets.texts import Elided, Text
from cmdesk.ui.words import tr


class Veil(QWidget):
    """Dims the window behind a dialog, and draws the dialog's shadow on it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._place = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(window.size())
        window.installEventFilter(self)
        self.raise_()
        self.show()

    def put(self, place: QRect) -> None:
        """Where in the window the dialog stands."""
        if place != self._place:
            self._place = place
            self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        window = self.parentWidget()
        if event.type() == QEvent.Type.Resize and watched is window and window is not None:
            self.resize(window.size())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        p.fillRect(self.rect(), theme.colour("shadow", 0.6 if theme.is_dark() else 0.45))
        r = QRectF(self._place)
        p.setPen(Qt.PenStyle.NoPen)
        p.setBrush(theme.colour("shadow", 0.014))
        for i in range(14):
            p.drawRoundedRect(r.adjusted(-i, -i + 6, i, i + 8), 12 + i, 12 + i)


class Dialog(QDialog):
    """A question with its answers. `open()` it; `accepted` is the primary button, `rejected` Cancel and Esc.

    `quiet` is the button at the left of the foot (its signal `stepped_aside`); `danger` is for what cannot be undone.
    """

    stepped_aside = Signal()

    def __init__(
        self,
        parent: QWidget,
        title: str,
        body: QLayout | QWidget,
        primary: str = "",
        cancel: str | None = None,
        quiet: str = "",
        danger: bool = False,
        width: int = tokens.COLUMNS["dialog"],
        height: int = 0,
    ) -> None:
        super().__init__(parent.window())
        self._behind, self._width, self._height = parent.window(), width, height
        # One that stands over another dialog may be larger than that.
        self._room: QWidget = self._behind._room if isinstance(self._behind, Dialog) else self._behind
        self._veil: Veil | None = None
        self._dragged = False  # by its head, away from where it was put
        self._is_over = False
        self.finished.connect(self._be_over)
        self.setWindowFlags(Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.title = Text(title, "title")
        self.close_button = IconButton("close", tr("Close"), tr("Esc"))
        self.close_button.clicked.connect(self.reject)
        self.primary = Button(primary, kind="danger" if danger else "primary", keys="⏎")
        self.cancel = Button(tr("Cancel") if cancel is None else cancel, keys=tr("Esc"))
        self.quiet = Button(quiet, kind="quiet")
        self.unready = Elided("", "meta", "text2", paint.RIGHT)
        self.unready.hide()
        self._wire()
        head = row(self.title, None, self.close_button, pad=(24, 20, 20, 12))
        self.body = Scroll(col(body, pad=(24, 0, 24, 16)))
        foot_parts: list[Part] = [self.quiet, None, (self.unready, 100), self.cancel, self.primary]
        self.foot = Panel(row(*foot_parts, pad=(12, 0, 24, 0)), None, "line", 0, "t", height=60)
        self.setLayout(col(head, (self.body, 1), self.foot, gap=0))
        # Only once it is in the dialog: said before, Enter is lost as soon as the button had the focus and lost it.
        self.primary.setAutoDefault(True)
        self.primary.setDefault(True)
        self.rename(title)

    def open(self) -> None:
        """Of two that are the same the first stays: somebody pressed again before the engine had answered.

        One of its kind that is over goes now. Until then it may tell what became of what it asked for at its end.
        """
        others = self._behind.findChildren(type(self), options=Qt.FindChildOption.FindDirectChildrenOnly)
        for one in others:
            if one._is_over and one is not self and type(one) is type(self):
                one.deleteLater()
        first = next((one for one in others if one is not self and one.is_same(self)), None)
        if first is None:
            self._is_over = False
            super().open()
            return
        first.activateWindow()
        self.deleteLater()

    def _be_over(self) -> None:
        self._is_over = True

    def is_same(self, other: "Dialog") -> bool:
        """Whether it is open and stands for another one, too."""
        return self.isVisible() and type(self) is type(other) and self.windowTitle() == other.windowTitle()

    def _wire(self) -> None:
        self.primary.setVisible(bool(self.primary.text()))
        self.quiet.setVisible(bool(self.quiet.text()))
        self.primary.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.quiet.clicked.connect(self.stepped_aside)

    def rename(self, title: str) -> None:
        self.title.setText(title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)

    def set_primary(self, text: str, enabled: bool = True) -> None:
        """Name what the main button will do; it names its object."""
        if not (text and enabled) and self.focusWidget() is self.primary:
            # Else Qt gives the focus to what comes first, the cross above, and draws a ring around it.
            self.cancel.setFocus(Qt.FocusReason.PopupFocusReason)
        self.primary.setText(text)
        self.primary.setVisible(bool(text))
        self.primary.setEnabled(enabled)

    def say_why(self, sentence: str) -> None:
        """What is missing while the main button is grey, beside it; "" once it is not."""
        self.unready.setText(sentence)
        self.unready.setVisible(bool(sentence))
        self.primary.setAccessibleDescription(sentence)

    def fit(self) -> None:
        """As tall as the body needs, never taller than the window."""
        window = self._room
        width = min(theme.u(self._width), window.width() - 32)
        self.ensurePolished()
        inner, around = self.body.inner, self.title.sizeHint().height() + 32 + theme.u(60)
        tall = inner.heightForWidth(width) if inner.hasHeightForWidth() else inner.sizeHint().height()
        wanted = theme.u(self._height) if self._height else tall + around + 4
        self.resize(width, min(wanted, window.height() - 32))
        corner = QPoint((window.width() - self.width()) // 2, (window.height() - self.height()) // 2)
        self.move(window.mapToGlobal(corner))
        self._dragged = False
        if (layout := self.layout()) is not None:
            tab_as_read(layout)
        self._shade(QRect(self._behind.mapFromGlobal(window.mapToGlobal(corner)), self.size()))

    def fit_soon(self) -> None:
        """After the body changed, once its layouts know."""
        QTimer.singleShot(0, self, self.restyle)

    def restyle(self) -> None:
        if self.isVisible():
            self.fit()

    def showEvent(self, event: QShowEvent) -> None:
        self._veil = Veil(self._behind)
        self.fit()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._veil is not None:
            self._veil.hide()
            self._veil.deleteLater()
            self._veil = None

    def focusNextPrevChild(self, forward: bool) -> bool:
        """What was added since it opened stands behind all that was there, for Qt: put in its place before a Tab."""
        if (layout := self.layout()) is not None:
            tab_as_read(layout)
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # also from where Enter breaks the line
            if self.primary.isEnabled() and self.primary.isVisible():
                self.primary.click()
            return
        super().keyPressEvent(event)

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        # Before the window manager has placed it, and at times after, Qt tells another place than where it was put.
        if self._dragged:
            self._shade(QRect(self._behind.mapFromGlobal(self.pos()), self.size()))

    def _shade(self, place: QRect) -> None:
        if self._veil is not None:
            self._veil.put(place)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        handle = self.windowHandle()
        if event.position().y() < self.body.y() and handle is not None:
            self._dragged = True
            handle.startSystemMove()
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_corners(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_paper(self)


def question(
    parent: QWidget, title: str, sentence: str, verb: str, cancel: str | None = None, danger: bool = False
) -> Dialog:
    """A dialog that only asks: for what others will see, or what cannot be undone."""
    body = col(Text(sentence, "body", "text2", wrap=True, leading=140))
    return Dialog(parent, title, body, verb, cancel, danger=danger, width=480)
