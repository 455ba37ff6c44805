import aiohttp
import pytest
from yarl import URL

from cmdesk.networks.trips import Lost, Trip, told


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (Lost(), "connection-lost"),
        (aiohttp.ServerDisconnectedError(), "connection-lost"),
        (TimeoutError(), "timeout"),
        (aiohttp.InvalidURL("x"), "bad-address"),
        (aiohttp.ClientPayloadError(), "broken-answer"),
        (OSError(), "unreachable"),
    ],
)
def test_each_failure_has_its_word(error, code):
    assert told(error, "x.example").trouble.code == code


def test_what_was_sent_is_not_shown():
    trip = Trip(URL("https://x.example/"), "GET", "feed", headers={"cookie": "session=verysecret"})
    assert "verysecret" not in repr(trip)
