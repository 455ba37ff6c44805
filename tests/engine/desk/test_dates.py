from datetime import date, datetime

import pytest
from icalendar import Calendar

from cmdesk.domain.feasts import Kind
from cmdesk.domain.troubles import Problem
from cmdesk.domain.wall import settle, written
from cmdesk.engine.desk import dates
from cmdesk.store import drafts, own_dates
from tests.waiting import wait_for

MARCH = (date(2026, 3, 1), date(2026, 4, 1))


def do(office, work):
    return office.engine.do(work).result(30)


def test_holidays_and_dates_of_trade_of_the_chosen_regions(office):
    office.write(own_dates.show_regions, ["FR", "QC"])
    office.write(own_dates.add, "Foire", date(2026, 12, 5), date(2026, 12, 6))
    found = do(office, office.desk.feasts(date(2026, 12, 1), date(2027, 1, 1)))
    assert (found[0].name, found[0].kind) == ("Foire", Kind.OWN)
    assert [one.name for one in found].count("Réveillon de Noël") == 1  # both keep it
    holidays = do(office, office.desk.public_holidays(date(2026, 12, 1), date(2027, 1, 1)))
    assert {(one.name, one.kind) for one in holidays} >= {("Noël", Kind.PUBLIC)}


def test_school_holidays_of_those_that_were_chosen(office):
    office.write(own_dates.show_regions, [])
    office.write(own_dates.show_schools, ["FR-B", "unknown"])
    assert office.read(own_dates.schools) == ["FR-B"]
    (found,) = do(office, office.desk.public_holidays(date(2027, 2, 1), date(2027, 3, 1)))
    assert (found.name, found.kind) == ("Vacances d’hiver (B)", Kind.SCHOOL)
    assert do(office, office.desk.schools_known_until()) == date(2028, 8, 31)


def test_without_a_region_only_ones_own_dates_are_shown(office):
    office.write(own_dates.show_regions, [])
    assert do(office, office.desk.feasts(*MARCH)) == ()
    assert do(office, office.desk.public_holidays(*MARCH)) == ()


def test_a_calendar_is_read(office, tmp_path):
    path = tmp_path / "ecole.ics"
    path.write_bytes(
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Vacances\r\n"
        b"DTSTART;VALUE=DATE:20260302\r\nDTEND;VALUE=DATE:20260316\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    assert do(office, office.desk.import_dates(path)) == 1
    (found,) = do(office, office.desk.feasts(*MARCH))
    assert (found.name, found.last) == ("Vacances", date(2026, 3, 15))


def test_a_file_that_is_not_there_is_said(office, tmp_path):
    with pytest.raises(Problem, match="dates-unreadable"):
        do(office, office.desk.import_dates(tmp_path / "gone.ics"))


def test_the_calendar_file_follows_what_is_planned(office, tmp_path, monkeypatch):
    monkeypatch.setattr(dates, "PATIENCE", 0.01)
    path = tmp_path / "Fournil.ics"
    do(office, office.desk.write_calendar_to(str(path)))
    assert do(office, office.desk.calendar_file()) == str(path)
    assert not Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    office.engine.do(_standing(office)).result(30)
    made = office.write(drafts.start, "Pain de seigle", [office.connect()], office.now())
    planned = settle(datetime(2026, 3, 9, 9), "Europe/Paris")
    office.write(drafts.plan_time, made, written(planned), planned.zone)
    (event,) = wait_for(lambda: Calendar.from_ical(path.read_bytes()).walk("VEVENT"))
    assert event.decoded("dtstart") == planned.utc


async def _standing(office):
    office.engine.keep_running(office.desk.keep_calendar_file, "calendar file")


def test_a_folder_that_cannot_be_written_is_said_and_not_kept(office, tmp_path):
    with pytest.raises(Problem, match="calendar-file"):
        do(office, office.desk.write_calendar_to(str(tmp_path / "gone" / "Fournil.ics")))
    assert do(office, office.desk.calendar_file()) == ""
