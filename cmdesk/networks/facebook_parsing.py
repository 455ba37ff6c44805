"""What the Graph API gives of a Page, as our items. Pure."""

import json
from dataclasses import dataclass

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Standing
from cmdesk.networks.graph import written
from cmdesk.networks.told import Json, dicts, inside, numbered, text_of, web_address

POST, COMMENT, MESSAGE = "post", "comment", "message"


@dataclass(frozen=True)
class Answering:
    """What an item keeps to be answered or moderated."""

    id: str  # of the thing itself; of a message: whom it came from
    kind: str
    under: str  # where an answer is written: Facebook knows two levels, and puts a third below the second

    def written(self) -> str:
        return json.dumps({"id": self.id, "kind": self.kind, "under": self.under})


def answering(reply_to: str) -> Answering | None:
    """What `reply_to` says; None when it is empty or not ours."""
    kept = numbered(reply_to)
    if kept.get("kind") not in (POST, COMMENT, MESSAGE) or not kept.get("under"):
        return None
    if not all(each.replace("_", "").isalnum() for each in (kept["id"], kept["under"])):
        return None
    return Answering(kept["id"], kept["kind"], kept["under"])


def post(told: Json, page: str) -> NewItem | None:
    """What stands on the Page: its own posts, and those of visitors."""
    number = text_of(told, "id")
    words = text_of(told, "message") or text_of(told, "story")
    if not number or not words:
        return None
    return NewItem(
        remote_id=number,
        text=words,
        published=written(told, "created_time"),
        kind=Kind.POST,
        author=author(inside(told, "from")),
        link=web_address(told, "permalink_url"),
        mine=text_of(inside(told, "from"), "id") in (page, ""),
        reply_to=Answering(number, POST, number).written(),
    )


def comment(told: Json, post_id: str, page: str) -> NewItem | None:
    number = text_of(told, "id")
    if not number:
        return None
    parent = text_of(inside(told, "parent"), "id")
    above = parent if parent and parent != post_id else ""
    hidden = told.get("is_hidden")
    words = text_of(told, "message") or _attached(inside(told, "attachment"))
    return NewItem(
        remote_id=number,
        text=words,
        published=written(told, "created_time"),
        kind=Kind.COMMENT,
        author=author(inside(told, "from")),
        link=web_address(told, "permalink_url"),
        ancestors=(post_id, above) if above else (post_id,),
        mine=text_of(inside(told, "from"), "id") == page,
        reply_to=Answering(number, COMMENT, above or number).written(),
        standing=None if hidden is None else Standing.HIDDEN if hidden else Standing.VISIBLE,
    )


def message(told: Json, conversation: Json, own: str) -> NewItem | None:
    """One private message; what a Page and a person write to each other is one conversation."""
    number, thread = text_of(told, "id"), text_of(conversation, "id")
    if not number or not thread:
        return None
    writer = inside(told, "from")
    others = [each for each in dicts(inside(conversation, "participants").get("data")) if text_of(each, "id") != own]
    whom = text_of(others[0], "id") if others else ""
    files = dicts(inside(told, "attachments").get("data"))
    words = [text_of(told, "message"), *(f"📎 {text_of(each, 'name')}".strip() for each in files)]
    link = text_of(conversation, "link")
    return NewItem(
        remote_id=f"message:{number}",
        text="\n".join(each for each in words if each),
        published=written(told, "created_time"),
        kind=Kind.MESSAGE,
        author=author(writer),
        link=f"https://www.facebook.com{link}" if link.startswith("/") else link,
        ancestors=(f"conversation:{thread}",),
        mine=text_of(writer, "id") == own,
        reply_to=Answering(whom, MESSAGE, thread).written() if whom else "",
        visibility="direct",
    )


def author(told: Json) -> Author:
    """Who wrote it, where Meta lets the Page see that: a number that means this person to this Page alone."""
    name, number = text_of(told, "name") or text_of(told, "username"), text_of(told, "id")
    return Author(name, text_of(told, "username") or number)


def _attached(told: Json) -> str:
    """What stands for a comment that has no words: a picture, a sticker."""
    return f"📎 {text_of(told, 'title') or text_of(told, 'type')}".strip() if told else ""
