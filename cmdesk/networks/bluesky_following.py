"""The lists of people that an account keeps or saved on Bluesky, as places to watch."""

from collections.abc import Sequence

from cmdesk.domain.sources import NewSource
from cmdesk.networks.base import Account, Tools
from cmdesk.networks.bluesky_session import Session
from cmdesk.networks.places import feed_of_list
from cmdesk.networks.told import Json, dicts, inside, text_of, words_in

PAGE, MOST_PAGES, MOST_SAVED = 100, 5, 20
READ = "app.bsky.graph.defs#curatelist"  # to be read; the others are kept to mute or block who is on them
SAVED = "app.bsky.actor.defs#savedFeedsPrefV2"


async def followed(account: Account, tools: Tools) -> Sequence[NewSource]:
    session = Session(account, tools)
    found: dict[str, NewSource] = {}
    further = ""
    for _ in range(MOST_PAGES):
        asked = [("actor", session.did), ("limit", str(PAGE)), *([("cursor", further)] if further else [])]
        told = await session.ask("app.bsky.graph.getLists", *asked)
        for one in dicts(told.get("lists")):
            _take(found, one)
        if not (further := text_of(told, "cursor")):
            break
    preferences = dicts((await session.ask("app.bsky.actor.getPreferences")).get("preferences"))
    kept = [each for one in preferences if text_of(one, "$type") == SAVED for each in dicts(one.get("items"))]
    saved = dict.fromkeys(text_of(one, "value") for one in kept if text_of(one, "type") == "list")
    for uri in [uri for uri in saved if uri and uri not in found][:MOST_SAVED]:
        answer = await session.look("app.bsky.graph.getList", ("list", uri), ("limit", "1"))
        if answer.status == 200:  # else whoever made it took it away
            _take(found, inside(words_in(answer), "list"))
    return tuple(found.values())


def _take(found: dict[str, NewSource], one: Json) -> None:
    uri, name = text_of(one, "uri"), text_of(one, "name")
    did, _, key = uri.removeprefix("at://").partition("/app.bsky.graph.list/")
    if text_of(one, "purpose") == READ and name and did.startswith("did:") and key:
        found.setdefault(uri, NewSource(feed_of_list(uri), name, site=f"https://bsky.app/profile/{did}/lists/{key}"))
