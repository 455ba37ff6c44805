"""Choosing one of a few: tabs, segments, cards, and the steps of a longer choice."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QSizePolicy, QTabBar, QWidget

from cmdesk.ui import paint, theme
from cmdesk.ui.widgets.buttons import by_keyboard
from cmdesk.ui.widgets.layout import Part, row
from cmdesk.ui.widgets.texts import Icon, Text
from cmdesk.ui.words import tr


@dataclass(frozen=True)
class Tab:
    """One tab: its words, an icon, and a figure or a word at its right in a tone of its own."""

    text: str
    symbol: str = ""
    extra: str = ""
    tone: str = "text3"


class Tabs(QTabBar):
    """Tabs with an underline. `currentChanged(int)` tells which is chosen."""

    def __init__(self, name: str, tabs: Sequence[Tab | str], height: int = 36, flush: bool = False) -> None:
        """`flush`: the first words stand at the very edge, in line with what is below."""
        super().__init__()
        self._tabs: list[Tab] = []
        self._height, self._ring, self._flush = height, False, flush
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_tabs(tabs)

    def set_tabs(self, tabs: Sequence[Tab | str]) -> None:
        """Replace all tabs; the one that was chosen stays chosen if it still exists."""
        chosen = self.currentIndex()
        before = self.blockSignals(True)
        while self.count():
            self.removeTab(self.count() - 1)
        self._tabs = [Tab(t) if isinstance(t, str) else t for t in tabs]
        for tab in self._tabs:
            self.addTab(tab.text.replace("&", "&&"))
        for i in range(len(self._tabs)):
            self._name(i)
        self.setCurrentIndex(min(max(chosen, 0), len(self._tabs) - 1))
        self.blockSignals(before)
        if self.currentIndex() != chosen and chosen >= 0:
            self.currentChanged.emit(self.currentIndex())

    def set_tab(self, i: int, tab: Tab) -> None:
        """Change the words or the figure of one tab."""
        self._tabs[i] = tab
        self.setTabText(i, tab.text.replace("&", "&&"))
        self._name(i)

    def _name(self, i: int) -> None:
        tab = self._tabs[i]
        self.setAccessibleTabName(i, f"{tab.text}, {tab.extra}" if tab.extra else tab.text)

    def restyle(self) -> None:
        for i, tab in enumerate(self._tabs):
            self.setTabText(i, tab.text.replace("&", "&&"))  # makes the bar measure its tabs again

    def tabSizeHint(self, i: int) -> QSize:
        tab = self._tabs[i] if i < len(self._tabs) else Tab("")
        width = paint.width(tab.text, "body", 600) + theme.u(10) + self._inset(i)
        width += theme.u(20) if tab.symbol else 0
        width += paint.width(tab.extra, "caption") + theme.u(6) if tab.extra else 0
        return QSize(round(width), theme.u(self._height))

    def _inset(self, i: int) -> int:
        """From the left edge of a tab to its words."""
        return 0 if self._flush and i == 0 else theme.u(10)

    def minimumTabSizeHint(self, i: int) -> QSize:
        return self.tabSizeHint(i)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = by_keyboard(event, self._ring)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        under = self.tabAt(self.mapFromGlobal(QCursor.pos())) if self.underMouse() else -1
        for i, tab in enumerate(self._tabs):
            r = QRectF(self.tabRect(i))
            on = i == self.currentIndex()
            tone = "accent_text" if on else "text" if i == under else "text2"
            tone = tone if self.isTabEnabled(i) else "control"
            x = r.left() + self._inset(i)
            if tab.symbol:
                paint.icon(p, QRectF(x, r.top(), theme.u(16), r.height()), tab.symbol, tone, 15)
                x += theme.u(20)
            words = QRectF(x, r.top(), 999, r.height())
            x += paint.text(p, words, tab.text, "body", tone, weight=600 if on else 500)
            if tab.extra:
                paint.text(p, QRectF(x + theme.u(6), r.top() + 1, 999, r.height()), tab.extra, "caption", tab.tone)
            if on:
                left = max(r.left() + self._inset(i) - theme.u(2), 0)
                line = QRectF(left, r.bottom() - 2, r.right() - theme.u(8) - left, 2)
                paint.box(p, line, "accent", None, 1)
                if self.hasFocus() and self._ring:
                    paint.focus(p, r.adjusted(2, 2, -2, -4))


class Segment(QRadioButton):
    """One option of `Segmented`. With an icon, its words show only while it is chosen."""

    def __init__(self, text: str, symbol: str) -> None:
        super().__init__()
        self._said, self._symbol, self._ring = text, symbol, False
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = by_keyboard(event, self._ring)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        r, on = QRectF(self.rect()), self.isChecked()
        if on:
            paint.box(p, r, "raised", "line", 5)
        elif self.underMouse():
            paint.box(p, r, "hover", None, 5)
        if self.hasFocus() and self._ring:
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

    def __init__(self, name: str, options: Sequence[str | tuple[str, str]], chosen: int = 0) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        segments: list[Part] = []
        for i, option in enumerate(options):
            text, symbol = (option, "") if isinstance(option, str) else option
            segment = Segment(text, symbol)
            segment.setChecked(i == chosen)
            self._group.addButton(segment, i)
            segments.append(segment)
        self._group.idToggled.connect(lambda i, on: self.chosen.emit(i) if on else None)
        self.setLayout(row(*segments, gap=0, pad=2))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

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

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.box(paint.smooth(QPainter(self)), self.rect(), "sunken", "line", 6)


class ChoiceCard(QRadioButton):
    """One of several large options: icon, name, a sentence. Put them in one QButtonGroup or one parent."""

    def __init__(self, symbol: str, name: str, sentence: str = "") -> None:
        super().__init__()
        self._symbol, self._said, self._sentence, self._ring = symbol, name, sentence, False
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = by_keyboard(event, self._ring)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        r, on = QRectF(self.rect()), self.isChecked()
        fill = "accent_soft" if on else "hover" if self.underMouse() and self.isEnabled() else "surface"
        paint.box(p, r, fill, "accent" if on else "line", 8)
        if self.hasFocus() and self._ring:
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
