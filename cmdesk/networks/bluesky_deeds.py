"""Moderation on Bluesky: what one does to a post or its author is a record of one's own, or asked of the server."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from cmdesk.networks.base import Deed, DeedRule, Refused, Tools
from cmdesk.networks.bluesky_gate import GATE
from cmdesk.networks.bluesky_records import Answering, Reference, key_of, repository_of, stamp, tid
from cmdesk.networks.bluesky_session import Session, failure_of
from cmdesk.networks.told import Json, dicts, inside, one_of, text_of

DEEDS = (
    DeedRule(Deed.LIKE, reversible=True, seen=True, mine=True),
    DeedRule(Deed.UNLIKE, reversible=True, seen=False, mine=True),
    DeedRule(Deed.BOOST, reversible=True, seen=True, mine=True),
    DeedRule(Deed.UNBOOST, reversible=True, seen=False, mine=True),
    DeedRule(Deed.HIDE, reversible=True, seen=True),
    DeedRule(Deed.SHOW, reversible=True, seen=True),
    DeedRule(Deed.MUTE, reversible=True, seen=False),
    DeedRule(Deed.UNMUTE, reversible=True, seen=False),
    DeedRule(Deed.BLOCK, reversible=True, seen=True),
    DeedRule(Deed.UNBLOCK, reversible=True, seen=True),
    DeedRule(Deed.REPORT, reversible=False, seen=False, reason=True),
    DeedRule(Deed.DELETE, reversible=False, seen=True, mine=True, theirs=False),
)
LIKE, REPOST, BLOCK = "app.bsky.feed.like", "app.bsky.feed.repost", "app.bsky.graph.block"
MOST_HIDDEN = 300
_EPOCH = datetime(2024, 1, 1, tzinfo=UTC)


async def moderate(session: Session, deed: Deed, whom: Answering, tools: Tools, reason: str) -> None:
    """Do it; what is done already is left as it is."""
    match deed:
        case Deed.LIKE | Deed.BOOST:
            await _mark(session, LIKE if deed is Deed.LIKE else REPOST, _post(whom), tools.now())
        case Deed.UNLIKE | Deed.UNBOOST:
            await _unmark(session, "like" if deed is Deed.UNLIKE else "repost", _post(whom))
        case Deed.HIDE | Deed.SHOW:
            await _gate(session, whom, hidden=deed is Deed.HIDE, now=tools.now())
        case Deed.MUTE | Deed.UNMUTE:
            method = "muteActor" if deed is Deed.MUTE else "unmuteActor"
            await session.done(f"app.bsky.graph.{method}", {"actor": whom.author})
        case Deed.BLOCK:
            if not await _blocking(session, whom.author):
                record = {"$type": BLOCK, "subject": whom.author, "createdAt": stamp(tools.now())}
                await _put(session, BLOCK, _key(whom.author), record)
        case Deed.UNBLOCK:
            if there := await _blocking(session, whom.author):
                await _delete(session, there)
        case Deed.REPORT:
            await _report(session, whom, reason)
        case Deed.DELETE:
            await _delete_own(session, whom)
        case _:
            raise Refused("deed-unavailable")


def _post(whom: Answering) -> Reference:
    if whom.post is None:
        raise Refused("deed-unavailable")
    return whom.post


def _key(what: str) -> str:
    """A key made from what the record is about: written twice, it is one record."""
    chance = int.from_bytes(hashlib.sha256(what.encode()).digest()[:5])
    return tid(_EPOCH + timedelta(milliseconds=chance % 10**10), what)


async def _view(session: Session, uri: str) -> Json:
    posts = dicts((await session.ask("app.bsky.feed.getPosts", ("uris", uri))).get("posts"))
    if not posts:
        raise Refused("answered-post-gone", host=session.server)
    return posts[0]


async def _mark(session: Session, collection: str, post: Reference, now: datetime) -> None:
    name = collection.rpartition(".")[2]
    if text_of(inside(await _view(session, post.uri), "viewer"), name):
        return
    record = {"$type": collection, "subject": post.told(), "createdAt": stamp(now)}
    await _put(session, collection, _key(post.uri), record)


async def _unmark(session: Session, name: str, post: Reference) -> None:
    if there := text_of(inside(await _view(session, post.uri), "viewer"), name):
        await _delete(session, there)


async def _blocking(session: Session, author: str) -> str:
    """The record by which we block somebody; "" when we do not."""
    told = await session.ask("app.bsky.actor.getProfile", ("actor", author))
    return text_of(inside(told, "viewer"), "blocking")


async def _put(session: Session, collection: str, key: str, record: Mapping[str, Any]) -> None:
    told = {"repo": session.did, "collection": collection, "rkey": key, "record": record}
    await session.done("com.atproto.repo.putRecord", told)


async def _delete(session: Session, uri: str) -> None:
    if repository_of(uri) != session.did:
        raise Refused("deed-unavailable")
    collection = uri.split("/")[3]
    told = {"repo": session.did, "collection": collection, "rkey": key_of(uri)}
    await session.done("com.atproto.repo.deleteRecord", told)


async def _delete_own(session: Session, whom: Answering) -> None:
    if whom.talk:
        told = {"convoId": whom.talk, "messageId": whom.message}
        await session.done("chat.bsky.convo.deleteMessageForSelf", told, chat=True)
        return
    await _delete(session, _post(whom).uri)


async def _report(session: Session, whom: Answering, reason: str) -> None:
    subject: dict[str, str] = (
        {"$type": "com.atproto.repo.strongRef", **whom.post.told()}
        if whom.post is not None
        else {"$type": "com.atproto.admin.defs#repoRef", "did": whom.author}
    )
    told = {"reasonType": "com.atproto.moderation.defs#reasonOther", "subject": subject}
    if reason.strip():
        told["reason"] = reason.strip()[:2000]
    await session.done("com.atproto.moderation.createReport", told)


async def _gate(session: Session, whom: Answering, *, hidden: bool, now: datetime) -> None:
    """Hide an answer below a post of ours, or show it again: everybody who reads there sees that it is hidden."""
    post, root = _post(whom), whom.root
    if root is None or repository_of(root.uri) != session.did or root.uri == post.uri:
        raise Refused("not-your-thread")
    key = key_of(root.uri)
    asked = (("repo", session.did), ("collection", GATE), ("rkey", key))
    answer = await session.look("com.atproto.repo.getRecord", *asked)
    record: dict[str, Any] = {"$type": GATE, "post": root.uri, "createdAt": stamp(now)}
    before: str | None = None
    if answer.status == 200:
        record, before = dict(inside(one_of(answer), "value")), text_of(one_of(answer), "cid")
    elif (error := failure_of(answer)) is not None and error.trouble.code != "answered-post-gone":
        raise error
    known = record.get("hiddenReplies")
    kept = [str(uri) for uri in (known if isinstance(known, list) else ()) if uri != post.uri]
    if hidden and len(kept) >= MOST_HIDDEN:
        raise Refused("too-many-hidden", maximum=str(MOST_HIDDEN))
    record["hiddenReplies"] = [*kept, post.uri] if hidden else kept
    told: dict[str, Any] = {"repo": session.did, "collection": GATE, "rkey": key, "record": record}
    told["swapRecord"] = before  # somebody else may have changed it meanwhile
    await session.done("com.atproto.repo.putRecord", told)
