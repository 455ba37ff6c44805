from datetime import date, time

import pytest

from cmdesk.domain.slots import Timetable
from cmdesk.store import planning, slots
from cmdesk.ui.panels.calendar.slots_dialog import SlotsDialog, read_hours


@pytest.mark.parametrize(
    ("told", "hours"),
    [
        ("", ()),
        ("9, 17h30", (time(9), time(17, 30))),
        ("6:15 pm; 9:00", (time(9), time(18, 15))),
        ("9:00,9:00,", (time(9),)),
    ],
)
def test_hours_are_read_as_people_write_them(told, hours):
    assert read_hours(told) == hours


@pytest.mark.parametrize("told", ["25:00", "9:00, soon", "13 pm", "9:75"])
def test_what_is_no_hour_is_named(told):
    with pytest.raises(ValueError, match=told.rpartition(",")[2].strip()):
        read_hours(told)


def test_slots_are_kept_for_each_account_by_its_clock(hall):
    panel = hall.show_calendar()
    panel.deeds.ask_slots()
    dialog = hall.dialog()
    assert isinstance(dialog, SlotsDialog)
    hall.until(lambda: dialog.account.count() == 2)
    hall.until(lambda: "0 of 20 posts" in dialog.best.said())
    dialog.days[3].setText("11:00")
    dialog.account.choose(hall.accounts[1])
    assert dialog.days[3].text() == ""
    dialog.zone.setCurrentText("America/Montreal")
    dialog.every.textEdited.emit("8, 25")
    assert not dialog.primary.isEnabled()
    dialog.every.textEdited.emit("8:00")
    dialog.primary.click()
    first, second = hall.until(lambda: found if len(found := hall.office.read(slots.timetables)) == 2 else None)
    assert first.slots == ((3, time(11)),)
    assert (second.zone, len(second.slots)) == ("America/Montreal", 7)


def test_a_draft_goes_into_the_next_free_slot_and_another_before_it(hall):
    for account in hall.accounts:
        hall.office.write(slots.keep, Timetable(account, "Europe/Paris", ((3, time(11)),)))
    first, second = hall.post("Un"), hall.post("Deux")
    panel = hall.show_calendar(1400)
    chips = panel.tray.list.chips
    panel.deeds.place_next([chips[first]])
    hall.until(lambda: hall.planned(first).wall == "2026-03-05T11:00")
    panel.deeds.place_first(chips[second])
    hall.until(lambda: hall.planned(second).wall == "2026-03-05T11:00")
    assert hall.planned(first).wall == "2026-03-12T11:00"
    hall.until(lambda: len(hall.told) == 2)
    hall.undo()
    hall.until(lambda: hall.planned(second).moment is None)
    assert hall.planned(first).wall == "2026-03-05T11:00"
    panel.deeds.turn_day_off(date(2026, 3, 12))
    hall.until(lambda: len(hall.told) == 3)
    assert hall.told[2] == "No slots on Thursday 12 March"
    assert hall.office.read(planning.one, first).wall == "2026-03-05T11:00"


def test_without_slots_it_is_said(hall):
    made = hall.post("Un")
    panel = hall.show_calendar(1400)
    panel.deeds.place_next([panel.tray.list.chips[made]])
    hall.until(lambda: hall.complaints)
    assert str(hall.complaints[0]).startswith("no-slots")
