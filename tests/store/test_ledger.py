from datetime import timedelta

import pytest

from cmdesk.domain.habits import Bounds
from cmdesk.store import ledger, sources
from tests.store.conftest import NOON, article


@pytest.fixture
def source(workspace):
    """One that says something every eight hours, until noon."""
    made = workspace.source()
    workspace.arrive(made, *(article(number, hours=8 * number) for number in range(20)))
    workspace.write(ledger.note, made, False, None, NOON)
    return made


def row(workspace):
    return workspace.read(sources.rows)[0]


def come(workspace, source, number, days, all_new=True):
    """A fetch some days later."""
    workspace.now = NOON + timedelta(days=days)
    new = article(1000 + number, hours=-24 * days)
    workspace.arrive(source, new)
    return workspace.write(ledger.note, source, all_new, new.published, NOON + timedelta(days=days))


def test_the_habit_is_counted_from_what_is_kept(workspace, source):
    assert (row(workspace).habit, row(workspace).newest) == (3 * 365, NOON)


def test_a_hole_is_noticed_when_nothing_of_a_fetch_was_known(workspace, source):
    assert come(workspace, source, 1, 13 / 3) == 12
    (gap,) = workspace.read(ledger.gaps, source)
    assert (gap.after, gap.before, gap.missing) == (NOON, NOON + timedelta(days=13 / 3), 12)
    assert row(workspace).gaps == 12
    workspace.write(ledger.accept, source)
    assert row(workspace).gaps == 0


@pytest.mark.parametrize(
    ("hours", "back", "left"),
    [([-8, -16], 0, 0), ([-8, -16], -24, 12), ([], 99, 12), (range(-96, -7, 8), -96, 0)],
    ids=["reached back", "some of them", "only a pinned post", "as many as were missed"],
)
def test_a_hole_is_filled_by_what_comes_after_all(workspace, source, hours, back, left):
    come(workspace, source, 1, 13 / 3)
    workspace.arrive(source, *(article(2000 - ago, hours=ago) for ago in hours))
    workspace.write(ledger.note, source, False, NOON - timedelta(hours=back), workspace.now)
    assert row(workspace).gaps == left


def test_there_is_no_hole_where_a_fetch_meets_what_is_known(workspace, source):
    assert come(workspace, source, 1, 13 / 3, all_new=False) == 0
    assert come(workspace, source, 2, 13 / 3 + 0.4) == 0  # the next was due about then
    assert row(workspace).gaps == 0


def test_a_first_fetch_has_no_hole(workspace):
    made = workspace.source()
    workspace.arrive(made, article(1))
    assert workspace.write(ledger.note, made, True, NOON, NOON) == 0
    assert row(workspace).habit is None


def test_from_when_to_when(workspace, source):
    span = workspace.read(ledger.span, source)
    assert (span.first, span.last, span.gaps) == (NOON - timedelta(hours=8 * 19), NOON, ())
    assert workspace.read(ledger.span, 99) == ledger.Span(None, None, ())


def test_a_source_is_asked_by_its_habit_within_what_the_user_wants(workspace, source):
    workspace.write(sources.fetched, source, NOON)
    assert row(workspace).next_try == NOON + timedelta(minutes=80)
    workspace.write(ledger.keep_bounds, 120, 60)
    assert workspace.read(ledger.bounds) == Bounds(timedelta(hours=2), timedelta(hours=2))
    workspace.write(sources.fetched, source, NOON)
    assert row(workspace).next_try == NOON + timedelta(hours=2)
    workspace.write(sources.fetched, source, NOON, after=timedelta(hours=5))
    assert row(workspace).next_try == NOON + timedelta(hours=5)


def test_a_source_that_went_meanwhile(workspace, source):
    workspace.write(sources.remove, source)
    assert workspace.write(ledger.note, source, True, NOON, NOON) == 0


def test_reading_the_ledger_sorts_and_scans_nothing(workspace, source, plans):
    lines = plans(ledger.span, source)
    assert not [line for line in lines if "SCAN" in line or "TEMP B-TREE" in line], lines


def test_the_source_that_may_miss_most_comes_first(workspace, source):
    other = workspace.source("Autre")
    workspace.arrive(other, *(article(500 + number, hours=8 * number) for number in range(20)))
    workspace.write(ledger.note, other, False, None, NOON)
    assert workspace.read(ledger.holed) == []
    few = come(workspace, source, 1, 2)
    many = come(workspace, other, 2, 30)
    assert 0 < few < many
    found = workspace.read(ledger.holed)
    assert [(one.source_id, [gap.missing for gap in one.span.gaps]) for one in found] == [
        (other, [many]),
        (source, [few]),
    ]
    assert found[1].span.last == NOON + timedelta(days=2)
    workspace.write(ledger.accept, other)
    assert [one.source_id for one in workspace.read(ledger.holed)] == [source]
