"""The mentions, links and tags of a text, as Bluesky marks them: by the bytes of its UTF-8.

Written after the documentation of the network (rich text, lexicon app.bsky.richtext.facet) and its syntax of handles.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

import regex

from cmdesk.language.links import addresses

HANDLE = regex.compile(
    r"(?=.{1,253}\Z)(?:[a-z0-9](?:[a-z0-9\-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9\-]{0,61}[a-z0-9])?\Z", regex.IGNORECASE
)
DID = regex.compile(r"(?=.{1,2048}\Z)did:[a-z]+:[a-zA-Z0-9._:%\-]*[a-zA-Z0-9._\-]\Z")
LONGEST_TAG = 64  # graphemes; 640 bytes
_MENTION = regex.compile(r"(?:(?<=^)|(?<=[\s(\[]))@([a-z0-9][a-z0-9.\-]*[a-z0-9])(?![\w@])", regex.IGNORECASE)
_TAG = regex.compile(r"(?:(?<=^)|(?<=\s))[#＃](?!\ufe0f)([^\s\u00ad\u2060\u200a-\u200d\u20e2]+)")
_ENDING = regex.compile(r"\p{P}+\Z")


@dataclass(frozen=True)
class Facet:
    """A part of a text that means more than its letters; `value` is a handle, an address or a tag."""

    kind: Literal["mention", "link", "tag"]
    start: int  # characters
    end: int
    value: str

    def span(self, text: str) -> tuple[int, int]:
        """Where it is in the bytes of the text."""
        before = len(_bytes(text[: self.start]))
        return before, before + len(_bytes(text[self.start : self.end]))


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "replace")


def facets(text: str) -> list[Facet]:
    """All of them in order, none inside another; whether somebody has a handle is for others to find out."""
    found = sorted([*_links(text), *_mentions(text), *_tags(text)], key=lambda each: each.start)
    kept: list[Facet] = []
    for each in found:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
    return kept


def _links(text: str) -> Iterator[Facet]:
    for start, end in addresses(text, "x"):
        said = text[start:end]
        # A word and a full stop without a space is a slip more often than an address.
        if "://" in said or said.islower():
            yield Facet("link", start, end, said if "://" in said else f"https://{said}")


def _mentions(text: str) -> Iterator[Facet]:
    for match in _MENTION.finditer(text):
        handle = match[1]
        if HANDLE.match(handle):
            yield Facet("mention", match.start(), match.start() + 1 + len(handle), handle.lower())


def _tags(text: str) -> Iterator[Facet]:
    for match in _TAG.finditer(text):
        tag = _ENDING.sub("", match[1])
        if not tag or tag.isdigit() or not regex.search(r"[^\d\p{P}]", tag):
            continue
        if len(regex.findall(r"\X", tag)) <= LONGEST_TAG and len(_bytes(tag)) <= LONGEST_TAG * 10:
            yield Facet("tag", match.start(), match.start() + 1 + len(tag), tag)
