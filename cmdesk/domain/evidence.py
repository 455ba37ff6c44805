"""Evidence: what was said, kept so that anybody can see that nothing was changed since.

Each entry names its files with their SHA-256 and the hash of the entry before; its own hash is made of its text as it
is written down. Whoever changes, takes out or slips in anything breaks the chain from there on.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

FIRST = "0" * 64  # stands before the first entry


@dataclass(frozen=True)
class EvidenceFile:
    name: str
    body: bytes

    @property
    def hash(self) -> str:
        return sha256(self.body).hexdigest()


@dataclass(frozen=True)
class NewEvidence:
    """What is to be kept: what it is, who said it when and where, and the files that show it."""

    title: str
    author: str
    place: str
    address: str
    said: datetime | None
    files: tuple[EvidenceFile, ...]
    note: str = ""


@dataclass(frozen=True)
class Entry:
    """One line of the log as it was written down."""

    number: int
    text: str  # canonical JSON
    hash: str

    @property
    def told(self) -> Mapping[str, object]:
        read: Mapping[str, object] = json.loads(self.text)
        return read


@dataclass(frozen=True)
class EvidenceRow:
    """One line of the list."""

    id: int
    title: str
    author: str
    place: str
    address: str
    taken: datetime
    files: int
    size: int
    hash: str


def write_entry(new: NewEvidence, taken: datetime, previous: str) -> tuple[str, str]:
    """The text of an entry and its hash."""
    told = {
        "title": new.title,
        "author": new.author,
        "place": new.place,
        "address": new.address,
        "said": new.said.isoformat() if new.said else None,
        "taken": taken.isoformat(),
        "note": new.note,
        "files": [{"name": file.name, "sha256": file.hash, "size": len(file.body)} for file in new.files],
        "previous": previous,
    }
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text, sha256(text.encode()).hexdigest()


def broken(entries: Sequence[Entry], files: Mapping[int, Iterable[EvidenceFile]]) -> list[int]:
    """The numbers of the entries that are not as they were written; in order, from the first."""
    found = []
    previous = FIRST
    for entry in entries:
        if not _is_whole(entry, previous, files.get(entry.number, ())):
            found.append(entry.number)
        previous = entry.hash
    return found


def _is_whole(entry: Entry, previous: str, files: Iterable[EvidenceFile]) -> bool:
    if sha256(entry.text.encode()).hexdigest() != entry.hash:
        return False
    try:
        told = entry.told
        named = {(each["name"], each["sha256"]) for each in told["files"]}  # type: ignore[attr-defined]
    except (ValueError, KeyError, TypeError):
        return False
    return told.get("previous") == previous and named == {(file.name, file.hash) for file in files}
