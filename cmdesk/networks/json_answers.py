"""Reading the public, keyless answers of places that have no feed for a search: Bluesky, Hacker News, Dailymotion.

An answer is known by its shape, so that it can be watched, inspected and kept in a file like any feed.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from cmdesk.networks.entries import RawEntry, RawFeed


def read(text: str) -> RawFeed | None:
    """What the answer holds; None when it has none of the known shapes."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict):
        return None
    for fits, reader in _SHAPES:
        if fits(told):
            return reader(told)
    return None


def _posts(told: Mapping[str, Any]) -> bool:
    return isinstance(told.get("posts"), list) and ("hitsTotal" in told or "cursor" in told or _uri(told["posts"]))


def _uri(posts: Sequence[Any]) -> bool:
    return bool(posts) and isinstance(posts[0], dict) and _text(posts[0].get("uri")).startswith("at://")


def _bluesky(told: Mapping[str, Any]) -> RawFeed:
    found = RawFeed(kind="bluesky", title="Bluesky", title_form="text", site="https://bsky.app/search")
    for post in _dicts(told.get("posts")):
        author, record = _dict(post.get("author")), _dict(post.get("record"))
        uri, handle = _text(post.get("uri")), _text(author.get("handle"))
        did, _, key = uri.removeprefix("at://").partition("/app.bsky.feed.post/")
        profile = f"https://bsky.app/profile/{handle or did}"
        if not key:
            continue
        languages = record.get("langs")
        found.entries.append(
            RawEntry(
                id=uri,
                link=f"{profile}/post/{key}",
                body=_text(record.get("text")),
                body_form="text",
                author=_text(author.get("displayName")) or handle,
                author_page=profile,
                published=_text(record.get("createdAt")) or _text(post.get("indexedAt")),
                language=_text(languages[0]) if isinstance(languages, list) and languages else "",
                answers=_text(_dict(_dict(record.get("reply")).get("parent")).get("uri")),
            )
        )
    return found


def _listed(told: Mapping[str, Any]) -> bool:
    found = told.get("feed")
    return isinstance(found, list) and ("cursor" in told or _uri([_dict(each).get("post") for each in found[:1]]))


def _bluesky_list(told: Mapping[str, Any]) -> RawFeed:
    """What those on a list wrote themselves: what they passed on has a reason."""
    own = [each.get("post") for each in _dicts(told.get("feed")) if not each.get("reason")]
    return _bluesky({"posts": own})


def _hacker_news(told: Mapping[str, Any]) -> RawFeed:
    words = _text(told.get("query"))
    title = f"Hacker News · {words}" if words else "Hacker News"
    found = RawFeed(kind="hackernews", title=title, title_form="text", site="https://news.ycombinator.com/")
    for hit in _dicts(told.get("hits")):
        number = _text(hit.get("objectID"))
        said = _text(hit.get("comment_text"))
        author = _text(hit.get("author"))
        if not number:
            continue
        found.entries.append(
            RawEntry(
                id=f"hn:{number}",
                link=f"https://news.ycombinator.com/item?id={number}",
                title=_text(hit.get("title")) or _text(hit.get("story_title")),
                title_form="text",
                body=said or _text(hit.get("story_text")) or _text(hit.get("url")),
                author=author,
                author_page=f"https://news.ycombinator.com/user?id={author}" if author else "",
                published=_text(hit.get("created_at")),
                answers=f"hn:{_text(hit.get('parent_id'))}" if said and hit.get("parent_id") else "",
            )
        )
    return found


def _dailymotion(told: Mapping[str, Any]) -> RawFeed:
    found = RawFeed(kind="dailymotion", title="Dailymotion", title_form="text", site="https://www.dailymotion.com/")
    for film in _dicts(told.get("list")):
        number = _text(film.get("id"))
        link = _text(film.get("url")) or f"https://www.dailymotion.com/video/{number}"
        if not number:
            continue
        owner = _text(film.get("owner.screenname"))
        found.entries.append(
            RawEntry(
                id=f"dailymotion:{number}",
                link=link,
                title=_text(film.get("title")),
                title_form="text",
                body=_text(film.get("description")),
                author=owner,
                published=_moment(film.get("created_time")),
            )
        )
    owners = {entry.author for entry in found.entries}
    if len(owners) == 1:  # of one person, not of a search
        found.title = f"{owners.pop()} (Dailymotion)"
    return found


_SHAPES: Sequence[tuple[Callable[[Mapping[str, Any]], bool], Callable[[Mapping[str, Any]], RawFeed]]] = (
    (_posts, _bluesky),
    (_listed, _bluesky_list),
    (lambda told: isinstance(told.get("hits"), list) and "nbHits" in told, _hacker_news),
    (lambda told: isinstance(told.get("list"), list) and "has_more" in told, _dailymotion),
)


def _moment(value: Any) -> str:
    """A number of seconds since 1970 as feeds write times."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return ""
    try:
        return datetime.fromtimestamp(value, UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        return ""


def _dict(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _dicts(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""
