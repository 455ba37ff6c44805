"""Saved replies in files that other programs read and write: JSON and CSV. Pure text on both sides."""

import csv
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Any

from cmdesk.domain.replies import SavedReply
from cmdesk.domain.troubles import Problem

FIELDS = ("shortcut", "name", "text", "folder", "language")
# What other programs call the same.
_ALIASES = {
    "short_code": "shortcut",
    "code": "shortcut",
    "trigger": "shortcut",
    "abbreviation": "shortcut",
    "raccourci": "shortcut",
    "title": "name",
    "label": "name",
    "nom": "name",
    "titre": "name",
    "content": "text",
    "message": "text",
    "body": "text",
    "reply": "text",
    "texte": "text",
    "réponse": "text",
    "category": "folder",
    "group": "folder",
    "dossier": "folder",
    "lang": "language",
    "locale": "language",
    "langue": "language",
}
MOST = 5000
LONGEST = 20_000  # characters of one text
_RISKY = ("=", "+", "-", "@", "\t", "\r", "'")  # and the sign that takes the risk away


def as_json(replies: Sequence[SavedReply]) -> str:
    rows = [{name: getattr(reply, name) for name in FIELDS} | {"used": reply.used} for reply in replies]
    return json.dumps({"format": "cmdesk saved replies", "replies": rows}, ensure_ascii=False, indent=1) + "\n"


def as_csv(replies: Sequence[SavedReply]) -> str:
    """For a spreadsheet, which must calculate nothing that somebody wrote."""
    file = StringIO(newline="")
    sheet = csv.writer(file, lineterminator="\r\n")
    sheet.writerow(FIELDS)
    for reply in replies:
        sheet.writerow([_cell(str(getattr(reply, name))) for name in FIELDS])
    return file.getvalue()


def read(text: str) -> tuple[SavedReply, ...]:
    """The replies of a file in either format, from here or from another program. Problem: "replies-unreadable"."""
    plain = text.removeprefix("\ufeff").strip()
    rows = _json_rows(plain) if plain[:1] in ("[", "{") else _csv_rows(plain)
    found = tuple(reply for row in rows if (reply := _reply(row)) is not None)
    if not found:
        raise Problem("replies-unreadable")
    return found[:MOST]


def _json_rows(text: str) -> Iterator[Mapping[str, Any]]:
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Problem("replies-unreadable") from error
    if isinstance(told, dict):
        told = next((value for value in told.values() if isinstance(value, list)), [])
    return (row for row in told if isinstance(row, dict)) if isinstance(told, list) else iter(())


def _csv_rows(text: str) -> Iterable[Mapping[str, Any]]:
    first = text.partition("\n")[0]
    sign = max(",;\t", key=first.count)
    try:
        rows = list(csv.DictReader(StringIO(text), delimiter=sign))
    except csv.Error as error:
        raise Problem("replies-unreadable") from error
    return [{name: _uncell(cell) for name, cell in row.items() if isinstance(cell, str)} for row in rows]


def _reply(row: Mapping[Any, Any]) -> SavedReply | None:
    told: dict[str, str] = {}
    for heading, value in row.items():
        name = str(heading).strip().lower()
        name = _ALIASES.get(name, name)
        if name in FIELDS and isinstance(value, str):
            told.setdefault(name, value[:LONGEST])
    if not told.get("text", "").strip() or not (told.get("shortcut", "").strip() or told.get("name", "").strip()):
        return None
    return SavedReply(
        0,
        told.get("name", "").strip() or told.get("shortcut", "").strip(),
        told.get("shortcut", "").strip().lstrip("/") or told.get("name", "").strip(),
        told["text"].replace("\r\n", "\n"),
        told.get("folder", "").strip(),
        told.get("language", "").strip().lower()[:2],
    )


def _cell(text: str) -> str:
    return f"'{text}" if text.startswith(_RISKY) else text


def _uncell(text: str) -> str:
    return text[1:] if text.startswith("'") and text[1:].startswith(_RISKY) else text
