from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from cmdesk.domain.calendar import CalendarPost, Mark
from cmdesk.domain.troubles import Problem
from cmdesk.reports.ics import MOST_BYTES, read, write

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"


def post(number=1, text="Pain de seigle\nIl sort du four, à 17 h ; venez.", mark=Mark.QUEUED, moment=NOW):
    return CalendarPost(number, text, ("mastodon",), (1,), mark, moment)


def calendar(*events):
    lines = [f"BEGIN:VEVENT\r\nUID:{n}\r\n{one}\r\nEND:VEVENT\r\n" for n, one in enumerate(events)]
    return (HEAD + "".join(lines) + "END:VCALENDAR\r\n").encode()


def test_other_programs_read_what_we_write():
    body = write([post(), post(2, mark=Mark.DRAFT), post(3, moment=None)], "Fournil", NOW)
    events = Calendar.from_ical(body).walk("VEVENT")
    assert [str(one["uid"]) for one in events] == ["post-1@cmdesk", "post-2@cmdesk"]
    assert events[0].decoded("dtstart") == NOW
    assert [str(one["status"]) for one in events] == ["CONFIRMED", "TENTATIVE"]
    assert str(events[0]["summary"]) == "Pain de seigle"
    assert str(events[0]["description"]) == post().text
    assert max(len(line) for line in body.split(b"\r\n")) <= 75
    assert body.endswith(b"END:VCALENDAR\r\n")


@given(st.text(min_size=1, max_size=400).filter(lambda text: "\r" not in text and "\x00" not in text))
def test_no_text_breaks_the_file(text):
    (event,) = Calendar.from_ical(write([post(text=text)], "F", NOW)).walk("VEVENT")
    assert str(event["uid"]) == "post-1@cmdesk"


def test_whole_days_end_the_day_before_their_end():
    (found,) = read(calendar("SUMMARY:Vacances\r\nDTSTART;VALUE=DATE:20260214\r\nDTEND;VALUE=DATE:20260302"))
    assert (found.first, found.last, found.name) == (date(2026, 2, 14), date(2026, 3, 1), "Vacances")


def test_an_hour_counts_as_its_day_and_what_was_cancelled_does_not_count():
    found = read(
        calendar(
            "SUMMARY:Salon\r\nDTSTART:20260310T090000Z\r\nDTEND:20260310T180000Z",
            "SUMMARY:Annulé\r\nDTSTART:20260311T090000Z\r\nSTATUS:CANCELLED",
            "DTSTART:20260312T090000Z",
        )
    )
    assert [(one.first, one.last, one.name) for one in found] == [(date(2026, 3, 10), date(2026, 3, 10), "Salon")]


def test_what_comes_every_year_is_taken_for_some_years():
    found = read(calendar("SUMMARY:Anniversaire\r\nDTSTART;VALUE=DATE:20200229\r\nRRULE:FREQ=YEARLY"))
    assert [one.first.year for one in found] == [2024, 2028, 2032, 2036]


@pytest.mark.parametrize(
    "body",
    [b"", b"hello", b"\xff\xfe\x00", b"BEGIN:VCALENDAR\r\n", b"BEGIN:VEVENT\r\nEND:VCALENDAR", calendar()],
)
def test_what_is_no_calendar_is_refused_in_words(body):
    with pytest.raises(Problem, match="dates-"):
        read(body)


def test_what_is_too_large_is_not_even_read():
    with pytest.raises(Problem, match="dates-too-large"):
        read(b"x" * (MOST_BYTES + 1))


@given(st.binary(max_size=300))
def test_whatever_stands_in_an_event_is_read_or_refused(noise):
    body = HEAD.encode() + b"BEGIN:VEVENT\r\nSUMMARY:x\r\nDTSTART;" + noise + b"\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    try:
        assert all(one.name for one in read(body))
    except Problem:
        assert True


def test_an_event_that_lasts_for_ever_is_cut():
    (found,) = read(calendar("SUMMARY:x\r\nDTSTART;VALUE=DATE:20260101\r\nDTEND;VALUE=DATE:99990101"))
    assert (found.last - found.first).days == 366
