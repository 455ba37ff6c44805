"""Texts as the workspace keeps them: compressed, unless they are short.

The text of an item and its HTML say nearly the same, so the two are compressed as one where both are long: in half the
time, to half the size. They are kept in the place of the text, which is read without the other; the place of the HTML
then holds `WITH_TEXT`.
"""

import zlib

from isal import isal_zlib  # makes the same format in a third of the time; zlib reads it

SHORT = 200  # characters from which a text is kept compressed
WITH_TEXT = b""
_LENGTH = 4  # bytes before two texts, for the length of the first; a text alone begins with the sign of zlib
_ALONE = 0x78
_LEVEL = 1


def pack(text: str) -> str | bytes:
    if len(text) < SHORT:
        return text
    return isal_zlib.compress(_bytes(text), _LEVEL)


def pack_both(text: str, html: str) -> tuple[str | bytes, str | bytes]:
    """What to keep in the place of the text, and in that of the HTML."""
    if len(text) < SHORT or len(html) < SHORT:
        return pack(text), pack(html)
    first = _bytes(text)
    return len(first).to_bytes(_LENGTH, "big") + isal_zlib.compress(first + _bytes(html), _LEVEL), WITH_TEXT


def unpack(kept: str | bytes) -> str:
    """A text from its place."""
    if isinstance(kept, str):
        return kept
    if kept[0] == _ALONE:
        return _str(zlib.decompress(kept))
    return _str(zlib.decompressobj().decompress(kept[_LENGTH:], int.from_bytes(kept[:_LENGTH], "big")))


def unpack_html(kept: str | bytes) -> str:
    """The HTML from its place; where that holds `WITH_TEXT`, from the place of the text."""
    if isinstance(kept, str) or kept[0] == _ALONE:
        return unpack(kept)
    return _str(zlib.decompress(kept[_LENGTH:])[int.from_bytes(kept[:_LENGTH], "big") :])


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _str(kept: bytes) -> str:
    return kept.decode("utf-8", "surrogatepass")
