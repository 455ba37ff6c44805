"""Fields for a number and for a time of day: typed, or moved up and down by the arrow keys and two carets."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QPushButton, QSizePolicy, QSpinBox, QTimeEdit, QWidget

from cmdesk.ui import paint, theme, tokens
from cmdesk.ui.widgets.fields import frame
from cmdesk.ui.words import tr

CARETS = 24  # the width of the carets at the right


class Caret(QPushButton):
    """Goes one step up or down while it is pressed; the arrow keys do the same, so it takes no focus."""

    def __init__(self, box: QAbstractSpinBox, by: int) -> None:
        super().__init__(box)
        self._symbol = "up" if by > 0 else "down"
        self.setAccessibleName(tr("More") if by > 0 else tr("Less"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(box)  # whose arrow keys do what it does: screen readers are told so
        self.setAutoRepeat(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(lambda: box.stepBy(by))

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        tone = "control" if not self.isEnabled() else "text" if self.underMouse() else "text2"
        paint.icon(p, self.rect(), self._symbol, tone, 10)


def prepare(box: QAbstractSpinBox, name: str) -> tuple[Caret, Caret]:
    """What number and time share."""
    box.setAccessibleName(name)
    box.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
    box.setFrame(False)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    box.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return Caret(box, 1), Caret(box, -1)


def dress(box: QAbstractSpinBox) -> None:
    theme.see_through(box)
    box.setFont(theme.font("body"))
    box.setFixedSize(box.sizeHint())


def place(box: QWidget, carets: tuple[Caret, Caret]) -> None:
    """The carets at the right, one over the other."""
    half, wide = box.height() // 2, theme.u(CARETS)
    carets[0].setGeometry(box.width() - wide - 2, 2, wide, half - 2)
    carets[1].setGeometry(box.width() - wide - 2, half, wide, half - 2)
    for caret in carets:
        caret.raise_()


def draw(box: QWidget) -> None:
    p = paint.smooth(QPainter(box))
    frame(p, box)
    if box.hasFocus():
        paint.focus(p, box.rect())


class NumberField(QSpinBox):
    """A whole number between two others; `unit` stands after it ("min")."""

    def __init__(self, name: str, value: int = 0, least: int = 0, most: int = 99, unit: str = "") -> None:
        super().__init__()
        self._carets = prepare(self, name)
        self.setRange(least, most)
        self.setValue(value)
        self.setSuffix(f"\u00a0{unit}" if unit else "")
        self.restyle()

    def restyle(self) -> None:
        dress(self)

    def sizeHint(self) -> QSize:
        widest = max(paint.width(f"{n}{self.suffix()}") for n in (self.minimum(), self.maximum()))
        return QSize(round(widest) + theme.u(24 + CARETS), theme.u(tokens.HEIGHT["field"]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lineEdit().setGeometry(theme.u(8), 1, self.width() - theme.u(10 + CARETS), self.height() - 2)
        place(self, self._carets)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # scrolling the page must not change an answer

    def paintEvent(self, event: QPaintEvent) -> None:
        draw(self)


class TimeField(QTimeEdit):
    """A time of day, in hours and minutes."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._carets = prepare(self, name)
        self.setDisplayFormat("HH:mm")
        self.setWrapping(True)
        self.restyle()

    def restyle(self) -> None:
        dress(self)

    def sizeHint(self) -> QSize:
        return QSize(round(paint.width("00:00")) + theme.u(26 + CARETS), theme.u(tokens.HEIGHT["field"]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lineEdit().setGeometry(theme.u(8), 1, self.width() - theme.u(10 + CARETS), self.height() - 2)
        place(self, self._carets)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        draw(self)
