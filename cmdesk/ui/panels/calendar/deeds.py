"""What is done in the calendar: move, copy, shift, take a date away. Each is told with its undo."""

from collections.abc import Coroutine, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.calendar import MOVABLE, CalendarPost, Mark, Moved
from cmdesk.domain.slots import Timetable
from cmdesk.domain.wall import Planned, on_other_day, read, settle, shown_in
from cmdesk.store import drafts, planning, slots
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.calendar.chips import Chip, day_of
from cmdesk.ui.panels.calendar.dates_dialog import DatesDialog
from cmdesk.ui.panels.calendar.days import qdate
from cmdesk.ui.panels.calendar.dialogs import ShiftDialog, SpreadDialog, WeekDialog
from cmdesk.ui.panels.calendar.slots_dialog import SlotsDialog
from cmdesk.ui.panels.drafts.list import brief_title
from cmdesk.ui.panels.drafts.moments import day_and_hour
from cmdesk.ui.panels.drafts.schedule import TimeDialog, explanation
from cmdesk.ui.widgets import question
from cmdesk.ui.words import tr

USUAL = time(9)
BRIEF = 60  # letters of a title in a message
CHOSEN = "drafts/accounts"  # kept by the drafts room: for whom the last post was


class Deeds(QObject):
    """Draft ids go in; the calendar reads itself again when the store tells."""

    stale = Signal()
    copied = Signal(object)  # draft ids

    def __init__(self, host: Host, room: QWidget) -> None:
        super().__init__(room)
        self.host, self.room = host, room

    # -- moving -------------------------------------------------------------------------------------------------

    def drop(self, chips: Sequence[Chip], day: date, *, copy: bool) -> None:
        """Let go over a day: the first goes there, the others keep their distance from it; hours stay.

        Over an hour of a day (a datetime of the wall here), the first gets that hour.
        """
        held = chips[0].planned
        if isinstance(day, datetime):
            self._drop_at(chips, day, copy=copy)
            return
        days = (day - day_of(held.utc)).days if held is not None else 0
        to = {one.key: self._on_day(one, day, days) for one in chips}
        if copy:
            self.copy(to)
        elif days or held is None:
            self.move(chips, to)

    def _drop_at(self, chips: Sequence[Chip], wall: datetime, *, copy: bool) -> None:
        there, held = settle(wall, times.zone()), chips[0].planned
        by = there.utc - held.utc if held is not None else timedelta()
        to = {one.key: _later(one.planned, by) if one.planned is not None else there for one in chips}
        if copy:
            self.copy(to)
        elif by or held is None:
            self.move(chips, to)

    def nudge(self, chips: Sequence[Chip], minutes: int) -> None:
        """So many minutes later; what has no date stays."""
        dated = {one.key: one.planned for one in chips if one.planned is not None}
        by = timedelta(minutes=minutes)
        moved = {key: _later(planned, by) for key, planned in dated.items()}
        self.move([one for one in chips if one.key in moved], moved)

    def _on_day(self, chip: Chip, day: date, days: int) -> Planned:
        return on_other_day(chip.planned, days) if chip.planned is not None else self.usual(day)

    def usual(self, day: date) -> Planned:
        """An hour for what has none: nine in the morning, or today the next full hour."""
        now = times.local(self.host.now()).replace(tzinfo=None, fold=0)
        wall = datetime.combine(day, USUAL)
        if day == now.date() and wall <= now:
            wall = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=2 if now.minute > 30 else 1)
        return settle(wall, times.zone())

    def shift(self, chips: Sequence[Chip], days: int) -> None:
        """So many days later; what has no date stays."""
        dated = [one for one in chips if one.planned is not None]
        self.move(dated, {one.key: self._on_day(one, date.min, days) for one in dated})

    def move(self, chips: Sequence[Chip], to: Mapping[int, Planned]) -> None:
        """Other hours. What is out asks what is meant: it is never sent twice."""
        out = [one for one in chips if one.mark is Mark.SENT]
        if out and len(out) == len(chips):
            self._ask_copy(out, {one.key: to[one.key] for one in out})
            return
        movable = {one.key: to[one.key] for one in chips if one.mark is not Mark.SENT}
        bridge = self.host.bridge

        def told(moved: Sequence[Moved]) -> None:
            self.host.tell(self._said(chips, movable, len(out)), lambda: self._put_back(moved))

        if movable:
            bridge.do(self, bridge.desk.move_posts(movable), then=told, otherwise=self._refused)

    def _said(self, chips: Sequence[Chip], to: Mapping[int, Planned], out: int) -> str:
        if len(to) > 1:
            said = tr("{n} posts moved", n=len(to))
            return said + " · " + tr("{n} are out and stay", n=out) if out else said
        ((key, planned),) = to.items()
        chip = next(one for one in chips if one.key == key)
        said = tr("Moved to {time}: {title}", time=day_and_hour(planned.wall), title=_brief(chip))
        odd = planned.skipped or planned.twice
        return f"{said}. {explanation(planned, chip.planned.wall if chip.planned else planned.wall)}" if odd else said

    def _put_back(self, moved: Sequence[Moved]) -> None:
        bridge = self.host.bridge
        bridge.do(self, bridge.desk.put_posts_back(moved), otherwise=self._refused)

    def _refused(self, error: Exception) -> None:
        self.host.complain(error)
        self.stale.emit()

    def _ask_copy(self, out: Sequence[Chip], to: Mapping[int, Planned]) -> None:
        if len(out) == 1:
            day = day_and_hour(to[out[0].key].wall)
            said = tr(
                "“{title}” is out; moving it here would change nothing there. A copy for {day} leaves only once you "
                "let it go.",
                title=_brief(out[0]),
                day=day,
            )
        else:
            said = tr("They are out; moving them here would change nothing there. Copies leave once you let them go.")
        asked = question(self.room, tr("It was published already"), said, tr("Write a copy"), tr("Leave it there"))
        asked.accepted.connect(lambda: self.copy(to))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    # -- copying ------------------------------------------------------------------------------------------------

    def copy(self, to: Mapping[int, Planned]) -> None:
        """The same words as drafts with these hours."""
        bridge = self.host.bridge

        def told(made: Sequence[int]) -> None:
            def remove() -> None:
                bridge.write(self, planning.remove_copies, made, self.host.now())

            self.host.tell(tr("{n} drafts copied; nothing of them leaves by itself", n=len(made)), remove)
            self.copied.emit(made)

        bridge.do(self, bridge.desk.copy_posts(to), then=told, otherwise=self._refused)

    # -- asking -------------------------------------------------------------------------------------------------

    def ask_hour(self, chips: Sequence[Chip]) -> None:
        """Another day and hour for one post; for several, by how many days."""
        if len(chips) > 1:
            self.ask_shift(chips)
            return
        (chip,) = chips
        asked = TimeDialog(self.room, self.host.now, chip.planned)
        asked.accepted.connect(lambda: self.move([chip], {chip.key: asked.planned}))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def ask_shift(self, chips: Sequence[Chip]) -> None:
        asked = ShiftDialog(self.room, len(chips))
        asked.accepted.connect(lambda: self.shift(chips, asked.days()))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def ask_week(self, chips: Sequence[Chip], start: date) -> None:
        """Copy what stands in a week into another one."""
        asked = WeekDialog(self.room, start, len(chips))
        asked.accepted.connect(lambda: self.copy({one.key: self._on_day(one, start, asked.days()) for one in chips}))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    # -- slots --------------------------------------------------------------------------------------------------

    def place_next(self, chips: Sequence[Chip]) -> None:
        """Into the next slots that are free."""
        desk = self.host.bridge.desk
        self._place(desk.place_next([one.key for one in chips]), chips)

    def place_first(self, chip: Chip) -> None:
        """Into the very next slot; those that wait go one on."""
        self._place(self.host.bridge.desk.place_first(chip.key), [chip])

    def ask_spread(self, chips: Sequence[Chip]) -> None:
        asked = SpreadDialog(self.room, len(chips))
        keys = [one.key for one in chips]
        desk = self.host.bridge.desk
        asked.accepted.connect(lambda: self._place(desk.place_evenly(keys, asked.days()), chips))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def _place(self, work: Coroutine[Any, Any, Sequence[Moved]], chips: Sequence[Chip]) -> None:
        bridge = self.host.bridge

        def told(moved: Sequence[Moved]) -> None:
            bridge.ask(self, planning.one, chips[0].key, then=lambda post: say(moved, post))

        def say(moved: Sequence[Moved], post: CalendarPost | None) -> None:
            planned = read(post.wall, post.zone) if post is not None else None
            said = tr("{n} posts have a slot", n=len(moved))
            if len(moved) == 1 and planned is not None:
                said = tr(
                    "Moved to {time}: {title}",
                    time=day_and_hour(planned.wall),
                    title=_brief(chips[0]),
                )
            self.host.tell(said, lambda: self._put_back(moved))

        bridge.do(self, work, then=told, otherwise=self._refused)

    def ask_slots(self) -> None:
        asked = SlotsDialog(self.room, self.host)
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def turn_day_off(self, day: date) -> None:
        """No account has slots on that day any more; or again, where they had none."""
        bridge = self.host.bridge

        def turn(known: Sequence[Timetable]) -> None:
            off = any(day not in one.days_off for one in known)
            named = QLocale().toString(qdate(day), "dddd d MMMM")
            if not known:
                self.host.tell(tr("No account has slots yet."))
                return
            said = tr("No slots on {day}", day=named) if off else tr("Slots again on {day}", day=named)
            back = lambda: bridge.write(self, slots.day_off, day, not off)  # noqa: E731
            bridge.write(self, slots.day_off, day, off, then=lambda _: self.host.tell(said, back))

        bridge.ask(self, slots.timetables, then=turn)

    # -- dates --------------------------------------------------------------------------------------------------

    def ask_dates(self) -> None:
        """Which holidays are shown, one's own dates, calendars of others."""
        asked = DatesDialog(self.room, self.host)
        asked.finished.connect(asked.deleteLater)
        asked.open()

    # -- beginning, and taking a date away -----------------------------------------------------------------------

    def forget_hour(self, chip: Chip) -> None:
        """Back to the drafts that have no date."""
        bridge = self.host.bridge

        def told(moved: Sequence[Moved]) -> None:
            self.host.tell(tr("Without a date: {title}", title=_brief(chip)), lambda: self._put_back(moved))

        bridge.write(self, planning.forget_hour, chip.key, self.host.now(), then=told, otherwise=self._refused)

    def begin(self, day: date) -> None:
        """Write something for a day, or for an hour of one, for whom the last post was."""
        exact = isinstance(day, datetime)
        planned = settle(day, times.zone()) if isinstance(day, datetime) else self.usual(day)
        if planned.utc <= self.host.now():
            passed = tr("That hour has passed. Choose a later one to write for it.") if exact else ""
            self.host.tell(passed or tr("That day has passed. Choose a later one to write for it."))
            return
        kept = self.host.settings.layout.get(CHOSEN)
        accounts = [int(one) for one in kept] if isinstance(kept, list) else []
        bridge = self.host.bridge

        def begun(draft_id: int) -> None:
            opened = lambda _: self.host.open("drafts", draft=draft_id)  # noqa: E731
            wall = f"{planned.wall:%Y-%m-%dT%H:%M}"
            bridge.write(self, drafts.plan_time, draft_id, wall, planned.zone, then=opened)

        bridge.write(self, drafts.start, "", accounts, self.host.now(), then=begun)


def _later(planned: Planned, by: timedelta) -> Planned:
    """By the clock that it was planned by."""
    return shown_in(planned.utc + by, planned.zone)


def _brief(chip: Chip) -> str:
    """Its title, short enough for a message."""
    return brief_title(chip.title, BRIEF)


def movable(chips: Sequence[Chip]) -> bool:
    """Whether one of them can get another hour."""
    return any(chip.mark in MOVABLE for chip in chips)
