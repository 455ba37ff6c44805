"""Choosing one of a few: segments, cards, and the steps of a longer choice."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QWidget

from cmdesk.ui import paint, theme
from cmdesk.ui.widgets.buttons import Ringed
from cmdesk.ui.widgets.layout import Part, row
from cmdesk.ui.widgets.texts import Icon, Text
from cmdesk.ui.words import tr


class Segment(Ringed, QRadioButton):
    """One option of `Segmented`. With an icon, its words show only while it is chosen."""

    def __init__(self, text: str, symbol: str) -> None:
        super().__init__()
        self._said, self._symbol = text, symbol
        self.setAccessibleName(text)
        self.setToolTip(text if symbol else "")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(lambda: self.updateGeometry())

    def rename(self, text: str) -> None:
        self._said = text
        self.setAccessibleName(text)
        self.setToolTip(text if self._symbol else "")
        self.updateGeometry()

    def restyle(self) -> None:
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        if self._symbol and not self.isChecked():
            return QSize(theme.u(36), theme.u(24))
        wide = paint.width(self._said, "meta", 600) + theme.u(22) + (theme.u(20) if self._symbol else 0)
        return QSize(round(wide), theme.u(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        r, on = QRectF(self.rect()), self.isChecked()
        if on:
            paint.box(p, r, "raised", "line", 5)
        elif self.underMouse():
            paint.box(p, r, "hover", None, 5)
        if self.is_ringed():
            paint.focus(p, r, 5)
        tone = "text" if on else "text2"
        if self._symbol:
            paint.icon(p, QRectF(theme.u(10), 0, theme.u(16), r.height()), self._symbol, tone, 14)
            if not on:
                return
            r.setLeft(theme.u(20))
        paint.text(p, r, self._said, "meta", tone, paint.CENTRE, 600 if on else 500)


class Segmented(QWidget):
    """A few options side by side, the arrow keys go between them. Options are words, or (words, icon)."""

    chosen = Signal(int)
    again = Signal(int)  # what is chosen already was pressed

    def __init__(self, name: str, options: Sequence[str | tuple[str, str]], chosen: int = 0) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group, self._before = QButtonGroup(self), chosen
        segments: list[Part] = []
        for i, option in enumerate(options):
            text, symbol = (option, "") if isinstance(option, str) else option
            segment = Segment(text, symbol)
            segment.setChecked(i == chosen)
            self._group.addButton(segment, i)
            segments.append(segment)
        self._group.idToggled.connect(lambda i, on: self.chosen.emit(i) if on else None)
        self._group.idPressed.connect(self._press)
        self._group.idClicked.connect(lambda i: self.again.emit(i) if i == self._before else None)
        self.setLayout(row(*segments, gap=0, pad=2))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _press(self) -> None:
        self._before = self.value()

    def value(self) -> int:
        return self._group.checkedId()

    def rename(self, name: str, options: Sequence[str]) -> None:
        """Say it in other words, in the language of now."""
        self.setAccessibleName(name)
        for segment, text in zip(self._group.buttons(), options, strict=True):
            if isinstance(segment, Segment):
                segment.rename(text)

    def choose(self, i: int) -> None:
        self._group.button(i).setChecked(True)

    def focus_chosen(self) -> None:
        """Give the keys to what is chosen, where they begin."""
        if (segment := self._group.checkedButton()) is not None:
            segment.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.box(paint.smooth(QPainter(self)), self.rect(), "sunken", "line", 6)


class ChoiceCard(Ringed, QRadioButton):
    """One of several large options: icon, name, a sentence. Put them in one QButtonGroup or one parent."""

    def __init__(self, symbol: str, name: str, sentence: str = "") -> None:
        super().__init__()
        self._symbol, self._said, self._sentence = symbol, name, sentence
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(theme.u(56))

    def sizeHint(self) -> QSize:
        return QSize(theme.u(240), theme.u(56))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.u(160), theme.u(56))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        r, on = QRectF(self.rect()), self.isChecked()
        fill = "accent_soft" if on else "hover" if self.underMouse() and self.isEnabled() else "surface"
        paint.box(p, r, fill, "accent" if on else "line", 8)
        if self.is_ringed():
            paint.focus(p, r, 8)
        tone = "accent_text" if on else "text" if self.isEnabled() else "control"
        paint.icon(p, QRectF(theme.u(12), 0, theme.u(22), r.height()), self._symbol, tone, 20)
        left, right = theme.u(46), r.right() - theme.u(36 if on else 12)
        h, middle = theme.u(18), r.center().y()
        name = QRectF(left, middle - (h if self._sentence else h / 2), right - left, h)
        paint.text(p, name, self._said, "body-strong", "text" if self.isEnabled() else "control")
        if self._sentence:
            paint.text(p, QRectF(left, middle, right - left, h), self._sentence, "meta", "text2")
        if on:
            paint.icon(p, QRectF(r.right() - theme.u(30), 0, theme.u(18), r.height()), "ok", "accent_text", 18)


class Steps(QWidget):
    """Where we are in a longer choice; each step is an icon and a word."""

    def __init__(self, names: Sequence[str], now: int = 0) -> None:
        super().__init__()
        self._names = list(names)
        self._marks = [Icon("draft", "text3", 16) for _ in names]
        self._words = [(Text(s, "meta", "text3"), Text(s, "meta-strong", "text")) for s in names]
        parts: list[Part] = []
        for i, mark in enumerate(self._marks):
            parts += [mark, *self._words[i]]
            if i < len(names) - 1:
                parts.append(Icon("right", "text3", 11))
        self.setLayout(row(*parts, None, gap=6))
        self.set(now)

    def set(self, now: int) -> None:
        for i, (quiet, strong) in enumerate(self._words):
            name = "ok" if i < now else "half" if i == now else "draft"
            self._marks[i].set(name, "accent_text" if i == now else "text3")
            quiet.setVisible(i != now)
            strong.setVisible(i == now)
        self.setAccessibleName(
            tr("Step {step} of {total}: {name}", step=now + 1, total=len(self._names), name=self._names[now])
        )
