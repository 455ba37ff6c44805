"""What the headers of a mail say: words, people, ids, dates. Pure, and safe on hostile input.

The old message class of the standard library (compat32) reads the structure, because it never raises on a header;
what the headers hold is decoded here, each with a last resort.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

MOST_ANCESTORS = 50
MOST_PEOPLE = 100
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Address:
    name: str
    mail: str

    def __str__(self) -> str:
        return f"{self.name} <{self.mail}>" if self.name else self.mail


def header(message: Message, name: str) -> str:
    """The first header of that name in readable characters, on one line."""
    value = _raw(message, name)
    return "" if value is None else words(value)


def _raw(message: Message, name: str) -> str | None:
    """The header as it was sent, its eight-bit characters repaired."""
    # Reading through the message class would turn eight-bit headers into an object of "unknown-8bit".
    for known, value in message.raw_items():
        if known.lower() == name.lower():
            return repaired(str(value)).replace("\r", "").replace("\n", "").replace("\0", "")
    return None


def repaired(value: str) -> str:
    """Eight-bit characters that came without any encoding: UTF-8 if it can be, else Western European."""
    try:
        return decode_text(value.encode("ascii", "surrogateescape"), "utf-8")
    except UnicodeEncodeError:  # decoded already
        return value


def words(value: str) -> str:
    """Decode the encoded words of a header (RFC 2047); what is broken stays as it came."""
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError, LookupError):
        return value
    told = []
    for piece, charset in pieces:
        if isinstance(piece, str):
            told.append(piece)
        elif charset is None:
            told.append(piece.decode("raw-unicode-escape", "replace"))
        else:
            told.append(decode_text(piece, charset))
    return storable("".join(told)) or storable(value)


def storable(text: str) -> str:
    """Without what no database takes: NUL, and halves of characters that some charsets let through."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def addresses(message: Message, name: str) -> tuple[Address, ...]:
    """The people named in a header. They are told apart before names are decoded: a decoded comma splits nothing.

    Not by the standard library: of `good@x.example <other@y.example>` it makes two people, the wrong one first.
    """
    value = (_raw(message, name) or "")[:LONGEST_PEOPLE]
    found = (_person(piece) for piece in _PEOPLE.findall(value))
    return tuple(person for person in found if person is not None)[:MOST_PEOPLE]


LONGEST_PEOPLE = 8_000
# Up to a comma or semicolon that is not inside quotes, brackets or a comment.
_PEOPLE = re.compile(r'(?:"(?:[^"\\]|\\.)*"|<[^<>]*>|\([^()]*\)|[^,;])+')
_MAIL = re.compile(r"[^\s<>()\",;:@]+@[^\s<>()\",;:@]+")


def _person(piece: str) -> Address | None:
    bracketed = re.findall(r"<([^<>]*)>", piece)
    place = next((each for each in reversed(bracketed) if _MAIL.search(each)), piece)
    mail = _MAIL.search(place)
    if mail is None:
        return None
    # Without brackets, the name is where it was in old times: address (name).
    label = " ".join(re.findall(r"\(([^()]*)\)", piece)) if place is piece else re.sub(r"<[^<>]*>?", " ", piece)
    quoted = re.fullmatch(r'\s*"(.*)"\s*', label, re.DOTALL)
    label = re.sub(r"\\(.)", r"\1", quoted[1]) if quoted else label
    return Address(" ".join(words(label).split()), mail.group())


def identifiers(value: str) -> list[str]:
    """The message ids in a header, without brackets."""
    found = re.findall(r"<([^<>]+)>", value)
    # Folded in the middle of an id by bad software: the spaces are not part of it.
    return [re.sub(r"\s+", "", each) for each in found if each.strip()]


def first_id(message: Message, name: str) -> str:
    value = _raw(message, name) or ""
    found = identifiers(value)
    return found[0] if found else value.strip().strip("<>") if "@" in value and " " not in value.strip() else ""


def ancestors(message: Message) -> tuple[str, ...]:
    """Ids of the mails this one answers, oldest first; its parent is the last."""
    own = first_id(message, "Message-ID")
    known: dict[str, None] = dict.fromkeys(identifiers(_raw(message, "References") or ""))
    parents = identifiers(_raw(message, "In-Reply-To") or "")
    if len(parents) == 1:
        known.pop(parents[0], None)
        known[parents[0]] = None
    elif not known:
        known = dict.fromkeys(parents)
    known.pop(own, None)
    ids = list(known)
    return tuple(ids if len(ids) <= MOST_ANCESTORS else [ids[0], *ids[1 - MOST_ANCESTORS :]])


def read_date(value: str) -> datetime | None:
    try:
        date = parsedate_to_datetime(value)
        if date.tzinfo is None:  # "-0000": universal time, place unknown
            date = date.replace(tzinfo=UTC)
        return date.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def published(date: datetime | None, received: datetime | None) -> datetime | None:
    """When a mail was written; its own date unless that is missing or absurd (spam dates itself into the future)."""
    if date is None or date < EARLIEST:
        return received
    if received is not None and date > received + timedelta(days=1):
        return received
    return date


def decode_text(data: bytes, charset: str) -> str:
    """Bytes as characters: in the charset that was told if it fits, else UTF-8, else Western European."""
    told = charset.strip().strip("\"'").lower()
    # Software that says us-ascii or latin-1 means windows-1252, which holds both.
    told = {"us-ascii": "utf-8", "ascii": "utf-8", "iso-8859-1": "cp1252", "latin1": "cp1252", "": "utf-8"}.get(
        told, told
    )
    for name in (told, "utf-8"):
        try:
            return data.decode(name)
        except (LookupError, ValueError):  # an unknown charset, or a codec that does not give text
            continue
    return data.decode("cp1252", "replace")
