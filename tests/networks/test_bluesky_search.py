import pytest

from cmdesk.domain.sources import Source
from cmdesk.networks import bluesky_search
from cmdesk.networks.base import NetworkError
from cmdesk.networks.searches import searches
from tests.networks.skies import at_sky, error, view

METHOD = "app.bsky.feed.searchPosts"
ADDRESS = next(place.address for place in searches("Au Fournil") if place.network == "bluesky")
SOURCE = Source(1, "feed", ADDRESS, "", "", "", "", "", "", None, None, None, 0, None, False)


def test_the_search_of_the_watchlist_is_known_by_its_address():
    assert bluesky_search.is_search(ADDRESS)
    assert not bluesky_search.is_search("https://api.bsky.app/xrpc/app.bsky.feed.getTimeline")
    assert not bluesky_search.is_search("https://evil.example/xrpc/app.bsky.feed.searchPosts?q=x")


def test_an_account_asks_the_same_question_at_its_own_server():
    async def scene(at):
        at.says(METHOD, {"posts": [view("1", "Le pain du Fournil")], "hitsTotal": 1})
        found = await bluesky_search.fetch(SOURCE, at.account(), at.tools)
        (seen,) = at.heard(METHOD)
        assert seen.headers["authorization"].startswith("Bearer ")
        return found, at.asked(METHOD)

    found, (asked,) = at_sky(scene)
    assert asked == {"q": ["Au Fournil"], "sort": ["latest"], "limit": ["50"]}
    (item,) = found.feed.items
    assert (item.text, item.author.name) == ("Le pain du Fournil", "Léa")


def test_a_refusal_there_is_told():
    async def scene(at):
        at.says(METHOD, error("AuthMissing", 401))
        await bluesky_search.fetch(SOURCE, at.account(), at.tools)

    with pytest.raises(NetworkError):
        at_sky(scene)
