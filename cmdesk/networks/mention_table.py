"""Mentions that another tool wrote into a table (CSV), its columns known by their headings, French or English."""

import csv
import io
import re
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.troubles import Problem
from cmdesk.networks.dates import parse_date
from cmdesk.networks.entries import Feed, fingerprint, language_code
from cmdesk.networks.parsing import decode, join, one_line, tidy_text

MOST_ROWS = 20_000
_HEADINGS: Mapping[str, Sequence[str]] = {
    "title": ("title", "titre", "headline", "subject", "objet", "sujet", "post title", "article title", "article"),
    "text": (
        "text", "texte", "content", "contenu", "snippet", "extrait", "message", "mention", "body", "full text", "post",
        "hit sentence", "resume", "summary", "description", "tweet", "commentaire", "comment", "avis", "review",
        "opening text", "mention text", "texte integral",
    ),
    "link": (
        "url", "link", "lien", "adresse", "permalink", "permalien", "mention url", "article url", "post url",
        "original url", "page url", "adresse web",
    ),
    "author": (
        "author", "auteur", "username", "user", "author name", "pseudo", "name", "nom", "screen name", "influencer",
        "nom de l auteur", "full name", "handle", "utilisateur",
    ),
    "date": (
        "date", "published", "publication date", "date de publication", "created", "created at", "posted at",
        "publie le",
        "timestamp", "date time", "datetime", "mention date", "published at", "date et heure",
    ),
    "time": ("time", "heure", "hour"),
    "language": ("language", "langue", "lang"),
    "source": ("source", "source name", "domain", "domaine", "site", "media", "platform", "plateforme", "network",
        "reseau"),
}  # fmt: skip
_KNOWN = {heading: field for field, headings in _HEADINGS.items() for heading in headings}
_FIGURES = re.compile(
    r"(\d{1,4})[/.-](\d{1,2})[/.-](\d{2,4})(?:[ T,]+(\d{1,2})[:h](\d{2})(?::(\d{2}))?\s*([ap]\.?m\.?)?)?", re.I
)


def read(body: bytes, name: str = "", address: str = "") -> Feed:
    """The mentions of a table, in its order; for a worker process. Raises Problem: "empty", "unknown-columns"."""
    text = decode(body).lstrip("\ufeff")
    if not text.strip():
        raise Problem("empty")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    try:
        table = [row for row, _ in zip(rows, range(MOST_ROWS + 1), strict=False) if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise Problem("unknown-columns", found=str(error)) from error
    start, columns = _columns(table)
    filled = table[start + 1 :]
    day_first = _day_first([row[columns["date"]] for row in filled if "date" in columns and columns["date"] < len(row)])
    items = [item for row in filled if (item := _item(row, columns, day_first)) is not None]
    unique = {item.remote_id: item for item in reversed(items)}
    return Feed(title=name, site="", kind="table", items=tuple(reversed(unique.values())), feed_address=address)


def _delimiter(text: str) -> str:
    """What parts the cells: the sign that is in the first lines most evenly."""
    lines = [line for line in text.split("\n")[:20] if line.strip()]
    return max(";\t,|", key=lambda sign: (min((line.count(sign) for line in lines[:1]), default=0), sign == ","))


def _columns(table: Sequence[Sequence[str]]) -> tuple[int, dict[str, int]]:
    """The line of the headings, below what some tools write above it, and the place of each known column."""
    best: tuple[int, dict[str, int]] = (0, {})
    for number, row in enumerate(table[:15]):
        found: dict[str, int] = {}
        for place, cell in enumerate(row):
            field = _KNOWN.get(_plain(cell))
            if field is not None:
                found.setdefault(field, place)
        if len(found) > len(best[1]):
            best = (number, found)
    if not best[1].keys() & {"title", "text", "link"}:
        first = ", ".join(one_line(cell) for cell in (table[0] if table else ()))
        raise Problem("unknown-columns", found=first[:200])
    return best


def _plain(heading: str) -> str:
    folded = unicodedata.normalize("NFD", heading.strip().lower())
    letters = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return " ".join(re.findall(r"[a-z0-9]+", letters))


def _item(row: Sequence[str], columns: Mapping[str, int], day_first: bool) -> NewItem | None:
    told = {field: row[place].strip() for field, place in columns.items() if place < len(row)}
    title, text = one_line(told.get("title", "")), tidy_text(told.get("text", ""))
    link = join("", told.get("link", ""))
    if not (title or text or link):
        return None
    when = " ".join(part for part in (told.get("date", ""), told.get("time", "")) if part)
    author = one_line(told.get("author", "")) or one_line(told.get("source", ""))
    return NewItem(
        remote_id=link or fingerprint(title, text, when, author),
        text=text or title or link,
        published=moment(when, day_first),
        kind=Kind.ARTICLE if title else Kind.POST,
        author=Author(author),
        title=title,
        link=link,
        language=language_code(told.get("language", "")),
    )


def moment(written: str, day_first: bool) -> datetime | None:
    """A date as people and spreadsheets write it; `day_first`: 03/04 is the third of April."""
    found = _FIGURES.match(written.strip())
    if found is None or len(found[1]) == 4:
        return parse_date(written)
    one, other, year = int(found[1]), int(found[2]), int(found[3])
    day, month = (one, other) if day_first else (other, one)
    hour, minute, second = (int(part or 0) for part in found.group(4, 5, 6))
    half = (found[7] or "").lower()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return datetime(year + 2000 if year < 100 else year, month, day, hour, minute, second, tzinfo=UTC)
    except ValueError:
        return None


def _day_first(dates: Sequence[str]) -> bool:
    """Whether the day stands before the month in a column of dates; where none of them tells, it does."""
    for written in dates:
        found = _FIGURES.match(written.strip())
        if found is None or len(found[1]) == 4:
            continue
        if int(found[1]) > 12:
            return True
        if int(found[2]) > 12:
            return False
    return True
