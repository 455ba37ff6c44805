"""What the API of LinkedIn gives, as our items, and its own way of writing. Pure.

Things are named by URNs: urn:li:share:1, urn:li:comment:(urn:li:activity:1,2).
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks.told import Json, dicts, inside, numbered, text_of

SITE = "https://www.linkedin.com/feed/update/"
POST = re.compile(r"urn:li:(?:share|ugcPost|activity|groupPost):\d+", re.ASCII)
COMMENT = re.compile(r"urn:li:comment:\((?:urn:li:)?(\w+):(\d+),(\d+)\)", re.ASCII)
_DUPLICATE = re.compile(r"duplicate of (urn:li:\w+:\d+)", re.ASCII)
# learn.microsoft.com/linkedin/marketing/community-management/shares/little-text-format, read on 2026-11-21: whatever
# stands behind one of these that is not escaped is dropped without a word.
_RESERVED = re.compile(r"[\\|{}@\[\]()<>#*_~]")
_ESCAPED = re.compile(r"\\([\\|{}@\[\]()<>#*_~])")
_HASHTAG = re.compile(r"\{hashtag\|(?:\\?#|＃)\|([^{}|]*)\}")


@dataclass(frozen=True)
class Answering:
    """What an item keeps: the thing itself, the post it belongs to, and the comment below which an answer goes."""

    id: str
    post: str
    above: str = ""

    @property
    def number(self) -> str:
        """Of a comment, below its post."""
        found = COMMENT.fullmatch(self.id)
        return found[3] if found else ""

    def written(self) -> str:
        return json.dumps({"id": self.id, "post": self.post, "above": self.above})


def answering(reply_to: str) -> Answering | None:
    """What `reply_to` says; None when it is empty or not ours."""
    kept = numbered(reply_to)
    one, post, above = (kept.get(name, "") for name in ("id", "post", "above"))
    if not POST.fullmatch(post) or (above and not COMMENT.fullmatch(above)):
        return None
    return Answering(one, post, above) if POST.fullmatch(one) or COMMENT.fullmatch(one) else None


def escaped(urn: str) -> str:
    """A URN as a step of a path."""
    return quote(urn, safe="")


def several(names: Sequence[str]) -> str:
    """Names as the value of a parameter."""
    return f"List({','.join(escaped(each) for each in names)})"


def little(text: str) -> str:
    """A text as a post is written there: nothing of it is markup."""
    return _RESERVED.sub(r"\\\g<0>", text)


def plain(text: str) -> str:
    """The same back again."""
    return _ESCAPED.sub(r"\1", _HASHTAG.sub(r"#\1", text))


def at(value: object) -> datetime | None:
    """A time of theirs: milliseconds."""
    counts = isinstance(value, int) and not isinstance(value, bool) and 0 < value < 10**14
    return datetime.fromtimestamp(value / 1000, UTC) if counts and isinstance(value, int) else None


def published(told: Json) -> datetime | None:
    return at(told.get("publishedAt")) or at(told.get("createdAt"))


def written(told: Json) -> datetime | None:
    """Of a comment."""
    return at(inside(told, "created").get("time"))


def link(urn: str) -> str:
    return f"{SITE}{urn}/"


def post(told: Json) -> NewItem | None:
    urn = text_of(told, "id")
    if not POST.fullmatch(urn):
        return None
    return NewItem(
        remote_id=urn,
        text=plain(text_of(told, "commentary")) or "📎",
        published=published(told),
        kind=Kind.POST,
        link=link(urn),
        mine=True,
        reply_to=Answering(urn, urn).written(),
    )


def is_end(told: Json) -> bool:
    """Whether a list goes on nowhere; a piece of it may be shorter than was asked for."""
    return all(text_of(each, "rel") != "next" for each in dicts(inside(told, "paging").get("links")))


def urn_of(told: Json) -> str:
    """The whole name of a comment: told, or made of what it belongs to and its number."""
    named = text_of(told, "commentUrn") or text_of(told, "$URN")
    return named or f"urn:li:comment:({text_of(told, 'object')},{text_of(told, 'id')})"


def comment(told: Json, under: str, above: str, us: str) -> NewItem | None:
    """A comment on a post of ours, or an answer below one; LinkedIn tells the number of its author, and no name."""
    urn, thread = urn_of(told), text_of(told, "object")
    if not COMMENT.fullmatch(urn):
        return None
    writer, changed = text_of(told, "actor"), at(inside(told, "lastModified").get("time"))
    top = above or urn
    return NewItem(
        remote_id=urn,
        text=text_of(inside(told, "message"), "text") or "📎",
        published=written(told),
        kind=Kind.COMMENT,
        author=Author("", writer),
        link=f"{link(under)}?commentUrn={escaped(urn)}",
        edited=changed if changed != written(told) else None,
        ancestors=(under, above) if above else (under,),
        mine=writer == us,
        reply_to=Answering(urn, thread if POST.fullmatch(thread) else under, top).written(),
    )


def duplicate(told: Json) -> str:
    """Which post it says that ours repeats; "" where it says nothing of the kind."""
    found = _DUPLICATE.search(text_of(told, "message"))
    return found[1] if found else ""
