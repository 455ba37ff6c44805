"""Any time from one day to another."""

import re
from datetime import UTC, date, datetime, time, timedelta

from PySide6.QtCore import QDate, QLocale
from PySide6.QtWidgets import QWidget

from cmdesk.domain.reputation import Period
from cmdesk.ui.widgets import Dialog, Field, Labelled, col, row
from cmdesk.ui.words import tr

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
LONGEST = timedelta(days=1100)


def written(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def day_in(text: str) -> date | None:
    """A day as people here write it short, or as 2026-11-20; None where it is none."""
    typed = text.strip()
    if found := _ISO.fullmatch(typed):
        try:
            return date(*map(int, found.groups()))
        except ValueError:
            return None
    locale = QLocale()
    short = locale.dateFormat(QLocale.FormatType.ShortFormat)
    for form in (re.sub("y+", "yyyy", short), short):
        read = locale.toDate(typed, form, 2000)
        if read.isValid():
            return date(read.year(), read.month(), read.day())
    return None


def midnight(day: date) -> datetime:
    return datetime.combine(day, time()).astimezone().astimezone(UTC)


class CustomPeriod(Dialog):
    """`period` is the answer once it is accepted."""

    def __init__(self, parent: QWidget, period: Period, today: date) -> None:
        first = period.since.astimezone().date()
        last = min((period.until - timedelta(seconds=1)).astimezone().date(), today)
        self._today, self.period = today, period
        self.first, self.last = Field(value=written(first)), Field(value=written(last))
        self._first, self._last = Labelled(tr("From"), self.first), Labelled(tr("To"), self.last)
        body = col(row((self._first, 1), (self._last, 1), gap=12))
        super().__init__(parent, tr("Which time?"), body, tr("Show this time"), width=440)
        self.first.textChanged.connect(lambda: self._judge())
        self.last.textChanged.connect(lambda: self._judge())
        self._judge()
        self.first.setFocus()

    def _judge(self) -> None:
        first, last = day_in(self.first.text()), day_in(self.last.text())
        example = tr("Write a day like {example}.", example=written(self._today))
        self._first.set_error("" if first else example)
        self._last.set_error("" if last else example)
        ready = first is not None and last is not None
        if first and last:
            if last < first:
                self._last.set_error(tr("The last day is before the first."))
                ready = False
            elif last - first > LONGEST:
                self._last.set_error(tr("Three years at most."))
                ready = False
            else:
                self.period = Period(midnight(first), midnight(last + timedelta(days=1)))
        self.primary.setEnabled(ready)
        self.fit_soon()
