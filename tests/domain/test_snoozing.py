from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.snoozing import FARTHEST, read

FRIDAY = datetime(2026, 11, 20, 15, 30)
WORDS = [
    "demain", "tomorrow", "lundi", "next", "tue", "prochain", "dans", "in", "3", "jours", "days", "deux", "weeks",
    "mois", "15/12", "31/02", "9h", "14:00", "25h", "pm", "soir", "tonight", "le", "the", "29", "février",
    "février", "à", "at", "midi", "fin", "du", "mois", "week-end", "2026-02-30", "99", "une", "demi-heure", "0",
    "/", ":", "h",
]  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("demain 9h", "2026-11-21 09:00"),
        ("Demain à 9 h", "2026-11-21 09:00"),
        ("lundi", "2026-11-23 09:00"),
        ("dans 3 jours", "2026-11-23 15:30"),
        ("dans 3 jours à 9h", "2026-11-23 09:00"),
        ("in two weeks", "2026-12-04 15:30"),
        ("15/12", "2026-12-15 09:00"),
        ("12/15", "2026-12-15 09:00"),
        ("1/1", "2027-01-01 09:00"),
        ("next tue 14:00", "2026-11-24 14:00"),
        ("mar. 10:00", "2026-11-24 10:00"),
        ("ce soir", "2026-11-20 18:00"),
        ("tonight at 8", "2026-11-20 20:00"),
        ("demain soir", "2026-11-21 18:00"),
        ("lundi soir 8h", "2026-11-23 20:00"),
        ("jeudi après-midi", "2026-11-26 14:00"),
        ("tomorrow noon", "2026-11-21 12:00"),
        ("tomorrow at 3pm", "2026-11-21 15:00"),
        ("9h", "2026-11-21 09:00"),
        ("16h30", "2026-11-20 16:30"),
        ("dans 1h30", "2026-11-20 17:00"),
        ("in 1 hour 30 minutes", "2026-11-20 17:00"),
        ("dans une demi-heure", "2026-11-20 16:00"),
        ("30 min", "2026-11-20 16:00"),
        ("la semaine prochaine", "2026-11-23 09:00"),
        ("next month", "2026-12-01 09:00"),
        ("in a month", "2026-12-20 15:30"),
        ("fin du mois", "2026-11-30 09:00"),
        ("week-end", "2026-11-21 09:00"),
        ("vendredi", "2026-11-27 09:00"),
        ("le 3", "2026-12-03 09:00"),
        ("the 25th", "2026-11-25 09:00"),
        ("le 1er janvier", "2027-01-01 09:00"),
        ("Dec 24", "2026-12-24 09:00"),
        ("24 décembre 2026 à 18h", "2026-12-24 18:00"),
        ("29 février", "2028-02-29 09:00"),
        ("2026-12-24 08:15", "2026-12-24 08:15"),
        ("après-demain 14 h", "2026-11-22 14:00"),
    ],
)
def test_what_people_type_is_understood(typed, meant):
    assert read(typed, FRIDAY) == datetime.fromisoformat(meant)


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "hier",
        "blah",
        "demain blah",
        "31/02",
        "25:00",
        "13pm",
        "10 jan 2020",
        "dans 900 mois",
        "ce midi",
        "le 32",
        "0",
    ],
)
def test_what_is_not_understood_or_is_past_gives_nothing(typed):
    assert read(typed, FRIDAY) is None


def test_a_month_on_from_its_last_day_is_the_last_day_of_a_shorter_one():
    assert read("dans un mois", datetime(2027, 1, 31, 10)) == datetime(2027, 2, 28, 10)


@given(st.lists(st.sampled_from(WORDS), max_size=5), st.datetimes(datetime(2024, 1, 1), datetime(2040, 12, 31)))
def test_whatever_is_typed_it_is_never_past_and_never_fails(typed, now):
    at = read(" ".join(typed), now)
    assert at is None or now < at <= now + FARTHEST


@given(st.text(max_size=40))
def test_any_text_is_read(typed):
    at = read(typed, FRIDAY)
    assert at is None or at > FRIDAY


@given(st.integers(1, 300), st.sampled_from(["dans {} jours", "in {} days", "{} jours"]))
def test_days_are_counted(n, told):
    assert read(told.format(n), FRIDAY) == FRIDAY + timedelta(days=n)
