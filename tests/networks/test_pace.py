import asyncio
from datetime import timedelta

import pytest

from cmdesk.networks.pace import LONGEST_PAUSE, PAUSE, Hosts, asked_pause, moment


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("120", 120),
        ("0", 0),
        (" 1.5 ", 1.5),
        ("1772539260", 60),  # seconds since 1970, a minute after the test's noon
        ("Tue, 03 Mar 2026 12:05:00 GMT", 300),
        ("2026-03-03T12:10:00.000Z", 600),
        ("2026-03-03T13:10:00+01:00", 600),
        ("Tue, 03 Mar 2026 11:00:00 GMT", 0),  # already over
    ],
)
def test_when_to_come_back_is_read_in_every_form(clock, value, seconds):
    assert moment(value, clock.now) == timedelta(seconds=seconds)


@pytest.mark.parametrize("value", ["soon", "", "-5", "1e99", "nan", "inf"])
def test_nonsense_is_no_moment(clock, value):
    assert moment(value, clock.now) is None


def test_pauses_that_answers_ask_for(clock):
    def pause(status, **headers):
        return asked_pause(status, {name.replace("_", "-"): value for name, value in headers.items()}, clock.now)

    assert pause(200) is None
    assert pause(429) == PAUSE
    assert pause(503) is None
    assert pause(503, **{"Retry-After": "30"}) == timedelta(seconds=30)
    assert pause(429, **{"X-RateLimit-Reset": "2026-03-03T12:05:00.000Z"}) == timedelta(minutes=5)
    assert pause(429, **{"RateLimit-Reset": "1772539260"}) == timedelta(minutes=1)
    assert pause(429, **{"Retry-After": "99999999"}) == LONGEST_PAUSE * 7
    assert pause(200, **{"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "60"}) == timedelta(minutes=1)
    assert pause(200, **{"X-RateLimit-Remaining": "1", "X-RateLimit-Reset": "60"}) is None
    assert pause(200, **{"X-RateLimit-Remaining": "0"}) is None
    usage = '{"7": [{"type": "pages", "call_count": 100, "estimated_time_to_regain_access": %s}]}'
    assert pause(200, **{"X-Business-Use-Case-Usage": usage % 12}) == timedelta(minutes=12)
    assert pause(200, **{"X-Business-Use-Case-Usage": usage % 0}) is None


def test_a_pause_ends(clock):
    turn = Hosts(clock).at("example.org")
    turn.heard(429, timedelta(minutes=2))
    assert turn.pause() == timedelta(minutes=2)
    clock.pass_(minutes=2)
    assert turn.pause() is None


def test_hosts_do_not_wait_for_each_other(clock):
    hosts = Hosts(clock)
    hosts.at("a.example").heard(429, timedelta(minutes=2))
    assert hosts.at("a.example").pause()
    assert hosts.at("b.example").pause() is None


def test_a_host_that_complained_is_asked_more_slowly_until_it_is_well_again(clock, monkeypatch):
    slept = []

    async def sleep(seconds):
        slept.append(round(seconds, 1))

    async def scene():
        turn = Hosts(clock).at("example.org")
        monkeypatch.setattr(asyncio, "sleep", sleep)
        await turn.wait()
        turn.heard(503, None)
        turn.heard(503, None)
        for _ in range(3):
            await turn.wait()
        for _ in range(3):
            turn.heard(200, None)
        await turn.wait()

    asyncio.run(scene())
    assert slept == [0.0, 2.0, 4.0]


def test_where_the_second_request_would_be_refused_it_waits_for_what_the_first_is_told(clock):
    async def scene():
        hosts = Hosts(lambda: clock.now)
        turn, other = hosts.at("www.reddit.com:443"), hosts.at("example.org:443")
        async with turn.slots, other.slots:
            assert turn.slots.locked()
            assert not other.slots.locked()
        headers = {"X-RateLimit-Remaining": "0.0", "X-RateLimit-Reset": "41"}
        turn.heard(200, asked_pause(200, headers, clock.now))
        assert turn.pause() == timedelta(seconds=41)

    asyncio.run(scene())
