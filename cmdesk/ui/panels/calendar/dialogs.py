"""What the calendar asks: by how many days, and into which week."""

from datetime import date, timedelta

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from cmdesk.domain.calendar import WEEK
from cmdesk.ui.panels.calendar.days import qdate
from cmdesk.ui.widgets import ComboField, Dialog, Labelled, NumberField, Text, col
from cmdesk.ui.words import tr

FARTHEST = 366  # days
WEEKS = 26  # that are offered


class ShiftDialog(Dialog):
    """By how many days a block moves; each post keeps its hour."""

    def __init__(self, parent: QWidget, count: int) -> None:
        self.field = NumberField(tr("Days"), 7, -FARTHEST, FARTHEST)
        hint = tr("Each keeps its hour. Fewer than nothing moves them earlier.")
        body = col(Labelled(tr("Days"), self.field, hint))
        super().__init__(parent, tr("Move {n} posts", n=count), body, tr("Move"), tr("Cancel"), width=440)
        self.field.valueChanged.connect(lambda: self._say())
        self._say()

    def days(self) -> int:
        return self.field.value()

    def _say(self) -> None:
        days = self.days()
        told = tr("Move {n} days later", n=days) if days > 0 else tr("Move {n} days earlier", n=-days)
        self.set_primary(told, days != 0)


class SpreadDialog(Dialog):
    """Over how many days drafts are spread."""

    def __init__(self, parent: QWidget, count: int) -> None:
        self.field = NumberField(tr("Days"), 14, 1, FARTHEST)
        hint = tr("Each gets a free slot of its accounts, at even distances from now on.")
        body = col(Labelled(tr("Days"), self.field, hint))
        super().__init__(parent, tr("Spread {n} posts", n=count), body, tr("Spread"), tr("Cancel"), width=440)

    def days(self) -> int:
        return self.field.value()


class WeekDialog(Dialog):
    """Into which week another one is copied."""

    def __init__(self, parent: QWidget, start: date, count: int) -> None:
        self._start = start
        weeks = [(_named(start + timedelta(days=WEEK * n)), n) for n in range(1, WEEKS + 1)]
        self.field = ComboField(tr("Week"), weeks)
        said = tr("Copies keep their day and hour. They are drafts: each leaves only once you let it go.")
        body = col(Text(said, "body", "text2", wrap=True, leading=140), Labelled(tr("Week"), self.field), gap=12)
        title = tr("Copy {n} posts to another week", n=count)
        super().__init__(parent, title, body, tr("Copy the week"), tr("Cancel"), width=480)

    def days(self) -> int:
        return WEEK * int(self.field.currentData())


def _named(start: date) -> str:
    locale = QLocale()
    last = start + timedelta(days=WEEK - 1)
    first, end = locale.toString(qdate(start), "d MMM"), locale.toString(qdate(last), "d MMM yyyy")
    return tr("{first} – {last}", first=first, last=end)
