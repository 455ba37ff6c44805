from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.hours import GAP, LEAD, Deed, rounded, sessions, sheet

NINE = datetime(2026, 3, 3, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def test_deeds_without_a_long_pause_are_one_session():
    done = [(NINE + n * MINUTE, Deed.ANSWER, n) for n in (0, 10, 35)] + [(NINE + 90 * MINUTE, Deed.POST, 1)]
    first, second = sessions(reversed(done))
    assert (first.begin, first.end, dict(first.deeds)) == (NINE - LEAD, NINE + 35 * MINUTE, {Deed.ANSWER: 3})
    assert (second.length, dict(second.deeds)) == (LEAD, {Deed.POST: 1})
    assert sessions([]) == []
    again = [(NINE, Deed.DRAFT, 7), (NINE + MINUTE, Deed.DRAFT, 7), (NINE + MINUTE, Deed.DRAFT, 8)]
    assert dict(sessions(again)[0].deeds) == {Deed.DRAFT: 2}


@given(st.lists(st.tuples(st.integers(0, 5000), st.sampled_from(list(Deed))), min_size=1, max_size=60))
def test_every_deed_is_in_one_session_and_sessions_are_apart(told):
    found = sessions((NINE + n * MINUTE, deed, place) for place, (n, deed) in enumerate(told))
    assert sum(sum(one.deeds.values()) for one in found) == len(told)
    assert all(after.begin + LEAD - before.end > GAP for before, after in pairwise(found))
    assert len({one.key for one in found}) == len(found)


@pytest.mark.parametrize(
    ("minutes", "step", "told"), [(0, 15, 0), (1, 15, 15), (15, 15, 15), (16, 15, 30), (7, 1, 7), (31, 30, 60)]
)
def test_hours_are_rounded_up_to_whole_steps(minutes, step, told):
    assert rounded(minutes * MINUTE, step) == told * MINUTE


def test_what_was_set_by_hand_stands():
    found = sessions([(NINE, Deed.ANSWER, 1), (NINE + 300 * MINUTE, Deed.DRAFT, 1)])
    edits = {"step": 15, "lines": {found[0].key: {"minutes": 50, "note": "Atelier"}}}
    told = sheet(found, edits)
    first, second = told.entries
    assert (first.length, first.note, first.edited) == (50 * MINUTE, "Atelier", True)
    assert (second.length, second.note, second.edited) == (15 * MINUTE, "", False)
    assert told.total == 65 * MINUTE


KEY = "2026-03-03T08:55"
WRONG = (
    {}, {"step": 7}, {"step": "x", "lines": []}, {"lines": {KEY: {"minutes": -4}}},
    {"lines": {KEY: {"minutes": 9999}}}, {"lines": {KEY: 3}},
)  # fmt: skip


@pytest.mark.parametrize("edits", WRONG)
def test_what_cannot_be_an_edit_changes_nothing(edits):
    assert sheet(sessions([(NINE, Deed.ANSWER, 1)]), edits).total == 5 * MINUTE
