import random
from datetime import datetime, timedelta

from cmdesk.domain.best_hours import NEEDED, BestHours, GoodHours, Received, best_hours, next_time

MONDAY = datetime(2026, 1, 5)
HOURS = (9, 11, 12, 17, 18, 20)


def posts(seed, count, lift=lambda wall: 1.0):
    """Posts at the usual hours, received as posts are: most a little, few a lot."""
    chance = random.Random(seed)
    made = []
    for _ in range(count):
        wall = MONDAY + timedelta(days=chance.randrange(200), hours=chance.choice(HOURS))
        made.append(Received(wall, int(chance.lognormvariate(2, 1) * lift(wall))))
    return made


def test_without_enough_posts_it_says_so():
    found = best_hours(posts(1, NEEDED - 1, lambda wall: 9 if wall.hour == 12 else 1))
    assert (found, found.enough) == (BestHours(NEEDED - 1), False)
    assert best_hours([]) == BestHours(0)


def test_hours_that_do_clearly_better_are_told_with_what_it_rests_on():
    told = posts(1, 60, lambda wall: 4 if wall.hour == 12 else 1)
    first, *_ = best_hours(told).good
    inside = [one.reactions for one in told if one.wall.hour == 12]
    assert (first.weekday, first.start, first.end, first.posts) == (None, 12, 14, len(inside))
    assert first.median == sorted(inside)[len(inside) // 2] or len(inside) % 2 == 0
    assert first.median > first.others


def test_a_good_weekday_is_found():
    found = best_hours(posts(2, 300, lambda wall: 6 if (wall.weekday(), wall.hour) == (1, 18) else 1))
    assert (found.good[0].weekday, found.good[0].start) == (1, 18)


def test_chance_alone_is_seldom_taken_for_a_good_hour():
    for count in (20, 60, 200):
        claims = sum(bool(best_hours(posts(seed, count)).good) for seed in range(100))
        assert claims <= 12, (count, claims)


def test_one_lucky_post_changes_nothing():
    told = [*posts(3, 60), Received(MONDAY.replace(hour=20), 1_000_000)]
    assert best_hours(told).good == best_hours(posts(3, 60)).good == ()


def test_the_same_for_all_posts_is_no_news():
    assert best_hours([Received(MONDAY + timedelta(hours=n), 5) for n in range(60)]) == BestHours(60)


def test_the_next_time_of_good_hours():
    noon = MONDAY.replace(hour=12)
    assert next_time(GoodHours(None, 12, 9, 5, 2), noon) == noon + timedelta(days=1)
    assert next_time(GoodHours(None, 14, 9, 5, 2), noon) == noon.replace(hour=14)
    assert next_time(GoodHours(1, 8, 9, 5, 2), noon) == datetime(2026, 1, 6, 8)
    assert next_time(GoodHours(0, 8, 9, 5, 2), noon) == datetime(2026, 1, 12, 8)
