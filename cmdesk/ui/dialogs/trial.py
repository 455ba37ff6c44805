"""What something would have done in the last days, before it is switched on: how many, day by day, and which."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from cmdesk.domain.items import ItemRow
from cmdesk.domain.watches import Trial
from cmdesk.ui import amounts, paint, theme, times
from cmdesk.ui.widgets import Elided, Panel, Text, col, row
from cmdesk.ui.widgets.layout import clear
from cmdesk.ui.words import tr

LISTED = 6


class DayBars(QWidget):
    """A small bar for each day, the last one at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._days: Sequence[int] = ()
        self._now: datetime | None = None
        self.restyle()

    def restyle(self) -> None:
        self.setFixedHeight(theme.u(44))

    def show_days(self, days: Sequence[int], now: datetime) -> None:
        self._days, self._now = days, now
        most = max(days, default=0)
        self.setAccessibleName(tr("Day by day; the most on one day: {count}", count=most))
        self.update()

    def _bar(self, place: int) -> QRectF:
        step = self.width() / max(len(self._days), 1)
        share = self._days[place] / max(*self._days, 1)
        height = max(2.0, share * (self.height() - 2))
        return QRectF(place * step + 1, self.height() - height, max(2.0, step - 2), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        for place, count in enumerate(self._days):
            paint.box(p, self._bar(place), "accent" if count else "line", None, 1)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and self._days and self._now is not None:
            place = min(len(self._days) - 1, int(event.pos().x() * len(self._days) / max(self.width(), 1)))
            day = self._now - timedelta(days=len(self._days) - 1 - place)
            QToolTip.showText(event.globalPos(), f"{times.day(day, self._now)} · {self._days[place]}", self)
            return True
        return super().event(event)


class TrialView(Panel):
    """The sentence, the bars, and the newest few."""

    def __init__(self) -> None:
        super().__init__(None, "sunken", "line", 6)
        self.words = Text("", "body", "text2", wrap=True)
        self.bars = DayBars()
        self.list = col(gap=4)
        self.setLayout(col(self.words, self.bars, self.list, gap=8, pad=12))
        self.forget()

    def forget(self) -> None:
        """Nothing has been tried yet, or what was tried has changed."""
        self.words.setText(tr("What it would have matched in the last 30 days is shown here."))
        self.bars.hide()
        clear(self.list)

    def wait(self) -> None:
        self.words.setText(tr("Trying it on what is kept…"))

    def show_trial(self, trial: Trial, now: datetime) -> None:
        told = tr(
            "Would have matched {found} of {looked} in {days} days.",
            found=amounts.whole(trial.found),
            looked=amounts.whole(trial.looked),
            days=len(trial.days),
        )
        self.words.setText(told)
        self.bars.show_days(trial.days, now)
        self.bars.setVisible(bool(trial.found))
        clear(self.list)
        for found in trial.rows[:LISTED]:
            self.list.addLayout(row(Elided(_title(found), "meta"), Text(_where(found, now), "meta", "text3"), gap=8))
        if trial.found > LISTED:
            self.list.addWidget(Text(tr("and {n} more", n=trial.found - LISTED), "meta", "text3"))


def _title(found: ItemRow) -> str:
    return found.title or found.excerpt or tr("Untitled")


def _where(found: ItemRow, now: datetime) -> str:
    return " · ".join(part for part in (found.source or found.author, times.told(found.published, now)) if part)
