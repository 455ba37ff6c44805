"""Saved replies: their short codes, and the words in them that stand for what is known of a conversation."""

import re
from collections.abc import Mapping, Sequence
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
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_VARIABLE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_INSIDE = re.compile(r"\s*([\w.]+)\s*(?:\|\|\s*(?:'([^']*)'|\"([^\"]*)\"|’([^’]*)’))?\s*", re.DOTALL)
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


@dataclass(frozen=True)
class Filled:
    """A reply as it goes into the composer; `missing` are the spans of what nothing is known of."""

    text: str
    missing: tuple[tuple[int, int], ...] = ()


def fill(text: str, facts: Mapping[str, str]) -> Filled:
    """Put what is known in the place of each variable, else what stands after ||.

    What is neither known nor has a fallback stays as it is written, so that it is seen. Code is left alone.
    """
    kept = [found.span() for found in _CODE.finditer(text)]
    made = ""
    end = 0
    missing: list[tuple[int, int]] = []
    for found in _VARIABLE.finditer(text):
        if any(start <= found.start() < stop for start, stop in kept):
            continue
        made += text[end : found.start()]
        end = found.end()
        value = _value(found[1], facts)
        if value is None:
            missing.append((len(made), len(made) + len(found[0])))
            value = found[0]
        made += value
    return Filled(made + text[end:], tuple(missing))


def unfilled(text: str) -> tuple[tuple[int, int], ...]:
    """Where variables still stand in a text that is about to be sent."""
    return fill(text, {}).missing


def _value(inside: str, facts: Mapping[str, str]) -> str | None:
    told = _INSIDE.fullmatch(inside)
    if told is None:
        return None
    if known := facts.get(told[1].lower(), "").strip():
        return known
    return next((fallback for fallback in told.groups()[1:] if fallback is not None), None)


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
