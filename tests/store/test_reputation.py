from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from cmdesk.domain.reputation import Feelings, Mood, Period, Slice, slice_of, steps
from cmdesk.store import queries, reputation
from cmdesk.store.tables import item
from tests.store.conftest import NOON, article, said
from tests.store.counted import WEEK, bakery, feel, weighed

PARIS, MS = ZoneInfo("Europe/Paris"), timedelta(milliseconds=1)


@pytest.fixture
def known(workspace):
    return bakery(workspace)


def titles(workspace, wanted, **more):
    return [row.title for row in workspace.read(reputation.behind, wanted, **more)]


def test_the_figures_of_a_query_are_those_of_its_time(workspace, known):
    found = workspace.read(reputation.overview, known["us"], WEEK, UTC)
    assert (found.total, found.before) == (Feelings(1, 1, 1), Feelings(1, 0, 0))
    assert sum(bar.feelings.total for bar in found.bars) == 3
    assert [bar.feelings.total for bar in found.bars if bar.feelings.total] == [1, 1, 1]
    last = found.bars[-1]
    assert last.period.since == datetime(2026, 3, 3, tzinfo=UTC)
    assert last.feelings == Feelings(praise=1)


def test_each_bar_holds_what_was_said_in_its_day_by_the_clock_on_the_wall(workspace):
    """Also where a day has 25 hours, and what was said at its very edges."""
    workspace.write(queries.add, "Four", "four", NOON)
    workspace.now = datetime(2026, 10, 30, tzinfo=UTC)
    days = steps(Period(datetime(2026, 10, 23, 22, tzinfo=UTC), datetime(2026, 10, 26, 23, tzinfo=UTC)), PARIS)
    assert [one.length // timedelta(hours=1) for one in days] == [24, 25, 24]
    instants = [days[0].since, days[0].until - MS, days[1].since, days[1].until - MS, days[1].until, days[2].until]
    ago = [(NOON - at) / timedelta(hours=1) for at in instants]
    workspace.arrive(workspace.source(), *(article(n, f"Four {n}", "", hours) for n, hours in enumerate(ago)))
    weighed(workspace)
    found = workspace.read(reputation.bars, 0, Period(days[0].since, days[2].until), PARIS)
    assert [(bar.period, bar.feelings.total) for bar in found] == list(zip(days, (2, 2, 1), strict=True))


def test_bars_are_counted_without_sorting_what_was_said(workspace, known, plans):
    lines = plans(reputation.bars, 0, WEEK, UTC)
    assert any("mention_figures (query_id=? AND position>? AND position<?)" in line for line in lines), lines
    assert not any("FOR GROUP BY" in line or line.startswith("SCAN item") for line in lines), lines


def test_what_was_said_and_waits_to_be_judged_is_counted(workspace, known):
    before = workspace.read(reputation.unjudged, known["us"], WEEK)
    workspace.arrive(known["ouest"], article(31, "Neuf", "Le fournil rouvre", 1), article(32, "Autre", "La mairie", 1))
    weighed(workspace)
    assert workspace.read(reputation.unjudged, known["us"], WEEK) == before + 1
    feel(workspace, Neuf=1)
    assert workspace.read(reputation.unjudged, known["us"], WEEK) == before
    ago = Period(WEEK.since - timedelta(days=300), WEEK.since - timedelta(days=200))
    assert workspace.read(reputation.unjudged, known["us"], ago) == 0


def test_places_and_authors_are_compared_with_the_time_before(workspace, known):
    found = workspace.read(reputation.overview, known["us"], WEEK, UTC)
    assert [(place.name, place.count, place.before, place.key) for place in found.places] == [
        ("Ouest", 2, 1, known["ouest"]),
        ("Le blog", 1, 0, known["blog"]),
    ]
    assert [(who.name, who.count, who.before) for who in found.authors] == [("Léa", 2, 0), ("Paul", 1, 1)]
    assert found.authors[1].feelings == Feelings(blame=1)


def test_competitors_are_heard_beside_us(workspace, known):
    found = workspace.read(reputation.overview, 0, WEEK, UTC)
    assert [(voice.name, voice.count, voice.before, voice.kind) for voice in found.voices] == [
        ("", 3, 1, "us"),
        ("Mail", 2, 0, "rival"),
    ]
    workspace.write(queries.appraise, known["them"], rival=False, sensitivity=2)
    assert workspace.read(reputation.overview, 0, WEEK, UTC).voices == ()


@pytest.mark.parametrize(
    ("narrowed", "listed"),
    [
        ({}, ["A", "B", "D"]),
        ({"mood": Mood.PRAISE}, ["A"]),
        ({"mood": Mood.NEUTRAL}, ["B"]),
        ({"mood": Mood.BLAME}, ["D"]),
        ({"place": 1}, ["A", "B"]),
        ({"like": 1}, ["A", "B"]),
        ({"rated": 1}, ["D"]),
        ({"query": 2}, ["B"]),
        ({"query": 3}, ["C", "E"]),
        ({"reason": 7}, []),
        ({"signal": 7}, []),
    ],
)
def test_every_figure_lists_what_it_counted(workspace, known, narrowed, listed):
    wanted = slice_of(narrowed.pop("query", 0), WEEK, **narrowed)
    assert titles(workspace, wanted) == listed


def test_where_it_was_said_adds_up_to_all_that_was_said(workspace, known):
    workspace.conversation(workspace.account(), "9", "Bonjour à vous")
    found = workspace.read(reputation.spread, 0, WEEK)
    assert found.before == workspace.read(reputation.total, 0, WEEK.before())
    now = sum((one.feelings for one in found.places), Feelings())
    assert now == workspace.read(reputation.total, 0, WEEK)
    assert [one.key for one in found.places if one.key < 0] == [-1]
    assert [one.count for one in found.places] == sorted((one.count for one in found.places), reverse=True)


def test_what_two_queries_find_is_counted_once(workspace, known):
    workspace.write(queries.add, "Encore le fournil", "fournil", WEEK.until)
    weighed(workspace)
    assert workspace.read(reputation.total, 0, WEEK).total == 3
    assert sum(one.count for one in workspace.read(reputation.spread, 0, WEEK).places) == 3


def test_the_same_voices_are_heard_whatever_is_looked_at(workspace, known):
    workspace.conversation(workspace.account(), "9", "Bonjour à vous")
    ours = workspace.read(reputation.overview, 0, WEEK, UTC).voices
    assert workspace.read(reputation.overview, known["us"], WEEK, UTC).voices == ours
    assert [(one.count, one.before) for one in ours] == [(3, 1), (2, 0)]


def test_what_came_through_an_account_can_be_left_aside(workspace, known):
    workspace.conversation(workspace.account(), "9", "Bonjour à vous")
    assert len(titles(workspace, slice_of(0, WEEK))) == 4
    assert titles(workspace, slice_of(0, WEEK, outside=1)) == ["A", "B", "D"]


def test_the_list_behind_a_figure_goes_on_page_by_page(workspace, known):
    first = workspace.read(reputation.behind, slice_of(0, WEEK), limit=2)
    assert titles(workspace, slice_of(0, WEEK), after=first[-1]) == ["D"]


def test_a_list_goes_on_over_a_long_time_without_a_gap(workspace):
    workspace.write(queries.add, "Four", "four", NOON)
    hours = [0.5, 1, 1, 24, 25, 24 * 30, 24 * 31, 24 * 50, 24 * 88]
    workspace.arrive(workspace.source(), *(article(n, f"Four {n}", "", ago) for n, ago in enumerate(hours)))
    weighed(workspace)
    wanted = slice_of(0, Period(NOON - timedelta(days=90), NOON))
    whole = workspace.read(reputation.behind, wanted)
    assert [row.position for row in whole] == sorted((row.position for row in whole), reverse=True)
    assert len(whole) == len(hours)
    for size in (1, 2, 4):
        listed = []
        while page := workspace.read(reputation.behind, wanted, listed[-1] if listed else None, size):
            listed += page
        assert listed == whole


def test_every_figure_is_as_long_as_its_list(workspace, known):
    account = workspace.account()
    workspace.receive(account, said("1", "Bonjour", NOON), said("9", "Encore", NOON - timedelta(days=1)))
    weighed(workspace)
    for subject in (0, known["us"], known["bread"], known["them"]):
        found = workspace.read(reputation.overview, subject, WEEK, UTC)
        for mood in Mood:
            assert len(titles(workspace, slice_of(subject, WEEK, mood=mood))) == found.total.of(mood)
        for bar in found.bars:
            assert len(titles(workspace, slice_of(subject, bar.period))) == bar.feelings.total
        for place in found.places:
            assert len(titles(workspace, slice_of(subject, WEEK, place=place.key))) == place.count
        for who in found.authors:
            assert len(titles(workspace, slice_of(subject, WEEK, like=who.key))) == who.count


def test_what_went_is_counted_no_more(workspace, known):
    workspace.write(queries.remove, known["bread"])
    with workspace.store.write() as db:
        db.execute(item.delete().where(item.c.title == "A"))
    assert workspace.read(reputation.total, 0, WEEK) == Feelings(0, 1, 1)


def test_an_empty_workspace_has_empty_figures(workspace):
    found = workspace.read(reputation.overview, 0, Period(NOON - timedelta(days=30), NOON), UTC)
    assert found.total == Feelings()
    assert (found.places, found.authors, found.voices, found.reasons) == ((), (), (), ())
    assert (found.reviews.count, found.reviews.mean, found.replies.median) == (0, None, None)
    assert workspace.read(reputation.behind, Slice()) == []
