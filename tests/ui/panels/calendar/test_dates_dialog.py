from datetime import date

import pytest
from PySide6.QtGui import QDesktopServices

from cmdesk.store import own_dates
from cmdesk.ui.panels.calendar.dates_dialog import DatesDialog

MARCH = (date(2026, 3, 1), date(2026, 4, 1))


@pytest.fixture
def dialog(hall):
    hall.show_calendar()
    hall.run("calendar.dates")
    found = hall.dialog()
    assert isinstance(found, DatesDialog)
    hall.settle()
    return found


def test_what_is_ticked_is_shown_at_once(hall, dialog):
    dialog.ticks["QC"].click()
    hall.until(lambda: hall.office.read(own_dates.regions) == ["QC"])
    hall.until(lambda: hall.calendar.head.dates.text() == "Dates: Quebec")


def test_a_date_of_ones_own_is_added_and_removed(hall, dialog):
    dialog.field.setText("soon")
    dialog.add.click()
    assert dialog.field.error()
    dialog.field.setText("12/03/2026 Foire")
    dialog.add.click()
    hall.until(lambda: hall.office.read(own_dates.between, *MARCH))
    hall.until(lambda: dialog._own.count())
    button = dialog._own.itemAt(0).layout().itemAt(2).widget()
    assert button.accessibleName() == "Remove Foire"
    button.click()
    hall.until(lambda: not hall.office.read(own_dates.between, *MARCH))


def test_a_calendar_is_read_and_one_is_written(hall, dialog, tmp_path):
    hall.post("Pain de seigle", 12)
    path = tmp_path / "Fournil.ics"
    dialog._write_to(str(path))
    hall.until(lambda: dialog.stop.isVisible())
    assert b"Pain de seigle" in path.read_bytes()
    dialog._read_calendar(str(path))
    hall.until(lambda: hall.told)
    assert hall.told == ["1 date taken over"]
    assert [one.name for one in hall.office.read(own_dates.between, *MARCH)] == ["Pain de seigle"]
    dialog.stop.click()
    hall.until(lambda: dialog.file.said() == "No file is written.")
    assert path.exists()


def test_what_is_no_calendar_is_said(hall, dialog, tmp_path):
    path = tmp_path / "x.ics"
    path.write_text("bonjour")
    dialog._read_calendar(str(path))
    hall.until(lambda: hall.complaints)
    assert str(hall.complaints[0]).startswith("dates-")


def test_school_holidays_are_ticked_and_say_where_what_is_known_ends(hall, dialog):
    hall.until(lambda: "31 August 2028" in dialog.known.said())
    dialog.schools["FR-B"].click()
    hall.until(lambda: hall.office.read(own_dates.schools) == ["FR-B"])
    march = date(2026, 3, 1)
    hall.until(lambda: hall.calendar.grid.days.day(hall.calendar.grid.days.index_of(march)).school)
    assert not hall.calendar.grid.days.day(hall.calendar.grid.days.index_of(date(2026, 3, 2))).school


def test_where_others_are_published_is_offered_for_the_regions_that_are_shown(hall, dialog, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    assert dialog._authorities.count() == 0
    dialog.ticks["UK"].click()
    dialog._authorities.itemAt(0).widget().click()
    assert opened == ["https://www.gov.uk/school-term-holiday-dates"]
