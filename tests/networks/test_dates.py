from datetime import UTC, datetime

import pytest

from cmdesk.networks.dates import parse_date


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Tue, 03 Mar 2026 10:00:00 GMT", utc(2026, 3, 3, 10)),
        ("Tue, 3 Mar 2026 10:00:00 +0100", utc(2026, 3, 3, 9)),
        ("Tue, 03 Mar 2026 23:30:00 -0330", utc(2026, 3, 4, 3)),
        ("03 Mar 26 10:00 EST", utc(2026, 3, 3, 15)),
        ("Tuesday, 03-Mar-26 10:00:00 UTC", utc(2026, 3, 3, 10)),
        ("Tue Mar  3 10:00:00 2026", utc(2026, 3, 3, 10)),
        ("Tue Mar  3 10:00:00 PST 2026", utc(2026, 3, 3, 18)),
        ("Tue, 03 Mar 2026 24:00:00 GMT", utc(2026, 3, 4)),
        ("Tue, 03 Mar 2026 10:00:60 GMT", utc(2026, 3, 3, 10, 1)),
        ("Tue, 03 Mar 2026", utc(2026, 3, 3)),
        ("Tue, 03 Mar 2026 10:00:00", utc(2026, 3, 3, 10)),
        ("March 3, 2026", utc(2026, 3, 3)),
        ("Mar 3rd, 2026 4:05 PM", utc(2026, 3, 3, 16, 5)),
        ("2026-03-03T10:00:00Z", utc(2026, 3, 3, 10)),
        ("2026-03-03T10:00:00.123+01:00", utc(2026, 3, 3, 9, 0, 0, 123000)),
        ("2026-03-03T10:00:00+0100", utc(2026, 3, 3, 9)),
        ("2026-03-03 10:00:00 +0200", utc(2026, 3, 3, 8)),
        ("2026-03-03 10:00:00 UTC", utc(2026, 3, 3, 10)),
        ("2026-03-03", utc(2026, 3, 3)),
        ("2026-3-3T9:05", utc(2026, 3, 3, 9, 5)),
        ("2026-03", utc(2026, 3, 1)),
        ("lun., 02 nov. 2026 10:00:00 +0100", utc(2026, 11, 2, 9)),
        ("Mar, 03 févr 2026 10:00:00 GMT", utc(2026, 2, 3, 10)),
        ("mardi 3 août 2026 à 10h30", utc(2026, 8, 3, 10, 30)),
        ("1er décembre 2026", utc(2026, 12, 1)),
        ("Sam, 15 AOÛT 2026 08:00:00 CEST", utc(2026, 8, 15, 6)),
        ("jeu. 5 mai 2026 18 h", utc(2026, 5, 5)),
        ("03/11/2026 10:30", utc(2026, 11, 3, 10, 30)),
        ("11/23/2026", utc(2026, 11, 23)),
        ("1772532000", utc(2026, 3, 3, 10)),
        ("Di, 03 Mär 2026 10:00:00 +0100", utc(2026, 3, 3, 9)),
    ],
)
def test_dates_as_they_are_written(text, moment):
    assert parse_date(text) == moment


@pytest.mark.parametrize(
    "text",
    ["", "yesterday", "32 Mar 2026 10:00:00 GMT", "0001-01-01T00:00:00Z", "Thu, 01 Jan 1970 00:00:00 +0000", "99",
     "Wed, 30 Nov -0001 00:00:00 +0000", "2026-13-45", "9999-12-31T23:59:59-12:00", "20260303"],
)  # fmt: skip
def test_what_is_no_date(text):
    assert parse_date(text) is None
