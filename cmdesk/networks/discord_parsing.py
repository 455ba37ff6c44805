"""What a Discord server says of a message, as an item; numbers and places as it writes them."""

import json
from collections.abc import Mapping
from datetime import datetime

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks.told import (
    Json,
    dicts,
    inside,
    moment,
    numbered,
    text_of,
)

BEGINNING = 1_420_070_400_000  # milliseconds: numbers of Discord count from the first of January 2015
ORDINARY = (0, 19)  # kinds of message: said, and answered; the others are the server's own ("Léa joined")


def channel_of(typed: str) -> str:
    """The number of a channel, from itself or from its link."""
    last = typed.rstrip("/,;").rpartition("/")[2]
    return last if last.isdecimal() and len(last) > 10 else ""


def place_of(reply_to: str) -> dict[str, str]:
    kept = numbered(reply_to)
    return kept if kept.get("id", "").isdecimal() and kept.get("channel", "").isdecimal() else {}


def says(told: Json, text: str) -> bool:
    return text_of(told, "content").split() == text.split()


def number_at(at: datetime) -> str:
    return str(max(int(at.timestamp() * 1000) - BEGINNING, 0) << 22)


def item_of(told: Json, settings: Mapping[str, str], channel: str) -> NewItem | None:
    number = text_of(told, "id")
    if not number.isdecimal() or told.get("type", 0) not in ORDINARY:
        return None
    author = inside(told, "author")
    attached = [
        f"📎 {text_of(each, 'description') or text_of(each, 'filename')}" for each in dicts(told.get("attachments"))
    ]
    before = text_of(inside(told, "message_reference"), "message_id")
    guild = settings.get(f"guild_{channel}", "@me")
    return NewItem(
        remote_id=number,
        text="\n\n".join(filter(None, (text_of(told, "content"), "\n".join(attached)))),
        published=moment(told.get("timestamp")),
        kind=Kind.POST if guild != "@me" else Kind.MESSAGE,
        author=Author(text_of(author, "global_name") or text_of(author, "username"), text_of(author, "username")),
        link=f"https://discord.com/channels/{guild}/{channel}/{number}",
        edited=moment(told.get("edited_timestamp")),
        ancestors=(f"channel:{channel}", before) if before else (f"channel:{channel}",),
        mine=text_of(author, "id") == settings.get("account_id", "-"),
        reply_to=json.dumps({"id": number, "channel": channel}),
        visibility="public" if guild != "@me" else "direct",
    )
