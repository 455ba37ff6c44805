"""What was answered to an item, read without an account: its comment feed, or what its place tells anybody."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote

from cmdesk.networks.anyfeed import parse
from cmdesk.networks.dates import parse_date
from cmdesk.networks.parsing import clean_html, decode, one_line, text_of_clean
from cmdesk.networks.place_rules import NOT_FEDIVERSE
from cmdesk.networks.places import known_feeds, where

LARGEST = 8_000_000  # bytes of an answer
MOST = 300  # answers kept of one thread
LONGEST = 4_000  # characters of one
DEEPEST = 40
_NUMBER = re.compile(r"\d{5,25}")


@dataclass(frozen=True)
class Said:
    """One answer; picklable, from a worker process."""

    author: str
    text: str
    published: datetime | None
    link: str = ""


def address_of(link: str, comments: str = "") -> str:
    """Where the answers to an item can be read without an account; "" where that is not known."""
    if comments:
        return comments
    at = where(link)
    if at is None:
        return ""
    if at.host == "bsky.app" and at.step(0) == "profile" and at.step(2) == "post" and at.step(3):
        uri = quote(f"at://{at.step(1)}/app.bsky.feed.post/{at.step(3)}", safe="")
        # 2026-11-20, github.com/MarshalX/atproto/issues/634: answers without an account.
        return f"https://public.api.bsky.app/xrpc/app.bsky.feed.getPostThread?uri={uri}&depth=10"
    if at.host == "news.ycombinator.com" and at.query.get("id", "").isdigit():
        return f"https://hn.algolia.com/api/v1/items/{at.query['id']}"
    if at.step(0).startswith("@") and _NUMBER.fullmatch(at.step(1)) and at.host not in NOT_FEDIVERSE:
        # docs.joinmastodon.org/methods/statuses/#context: public for a public post.
        return f"{at.origin}/api/v1/statuses/{at.step(1)}/context"
    # Of a forum's topic or a subreddit's post; the comments of a whole place are another matter.
    found = (place.address for place in known_feeds(link) if place.role == "comments")
    return next((address for address in found if re.search(r"/t/|/topic/|/comments/\w+/", address)), "")


def read(body: bytes, content_type: str, address: str) -> tuple[Said, ...]:
    """The answers, oldest first. For a worker process. Raises Problem where it is no thread of any kind."""
    told = _json(decode(body, content_type))
    if told is not None:
        for fits, reader in _SHAPES:
            if fits(told):
                return _tidy(reader(told))
    feed = parse(body, content_type, address)
    return _tidy(Said(item.author.name, item.text, item.published, item.link) for item in feed.items)


def _tidy(found: Iterator[Said]) -> tuple[Said, ...]:
    some = [said for _, said in zip(range(MOST * 4), found, strict=False) if said.text.strip()]
    dated = sorted((said for said in some if said.published is not None), key=lambda said: said.published or 0)
    whole = [*dated, *(said for said in some if said.published is None)][:MOST]
    return tuple(Said(one_line(said.author)[:200], said.text[:LONGEST], said.published, said.link) for said in whole)


def _json(text: str) -> dict[str, Any] | None:
    if not text.lstrip().startswith("{"):
        return None
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _fediverse(told: Mapping[str, Any]) -> Iterator[Said]:
    for status in _dicts(told.get("descendants")):
        who = status.get("account")
        author = _text(who.get("display_name")) or _text(who.get("acct")) if isinstance(who, dict) else ""
        yield Said(author, _plain(status.get("content")), parse_date(_text(status.get("created_at"))), _web(status))


def _hacker_news(told: Mapping[str, Any]) -> Iterator[Said]:
    for _, child in _below(told, "children"):
        link, when = f"https://news.ycombinator.com/item?id={child.get('id')}", _text(child.get("created_at"))
        yield Said(_text(child.get("author")), _plain(child.get("text")), parse_date(when), link)


def _bluesky(told: Mapping[str, Any]) -> Iterator[Said]:
    thread = told.get("thread")
    for _, reply in _below(thread if isinstance(thread, dict) else {}, "replies"):
        post = reply.get("post")
        if not isinstance(post, dict):
            continue
        who, record = post.get("author"), post.get("record")
        author = _text(who.get("displayName")) or _text(who.get("handle")) if isinstance(who, dict) else ""
        if isinstance(record, dict):
            yield Said(author, _text(record.get("text")), parse_date(_text(record.get("createdAt"))))


_SHAPES: Sequence[tuple[Callable[[Mapping[str, Any]], bool], Callable[[Mapping[str, Any]], Iterator[Said]]]] = (
    (lambda told: isinstance(told.get("descendants"), list), _fediverse),
    (lambda told: isinstance(told.get("children"), list), _hacker_news),
    (lambda told: isinstance(told.get("thread"), dict), _bluesky),
)


def _below(node: Mapping[str, Any], name: str) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """What is below a node at any depth, as far as anybody reads."""
    waiting = [(0, child) for child in reversed(_dicts(node.get(name)))]
    while waiting:
        depth, here = waiting.pop()
        yield depth, here
        if depth < DEEPEST:
            waiting += [(depth + 1, child) for child in reversed(_dicts(here.get(name)))]


def _plain(told: Any) -> str:
    return text_of_clean(clean_html(_text(told)))


def _web(status: Mapping[str, Any]) -> str:
    link = _text(status.get("url"))
    return link if link.startswith(("https://", "http://")) else ""


def _dicts(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
