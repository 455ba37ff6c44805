"""Reading an account on Bluesky: its notifications, its own posts, a thread. Lists only walk backwards in time."""

import json
from collections.abc import Sequence
from dataclasses import replace

from cmdesk.domain.items import NewItem
from cmdesk.networks import bluesky_parsing as parsing
from cmdesk.networks.base import Coverage, Page, Refused, TryLater
from cmdesk.networks.bluesky_records import POST, key_of
from cmdesk.networks.bluesky_session import Session, asked_each
from cmdesk.networks.told import Json, count_of, dicts, inside, text_of

PAGE = 100
OWN_PAGE = 50
FIRST_PAGES = 3  # of notifications, when an account is new
MOST_PAGES = 20  # of notifications, after a long absence
MOST_PROFILES = 25  # that one question can ask for
MOST_POSTS = 25  # that one question can ask for
MOST_CONTEXTS = 20  # threads looked up in one pull
DEEPEST = 40
REASONS = ("mention", "reply", "quote")  # likes and new followers are nothing to answer


async def notifications(session: Session, cursor: str | None) -> Page:
    """What is newer than the newest that was seen: walked back to, with what stands at the very same moment."""
    seen = _kept(cursor)
    newest, known = text_of(seen, "newest"), set(map(str, seen.get("uris", ())))
    found: list[Json] = []
    older, complete = "", False
    for _ in range(MOST_PAGES if cursor else FIRST_PAGES):
        asked = [("limit", str(PAGE)), *asked_each("reasons", REASONS), *([("cursor", older)] if older else [])]
        told = await session.ask("app.bsky.notification.listNotifications", *asked)
        page = dicts(told.get("notifications"))
        found += [each for each in page if text_of(each, "reason") in REASONS]
        older = text_of(told, "cursor")
        reached = bool(newest) and any(text_of(each, "indexedAt") < newest for each in page)
        # A short page says nothing: only no page at all is the end.
        if reached or not page or not older:
            complete = True
            break
    fresh = [
        each for each in _once(found) if text_of(each, "indexedAt") >= newest and text_of(each, "uri") not in known
    ]
    items = await _items(session, await _with_quotes(session, await _with_followers(session, fresh)))
    lost = Coverage.GAP if cursor else Coverage.TRUNCATED
    return Page(items, _written(seen, found), coverage=Coverage.COMPLETE if complete else lost)


def _kept(cursor: str | None) -> Json:
    try:
        told = json.loads(cursor or "{}")
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _written(seen: Json, found: Sequence[Json]) -> str:
    """Where the next walk ends: the newest moment, and all that stands at it."""
    newest = max([text_of(seen, "newest"), *(text_of(each, "indexedAt") for each in found)])
    uris = {text_of(each, "uri") for each in found if text_of(each, "indexedAt") == newest}
    uris |= set(map(str, seen.get("uris", ()))) if text_of(seen, "newest") == newest else set()
    return json.dumps({"newest": newest, "uris": sorted(uris)})


def _once(found: Sequence[Json]) -> list[Json]:
    return list({text_of(each, "uri"): each for each in found}.values())


async def _with_followers(session: Session, found: Sequence[Json]) -> Sequence[Json]:
    """The same with how many follow their authors, which a notification does not tell; the newest are asked for."""
    authors = dict.fromkeys(text_of(inside(each, "author"), "did") for each in found)
    wanted = [did for did in authors if did][:MOST_PROFILES]
    if not wanted:
        return found
    try:
        told = await session.ask("app.bsky.actor.getProfiles", *asked_each("actors", wanted))
    except (Refused, TryLater):  # a message without its figure is better than none
        return found
    counts = {text_of(each, "did"): count_of(each, "followersCount") for each in dicts(told.get("profiles"))}
    authors_of = [(each, inside(each, "author")) for each in found]
    return [{**each, "author": {**who, "followersCount": counts.get(text_of(who, "did"))}} for each, who in authors_of]


async def _with_quotes(session: Session, found: Sequence[Json]) -> Sequence[Json]:
    """The same with what they quote, which a notification only names; the newest are asked for."""
    wanted = [text_of(each, "uri") for each in found if parsing.quoted(inside(each, "record"))][:MOST_POSTS]
    if not wanted:
        return found
    try:
        told = await session.ask("app.bsky.feed.getPosts", *asked_each("uris", wanted))
    except (Refused, TryLater):  # a message without what it quotes is better than none
        return found
    embeds = {text_of(each, "uri"): inside(each, "embed") for each in dicts(told.get("posts"))}
    return [{**each, "embed": embeds.get(text_of(each, "uri"), {})} for each in found]


async def _items(session: Session, found: Sequence[Json]) -> list[NewItem]:
    """As items, the oldest first, each with what it answers."""
    items, looked = [], 0
    for each in found:
        item = parsing.post(each, session.did)
        if item is None:
            continue
        root, parent = parsing.parents(inside(each, "record"))
        if root != parent and looked < MOST_CONTEXTS:
            looked += 1
            item = replace(item, ancestors=await _above(session, item.remote_id) or item.ancestors)
        items.append(item)
    return items[::-1]


async def _above(session: Session, uri: str) -> tuple[str, ...]:
    """What a post answers, the root first; nothing when it is gone."""
    asked = (("uri", uri), ("depth", "0"), ("parentHeight", str(DEEPEST)))
    try:
        told = inside(await session.ask("app.bsky.feed.getPostThread", *asked), "thread")
    except Refused:
        return ()
    found = []
    while told := inside(told, "parent"):
        found.append(text_of(inside(told, "post"), "uri") or text_of(told, "uri"))
    return tuple(each for each in reversed(found) if each)


async def own_posts(session: Session, cursor: str | None) -> Page:
    """What the account published, here or elsewhere, as its own repository lists it: at once, and for certain.

    The cursor names the posts of the last look, so that one that is missing now was deleted.
    """
    asked = (("repo", session.did), ("collection", POST), ("limit", str(OWN_PAGE)))
    told = await session.ask("com.atproto.repo.listRecords", *asked)
    records = dicts(told.get("records"))
    keys = [key_of(text_of(each, "uri")) for each in records]
    handle = session.account.name.lstrip("@")
    before = [str(each) for each in _kept(cursor).get("keys", ())]
    whole = len(records) < OWN_PAGE
    reach = "" if whole else min(keys, default="")  # what is older than this page may be there all the same
    gone = [f"at://{session.did}/{POST}/{key}" for key in before if key not in keys and key > reach]
    fresh = [each for each, key in zip(records, keys, strict=True) if key not in before]
    items = [parsing.own_post(each, session.did, handle) for each in fresh]
    coverage = Coverage.COMPLETE if cursor or whole else Coverage.TRUNCATED
    written = json.dumps({"keys": keys})
    return Page([item for item in items[::-1] if item is not None], written, coverage=coverage, gone=gone)


async def thread(session: Session, uri: str) -> Page:
    """A post, what stands above it and what was said right below it, as it is there now."""
    asked = (("uri", uri), ("depth", "1"), ("parentHeight", str(DEEPEST)))
    try:
        told = inside(await session.ask("app.bsky.feed.getPostThread", *asked), "thread")
    except Refused as error:
        if error.trouble.code == "answered-post-gone":
            return Page((), "", gone=(uri,))
        raise
    if told.get("notFound"):
        return Page((), "", gone=(uri,))
    said = inside(told, "post")
    concerned = {text_of(inside(said, "author"), "did"), session.did}
    below = [inside(each, "post") for each in dicts(told.get("replies"))]
    views = [said, *(each for each in below if text_of(inside(each, "author"), "did") in concerned)]
    items = [parsing.post(each, session.did) for each in views]
    return Page([item for item in items if item is not None], "")
