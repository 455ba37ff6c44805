"""What is filled in on one line: text, a choice from a list, and the label that goes with them."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from cmdesk.ui import paint, theme, tokens
from cmdesk.ui.widgets.buttons import IconButton
from cmdesk.ui.widgets.layout import col, row
from cmdesk.ui.widgets.texts import Icon, Text, plain_tip
from cmdesk.ui.words import tr


def frame(p: QPainter, widget: QWidget, error: bool = False, quiet: bool = False) -> None:
    """The box of a field. Its outline is at least 3:1, unless it is quiet."""
    fill = "surface" if widget.isEnabled() else "sunken"
    paint.box(p, widget.rect(), fill, "bad" if error else "line" if quiet else "control", tokens.RADIUS["control"])


class Field(QLineEdit):
    """One line of text. `keys` shows the shortcut that leads here; `clear` adds a cross and Esc to empty it."""

    def __init__(
        self,
        hint: str = "",
        value: str = "",
        symbol: str = "",
        keys: str = "",
        name: str = "",
        quiet: bool = False,
        clear: bool = False,
        height: int = tokens.HEIGHT["field"],
    ) -> None:
        super().__init__(value)
        self._symbol, self._keys, self._quiet, self._height, self._error = symbol, keys, quiet, height, ""
        self.setPlaceholderText(hint)
        self.setAccessibleName(name or hint)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.cross: IconButton | None = None
        if clear:
            self.cross = IconButton("close", tr("Clear"))
            self.cross.setParent(self)
            self.cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same
            self.cross.clicked.connect(self.clear)
            self.textChanged.connect(lambda: self._place())
        self.restyle()

    def restyle(self) -> None:
        theme.see_through(self)
        self.setFont(theme.font("body"))
        self.setFixedHeight(theme.u(self._height))
        self._place()

    def error(self) -> str:
        return self._error

    def set_error(self, sentence: str) -> None:
        """Say what is wrong with the text, or "" when nothing is."""
        self._error = sentence
        self.setAccessibleDescription(sentence)
        self.setToolTip(plain_tip(sentence))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.u(200), theme.u(self._height))

    def _place(self) -> None:
        """Leave room for the icon at the left and for the cross or the keys at the right."""
        full = bool(self.text())
        right = theme.u(8)
        if self.cross is not None and full:
            right += theme.u(26)
        elif self._keys:
            right += round(paint.width(self._keys, "caption")) + theme.u(16)
        self.setTextMargins(theme.u(34 if self._symbol else 10), 0, right, 0)
        if self.cross is not None:
            self.cross.setVisible(full)
            self.cross.resize(theme.u(24), theme.u(24))
            edge = (self.height() - self.cross.height()) // 2
            self.cross.move(self.width() - self.cross.width() - edge, edge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.cross is not None and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        frame(p, self, bool(self._error), self._quiet)
        h = self.height()
        if self._symbol:
            paint.icon(p, QRectF(theme.u(10), 0, theme.u(18), h), self._symbol, "text3", 16)
        if self._keys and not (self.cross is not None and self.text()):
            wide = paint.width(self._keys, "caption") + theme.u(12)
            key = QRectF(self.width() - wide - theme.u(6), (h - theme.u(20)) / 2, wide, theme.u(20))
            paint.box(p, key, "sunken", "line", 4)
            paint.text(p, key, self._keys, "caption", "text2", paint.CENTRE)
        p.end()
        super().paintEvent(event)
        if self.hasFocus():
            paint.focus(paint.smooth(QPainter(self)), self.rect())


INSIDE = 12  # from the edge of a field to its words


class Option(QStyledItemDelegate):
    """An option of a drop-down, with room around it: its words stand below those of the field."""

    def paint(self, p: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        p.save()
        r = QRectF(option.rect)
        if option.state & QStyle.StateFlag.State_Selected:
            p.fillRect(r, theme.colour("selected"))
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        paint.text(paint.smooth(p), r.adjusted(theme.u(INSIDE), 0, -theme.u(INSIDE), 0), words)
        p.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width() + theme.u(24), theme.u(30))


class ComboField(QComboBox):
    """A choice from a list that drops down. Options are words, or (words, what they stand for)."""

    def __init__(
        self,
        name: str,
        options: Sequence[str | tuple[str, object]] = (),
        symbol: str = "",
        height: int = tokens.HEIGHT["field"],
    ) -> None:
        super().__init__()
        self._symbol, self._height = symbol, height
        self.setAccessibleName(name)
        drop = QListView()
        drop.setItemDelegate(Option(drop))
        self.setView(drop)
        for option in options:
            if isinstance(option, str):
                self.addItem(option, option)
            else:
                self.addItem(*option)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        self.setFont(theme.font("body"))
        self.setFixedHeight(theme.u(self._height))
        self.updateGeometry()

    def choose(self, value: object) -> None:
        """Choose the option that stands for `value`; nothing where there is none."""
        self.setCurrentIndex(next((i for i in range(self.count()) if self.itemData(i) == value), -1))

    def sizeHint(self) -> QSize:
        widest = max((paint.width(self.itemText(i)) for i in range(self.count())), default=0.0)
        return QSize(round(min(widest, theme.u(280))) + theme.u(62 if self._symbol else 42), theme.u(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.u(90), theme.u(self._height))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()  # scrolling the page must not change an answer

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        frame(p, self)
        h, left = self.height(), theme.u(INSIDE)
        tone = "text" if self.isEnabled() else "control"
        if self._symbol:
            paint.icon(p, QRectF(theme.u(10), 0, theme.u(18), h), self._symbol, "text3", 16)
            left = theme.u(34)
        words = QRectF(left, 0, self.width() - left - theme.u(28), h)
        said = self.currentText() or self.placeholderText()
        paint.text(p, words, said, "body", tone if self.currentText() else "text3")
        paint.icon(p, QRectF(self.width() - theme.u(26), 0, theme.u(16), h), "down", "text2", 12)
        if self.hasFocus():
            paint.focus(p, self.rect())


class Labelled(QWidget):
    """A field with its label above and, below, a hint or what is wrong with it."""

    def __init__(self, label: str, field: QWidget, hint: str = "") -> None:
        super().__init__()
        self.field, self._hint = field, hint
        self.label = Text(label, "meta-strong", "text2")
        self.label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(label)
        self.mark = Icon("error", "bad", 14)
        self.note = Text(hint, "meta", "text3", wrap=True)
        self.setLayout(col(self.label, field, row(self.mark, (self.note, 1), gap=6), None, gap=4))
        self.set_error("")

    def set_error(self, sentence: str) -> None:
        """Say what is wrong and what to do; "" takes it back and shows the hint again."""
        self._say(sentence, "error", "bad")
        if isinstance(self.field, Field):
            self.field.set_error(sentence)
        elif isinstance(self.field, QWidget) and not isinstance(self.field, QLabel):
            self.field.setAccessibleDescription(sentence)

    def offer(self, sentence: str) -> None:
        """Say what can be done with what was typed: it is no fault."""
        self.set_error("")
        self._say(sentence, "info", "text2")
        self.field.setAccessibleDescription(sentence)

    def _say(self, sentence: str, symbol: str, tone: str) -> None:
        self.mark.set(symbol, tone)
        self.mark.setVisible(bool(sentence))
        self.note.setText(sentence or self._hint)
        self.note.set_tone(tone if sentence else "text3")
        self.note.setVisible(bool(sentence or self._hint))
