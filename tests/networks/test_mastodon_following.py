import asyncio

import pytest

from cmdesk.networks.base import NetworkError, Refused, SignInNeeded, TryLater
from cmdesk.networks.mastodon import Mastodon
from tests.networks.fediverse import asked, fediverse, said

TAGS = "/api/v1/followed_tags"


def tag(name):
    return {"name": name, "url": f"https://piaille.example/tags/{name}", "history": [], "following": True}


def following(*answers, flavour="mastodon"):
    """What is followed, and what the server was asked."""

    async def scene():
        async with fediverse() as at:
            at.says(TAGS, *answers)
            found = await Mastodon().followed(at.account(flavour), at.tools)
            return found, [asked(seen) for seen in at.heard(TAGS)], at.address

    return asyncio.run(scene())


def test_each_hashtag_is_a_place_to_watch_on_its_own_server():
    found, (seen,), address = following(said([tag("pain"), tag("Rennes"), tag("rennes"), {"odd": 1}, "odd"]))
    assert [(one.title, one.address, one.site) for one in found] == [
        ("#pain", f"{address}/tags/pain.rss", f"{address}/tags/pain"),
        ("#Rennes", f"{address}/tags/Rennes.rss", f"{address}/tags/Rennes"),
    ]
    assert seen == {"limit": ["200"]}


def test_a_server_that_shows_hashtags_to_nobody_has_them_read_at_a_large_one():
    found, _, _ = following(said([tag("crêpe")]), flavour="gotosocial")
    assert [one.address for one in found] == ["https://mastodon.social/tags/cr%C3%AApe.rss"]


def test_long_lists_are_paged_by_what_the_server_says():
    link = '<https://piaille.example/api/v1/followed_tags?limit=200&max_id=77>; rel="next"'
    found, seen, _ = following(said([tag("un")], Link=link), said([tag("deux")]))
    assert [one.title for one in found] == ["#un", "#deux"]
    assert seen[1] == {"limit": ["200"], "max_id": ["77"]}


@pytest.mark.parametrize(
    ("answer", "kind", "code"),
    [
        (said({"error": "This action is outside the authorized scopes"}, 403), Refused, "scope-missing"),
        (said({"error": "Record not found"}, 404), Refused, "deed-unsupported"),
        (said({"error": "The access token was revoked"}, 401), SignInNeeded, "sign-in"),
        (said({}, 503), TryLater, "http-status"),
        (said({"odd": 1}), TryLater, "broken-answer"),
    ],
)
def test_what_keeps_a_server_from_telling(answer, kind, code):
    with pytest.raises(NetworkError) as caught:
        following(answer)
    assert (type(caught.value), caught.value.trouble.code) == (kind, code)
