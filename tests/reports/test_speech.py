from datetime import UTC, date, datetime, timedelta

import pytest

from cmdesk.domain.timeframes import Span, around, free
from cmdesk.reports.speech import Speech, stamp
from cmdesk.translations import Catalogue

FR = Speech(Catalogue("fr").tr, "fr", UTC)
EN = Speech(Catalogue("en").tr, "en", UTC)
MINUTE = timedelta(minutes=1)


def test_numbers_are_written_as_the_language_does():
    assert (FR.whole(12345), EN.whole(12345)) == ("12\u202f345", "12,345")
    assert (FR.signed(-3), EN.signed(12), FR.signed(0)) == ("−3", "+12", "0")
    assert (FR.decimal(4.25), EN.decimal(-4.26), FR.decimal(None)) == ("4,2", "−4.3", "–")
    assert (FR.percent(41), EN.percent(41), EN.percent(None)) == ("41\xa0%", "41%", "–")
    assert (FR.change(38), EN.change(-12), EN.change(None)) == ("+38\xa0%", "−12%", "")
    assert EN.tr("{n} sources", n=12345) == "12,345 sources"


@pytest.mark.parametrize(
    ("length", "told"),
    [(None, "–"), (0 * MINUTE, "0 min"), (25 * MINUTE, "25 min"), (60 * MINUTE, "1 h"), (70 * MINUTE, "1 h 10"),
     (65 * MINUTE, "1 h 05"), (620 * MINUTE, "10 h"), (650 * MINUTE, "11 h"), (3000 * MINUTE, "2 d")],
)  # fmt: skip
def test_lengths_are_told_to_the_minute_while_that_matters(length, told):
    assert EN.span(length).replace("\xa0", " ") == told
    assert EN.hours(75 * MINUTE).replace("\xa0", " ") == "1 h 15"


def test_days_and_times_are_told_in_words():
    october = around(Span.MONTH, date(2026, 10, 5))
    assert (FR.frame(october), EN.frame(october)) == ("Octobre 2026", "October 2026")
    assert (FR.before(october), EN.before(october)) == ("septembre", "September")
    assert FR.day(date(2026, 10, 1)) == "1er\xa0octobre 2026"
    week = around(Span.WEEK, date(2026, 10, 5))
    assert EN.frame(week).replace("\xa0", " ") == "Week of 5 October 2026"
    assert EN.within(week).replace("\xa0", " ") == "week of 5 October 2026"
    assert EN.within(october) == "October 2026"
    assert EN.before(week) == "the week before"
    quarter = around(Span.QUARTER, date(2026, 10, 5))
    assert (EN.frame(quarter), EN.before(quarter)) == ("4th quarter 2026", "the quarter before")
    some = free(date(2026, 10, 5), date(2026, 10, 20))
    assert EN.frame(some).replace("\xa0", " ") == "5 to 20 October 2026"
    assert EN.before(some) == "the 16 days before"
    assert EN.frame(free(date(2026, 10, 5), date(2026, 10, 5))).replace("\xa0", " ") == "5 October 2026"
    at = datetime(2026, 3, 5, 9, 7, tzinfo=UTC)
    assert (FR.short_day(at), EN.short_day(at.date())) == ("05/03", "5 Mar")
    assert EN.moment(at).replace("\xa0", " ") == "5 March 2026 at 09:07"
    assert EN.weekday(date(2026, 3, 5)) == "Thursday"
    assert (stamp(at), stamp(None)) == ("2026-03-05 09:07", "")
