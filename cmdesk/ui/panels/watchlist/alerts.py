"""What stood out since yesterday, below the queries: one line each, which leads to what it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from cmdesk.domain.signals import Signal as Told
from cmdesk.ui import paint, signal_words, times
from cmdesk.ui.theme import u
from cmdesk.ui.widgets import Lines, ListView, col
from cmdesk.ui.widgets.delegate import LineDelegate
from cmdesk.ui.widgets.rows import sentence
from cmdesk.ui.widgets.texts import Section
from cmdesk.ui.words import tr

DAYS, MOST = 1, 4


@dataclass(frozen=True)
class AlertLine:
    """A signal: of which query, what it was, when."""

    key: int
    symbol: str
    name: str
    words: str
    time: str

    @property
    def spoken(self) -> str:
        return sentence(self.name, self.words, self.time)

    @property
    def tip(self) -> str:
        return self.words


class AlertDelegate(LineDelegate):
    height, compact_height = 46, 46

    def draw(self, p: QPainter, r: QRectF, line: AlertLine, chosen: bool) -> None:
        left, right = r.left() + u(38), r.right() - u(16)
        paint.icon(p, QRectF(r.left() + u(14), r.top() + u(6), u(16), u(18)), line.symbol, "bad", 14)
        wide = paint.width(line.time, "caption") + u(2)
        paint.text(p, QRectF(right - wide, r.top() + u(6), wide, u(18)), line.time, "caption", "text3", paint.RIGHT)
        paint.text(p, QRectF(left, r.top() + u(6), right - wide - u(8) - left, u(18)), line.name, "body", weight=500)
        paint.text(p, QRectF(left, r.top() + u(24), right - left, u(16)), line.words, "meta", "text2")


class AlertView(ListView):
    """As tall as its few rows."""

    def restyle(self) -> None:
        super().restyle()
        self.fit()

    def fit(self) -> None:
        rows = self.model().rowCount() if self.model() is not None else 0
        self.setFixedHeight(rows * self.verticalHeader().defaultSectionSize() + 1)


class Alerts(QWidget):
    """Shown where there is something to tell."""

    chosen = Signal(int)  # the number of a signal

    def __init__(self) -> None:
        super().__init__()
        self._signals: Sequence[Told] = ()
        self._now: datetime | None = None
        self.lines = Lines()
        self.view = AlertView("", AlertDelegate(), self.lines)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(lambda index: self._choose(self.view.current_line()))
        self.view.opened.connect(self._choose)
        self.section = Section("")
        self.setLayout(col(col(self.section, pad=(16, 4, 16, 4)), self.view, gap=0))
        self.hide()
        self._say()

    def tell(self, signals: Sequence[Told], now: datetime) -> None:
        self._signals, self._now = signals, now
        self._say()
        self.setVisible(bool(signals))

    def _say(self) -> None:
        self.section.title.setText(tr("Alerts"))
        self.view.setAccessibleName(tr("Alerts"))
        now = self._now
        if now is not None:
            self.lines.set([self._line(one, now) for one in self._signals])  # type: ignore[misc]
            self.view.fit()

    def _line(self, one: Told, now: datetime) -> AlertLine:
        symbol = signal_words.SYMBOLS[one.told.kind]
        told = signal_words.sentence(one)
        return AlertLine(one.id, symbol, signal_words.title(one), told, times.short(one.raised, now))

    def _choose(self, line: AlertLine | None) -> None:
        if line is not None:
            self.chosen.emit(line.key)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
