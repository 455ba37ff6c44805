"""From what a feed says to what cmdesk keeps: identity, text, clean HTML, dates. The same for every kind of feed."""

import hashlib
import html
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks import plainhtml
from cmdesk.networks.dates import parse_date
from cmdesk.networks.parsing import clean_html, join, one_line, plain_text, text_of_clean, tidy_text

MOST_ITEMS = 5_000
_LONGEST_ID = 1_000
_LONGEST_TITLE = 2_000
_OLDEST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Feed:
    """A feed as cmdesk understands it."""

    title: str
    site: str
    kind: str  # "rss20", "atom10", "json11", …
    items: tuple[NewItem, ...]
    feed_address: str = ""  # where it says that it lives
    pace: timedelta | None = None  # how often it says that it is worth asking
    problem: str = ""  # "" or what was wrong and mended: "truncated", "malformed"
    left_out: int = 0  # entries beyond the first MOST_ITEMS


@dataclass(slots=True)
class RawEntry:
    """One entry as it is written in the feed."""

    id: str = ""
    link: str = ""
    title: str = ""
    title_form: str = "guess"  # "text", "html", or "guess" where the format does not say
    body: str = ""
    body_form: str = "html"
    base: str = ""  # for the links in the body, where the feed sets one
    author: str = ""
    author_page: str = ""
    published: str = ""
    updated: str = ""
    language: str = ""
    answers: str = ""  # the id of what it is a comment on
    comments: str = ""  # the address of the feed of its comments
    count: str = ""  # of its comments


@dataclass(slots=True)
class RawFeed:
    kind: str = ""
    title: str = ""
    title_form: str = "guess"
    site: str = ""
    feed_address: str = ""
    language: str = ""
    author: str = ""
    minutes: str = ""
    malformed: bool = False
    entries: list[RawEntry] = field(default_factory=list)


def finish(raw: RawFeed, address: str) -> Feed:
    """The feed with everything made safe and absolute; newest first where there are too many."""
    entries, left_out = raw.entries, 0
    if len(entries) > MOST_ITEMS:
        left_out = len(entries) - MOST_ITEMS
        newest = sorted(
            entries, key=lambda entry: parse_date(entry.published or entry.updated) or _OLDEST, reverse=True
        )
        entries = newest[:MOST_ITEMS]
    language = language_code(raw.language)
    items = distinct([_item(entry, address, language, raw.author) for entry in entries if _says_something(entry)])
    return Feed(
        title=title_text(raw.title, raw.title_form),
        site=join(address, raw.site),
        kind=raw.kind,
        items=tuple(items),
        feed_address=join(address, raw.feed_address),
        pace=_pace(raw.minutes),
        problem="truncated" if left_out else "malformed" if raw.malformed else "",
        left_out=left_out,
    )


def _says_something(entry: RawEntry) -> bool:
    return bool(entry.id or entry.link or entry.title or entry.body)


def _item(entry: RawEntry, address: str, language: str, author: str) -> NewItem:
    link = join(address, entry.link)
    base = join(address, entry.base) or link or address
    text, page = read_body(entry.body, entry.body_form, base)
    title = title_text(entry.title, entry.title_form)
    published, updated = parse_date(entry.published), parse_date(entry.updated)
    edited = updated if published and updated and updated - published > timedelta(seconds=1) else None
    kind = Kind.COMMENT if entry.answers else Kind.ARTICLE if title else Kind.POST
    return NewItem(
        remote_id=_short(entry.id) or link or fingerprint(title, text),
        text=text or title or link,
        published=published or updated,
        kind=kind,
        author=Author(one_line((entry.author or author)[:_LONGEST_TITLE]), "", join(address, entry.author_page)),
        title=title,
        html=page,
        link=link,
        edited=edited,
        language=language_code(entry.language) or language,
        ancestors=(entry.answers,) if entry.answers else (),
        comments=join(address, entry.comments),
        answers=int(entry.count)
        if entry.count.isascii() and entry.count.isdecimal() and len(entry.count) < 8
        else None,
    )


_BLOCK = re.compile(r"\s*<(div|p|figure|table|ul|ol|article|section|h[1-6])\b[^<>]*>", re.I)


def _is_marked_up(body: str) -> bool:
    """Whether a text is HTML that its feed forgot to call so: it begins with a block that ends, and ends with a tag."""
    begun = _BLOCK.match(body)
    return begun is not None and body.rstrip().endswith(">") and f"</{begun[1].lower()}" in body.lower()


def read_body(body: str, form: str, base: str) -> tuple[str, str]:
    """The text of a body, and its clean HTML where that says more."""
    if (form == "text" and not _is_marked_up(body)) or ("<" not in body and "&" not in body):
        return tidy_text(body), ""
    if "<" not in body:
        return tidy_text(html.unescape(body)), ""
    if (ordinary := plainhtml.read(body)) is not None:
        page, text = ordinary
        return text, page
    page = clean_html(body, base)
    return text_of_clean(page), page


_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9]*)\b[^<>]*>")
_KNOWN_TAGS = re.compile(
    r"a|abbr|b|bd[io]|big|blockquote|br|center|cite|code|del|dfn|div|em|font|h[1-6]|i|img|ins|kbd|li|mark|ol|p|pre|q|s"
    r"|samp|small|span|strike|strong|su[bp]|tt|u|ul|var|wbr",
    re.I,
)


def title_text(title: str, form: str) -> str:
    """A title on one line; where the format does not say whether it is HTML, it must look like it."""
    if form != "text" and ("<" in title or "&" in title):
        tags = _TAG.findall(title)
        if form == "html" or (tags and all(map(_KNOWN_TAGS.fullmatch, tags))):
            title = plain_text(title)
        elif "&" in title:
            title = html.unescape(title)
    return one_line(title[:_LONGEST_TITLE])


def language_code(tag: str) -> str:
    """The language of a tag such as fr-CA: "fr"; "" when it is none."""
    code = re.split(r"[-_]", tag.strip().lower())[0]
    return code if 2 <= len(code) <= 3 and code.isalpha() and code.isascii() and code != "und" else ""


def fingerprint(*parts: str) -> str:
    """An identity made of what is said, for entries that have no other."""
    return "sha1:" + hashlib.sha1("\n".join(parts).encode("utf-8", "replace"), usedforsecurity=False).hexdigest()


def _short(identity: str) -> str:
    identity = identity.strip()
    return identity if len(identity) <= _LONGEST_ID else fingerprint(identity)


def distinct(items: Sequence[NewItem]) -> list[NewItem]:
    """The items, each with an identity of its own: repeats go, and a shared id is told apart by link or content."""
    counts = Counter(item.remote_id for item in items)
    if len(counts) == len(items):
        return list(items)
    kept: dict[str, NewItem] = {}
    for item in items:
        identity = item.remote_id
        if counts[identity] > 1 and identity in kept and not _same(kept[identity], item):
            # The first keeps the id alone, as it would if the others left the feed.
            identity = _short(f"{identity} {item.link}") if item.link != kept[identity].link else ""
            if not identity or identity in kept:
                identity = fingerprint(item.remote_id, item.title, item.text)
            item = replace(item, remote_id=identity)
        kept.setdefault(identity, item)
    return list(kept.values())


def _same(one: NewItem, other: NewItem) -> bool:
    return one.link == other.link and one.title == other.title


def _pace(minutes: str) -> timedelta | None:
    minutes = minutes.strip()
    return timedelta(minutes=min(int(minutes), 7 * 24 * 60)) if minutes.isdecimal() and int(minutes) else None


_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def author_name(text: str) -> str:
    """The name in "lea@example.org (Léa M.)" and its kin; the address where there is no name."""
    found = _MAIL.search(text)
    if found is None:
        return one_line(text)
    rest = text.replace(found[0], "").replace("()", "").replace("<>", "").replace("mailto:", "").strip()
    if rest.startswith("(") and rest.endswith(")"):
        rest = rest[1:-1]
    return one_line(rest.strip(" ,;:")) or found[0]
