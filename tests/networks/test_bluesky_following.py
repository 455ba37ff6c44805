import pytest

from cmdesk.networks.base import TryLater
from cmdesk.networks.bluesky import Bluesky
from cmdesk.networks.places import lookup
from tests.networks.skies import DID, LEA, at_sky, error

LISTS, ONE, WISHES = "app.bsky.graph.getLists", "app.bsky.graph.getList", "app.bsky.actor.getPreferences"


def kept(key, name="Boulangers", did=DID, purpose="curatelist"):
    return {
        "uri": f"at://{did}/app.bsky.graph.list/{key}", "name": name, "purpose": f"app.bsky.graph.defs#{purpose}",
    }  # fmt: skip


def saved(*items):
    told = {"$type": "app.bsky.actor.defs#savedFeedsPrefV2", "items": [{"type": t, "value": v} for t, v in items]}
    return {"preferences": [{"$type": "odd"}, told]}


def following(lists, wishes, one=None):
    async def scene(at):
        at.says(LISTS, *lists)
        at.says(WISHES, wishes)
        at.says(ONE, one if one is not None else error("NotFound"))
        found = await Bluesky().followed(at.account(), at.tools)
        return found, len(at.heard(ONE))

    return at_sky(scene)


def test_lists_that_are_kept_to_be_read_are_places_to_watch():
    pages = (
        {"lists": [kept("a"), kept("b", "Trolls", purpose="modlist")], "cursor": "c"},
        {"lists": [kept("c", "Rennes")]},
    )
    found, _ = following(pages, saved())
    assert [(one.title, one.site) for one in found] == [
        ("Boulangers", f"https://bsky.app/profile/{DID}/lists/a"),
        ("Rennes", f"https://bsky.app/profile/{DID}/lists/c"),
    ]
    assert lookup(found[0].site)  # the page of a list is known to the watchlist


def test_lists_of_others_that_were_saved_are_too_unless_they_are_gone():
    theirs = kept("z", "Presse locale", LEA)
    wishes = saved(("list", theirs["uri"]), ("feed", "at://x"), ("list", kept("a")["uri"]), ("timeline", "following"))
    found, asked = following([{"lists": [kept("a")]}], wishes, {"list": theirs, "items": []})
    assert [one.title for one in found] == ["Boulangers", "Presse locale"]
    assert asked == 1
    found, _ = following([{"lists": []}], wishes)
    assert found == ()


@pytest.mark.parametrize(
    "odd", [{"lists": "x"}, {"lists": [{"uri": 5}, {"uri": "at://did:plc:x/other/1", "name": "x"}]}]
)
def test_what_makes_no_sense_is_left_out(odd):
    assert following([odd], {"preferences": None})[0] == ()


def test_a_server_that_does_not_answer_is_asked_another_time():
    with pytest.raises(TryLater):
        following([error("InternalServerError", 500)], saved())
