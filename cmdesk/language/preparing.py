"""What of an item can be worked out without the workspace; for feeds it is done in a worker process."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from cmdesk.domain.items import NewItem
from cmdesk.domain.watching import Sieve
from cmdesk.domain.words import spaced, words
from cmdesk.language.detection import detect
from cmdesk.language.packing import WITH_TEXT, pack_both, unpack, unpack_html

GUESSED_FROM = 400  # characters of the text
EXCERPT = 240  # characters of the text kept beside the title, for lists


@dataclass(frozen=True)
class PreparedItem(NewItem):
    """An item with everything that keeping it costs time to work out; its language is guessed where nobody says it.

    From one process to another it goes without what is packed in it anyway; it is unpacked when somebody asks for it.
    """

    content: int = 0  # the same number for the same title, text and HTML
    excerpt: str = ""
    packed_text: str | bytes = ""
    packed_html: str | bytes = ""
    words: tuple[str, str, str] | None = None  # of title, text and author, where queries will ask for them
    sieved: tuple[int | None, frozenset[str]] = (None, frozenset())  # by which sieve, and which words it caught

    @cached_property  # type: ignore[misc]
    def text(self) -> str:  # as long as it was not given
        return unpack(self.packed_text)

    @cached_property  # type: ignore[misc]
    def html(self) -> str:
        return unpack_html(self.packed_text if self.packed_html == WITH_TEXT else self.packed_html)

    def __getstate__(self) -> dict[str, Any]:
        return {name: value for name, value in vars(self).items() if name not in ("text", "html")}


def prepare(new: NewItem, sieve: Sieve | None = None) -> PreparedItem:
    """The same item, prepared; one that is prepared already as it is. `sieve`: what queries wait for."""
    if isinstance(new, PreparedItem):
        return new
    # What its author does not say is guessed from how it begins, so that a query can ask for a language.
    language = new.language or detect(f"{new.title}\n{new.text[:GUESSED_FROM]}")
    packed_text, packed_html = pack_both(new.text, new.html)
    worked_out: dict[str, Any] = {
        "language": language,
        "content": content_of(new),
        "excerpt": excerpt(new.text),
        "packed_text": packed_text,
        "packed_html": packed_html,
    }
    if sieve is not None:
        found = (_folded(new.title), _folded(new.text), _folded(new.author.shown))
        caught = sieve.caught(frozenset(" ".join(found).split()))
        worked_out["sieved"] = (sieve.number, caught)
        if caught or sieve.needs_words:
            worked_out["words"] = found
    return PreparedItem(**vars(new) | worked_out)


def content_of(new: NewItem) -> int:
    """A number for what an item says, to see whether it was edited."""
    if isinstance(new, PreparedItem):
        return new.content
    content = "\0".join((new.title, new.text, new.html)).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(content, digest_size=7).digest(), "big")


def excerpt(text: str) -> str:
    """The beginning of a text on one line."""
    line = " ".join(text[: EXCERPT + 20].split())[:EXCERPT]  # enough, unless there is much white space
    return line if len(line) == EXCERPT else " ".join(text[: EXCERPT * 3].split())[:EXCERPT]


class Unfolded(NamedTuple):
    """An item whose words are to be found, as the workspace keeps it."""

    id: int
    position: int
    content: int
    title: str
    author: str
    text: str | bytes


class Folded(NamedTuple):
    """Its place in the index with the words of title, text and author; `content` says of which state of it."""

    id: int
    content: int
    words: tuple[int, str, str, str]


def fold(items: Sequence[Unfolded]) -> list[Folded]:
    """The words of a few items, as the index keeps them."""
    return [
        Folded(one.id, one.content, (one.position, spaced(one.title), spaced(unpack(one.text)), spaced(one.author)))
        for one in items
    ]


def _folded(text: str) -> str:
    return " ".join(words(text))
