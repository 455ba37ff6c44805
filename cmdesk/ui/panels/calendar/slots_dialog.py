"""The hours of the week at which each account usually publishes."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from zoneinfo import available_timezones

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.best_hours import BestHours
from cmdesk.domain.slots import Slot, Timetable
from cmdesk.store import accounts, best_hours, slots
from cmdesk.ui import times
from cmdesk.ui.best_hours import told
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.schedule import HOUR
from cmdesk.ui.widgets import ComboField, Dialog, Field, Labelled, Text, col, row
from cmdesk.ui.words import tr


def read_hours(told: str) -> tuple[time, ...]:
    """Hours as people write them: "9:00, 17h30, 6 pm". ValueError names the one that is none."""
    found = []
    for part in filter(None, (part.strip() for part in told.replace(";", ",").split(","))):
        match = HOUR.fullmatch(part)
        hour, minute, half = (int(match[1]), int(match[2] or 0), (match[3] or "").lower()) if match else (99, 0, "")
        if hour > 23 or minute > 59 or (half and not 1 <= hour <= 12):
            raise ValueError(part)
        found.append(time(hour % 12 + 12 * (half == "p"), minute) if half else time(hour, minute))
    return tuple(sorted(set(found)))


class SlotsDialog(Dialog):
    """Fills itself from the workspace; nothing is kept before the button is pressed."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self.account = ComboField(tr("Account"), [])
        self.zone = ComboField(tr("Time zone"), sorted(available_timezones()))
        self.days = [Field("", name=_weekday(day)) for day in range(7)]
        self._days = [Labelled(_weekday(day), field) for day, field in enumerate(self.days)]
        self.every = Field(tr("9:00, 17:30"), name=tr("The same hours every day"))
        said = tr("Write hours like 9:00, 17:30. An empty day has no slots. What is planned already stays where it is.")
        head = row((Labelled(tr("Account"), self.account), 1), (Labelled(tr("Time zone"), self.zone), 1), gap=12)
        week = row((col(*self._days[:4], None, gap=6), 1), (col(*self._days[4:], None, gap=6), 1), gap=24)
        every = Labelled(tr("The same hours every day"), self.every)
        self.best = Text("", "meta", "text2", wrap=True)
        body = col(head, self.best, Text(said, "meta", "text2", wrap=True), every, week, gap=12)
        super().__init__(parent, tr("Slots"), body, tr("Keep the slots"), tr("Cancel"), width=640)
        self._kept: dict[int, Timetable] = {}
        self._shown: int | None = None
        self._known_best: Mapping[int, BestHours] = {}
        self.primary.setEnabled(False)
        self.account.currentIndexChanged.connect(lambda: self._show())
        self.every.textEdited.connect(self._fill_all)
        for field in self.days:
            field.textChanged.connect(lambda: self._judge())
        host.bridge.ask(self, slots.timetables, then=self._take)

    def _take(self, known: Sequence[Timetable]) -> None:
        self._kept = {one.account_id: one for one in known}
        self._host.bridge.ask(self, accounts.every, then=self._take_accounts)

    def _take_accounts(self, rows: Sequence[AccountRow]) -> None:
        for one in rows:
            self.account.addItem(one.name, one.id)
        self.primary.setEnabled(bool(rows))
        here, now = times.zone(), self._host.now()
        self._host.bridge.ask(self, best_hours.of, [one.id for one in rows], here, now, then=self._take_best)

    def _take_best(self, found: Mapping[int, BestHours]) -> None:
        self._known_best = found
        self._tell_best()

    def _tell_best(self) -> None:
        best = self._known_best.get(self._shown) if self._shown is not None else None
        self.best.setText(told(best) if best is not None else "")
        self.best.setVisible(best is not None)
        self.fit_soon()

    def _show(self) -> None:
        """Another account: what was written for the one before is remembered."""
        self._remember()
        self._shown = self.account.currentData()
        known = self._kept.get(self._shown) if self._shown is not None else None
        zone = known.zone if known is not None else times.zone()
        self.zone.setCurrentText(zone)
        for day, field in enumerate(self.days):
            hours = [at for weekday, at in known.slots if weekday == day] if known is not None else []
            field.setText(", ".join(f"{at:%H:%M}" for at in sorted(hours)))
        self.every.clear()
        self._tell_best()

    def _fill_all(self, told: str) -> None:
        for field in self.days:
            field.setText(told)

    def _written(self) -> tuple[Slot, ...] | None:
        found: list[Slot] = []
        good = True
        for day, (field, labelled) in enumerate(zip(self.days, self._days, strict=True)):
            try:
                found += [(day, at) for at in read_hours(field.text())]
                labelled.set_error("")
            except ValueError as error:
                labelled.set_error(tr("Not an hour: {words}", words=str(error)))
                good = False
        return tuple(found) if good else None

    def _judge(self) -> None:
        self.primary.setEnabled(self._written() is not None)

    def _remember(self) -> None:
        written = self._written()
        if self._shown is None or written is None:
            return
        before = self._kept.get(self._shown)
        off: frozenset[date] = before.days_off if before is not None else frozenset()
        self._kept[self._shown] = Timetable(self._shown, self.zone.currentText(), written, off)

    def kept(self) -> Mapping[int, Timetable]:
        """What is to be kept, by the account."""
        self._remember()
        return self._kept

    def accept(self) -> None:
        bridge = self._host.bridge
        for one in self.kept().values():
            bridge.write(bridge, slots.keep, one)
        self._host.tell(tr("The slots are kept"))
        super().accept()


def _weekday(day: int) -> str:
    name = QLocale().standaloneDayName(day + 1)
    return name[:1].upper() + name[1:]
