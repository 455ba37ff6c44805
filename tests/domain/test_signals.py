import random
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.signals import (
    Evidence,
    Kind,
    Measure,
    NewSignal,
    Series,
    Stretch,
    at_least,
    is_cooling,
    new_words,
    rare,
    slots_heard,
    unusual_share,
)

HOURLY = Measure(24, (Stretch(2, 3.0),), least=5)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def days(count, by_day=8, by_night=1):
    return [by_night if hour < 7 else by_day for _ in range(count) for hour in range(24)]


def test_what_is_usual_depends_on_the_hour():
    counts = days(10)
    counts[-24 * 1 + 3] = 8  # at three in the night, as many as by day
    counts[-24 * 1 + 4] = 8
    (night,) = Series(counts).peaks(HOURLY, 9 * 24)
    assert (night.last % 24, night.count) in ((3, 9), (4, 16))
    assert night.usual == pytest.approx(2, abs=0.2)
    assert Series(days(10)).peaks(HOURLY) == []


def test_the_same_crisis_is_told_once_a_day_unless_it_doubles():
    counts = days(9)
    counts[-10:] = [60] * 10
    found = Series(counts).peaks(HOURLY)
    assert len(found) == 1
    counts[-3:] = [4000] * 3
    louder = Series(counts).peaks(HOURLY)
    assert len(louder) == 2
    assert louder[1].score > 2 * louder[0].score
    assert Series(counts).peaks(HOURLY, 0, found)[:1] != found  # what was told is not told again


def test_hours_in_which_nobody_listened_are_not_what_is_usual():
    counts = [8] * 240
    for day in range(9):  # the computer slept in the afternoons: nothing was seen
        counts[day * 24 + 12 : day * 24 + 17] = [0] * 5
    asleep = {day * 24 + hour for day in range(9) for hour in range(12, 17)}
    assert Series(counts).peaks(HOURLY, 9 * 24) != []  # it would look like a crisis
    assert Series(counts, lambda slot: slot not in asleep).peaks(HOURLY, 9 * 24) == []


def test_little_history_says_nothing():
    assert Series([0] * 8 + [50]).peaks(HOURLY) == []
    assert Series([]).peaks(HOURLY) == []
    assert Series([5] * 40, lambda slot: False).peaks(HOURLY) == []


def test_few_are_no_signal():
    counts = days(9, 0, 0)
    counts[-1] = 4
    assert Series(counts).peaks(HOURLY) == []
    counts[-1] = 5
    assert len(Series(counts).peaks(HOURLY)) == 1


@pytest.mark.parametrize(("hits", "tries", "chance", "told"), [(0, 5, 0.2, 1), (5, 5, 0.5, 0.03125), (1, 2, 0.5, 0.75)])
def test_chance_is_counted_exactly(hits, tries, chance, told):
    assert at_least(hits, tries, chance) == pytest.approx(told)


def test_rare_events_are_rarer_the_more_there_are():
    assert rare(0, 3) == 1
    assert rare(1, 1) == pytest.approx(1 - 2.718281828**-1, abs=1e-6)
    chances = [rare(count, 2.0) for count in range(12)]
    assert chances == sorted(chances, reverse=True)
    assert chances[-1] < 1e-4


def test_a_share_must_be_beyond_chance_and_of_some_size():
    assert unusual_share(3, 3, 5, 100, 0.01) is None  # three are a family
    found = unusual_share(8, 10, 5, 100, 0.001)
    assert found is not None
    assert (found.hits, found.total, round(found.usual, 2)) == (8, 10, 0.06)
    assert unusual_share(8, 10, 70, 100, 0.001) is None  # they always grumble
    assert unusual_share(40, 200, 12, 100, 0.001) is None  # certain, but hardly more than usual


def test_words_that_come_up_are_told_and_those_of_always_are_not():
    before = {"pain": 60, "bon": 40, "panne": 1}
    now = {"pain": 6, "commande disparue": 5, "commande": 5, "panne": 6, "bon": 2}
    found = new_words(now, 8, before, 100, least=4)
    assert [word.words for word in found] == ["commande disparue", "commande", "panne"]
    assert [word.words for word in new_words(now, 8, before, 100, least=6)] == ["panne"]
    assert new_words({}, 0, before, 100, 4) == []
    assert new_words({"a": 5}, 5, {}, 0, 4) == []  # nothing to compare with


def test_what_was_told_is_not_told_again_until_there_is_much_more():
    def told(count, hours, kind=Kind.BLAME):
        at = NOON + timedelta(hours=hours)
        return NewSignal(1, kind, at - timedelta(days=1), at, count, 1.0, Evidence())

    day = timedelta(days=1)
    assert is_cooling([told(5, 0)], told(8, 3), day, 2)
    assert not is_cooling([told(5, 0)], told(10, 3), day, 2)
    assert not is_cooling([told(5, 0)], told(5, 25), day, 2)
    assert not is_cooling([told(5, 0, Kind.WORDS)], told(5, 3), day, 2)


def test_slots_belong_to_their_hour():
    heard = slots_heard([10, 12], 4, 40)
    assert [heard(slot) for slot in (0, 3, 4, 7, 8, 11, 12)] == [True, True, False, False, True, True, False]


def test_chance_alone_raises_little():
    """A quiet brand: three mentions a day for eight weeks, ten times over."""
    told = 0
    for seed in range(10):
        chance = random.Random(seed)
        counts = [sum(chance.random() < 0.125 / 4 for _ in range(4)) for _ in range(24 * 56)]
        told += len(Series(counts).peaks(HOURLY))
    assert told <= 10
