"""What can be worked out of an item before the workspace is at hand; for feeds, in a worker process."""

import hashlib
import zlib
from dataclasses import dataclass

from cmdesk.domain.items import NewItem
from cmdesk.language.detection import detect

GUESSED_FROM = 400  # characters of the text
EXCERPT = 240  # characters of the text kept beside the title, for lists
SHORT = 200  # characters from which a text is kept compressed


@dataclass(frozen=True)
class PreparedItem(NewItem):
    """An item with everything that keeping it costs time to work out; its language is guessed where nobody says it."""

    content: int = 0  # the same number for the same title, text and HTML
    excerpt: str = ""
    packed_text: str | bytes = ""
    packed_html: str | bytes = ""


def prepare(new: NewItem) -> PreparedItem:
    """The same item, prepared; one that is prepared already as it is."""
    if isinstance(new, PreparedItem):
        return new
    # What its author does not say is guessed from how it begins, so that a query can ask for a language.
    language = new.language or detect(f"{new.title}\n{new.text[:GUESSED_FROM]}")
    worked_out = {
        "language": language,
        "content": content_of(new),
        "excerpt": excerpt(new.text),
        "packed_text": pack(new.text),
        "packed_html": pack(new.html),
    }
    return PreparedItem(**vars(new) | worked_out)


def content_of(new: NewItem) -> int:
    """A number for what an item says, to see whether it was edited."""
    if isinstance(new, PreparedItem):
        return new.content
    content = "\0".join((new.title, new.text, new.html)).encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(content, digest_size=7).digest(), "big")


def excerpt(text: str) -> str:
    """The beginning of a text on one line."""
    return " ".join(text[: EXCERPT * 3].split())[:EXCERPT]


def pack(text: str) -> str | bytes:
    """A text as the workspace keeps it: compressed, unless it is short."""
    if len(text) < SHORT:
        return text
    # A small window is all that texts of some kB need, and its tables are filled in half of the time.
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1, 13)


def unpack(kept: str | bytes) -> str:
    return kept if isinstance(kept, str) else zlib.decompress(kept).decode("utf-8", "surrogatepass")
