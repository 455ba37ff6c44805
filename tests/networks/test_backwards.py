import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.items import Kind, NewItem
from cmdesk.networks.backwards import newest_of, once_in_order, read_back
from cmdesk.networks.base import Coverage

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def hours(ago: float) -> datetime:
    return NOON - timedelta(hours=ago)


def item(number: str, at: datetime | None) -> NewItem:
    return NewItem(remote_id=number, text="Bonjour", published=at, kind=Kind.COMMENT)


def reading(pages, known, **more):
    """What is read of pages of things that came so many hours ago, and how many pages were asked for."""
    asked = []

    async def ask(further):
        asked.append(further)
        place = int(further or 0)
        return [{"at": ago} for ago in pages[place]], str(place + 1) if place + 1 < len(pages) else ""

    found = asyncio.run(read_back(ask, lambda each: hours(each["at"]), known, **more))
    return [each["at"] for each in found.things], found.newest, found.coverage, asked


def test_it_stops_where_everything_is_known():
    found, newest, coverage, asked = reading([[1, 2], [4, 6], [8, 9]], hours(3))
    assert (found, newest, coverage, asked) == ([1, 2, 4, 6], hours(1), Coverage.COMPLETE, ["", "1"])


def test_what_is_as_old_as_the_last_look_is_read_with_a_margin():
    _, _, _, asked = reading([[1, 2], [3.5], [8]], hours(3))
    assert asked == ["", "1", "2"]
    assert len(reading([[1, 2], [3.5], [8]], hours(3), overlap=timedelta(0))[3]) == 2


def test_the_first_time_is_short_and_says_so():
    found, newest, coverage, asked = reading([[1], [2], [3]], None)
    assert (found, newest, coverage, len(asked)) == ([1], hours(1), Coverage.TRUNCATED, 1)
    assert reading([[1], [2]], None, first=5)[2] is Coverage.COMPLETE


def test_more_than_is_read_at_once_is_a_gap():
    found, _, coverage, _ = reading([[1], [2], [3]], hours(9), most=2)
    assert (found, coverage) == ([1, 2], Coverage.GAP)


@pytest.mark.parametrize(("known", "newest"), [(None, None), (hours(5), hours(5))])
def test_nothing_new_moves_nothing(known, newest):
    assert reading([[]], known)[1] == newest
    assert newest_of([], known) == newest
    assert newest_of([item("1", hours(2)), item("2", None)], known) == hours(2)


def test_each_thing_is_there_once_and_the_oldest_is_first():
    late, early = item("9", hours(1)), item("8", hours(2))
    assert once_in_order([late, None, early, late]) == (early, late)
