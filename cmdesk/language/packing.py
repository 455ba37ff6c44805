"""Texts as the workspace keeps them: compressed, unless they are short."""

import zlib

SHORT = 200  # characters from which a text is kept compressed


def pack(text: str) -> str | bytes:
    if len(text) < SHORT:
        return text
    return zlib.compress(text.encode("utf-8", "surrogatepass"), 1)


def unpack(kept: str | bytes) -> str:
    return kept if isinstance(kept, str) else zlib.decompress(kept).decode("utf-8", "surrogatepass")
