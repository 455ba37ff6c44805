"""What a Discourse forum says of a post, as an item; how a post is written for it."""

import json
from collections.abc import Mapping
from typing import Any

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Standing
from cmdesk.networks.base import (
    Account,
    Posted,
    Posting,
)
from cmdesk.networks.parsing import clean_html, plain_text, text_of_clean
from cmdesk.networks.told import (
    Json,
    moment,
    numbered,
    text_of,
)
from cmdesk.networks.wordpress_parsing import fingerprint, parted


def number_of(notified: Json) -> int:
    number = notified.get("id")
    return number if isinstance(number, int) else 0


def says(told: Json, text: str) -> bool:
    wanted = fingerprint(text)
    return wanted in (fingerprint(text_of(told, "raw")), fingerprint(plain_text(text_of(told, "cooked"))))


def place_of(reply_to: str) -> dict[str, str]:
    kept = numbered(reply_to)
    return kept if all(kept.get(name, "").isdecimal() for name in ("id", "topic", "number")) else {}


def form_of(posting: Posting, place: Mapping[str, str]) -> dict[str, Any]:
    if place:
        return {
            "raw": posting.text,
            "topic_id": int(place["topic"]),
            "reply_to_post_number": int(place["number"]),
        }
    title, text = parted(posting.text, posting.subject or posting.options.get("title", ""))
    form: dict[str, Any] = {"raw": text, "title": title, "external_id": posting.key}
    if posting.options.get("category", "").isdecimal():
        form["category"] = int(posting.options["category"])
    return form


def posted_as(told: Json, account: Account) -> Posted | None:
    item = item_of(told, account.settings, "", private=False)
    return None if item is None else Posted(item.remote_id, item.link, item.reply_to)


def item_of(told: Json, settings: Mapping[str, str], title: str, *, private: bool) -> NewItem | None:
    """A post as an item; None when it has no number."""
    number, topic, place = text_of(told, "id"), text_of(told, "topic_id"), text_of(told, "post_number")
    if not number or not topic:
        return None
    html = clean_html(text_of(told, "cooked"), settings.get("server", ""))
    user = text_of(told, "username")
    server = settings.get("server", "")
    host = server.partition("://")[2]
    version = told.get("version")
    return NewItem(
        remote_id=number,
        text=text_of_clean(html),
        published=moment(told.get("created_at")),
        kind=Kind.MESSAGE if private else Kind.COMMENT,
        author=Author(text_of(told, "name") or user, f"@{user}@{host}" if user else "", f"{server}/u/{user}"),
        title="" if private else title,
        html=html,
        link=f"{server}/t/{topic}/{place}",
        edited=moment(told.get("updated_at")) if isinstance(version, int) and version > 1 else None,
        ancestors=(f"topic:{topic}",),
        mine=bool(user) and user == settings.get("username"),
        reply_to=json.dumps({"id": number, "topic": topic, "number": place}),
        visibility="direct" if private else "public",
        standing=Standing.HIDDEN if told.get("hidden") is True else Standing.VISIBLE,
    )
