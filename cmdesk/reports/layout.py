"""A document on sheets of paper: margins, page numbers, nothing torn apart that belongs together."""

from collections.abc import Iterator
from dataclasses import replace

from cmdesk.reports.document import Beside, Block, Document, Points, Ranks, Table
from cmdesk.reports.ink import (
    ACCENT,
    RULE,
    TEXT2,
    Area,
    Box,
    Mark,
    Sheet,
    Strip,
    Stroke,
    Words,
    moved_areas,
    moved_marks,
)
from cmdesk.reports.pieces import SMALL, strips
from cmdesk.reports.typesetting import Type

WIDE, HIGH = 595.28, 841.89  # A4, in points
SIDE, TOP, BOTTOM = 51.0, 48.0, 52.0
ROOM = WIDE - 2 * SIDE
LEAST = (
    2,
    1,
)  # of what a list keeps on a report that must fit on one page; the second only where the first is too much


def fitted(document: Document, type_: Type) -> Document:
    """A report of one page says less until it has room there; others stay as they are."""
    for least in LEAST if document.one_page else ():
        while len(sheets(document, type_)) > 1:
            shorter = replace(document, blocks=tuple(_shorter(block, document, least) for block in document.blocks))
            if shorter == document:
                break
            document = shorter
    return document


def _shorter(block: Block, document: Document, least: int) -> Block:
    """One entry less where a list takes most room."""
    most = max((_weight(one, least) for one in document.blocks), default=0.0)
    return block if not most or _weight(block, least) < most else _cut(block, _length(block) - 1)


def _weight(block: Block, least: int) -> float:
    """How much room a list takes that can be shortened: a row of a table is as high as two entries."""
    length = _length(block)
    if length <= least:
        return 0.0
    return length * 2.4 if isinstance(block, Table) else float(length)


def _length(block: Block) -> int:
    match block:
        case Points(points):
            return len(points)
        case Ranks(_, ranks):
            return len(ranks)
        case Table(_, rows):
            return len(rows)
        case Beside(left, right):
            return max(_length(left), _length(right))
    return 0


def _cut(block: Block, most: int) -> Block:
    match block:
        case Points(points):
            return Points(points[:most])
        case Ranks():
            return replace(block, ranks=block.ranks[:most])
        case Table():
            return replace(block, rows=block.rows[:most])
        case Beside(left, right):
            return Beside(_cut(left, most), _cut(right, most))
    return block


def sheets(document: Document, type_: Type) -> tuple[Sheet, ...]:
    """The pages."""
    pages = list(_pages(document, type_))
    made = []
    for number, strips_ in enumerate(pages, 1):
        marks: list[Mark] = []
        areas: list[Area] = []
        y = TOP
        for strip in strips_:
            marks += moved_marks(strip.marks, SIDE, y)
            areas += moved_areas(strip.areas, SIDE, y)
            y += strip.high
        text = "\n".join(mark.text for mark in marks if isinstance(mark, Words))
        marks += _foot(document, number, len(pages), type_)
        made.append(Sheet(WIDE, HIGH, tuple(marks), tuple(areas), text))
    return tuple(made)


def _pages(document: Document, type_: Type) -> Iterator[list[Strip]]:
    room = HIGH - TOP - BOTTOM
    page: list[Strip] = []
    used = 0.0
    for group in _groups([_title(document, type_), *_all(document, type_)]):
        if group[0].breaks:
            group = group[1:]
            if page:
                yield page
                page, used = [], 0.0
        high = sum(strip.high for strip in group)
        if page and used + high > room and group:
            yield page
            page, used = [], 0.0
            if group[0].again is not None:
                group = [group[0].again, *group]
                high += group[0].high
        page += group
        used += high
    if page:
        yield page


def _all(document: Document, type_: Type) -> Iterator[Strip]:
    for block in document.blocks:
        yield from strips(block, ROOM, type_)


def _groups(some: list[Strip]) -> Iterator[list[Strip]]:
    """What stays together."""
    group: list[Strip] = []
    for strip in some:
        if strip.breaks and group:
            yield group
            group = []
        group.append(strip)
        if not strip.keep:
            yield group
            group = []
    if group:
        yield group


def _title(document: Document, type_: Type) -> Strip:
    """Whose it is, what it is, which time it is about."""
    marks: list[Mark] = [
        Box(0, 0, 26, 3, ACCENT),
        Words(0, 20, type_.elided(document.brand, ROOM, 9.5, True), 9.5, True, ACCENT),
        Words(0, 45, type_.elided(document.title, ROOM, 22, True), 22, True),
    ]
    y = 62.0
    for line in type_.lines(document.subtitle, ROOM, 10.5):
        marks.append(Words(0, y, line, 10.5, False, TEXT2))
        y += 15
    marks.append(Stroke(0, y, ROOM, y, RULE, 0.8))
    return Strip(y + 14, tuple(marks), keep=True)


def _foot(document: Document, number: int, pages: int, type_: Type) -> list[Mark]:
    told = document.page.format(page=number, pages=pages)
    y = HIGH - BOTTOM + 26
    wide = type_.width(told, SMALL)
    return [
        Stroke(SIDE, y - 12, WIDE - SIDE, y - 12, RULE, 0.5),
        Words(SIDE, y, type_.elided(document.foot, ROOM - wide - 20, SMALL), SMALL, False, TEXT2),
        Words(WIDE - SIDE - wide, y, told, SMALL, False, TEXT2),
    ]
