from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.opening import read_days, read_spans, write_days, write_spans


@pytest.mark.parametrize(
    ("typed", "spans"),
    [
        ("9:00–12:30, 14:00–18:00", ((540, 750), (840, 1080))),
        ("9h-12h30 et 14h-18h", ((540, 750), (840, 1080))),
        ("9 - 17", ((540, 1020),)),
        ("9h30 à 12h ; 14h à 18h", ((570, 720), (840, 1080))),
        ("0-24", ((0, 1440),)),
        ("9:00\u202f–\u202f12:30", ((540, 750),)),
        ("", ()),
        ("  ", ()),
    ],
)
def test_hours_are_read_as_people_write_them(typed, spans):
    assert read_spans(typed) == spans


@pytest.mark.parametrize("typed", ["neuf heures", "18-9", "9-12, 11-18", "9-25", "9:75-12", "9", "-", "9-12-14"])
def test_hours_that_make_no_sense_are_refused(typed):
    with pytest.raises(ValueError, match=r".+|^$"):
        read_spans(typed)


@given(st.lists(st.integers(0, 1440), min_size=0, max_size=6, unique=True))
def test_hours_that_are_written_are_read_again(edges):
    edges = sorted(edges)
    spans = tuple((edges[i], edges[i + 1]) for i in range(0, len(edges) - 1, 2))
    assert read_spans(write_spans(spans)) == spans


def test_days_off_are_read_and_written():
    days = {date(2026, 12, 24): "Inventaire", date(2027, 1, 2): ""}
    assert read_days("24/12/2026 Inventaire\n\n2027-01-02") == days
    assert read_days(write_days(days)) == days


@pytest.mark.parametrize("typed", ["Noël", "31/02/2026", "24/12", "2026-13-01 x"])
def test_a_line_without_a_day_is_refused(typed):
    with pytest.raises(ValueError, match=r".+|^$"):
        read_days(typed)
