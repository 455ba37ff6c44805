from datetime import datetime

import pytest

from cmdesk.language.post_dates import order_of, read_date


@pytest.mark.parametrize(
    ("said", "order", "expected"),
    [
        ("2026-12-24 08:00", "ymd", (2026, 12, 24, 8, 0)),
        ("2026-12-24T08:00:30", "ymd", (2026, 12, 24, 8, 0)),
        ("24/12/2026 08:05", "dmy", (2026, 12, 24, 8, 5)),
        ("12/24/2026 8:05 PM", "mdy", (2026, 12, 24, 20, 5)),
        ("12/24/26 12:00 am", "mdy", (2026, 12, 24, 0, 0)),
        ("24.12.2026 8h30", "dmy", (2026, 12, 24, 8, 30)),
        ("2026-12-24", "ymd", (2026, 12, 24, 0, 0)),
    ],
)
def test_dates_as_files_have_them(said, order, expected):
    found = read_date(said, order)
    assert (found.year, found.month, found.day, found.hour, found.minute) == expected


@pytest.mark.parametrize("said", ["", "demain", "31/02/2026", "2026-12-24 25:00", "2026-12-24 midi", "24/12/2026 8:61"])
def test_what_is_no_date(said):
    assert read_date(said, "dmy") is None


def test_the_hour_may_stand_in_its_own_column():
    assert read_date("24/12/2026", "dmy", hour="14:30") == datetime(2026, 12, 24, 14, 30)


def test_an_hour_with_an_offset_is_brought_to_the_zone():
    assert read_date("2026-12-24T08:00:00Z", "ymd", "Europe/Paris") == datetime(2026, 12, 24, 9, 0)
    assert read_date("2026-07-24 08:00 -04:00", "ymd", "Europe/Paris") == datetime(2026, 7, 24, 14, 0)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["05/03/2026", "24/12/2026"], ("dmy", True)),
        (["05/03/2026", "12/24/2026"], ("mdy", True)),
        (["05/03/2026", "03/05/2026"], ("dmy", False)),
        (["2026-03-05", "2026-05-03"], ("ymd", True)),
        (["", "x"], ("ymd", True)),
    ],
)
def test_day_and_month_are_told_apart_by_the_whole_column(dates, expected):
    assert order_of(dates) == expected
