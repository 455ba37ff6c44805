"""Tabs with an underline, each with its words, an icon and a figure."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QCursor, QFocusEvent, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from cmdesk.ui import paint, theme
from cmdesk.ui.widgets.buttons import Ringed
from cmdesk.ui.widgets.texts import plain_tip


@dataclass(frozen=True)
class Tab:
    """One tab: its words, an icon, and a figure or a word at its right in a tone of its own."""

    text: str
    symbol: str = ""
    extra: str = ""
    tone: str = "text3"


class Tabs(Ringed, QTabBar):
    """Tabs with an underline. `currentChanged(int)` tells which is chosen."""

    def __init__(self, name: str, tabs: Sequence[Tab | str], height: int = 36, flush: bool = False) -> None:
        """`flush`: the first words stand at the very edge, in line with what is below."""
        super().__init__()
        self._tabs: list[Tab] = []
        self._height, self._flush = height, flush
        self._folded = False  # there is no room for all words
        self._outside: Ring | None = None  # of the first tab, whose words leave no room for one
        self.setAccessibleName(name)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_tabs(tabs)
        self.currentChanged.connect(self._on_turn)

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
        self.setTabToolTip(i, plain_tip(tab.text) if tab.symbol else "")

    def restyle(self) -> None:
        for i, tab in enumerate(self._tabs):
            self.setTabText(i, tab.text.replace("&", "&&"))  # makes the bar measure its tabs again

    def tabSizeHint(self, i: int) -> QSize:
        return self._size(i, self._is_folded(i))

    def _is_folded(self, i: int) -> bool:
        """Whether a tab shows its icon for its words."""
        return self._folded and i != self.currentIndex() and i < len(self._tabs) and bool(self._tabs[i].symbol)

    def _size(self, i: int, folded: bool) -> QSize:
        tab = self._tabs[i] if i < len(self._tabs) else Tab("")
        width: float = theme.u(10) + self._inset(i)
        width += 0 if folded else paint.width(tab.text, "body", 600)
        width += theme.u(20) if tab.symbol else 0
        width += paint.width(tab.extra, "caption") + theme.u(6) if tab.extra else 0
        return QSize(round(width), theme.u(self._height))

    def _inset(self, i: int) -> int:
        """From the left edge of a tab to its words."""
        return 0 if self._flush and i == 0 else theme.u(10)

    def sizeHint(self) -> QSize:
        """With all their words, whether there is room for them or not."""
        return QSize(sum(self._size(i, False).width() for i in range(self.count())), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        folded = self.width() < self.sizeHint().width()
        if folded != self._folded:
            self._folded = folded
            self.restyle()

    def minimumTabSizeHint(self, i: int) -> QSize:
        return self.tabSizeHint(i)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ring_outside()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ring_outside()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._ring_outside()

    def tabLayoutChange(self) -> None:
        super().tabLayoutChange()
        self._ring_outside()

    def _on_turn(self) -> None:
        if self._folded:
            self.restyle()  # other words show
        self._ring_outside()

    def _is_outside(self) -> bool:
        return self._flush and self.currentIndex() == 0

    def _ring_outside(self) -> None:
        """Around words that stand at the edge the ring needs room that only the parent has."""
        room = self.parentWidget()
        shown = room is not None and self._is_outside() and self.is_ringed()
        if shown and self._outside is None:
            self._outside = Ring(room)
        if self._outside is not None:
            around = self.tabRect(0).adjusted(-theme.u(6), 2, -2, -4)
            self._outside.setGeometry(around.translated(self.pos()))
            self._outside.setVisible(shown)
            self._outside.raise_()

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
            if not self._is_folded(i):
                words = QRectF(x, r.top(), 999, r.height())
                x += paint.text(p, words, tab.text, "body", tone, weight=600 if on else 500)
            if tab.extra:
                paint.text(p, QRectF(x + theme.u(6), r.top() + 1, 999, r.height()), tab.extra, "caption", tab.tone)
            if on:
                left = max(r.left() + self._inset(i) - theme.u(2), 0)
                line = QRectF(left, r.bottom() - 2, r.right() - theme.u(8) - left, 2)
                paint.box(p, line, "accent", None, 1)
                if self.is_ringed() and not self._is_outside():
                    paint.focus(p, r.adjusted(2, 2, -2, -4))


class Ring(QWidget):
    """A focus ring that somebody else places."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.focus(paint.smooth(QPainter(self)), self.rect())
