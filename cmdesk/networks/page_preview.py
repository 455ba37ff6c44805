"""What would be watched of a page, before it is watched: the lines of a region, with what does not count in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from cmdesk.networks.page_outline import Outline, outline, parts_of, readable
from cmdesk.networks.watched_page import IGNORED, masked, read_region

MOST_SHOWN = 80  # lines


@dataclass(frozen=True)
class Looked:
    """A page as it was fetched, with its blocks; kept by who is about to choose one."""

    outline: Outline
    address: str
    body: bytes
    content_type: str


@dataclass(frozen=True)
class Piece:
    """A stretch of a line: a date, a figure or other words, and whether it counts."""

    text: str
    kind: str  # a name of IGNORED, or ""
    ignored: bool


@dataclass(frozen=True)
class Preview:
    """What a selector finds."""

    valid: bool  # whether it is a selector at all
    places: int
    lines: tuple[tuple[Piece, ...], ...]
    more: int  # lines beyond those
    blocks: frozenset[int]  # numbers of the blocks of the outline that are in it


def look(body: bytes, content_type: str, address: str) -> Looked:
    """A page to choose from; for a worker process."""
    return Looked(outline(body, content_type), address, body, content_type)


def preview(looked: Looked, selector: str, ignore: Sequence[str], words: Sequence[str]) -> Preview:
    """What would be watched with this selector and these rules; for a worker process."""
    page = readable(looked.body, looked.content_type)
    try:
        found = page.css(selector) if selector.strip() else []
    except SelectolaxError:
        return Preview(False, 0, (), 0, frozenset())
    if not found:
        return Preview(True, 0, (), 0, frozenset())
    region = read_region(looked.body, looked.content_type, looked.address, selector)
    lines = region.lines or ()
    shown = tuple(pieces(line, ignore, words) for line in lines[:MOST_SHOWN])
    return Preview(True, len(found), shown, max(0, len(lines) - MOST_SHOWN), _inside(page, found))


def _inside(page: LexborHTMLParser, found: Sequence[LexborNode]) -> frozenset[int]:
    """The blocks that are in one of the places."""
    places = {node.mem_id for node in found}
    inside: set[int] = set()
    for number, part in enumerate(parts_of(page.body) if page.body is not None else ()):
        here: LexborNode | None = part.node
        while part.inside not in inside and here is not None and here.mem_id not in places:
            here = here.parent
        if here is not None:
            inside.add(number)
    return frozenset(inside)


def pieces(line: str, ignore: Sequence[str], words: Sequence[str]) -> tuple[Piece, ...]:
    """A line with its dates and figures apart, each with whether it counts as `watched_page` counts."""
    kinds, left_out = [""] * len(line), [False] * len(line)
    whole = not masked([line], ignore, words)
    told = counted = line
    for name, pattern in IGNORED.items():
        for found in pattern.finditer(told):
            kinds[found.start() : found.end()] = [name] * (found.end() - found.start())
        told = pattern.sub(_blank, told)
        if name in ignore:
            for found in pattern.finditer(counted):
                left_out[found.start() : found.end()] = [True] * (found.end() - found.start())
            counted = pattern.sub(_blank, counted)
    parts = groupby(range(len(line)), key=lambda place: (kinds[place], whole or left_out[place]))
    return tuple(Piece("".join(line[place] for place in places), kind, ignored) for (kind, ignored), places in parts)


def _blank(found: re.Match[str]) -> str:
    """As long as what it stands for."""
    return "·" * (found.end() - found.start())
