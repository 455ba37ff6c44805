"""Reading any feed, however broken, by feedparser."""

import io
import re
from typing import Any

import feedparser

from cmdesk.networks.entries import RawEntry, RawFeed

# An Atom id stands in for a missing link; not all of them lead anywhere.
_NO_PAGE = re.compile(r"(?:tag|urn|data|javascript|mailto):", re.I)
_HTML = ("text/html", "application/xhtml+xml")


def read(data: bytes) -> RawFeed:
    """What the feed says; `data` is in UTF-8 and says so. Nothing in it can make this open a file or an address."""
    # As a stream: feedparser takes bytes for the name of a file if there is one of that name.
    found = feedparser.parse(
        io.BytesIO(data),
        # Told no address, it leaves identities as they are; links are made whole later.
        response_headers={"content-type": "application/xml; charset=utf-8"},
        sanitize_html=False,
        resolve_relative_uris=False,
    )
    feed = found.feed
    title = feed.get("title_detail") or {}
    return RawFeed(
        kind=found.version or "",
        title=_text(feed, "title"),
        title_form=_form(title, found.version),
        site=_page(feed) if found.version.startswith("atom") else _text(feed, "link"),
        feed_address=next((link.get("href") or "" for link in feed.get("links", ()) if link.get("rel") == "self"), ""),
        language=_text(feed, "language"),
        author=_authors(feed)[0] if found.version.startswith("atom") else "",
        minutes=_text(feed, "ttl"),
        malformed=bool(found.bozo),
        entries=[_entry(entry, found.version) for entry in found.entries],
    )


def _entry(entry: Any, version: str) -> RawEntry:
    title = entry.get("title_detail") or {}
    body = _body(entry)
    author, page = _authors(entry)
    return RawEntry(
        id=_text(entry, "id"),
        link=_link(entry),
        title=_text(entry, "title"),
        title_form=_form(title, version),
        body=_closed(body),
        body_form="html" if body.get("type") in _HTML else "text",
        base=body.get("base") or "",
        author=author,
        author_page=page,
        published=_text(entry, "published") or _text(entry, "created"),
        updated=_text(entry, "updated"),
        language=_text(entry, "language") or body.get("language") or title.get("language") or "",
        answers=_answers(entry),
        comments=_text(entry, "wfw_commentrss") or _replies(entry),
        count=_text(entry, "slash_comments") or _text(entry, "thr_total"),
    )


def _text(entry: Any, name: str) -> str:
    # Not entry.get(): it gives the date of publication for a missing date of change.
    value = dict.get(entry, name)
    return value if isinstance(value, str) else ""


def _form(detail: Any, version: str) -> str:
    if not version.startswith("atom"):
        return "guess"
    return "html" if detail.get("type") in _HTML else "text"


def _body(entry: Any) -> Any:
    """The fullest of what an entry tells: its content, else its summary; HTML before plain text."""
    told = [
        part for part in (*entry.get("content", ()), dict.get(entry, "summary_detail")) if part and part.get("value")
    ]
    rich = [part for part in told if part.get("type") in _HTML]
    return (rich or told or [{}])[0]


def _page(feed: Any) -> str:
    """The page that an Atom feed is about; feedparser would take the feed's id for it where there is none."""
    pages = [link for link in feed.get("links", ()) if link.get("rel") == "alternate" and link.get("type") in _HTML]
    return str(pages[-1].get("href") or "") if pages else ""


def _closed(body: Any) -> str:
    """XHTML as HTML, where a </br> would be a second line break."""
    value = str(body.get("value") or "")
    return value.replace("</br>", "") if body.get("type") == "application/xhtml+xml" else value


def _link(entry: Any) -> str:
    link = _text(entry, "link")
    if link and not _NO_PAGE.match(link):
        return link
    for rel in ("alternate", "enclosure"):
        for other in entry.get("links", ()):
            if other.get("rel") == rel and other.get("href"):
                return str(other["href"])
    return ""


def _authors(entry: Any) -> tuple[str, str]:
    authors = [author for author in entry.get("authors", ()) if author]
    names = [author.get("name") or author.get("email") or "" for author in authors]
    page = next((author["href"] for author in authors if author.get("href")), "")
    return ", ".join(dict.fromkeys(name for name in names if name)), page


def _answers(entry: Any) -> str:
    thread = dict.get(entry, "thr_in-reply-to")
    return str(thread.get("ref") or "") if isinstance(thread, dict) else ""


def _replies(entry: Any) -> str:
    """The feed of its comments, where an Atom entry names one."""
    links = [link for link in entry.get("links", ()) if link.get("rel") == "replies" and "xml" in link.get("type", "")]
    return str(links[-1].get("href") or "") if links else ""
