"""Reading JSON Feed 1.0 and 1.1 (jsonfeed.org)."""

import json
from typing import Any

from cmdesk.networks.entries import RawEntry, RawFeed


def read(text: str) -> RawFeed | None:
    """What the feed says; None when the text is not a JSON Feed."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError):
        return None
    if not isinstance(told, dict) or "jsonfeed.org/version/" not in _text(told.get("version")):
        return None
    version = _text(told["version"]).rpartition("/")[2]
    items = told.get("items")
    return RawFeed(
        kind="json" + version.replace(".", ""),
        title=_text(told.get("title")),
        title_form="text",
        site=_text(told.get("home_page_url")),
        feed_address=_text(told.get("feed_url")),
        language=_text(told.get("language")),
        author=_author(told)[0],
        entries=[_entry(item) for item in items if isinstance(item, dict)] if isinstance(items, list) else [],
    )


def _entry(item: dict[str, Any]) -> RawEntry:
    rich = _text(item.get("content_html"))
    author, page = _author(item)
    return RawEntry(
        id=_text(item.get("id")),
        link=_text(item.get("url")) or _text(item.get("external_url")),
        title=_text(item.get("title")),
        title_form="text",
        body=rich or _text(item.get("content_text")) or _text(item.get("summary")),
        body_form="html" if rich else "text",
        author=author,
        author_page=page,
        published=_text(item.get("date_published")),
        updated=_text(item.get("date_modified")),
        language=_text(item.get("language")),
    )


def _author(told: dict[str, Any]) -> tuple[str, str]:
    """The names of the authors, and the page of the first: 1.1 has a list, 1.0 had one."""
    listed = told.get("authors")
    authors = listed if isinstance(listed, list) else [told.get("author")]
    known = [author for author in authors if isinstance(author, dict)]
    names = [_text(author.get("name")) for author in known]
    pages = [_text(author.get("url")) for author in known]
    return ", ".join(name for name in names if name), next((page for page in pages if page), "")


def _text(value: Any) -> str:
    """A string, or the number that some programs write where one belongs."""
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""
