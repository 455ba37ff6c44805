from datetime import UTC, datetime, timedelta

from cmdesk.domain.field import Talk, TopPost, Work, work_of
from cmdesk.domain.receptions import Numbers

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def talk(number, wait=None, *, answered=True, target=2 * HOUR, state="waiting"):
    return Talk(number, NOON, state=state, target=target, wait=wait,
                answered=NOON + wait if answered and wait else None)  # fmt: skip


def test_a_promise_is_kept_broken_or_still_open():
    assert talk(1, HOUR).kept_promise is True
    assert talk(1, 3 * HOUR).kept_promise is False
    assert talk(1, 3 * HOUR, answered=False).kept_promise is False
    assert talk(1, HOUR, answered=False).kept_promise is None  # there is time left
    assert talk(1, 9 * HOUR, target=None).kept_promise is None  # nothing was promised
    assert talk(1).kept_promise is None  # nobody had to answer


def test_work_counts_people_and_how_long_they_waited():
    some = [talk(n, (n + 1) * HOUR / 2) for n in range(9)]
    some.append(talk(10, 20 * HOUR, answered=False, state="open"))
    some.append(talk(11, state="done"))
    work = work_of(some)
    assert (work.received, work.answered, work.done, work.left) == (11, 9, 1, 1)
    assert work.median == 2.5 * HOUR
    assert work.ninetieth == 4.5 * HOUR
    assert (work.promised, work.on_time) == (10, 4)


def test_of_nothing_there_are_no_figures():
    assert work_of([]) == Work()
    even = work_of([talk(1, HOUR), talk(2, 3 * HOUR)])
    assert even.median == 2 * HOUR
    assert even.ninetieth == 3 * HOUR


def test_reactions_are_what_the_network_told():
    post = TopPost("x", "mastodon", "@f", NOON, "", Numbers(replies=2, likes=None, shares=3))
    assert post.reactions == 5
