"""What can be done in the calendar now."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from cmdesk.ui import paint
from cmdesk.ui.panels.base import Command
from cmdesk.ui.panels.calendar.approving import ASKED
from cmdesk.ui.panels.calendar.head import DAY, LIST, MONTH, WEEK
from cmdesk.ui.shortcuts import key_of, told
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.calendar.panel import CalendarPanel

IN_THE_MENU = (
    *("open", "move", "later", "earlier", "week-later", "week-earlier", "shift"),
    *("next-slot", "front", "spread", "copy", "repeat", "skip", "stop-series", "forget"),
    *("approval", "agreed", "refused"),
)


def commands_of(panel: "CalendarPanel") -> Sequence[Command]:
    """For the keys of the window and for its palette."""
    found = [
        Command("calendar.today", tr("Go to today"), panel.go_to_today, "t", "today"),
        Command("calendar.before", tr("Go back in the calendar"), partial(panel.turn, -1), "PgUp", "left"),
        Command("calendar.after", tr("Go on in the calendar"), partial(panel.turn, 1), "PgDown", "right"),
        Command("calendar.month", tr("Show the month"), partial(panel.show_view, MONTH), "m", "calendar"),
        Command("calendar.week", tr("Show the week"), partial(panel.show_view, WEEK), "w", "side"),
        Command("calendar.day", tr("Show the day"), partial(panel.show_view, DAY), "d", "rows"),
        Command("calendar.list", tr("Show the list"), partial(panel.show_view, LIST), "l", "list"),
        Command("calendar.new", tr("Write for this day"), panel.acting.begin, "n", "write"),
        Command("calendar.tray", tr("Show or fold the drafts without a date"), panel.turn_tray, "b", "side"),
        Command("calendar.all", tr("Choose all that is shown"), panel.choose_all, "Ctrl+A", "check"),
        Command("calendar.copy-week", tr("Copy this week to another one"), panel.acting.copy_week, "", "copy"),
        Command("calendar.slots", tr("Slots of the accounts…"), panel.deeds.ask_slots, "", "slot"),
        Command(
            "calendar.day-off", tr("No slots on this day, or slots again"), panel.acting.turn_day_off, "", "snooze"
        ),
        Command(
            "calendar.needs", tr("Let nothing leave unagreed, or no longer"), panel.approving.turn_needed, "", "safe"
        ),
        Command("calendar.evergreen", tr("Texts that stay true…"), panel.series.ask_evergreen, "", "sync"),
        Command("calendar.dates", tr("Holidays and dates…"), panel.deeds.ask_dates, "", "flag"),
    ]
    if panel.picked():
        found.append(Command("calendar.open", tr("Open the post"), panel.open_picked, "o", "open"))
    if panel.picked_chips():
        found += [
            Command("calendar.move", tr("Give it another date…"), panel.acting.ask_hour, "Ctrl+T", "clock"),
            Command("calendar.later", tr("A day later"), partial(panel.acting.shift, 1), "Ctrl+Right", "arrow-right"),
            Command(
                "calendar.earlier", tr("A day earlier"), partial(panel.acting.shift, -1), "Ctrl+Left", "arrow-left"
            ),
            Command(
                "calendar.week-later", tr("A week later"), partial(panel.acting.shift, 7), "Ctrl+Down", "arrow-down"
            ),
            Command(
                "calendar.week-earlier", tr("A week earlier"), partial(panel.acting.shift, -7), "Ctrl+Up", "arrow-up"
            ),
            Command(
                "calendar.quarter-later", tr("A quarter of an hour later"), partial(panel.acting.nudge, 15), "Alt+Down"
            ),
            Command(
                "calendar.quarter-earlier",
                tr("A quarter of an hour earlier"),
                partial(panel.acting.nudge, -15),
                "Alt+Up",
            ),
            Command("calendar.day-later", tr("A day later"), partial(panel.acting.shift, 1), "Alt+Right"),
            Command("calendar.day-earlier", tr("A day earlier"), partial(panel.acting.shift, -1), "Alt+Left"),
            Command("calendar.shift", tr("Move by some days…"), panel.acting.ask_shift, "", "arrow-right"),
            Command("calendar.next-slot", tr("Put into the next free slot"), panel.acting.next_slot, "q", "slot"),
            Command(
                "calendar.front", tr("Share next: to the front of the queue"), panel.acting.put_first, "", "arrow-up"
            ),
            Command("calendar.spread", tr("Spread over free slots…"), panel.acting.ask_spread, "", "slot"),
            Command("calendar.copy", tr("Copy to the next week"), partial(panel.acting.copy_picked, 7), "", "copy"),
        ]
        chips = panel.picked_chips()
        agree = panel.approving
        if any(chip.mark in ASKED for chip in chips):
            found += [
                Command("calendar.approval", tr("Have it agreed to…"), partial(agree.ask, chips), "", "waiting"),
                Command("calendar.agreed", tr("Note: they agreed"), partial(agree.decide, chips, True), "", "ok"),
                Command(
                    "calendar.refused", tr("Note: to be changed"), partial(agree.decide, chips, False), "", "write"
                ),
            ]
        first = chips[0] if len(chips) == 1 else None
        if first is not None and first.planned is not None:
            repeat = tr("Let it come again…")
            found.append(Command("calendar.repeat", repeat, partial(panel.series.ask, first), "r", "sync"))
        if first is not None and first.comes_again:
            found += [
                Command("calendar.skip", tr("Skip this one"), partial(panel.series.skip, first), "", "close"),
                Command("calendar.stop-series", tr("End the series"), partial(panel.series.stop, first), "", "stop"),
            ]
        if panel.acting.can_forget():
            found.append(
                Command("calendar.forget", tr("Take the date away"), panel.acting.forget_hour, "Backspace", "bin")
            )
    return found


def show_menu(panel: "CalendarPanel", place: QPoint) -> None:
    """What can be done with what is chosen, where it was asked on the screen."""
    menu = QMenu(panel)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for command in commands_of(panel):
        if command.name.removeprefix("calendar.") in IN_THE_MENU:
            action = menu.addAction(f"{command.title}\t{told(key_of(command, panel.host.settings.shortcuts))}")
            action.setIcon(paint.picture_of(command.icon, "text2"))
            action.triggered.connect(lambda _=False, run=command.run: run())
    menu.popup(place)
