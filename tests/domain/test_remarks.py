import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from cmdesk.domain.closings import Solving
from cmdesk.domain.field import FieldFigures, PastIncident, TopPost, Work
from cmdesk.domain.receptions import Numbers
from cmdesk.domain.remarks import counts_differ, remarks, shares_differ
from cmdesk.domain.reputation import Bar, Feelings, Reviews, Standing
from cmdesk.domain.timeframes import Span, around, compared

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
MARCH = around(Span.MONTH, date(2026, 3, 1))
HOUR = timedelta(hours=1)
WORK = Work(40, 30, 25, 2, HOUR, 3 * HOUR, 30, 27)


def told(said=(30, 40, 30), before=(30, 40, 30), **more) -> FieldFigures:
    """Praise, neutral, blame."""
    times = compared(MARCH, NOW, UTC)
    bars = (Bar(times.now, Feelings(*said)),)
    values = {"work": WORK, "work_before": WORK, "older_open": 0} | more
    return FieldFigures(MARCH, times, NOW, "Fournil", (), bars=bars, before=Feelings(*before), **values)


def codes(figures):
    return [one.code for one in remarks(figures)]


def test_what_stays_the_same_is_said_to_be_steady():
    assert codes(told()) == ["steady"]


def test_of_little_nothing_is_concluded():
    few = told((1, 2, 3), (0, 1, 0), work=Work(3), work_before=Work(2))
    assert codes(few) == ["too-few"]


def test_more_is_said_and_where_most_of_it_comes_from():
    places = (Standing("r/Rennes", 90, 20), Standing("Ouest", 40, 30))
    (more,) = remarks(told((60, 80, 60), places=places))
    assert (more.code, more.told["count"], more.told["percent"], more.told["place"]) == (
        "more-said",
        200,
        100,
        "r/Rennes",
    )
    spread = tuple(Standing(f"place {n}", 20, 10) for n in range(10))
    assert remarks(told((60, 80, 60), places=spread))[0].told["place"] == ""
    assert codes(told((15, 20, 15))) == ["less-said"]


def test_blame_grows_with_its_reason_and_is_bad_news():
    reasons = (
        Standing("Goût", 20, 19, feelings=Feelings(praise=20)),
        Standing("Site", 9, 4, feelings=Feelings(blame=9)),
    )
    (one,) = remarks(told((20, 20, 60), reasons=reasons))
    assert (one.code, one.good, one.told["share"], one.told["before"], one.told["reason"]) == (
        "more-blame",
        False,
        60,
        30,
        "Site",
    )
    (less,) = remarks(told((50, 45, 5)))
    assert (less.code, less.good, less.told["reason"]) == ("less-blame", True, "")


def test_waits_and_promises_are_spoken_of_when_there_are_enough_and_they_moved():
    slow = replace(WORK, median=2 * HOUR)
    assert codes(told(work=slow)) == ["slower"]
    assert codes(told(work_before=slow)) == ["faster"]
    assert codes(told(work=replace(slow, answered=5))) == ["steady"]
    assert codes(told(work=replace(WORK, on_time=12))) == ["less-on-time"]
    assert codes(told(work_before=replace(WORK, on_time=12))) == ["more-on-time"]


def test_what_is_left_open_is_told_with_what_is_older():
    (one,) = remarks(told(work=replace(WORK, left=12), older_open=3))
    assert (one.code, one.told["left"], one.told["older"]) == ("left-open", 15, 3)
    assert codes(told(work=replace(WORK, left=4))) == ["steady"]


def test_reasons_reviews_posts_and_crises():
    grown = (Standing("Site", 40, 10, feelings=Feelings(blame=30)), Standing("Goût", 12, 10))
    assert codes(told(reasons=grown)) == ["reason-grew"]
    assert codes(told(reviews=Reviews(12, 4.1, 4.6))) == ["stars-fell"]
    assert codes(told(reviews=Reviews(4, 3.0, 4.6))) == ["steady"]
    post = TopPost("Bûches", "mastodon", "@f", NOW, "", Numbers(5, 40, 10))
    assert codes(told(posts=(post, replace(post, numbers=Numbers(1, 2, 3))))) == ["best-post", "steady"]
    assert codes(told(posts=(post, post))) == ["steady"]
    crisis = PastIncident("Panne", 2, NOW, NOW + 3 * HOUR, 45, 40, 1)
    assert codes(told(incidents=(crisis,))) == ["incident", "steady"]


def test_two_draws_of_one_chance_are_hardly_ever_called_a_change():
    chance = random.Random(7)
    draws = [(sum(chance.random() < 0.1 for _ in range(500)), sum(chance.random() < 0.1 for _ in range(500)))
             for _ in range(400)]  # fmt: skip
    assert sum(counts_differ(now, before) for now, before in draws) < 40
    assert sum(shares_differ(now, 500, before, 500) for now, before in draws) < 40


@pytest.mark.parametrize(("now", "before", "longer", "differ"), [(31, 28, 31 / 28, False), (60, 28, 31 / 28, True),
                                                                 (13, 3, 1.0, False), (0, 30, 1.0, True)])  # fmt: skip
def test_counts_are_compared_for_times_of_the_same_length(now, before, longer, differ):
    assert counts_differ(now, before, longer) is differ


def test_shares_of_nothing_do_not_differ():
    assert not shares_differ(0, 0, 5, 10)
    assert not shares_differ(3, 10, 2, 9)
    assert not shares_differ(52, 100, 50, 100)


LONG_AGO = NOW - 9000 * HOUR
USUAL = Solving(40, 2, 9 * HOUR, None, 0, 12, 12, LONG_AGO)


def test_matters_that_take_longer_or_come_back_are_told():
    slower = told(solving=replace(USUAL, median=20 * HOUR), solving_before=USUAL)
    assert [(one.code, one.good) for one in remarks(slower)] == [("solved-slower", False)]
    assert codes(told(solving=replace(USUAL, median=4 * HOUR), solving_before=USUAL)) == ["solved-faster"]
    back = told(solving=replace(USUAL, reopened=20), solving_before=USUAL)
    assert [(one.code, one.good) for one in remarks(back)] == [("more-reopened", False)]
    assert codes(told(solving=USUAL, solving_before=replace(USUAL, reopened=20))) == ["less-reopened"]


def test_nothing_is_compared_with_a_time_in_which_nobody_noted_it():
    before = replace(USUAL, since=NOW - 800 * HOUR)
    assert codes(told(solving=replace(USUAL, median=20 * HOUR), solving_before=before)) == ["steady"]


def test_what_stays_open_is_told_where_both_ends_are_known():
    work = replace(WORK, left=20)
    assert codes(told(work=work)) == ["left-open"]
    grew = told(work=work, solving=replace(USUAL, open_last=30))
    assert [(one.code, one.good) for one in remarks(grew)] == [("backlog-grew", False)]
    assert codes(told(solving=replace(USUAL, open_first=30, open_last=3))) == ["backlog-shrank"]


def test_a_share_of_the_talk_that_changed_is_neither_good_nor_bad():
    us, rival = Standing("", 80, 40, kind="us"), Standing("Levain", 40, 80, 4, "rival")
    (one,) = remarks(told(voices=(us, rival)))
    assert (one.code, one.good, one.told["share"], one.told["before"], one.told["rivals"]) == (
        "more-voice", None, 67, 33, 1)  # fmt: skip
    assert codes(told(voices=(replace(us, count=40, before=80), replace(rival, count=80, before=40)))) == ["less-voice"]
    assert codes(told(voices=(us, replace(rival, count=160)))) == ["steady"]
