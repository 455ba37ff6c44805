"""What a Matrix server says of rooms and events, as our items, and what its errors mean. Pure."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote, unquote

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks.base import NetworkError, Posted, Refused, SignInNeeded, TryLater
from cmdesk.networks.http import Answer
from cmdesk.networks.told import Json, inside, numbered, text_of, words_in

TO = "https://matrix.to/#/"
FIRST = 50  # messages of each room
MESSAGE, REDACTION, MEMBER = "m.room.message", "m.room.redaction", "m.room.member"


def refusal(answer: Answer) -> NetworkError | None:
    """What an error code (section 5.5 of the specification) means."""
    told = words_in(answer)
    code, wait = text_of(told, "errcode"), told.get("retry_after_ms")
    if code == "M_LIMIT_EXCEEDED":
        after = timedelta(milliseconds=wait) if isinstance(wait, int) and 0 < wait < 10**9 else answer.after
        return TryLater("http-status", after=after, status="429", host=answer.host)
    if code in ("M_UNKNOWN_TOKEN", "M_MISSING_TOKEN") or answer.status == 401:
        return SignInNeeded("sign-in", host=answer.host)
    if code in ("M_USER_DEACTIVATED", "M_USER_LOCKED", "M_USER_SUSPENDED"):
        return SignInNeeded("account-closed", host=answer.host)
    if code == "M_NOT_FOUND":
        return Refused("answered-post-gone", host=answer.host)
    if code and answer.status < 500:
        return Refused("post-refused", host=answer.host, status=str(answer.status), text=text_of(told, "error"))
    return None


def room_in(typed: str) -> str:
    """A room in a link to it, or as it is."""
    return unquote(typed.removeprefix(TO).partition("?")[0]) if typed.startswith(TO) else typed


def step(name: str) -> str:
    return quote(name, safe="")


def wanted_of(rooms: Sequence[str]) -> str:
    none: Json = {"types": []}
    room = {
        "rooms": [*rooms],
        "timeline": {"limit": FIRST, "types": [MESSAGE, REDACTION]},
        "state": {"types": [MEMBER], "lazy_load_members": True, "include_redundant_members": True},
        "ephemeral": none,
        "account_data": none,
    }
    return json.dumps({"presence": none, "account_data": none, "room": room})


def place_of(reply_to: str) -> dict[str, str]:
    """What an item kept to be answered; empty when it is not ours."""
    kept = numbered(reply_to)
    return kept if kept.get("room", "").startswith("!") else {}


def item_of(event: Json, room: str, names: Mapping[str, str], settings: Mapping[str, str]) -> NewItem | None:
    """A message; None for all else, and for one that was deleted."""
    content, number, sender = inside(event, "content"), text_of(event, "event_id"), text_of(event, "sender")
    text = text_of(content, "body")
    if text_of(event, "type") != MESSAGE or not number or not sender.startswith("@") or not text or replaces(event):
        return None
    answered = above(content)
    root = root_of(content)
    return NewItem(
        remote_id=number,
        text=_without_quote(text) if answered else text,
        published=moment_of(event),
        kind=Kind.POST,
        author=Author(names.get(sender, "") or sender[1:].partition(":")[0], sender, f"{TO}{step(sender)}"),
        link=f"{TO}{step(room)}/{step(number)}",
        edited=_date(event.get("edited")),
        ancestors=tuple(dict.fromkeys(each for each in (root, answered) if each)),
        mine=sender == settings.get("user_id"),
        reply_to=json.dumps({"id": number, "room": room, "root": root, "who": sender}),
    )


def posted_as(number: str, room: str, root: str, settings: Mapping[str, str]) -> Posted:
    kept = {"id": number, "room": room, "root": root, "who": settings.get("user_id", "")}
    return Posted(number, f"{TO}{step(room)}/{step(number)}", json.dumps(kept))


def relation_to(place: Mapping[str, str]) -> dict[str, Any]:
    answers = {"m.in_reply_to": {"event_id": place["id"]}}
    if place.get("root"):
        return {"rel_type": "m.thread", "event_id": place["root"], "is_falling_back": False, **answers}
    return answers


def above(content: Json) -> str:
    """What a message answers. In a thread, old programs are told the last message instead, which it does not answer."""
    relation = inside(content, "m.relates_to")
    if relation.get("is_falling_back") is True:
        return ""
    return text_of(inside(relation, "m.in_reply_to"), "event_id")


def root_of(content: Json) -> str:
    """The first message of the thread that one stands in."""
    relation = inside(content, "m.relates_to")
    return text_of(relation, "event_id") if text_of(relation, "rel_type") == "m.thread" else ""


def replaces(event: Json) -> str:
    relation = inside(inside(event, "content"), "m.relates_to")
    return text_of(relation, "event_id") if text_of(relation, "rel_type") == "m.replace" else ""


def taken_back(event: Json) -> str:
    """What a redaction is of: told in its content since room version 11, beside it before."""
    if text_of(event, "type") != REDACTION:
        return ""
    return text_of(inside(event, "content"), "redacts") or text_of(event, "redacts")


def names_in(events: Iterable[Json]) -> dict[str, str]:
    told = ((text_of(one, "state_key"), inside(one, "content")) for one in events if text_of(one, "type") == MEMBER)
    return {who: text_of(content, "displayname") for who, content in told}


def _without_quote(text: str) -> str:
    """Older programs put what they answer above their answer, each line behind "> "."""
    quoted, blank, rest = text.partition("\n\n")
    is_quote = blank and all(line.startswith("> ") or line == ">" for line in quoted.split("\n"))
    return rest if is_quote else text


def moment_of(event: Json) -> datetime | None:
    return _date(event.get("origin_server_ts"))


def _date(milliseconds: object) -> datetime | None:
    if not isinstance(milliseconds, int) or not 0 < milliseconds < 10**14:
        return None
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
