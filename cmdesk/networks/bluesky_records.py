"""Records of Bluesky: their keys, and a post as it is written down. Pure: the same posting gives the same bytes."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from cmdesk.language.facets import facets
from cmdesk.networks.base import Posting
from cmdesk.networks.told import Json, inside, text_of

POST = "app.bsky.feed.post"
LETTERS = "234567abcdefghijklmnopqrstuvwxyz"
TID = re.compile(r"[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}")
# The parts of at://did/collection/key.
ADDRESS = re.compile(r"at://(did:[a-z]+:[A-Za-z0-9._:%-]+)/([A-Za-z0-9.-]+)/([A-Za-z0-9._:~-]{1,512})")


@dataclass(frozen=True)
class Reference:
    """A record at one moment of its life."""

    uri: str
    cid: str

    def told(self) -> dict[str, str]:
        return {"uri": self.uri, "cid": self.cid}


@dataclass(frozen=True)
class Answering:
    """What is needed to answer a post or a message: what an item keeps in `reply_to`."""

    post: Reference | None = None
    root: Reference | None = None
    author: str = ""  # their DID
    talk: str = ""  # a conversation in private
    message: str = ""

    def written(self) -> str:
        parts = {"author": self.author, "talk": self.talk, "message": self.message}
        for name, place in (("", self.post), ("root_", self.root)):
            if place is not None:
                parts |= {f"{name}uri": place.uri, f"{name}cid": place.cid}
        return json.dumps({name: value for name, value in parts.items() if value})


def answering(reply_to: str) -> Answering | None:
    """What `reply_to` says; None when it is empty or not ours."""
    try:
        kept = json.loads(reply_to)
    except (ValueError, RecursionError):
        return None
    if not isinstance(kept, dict):
        return None
    post, root = _reference(kept), _reference(kept, "root_")
    talk = text_of(kept, "talk")
    if post is None and not talk:
        return None
    return Answering(post, root or post, text_of(kept, "author"), talk, text_of(kept, "message"))


def _reference(kept: Json, before: str = "") -> Reference | None:
    uri, cid = text_of(kept, f"{before}uri"), text_of(kept, f"{before}cid")
    return Reference(uri, cid) if ADDRESS.fullmatch(uri) and cid else None


def reference(told: Json) -> Reference | None:
    """A strong reference, as records and views hold it."""
    return _reference(told)


def key_of(uri: str) -> str:
    return uri.rpartition("/")[2]


def repository_of(uri: str) -> str:
    found = ADDRESS.fullmatch(uri)
    return found[1] if found else ""


def tid(moment: datetime, key: str) -> str:
    """A key for a record: the same for the same delivery, another for any other; in order, to a quarter of an hour.

    The forty bits of chance matter: what is put under a key that another post has would overwrite it.
    """
    chance = int.from_bytes(hashlib.sha256(key.encode()).digest()[:5])
    microseconds = int(moment.timestamp() * 1000) * 1000 + (chance >> 10)
    number = (microseconds << 10 | chance & 0x3FF) & (1 << 63) - 1
    return "".join(LETTERS[number >> shift & 31] for shift in range(60, -1, -5))


def record_key(posting: Posting) -> str:
    """The key under which a posting is, or would be, in our repository."""
    made = posting.created or posting.first_tried
    return tid(made if made is not None else datetime(2026, 1, 1, tzinfo=UTC), posting.key)


@dataclass(frozen=True)
class Prepared:
    """What was found out and sent ahead of a post."""

    people: Mapping[str, str] = field(default_factory=dict)  # handle -> DID
    embed: Mapping[str, Any] | None = None
    unquoted: bool = False  # the post that it links to could not be looked up

    def written(self) -> str:
        told = {"people": self.people, "embed": self.embed} | ({"unquoted": True} if self.unquoted else {})
        return json.dumps(told, ensure_ascii=False)


def prepared(kept: str) -> Prepared:
    try:
        told = json.loads(kept)
    except (ValueError, RecursionError):
        return Prepared()
    told = told if isinstance(told, dict) else {}
    people = {name: text_of(inside(told, "people"), name) for name in inside(told, "people")}
    return Prepared(people, inside(told, "embed") or None, told.get("unquoted") is True)


def post_record(posting: Posting, language: str = "") -> dict[str, Any]:
    """The record of a post. It says the time of the first try, so that a repeat is the same to the last byte."""
    ready = prepared(posting.prepared)
    record: dict[str, Any] = {"$type": POST, "text": posting.text, "createdAt": stamp(posting.first_tried)}
    if marks := _marks(posting.text, ready.people):
        record["facets"] = marks
    whom = answering(posting.reply_to)
    if whom is not None and whom.post is not None and whom.root is not None:
        record["reply"] = {"root": whom.root.told(), "parent": whom.post.told()}
    if ready.embed:
        record["embed"] = ready.embed
    if language := posting.options.get("language") or language:
        record["langs"] = [language]
    if label := posting.options.get("label"):
        record["labels"] = {"$type": "com.atproto.label.defs#selfLabels", "values": [{"val": label}]}
    return record


def stamp(moment: datetime | None) -> str:
    """A time as records have it."""
    when = (moment or datetime(2026, 1, 1, tzinfo=UTC)).astimezone(UTC)
    return when.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _marks(text: str, people: Mapping[str, str]) -> list[dict[str, Any]]:
    marks = []
    for facet in facets(text):
        match facet.kind:
            case "mention" if facet.value in people:
                feature = {"$type": "app.bsky.richtext.facet#mention", "did": people[facet.value]}
            case "link":
                feature = {"$type": "app.bsky.richtext.facet#link", "uri": facet.value}
            case "tag":
                feature = {"$type": "app.bsky.richtext.facet#tag", "tag": facet.value}
            case _:
                continue
        start, end = facet.span(text)
        marks.append({"index": {"byteStart": start, "byteEnd": end}, "features": [feature]})
    return marks
