"""Saved replies: their short codes, and the words in them that stand for what is known of a conversation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cmdesk.domain.words import words

# What may stand between {{ and }}; the window shows what each means.
VARIABLES = (
    "contact.name",
    "contact.first_name",
    "contact.last_name",
    "contact.handle",
    "contact.id",
    "agent.name",
    "agent.first_name",
    "agent.last_name",
    "account.name",
    "conversation.id",
    "conversation.subject",
    "conversation.link",
)
_NO_FIRST_NAME = re.compile(r"[@\d_]|\w\.\w")


@dataclass(frozen=True)
class Picture:
    """A file of the media folder that goes with a reply."""

    sha256: str
    alt: str = ""


@dataclass(frozen=True)
class SavedReply:
    id: int
    name: str
    shortcut: str  # typed after a slash: lower case, no spaces, one reply each
    text: str
    folder: str = ""
    language: str = ""  # "" serves every language
    pictures: tuple[Picture, ...] = ()
    used: int = 0
    last_used: datetime | None = None


def names(whole: str) -> tuple[str, str]:
    """First and last name of somebody, where what they call themselves is a name; "" where it is a handle."""
    plain = " ".join("".join(sign for sign in whole if sign.isalpha() or sign in " -'’.@_0123456789").split())
    if not plain or _NO_FIRST_NAME.search(plain):
        return "", ""
    first, _, last = plain.partition(" ")
    if first.endswith(".") or len(first) < 2:  # "M. Durand", "J Durand"
        return "", last or first
    return first, last


def short_code(typed: str) -> str:
    """A short code as it is kept: lower case, without accents, with hyphens for spaces."""
    return "-".join(words(typed))


def found(replies: Sequence[SavedReply], typed: str, language: str = "") -> list[SavedReply]:
    """The replies that what was typed after the slash may mean, the likeliest first.

    The short code counts before the name and the text; among equals the language of the conversation, then use.
    """
    sought = short_code(typed)
    ranked = []
    for reply in replies:
        place = _place(reply, sought)
        if place is not None:
            other = bool(language and reply.language and reply.language[:2] != language[:2])
            ranked.append((place, other, not reply.language, -reply.used, reply.name.casefold(), reply))
    return [row[-1] for row in sorted(ranked, key=lambda row: row[:-1])]


def _place(reply: SavedReply, sought: str) -> int | None:
    if not sought:
        return 0
    for place, where in enumerate((reply.shortcut, short_code(reply.name), short_code(reply.text))):
        if where.startswith(sought):
            return 2 * place
        if f"-{sought}" in where:
            return 2 * place + 1
    return None
