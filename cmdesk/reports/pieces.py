"""The parts of a report as they stand on paper: each block of a document as strips of a given width."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cmdesk.reports.charts import bars, rank_bar
from cmdesk.reports.document import (
    Beside,
    Block,
    Cell,
    Chart,
    Column,
    Figure,
    Figures,
    Heading,
    NewPage,
    Paragraph,
    Point,
    Points,
    Quotation,
    Quotations,
    Rank,
    Ranks,
    Table,
)
from cmdesk.reports.ink import (
    ACCENT,
    BAD,
    GOOD,
    RULE,
    SOFT,
    TEXT,
    TEXT2,
    Area,
    Box,
    Mark,
    Strip,
    Stroke,
    Words,
    moved_areas,
    moved_marks,
)
from cmdesk.reports.typesetting import Type

BODY, SMALL, HEAD, VALUE = 9.5, 8.0, 12.5, 20.0
LEADING = 1.45
GUTTER = 22.0  # between two columns
ROW = 17.0  # of a table


def strips(block: Block, wide: float, type_: Type) -> list[Strip]:
    """A block, from the top."""
    match block:
        case Heading():
            return [_heading(block, wide, type_)]
        case Paragraph():
            return _paragraph(block, wide, type_)
        case Points(points):
            return [_point(one, wide, type_) for one in points]
        case Figures(figures):
            return list(_figures(figures, wide, type_))
        case Chart():
            return [_after(bars(block, wide, type_), 8)]
        case Ranks():
            return [_ranks(block, wide, type_)]
        case Table():
            return _table(block, wide, type_)
        case Quotations(quotes):
            return [_quote(one, wide, type_) for one in quotes]
        case Beside():
            return [_beside(block, wide, type_)]
        case NewPage():
            return [Strip(0, breaks=True)]


def _after(strip: Strip, space: float) -> Strip:
    return replace(strip, high=strip.high + space)


def _heading(block: Heading, wide: float, type_: Type) -> Strip:
    above, size = 14.0, HEAD
    y = above + size
    marks: list[Mark] = [Words(0, y, type_.spoken(block.text), size, True)]
    if block.note:
        room = wide - type_.width(block.text, size, True) - 12
        note = type_.elided(block.note, room, SMALL)
        marks.append(Words(wide - type_.width(note, SMALL), y, note, SMALL, False, TEXT2))
    return Strip(y + 8, tuple(marks), keep=True)


def _text(text: str, x: float, wide: float, size: float, type_: Type, tone: str = TEXT, most: int = 0,
          bold: bool = False) -> tuple[float, list[Mark]]:  # fmt: skip
    """Lines from the top; how high they are, and their marks."""
    step = size * LEADING
    lines = type_.lines(text, wide, size, bold, most)
    return len(lines) * step, [
        Words(x, number * step + step - size * 0.38, line, size, bold, tone) for number, line in enumerate(lines)
    ]


def _paragraph(block: Paragraph, wide: float, type_: Type) -> list[Strip]:
    size, tone = (SMALL, TEXT2) if block.small else (BODY, TEXT)
    high, marks = _text(block.text, 0, wide, size, type_, tone)
    return [Strip(high + 5, tuple(marks))]


def _point(point: Point, wide: float, type_: Type) -> Strip:
    """A sentence, with a sign before it that says whether it is good news."""
    high, marks = _text(point.text, 14, wide - 14, BODY, type_)
    middle = BODY * LEADING / 2 + 0.5
    sign: list[Mark]
    if point.good is None:
        sign = [Box(1.5, middle - 2, 4, 4, TEXT2, "", 2)]
    else:  # an arrow up or down, told by its shape before its colour
        tone, tip, foot = (GOOD, -3.2, 3.2) if point.good else (BAD, 3.2, -3.2)
        sign = [
            Stroke(3.5, middle + foot, 3.5, middle + tip, tone, 1.2),
            Stroke(3.5, middle + tip, 0.8, middle + tip / 3, tone, 1.2),
            Stroke(3.5, middle + tip, 6.2, middle + tip / 3, tone, 1.2),
        ]
    return Strip(high + 4, (*sign, *marks))


# -- figures ----------------------------------------------------------------------------------------------------


def in_rows(figures: Sequence[Figure]) -> Iterator[Sequence[Figure]]:
    """At most four beside each other, as many in each row as can be."""
    rows = -(-len(figures) // 4)
    each = -(-len(figures) // rows) if rows else 1
    return (figures[start : start + each] for start in range(0, len(figures), each))


def _figures(figures: Sequence[Figure], wide: float, type_: Type) -> Iterator[Strip]:
    """Up to four in a row."""
    for row in in_rows(figures):
        cell = wide / 4
        marks: list[Mark] = []
        areas: list[Area] = []
        high = 62.0
        for place, figure in enumerate(row):
            x = place * cell
            room = cell - 12
            if place:
                marks.append(Stroke(x - 1, 4, x - 1, high - 6, RULE, 0.6))
                x += 10
                room -= 6
            marks += _figure(figure, x, room, type_)
            if figure.cell.link is not None:
                areas.append(Area(x - 2, 0, room + 4, high, figure.cell.link, f"{figure.name} {figure.cell.text}"))
        yield Strip(high + 4, tuple(marks), tuple(areas))


def _figure(figure: Figure, x: float, room: float, type_: Type) -> list[Mark]:
    marks: list[Mark] = [
        Words(x, 11, type_.elided(figure.name, room, SMALL), SMALL, False, TEXT2),
        Words(x, 35, type_.elided(figure.cell.text, room, VALUE, True), VALUE, True),
    ]
    tone = TEXT2 if figure.good is None else GOOD if figure.good else BAD
    told = figure.change or figure.note
    if told:
        marks.append(Words(x, 50, type_.elided(told, room, SMALL), SMALL, False, tone))
    return marks


# -- lists and tables -------------------------------------------------------------------------------------------


def _ranks(block: Ranks, wide: float, type_: Type) -> Strip:
    marks: list[Mark] = [Words(0, 24, type_.spoken(block.title), 10.5, True)]
    note = type_.elided(block.note, wide - type_.width(block.title, 10.5, True) - 8, SMALL)
    areas: list[Area] = []
    if not block.ranks:
        high, said = _text(block.empty, 0, wide, BODY, type_, TEXT2)
        return Strip(46 + high, tuple(marks + moved_marks(said, 0, 32)))
    marks.append(Words(wide - type_.width(note, SMALL), 24, note, SMALL, False, TEXT2))
    most = max(rank.cell.value for rank in block.ranks if isinstance(rank.cell.value, int))
    y = 33.0
    for rank in block.ranks:
        marks += moved_marks(_rank(rank, most, wide, type_), 0, y)
        if rank.cell.link is not None:
            areas.append(Area(-2, y, wide + 4, 18, rank.cell.link, f"{rank.name} {rank.cell.text}"))
        y += 18
    return Strip(y + 4, tuple(marks), tuple(areas))


def _rank(rank: Rank, most: int, wide: float, type_: Type) -> list[Mark]:
    name_room, change_room, count_room = wide * 0.5, 30.0, 26.0
    bar_room = wide - name_room - change_room - count_room - 12
    count = rank.cell.value if isinstance(rank.cell.value, int) else 0
    marks: list[Mark] = [Words(0, 12.5, type_.elided(rank.name, name_room, BODY), BODY)]
    marks += rank_bar(name_room + 6, 5, bar_room, 9, count / max(most, 1), rank.parts)
    figure = wide - change_room
    marks.append(Words(figure - type_.width(rank.cell.text, BODY, True), 12.5, rank.cell.text, BODY, True))
    marks.append(Words(wide - type_.width(rank.change, SMALL), 12.5, rank.change, SMALL, False, TEXT2))
    return marks


def _beside(block: Beside, wide: float, type_: Type) -> Strip:
    """Two columns of one height."""
    room = (wide - GUTTER) / 2
    high, marks, areas = 0.0, [], []
    for x, part in ((0.0, block.left), (room + GUTTER, block.right)):
        y = 0.0
        for strip in strips(part, room, type_):
            marks += moved_marks(strip.marks, x, y)
            areas += moved_areas(strip.areas, x, y)
            y += strip.high
        high = max(high, y)
    return Strip(high, tuple(marks), tuple(areas))


def _table(block: Table, wide: float, type_: Type) -> list[Strip]:
    if not block.rows:
        return _paragraph(Paragraph(block.empty), wide, type_) if block.empty else []
    parts = sum(column.share for column in block.columns)
    widths = [wide * column.share / parts for column in block.columns]
    head = replace(
        _row([Cell(column.name) for column in block.columns], block.columns, widths, type_, head=True), keep=True
    )
    rows = [_row(row, block.columns, widths, type_) for row in block.rows]
    # Two rows stay with the head, and the last is not left alone.
    kept = {0, len(rows) - 2} if len(rows) > 1 else set()
    found = [replace(row, again=head, keep=number in kept) for number, row in enumerate(rows)]
    if block.total:
        found[-1] = replace(found[-1], keep=True)
        found.append(replace(_row(block.total, block.columns, widths, type_, head=True), again=head))
    return [head, *found, Strip(6)]


def _row(cells: Sequence[Cell], columns: Sequence[Column], widths: Sequence[float], type_: Type, *,
         head: bool = False) -> Strip:  # fmt: skip
    size = SMALL if head else BODY
    tone = TEXT2 if head else TEXT
    texts = []
    for place, (cell, column, wide) in enumerate(zip(cells, columns, widths, strict=True)):
        room = wide - (8 if place + 1 < len(widths) else 0)
        most = column.lines or (3 if place == 0 else 2)
        one_line = column.number or head or " " not in cell.text  # an address is not cut into two
        whole = [type_.elided(cell.text, room, size)]
        texts.append(whole if one_line else type_.lines(cell.text, room, size, False, most))
    step = size * 1.35
    high = max(ROW, max(len(lines) for lines in texts) * step + 5)
    marks: list[Mark] = []
    areas: list[Area] = []
    x = 0.0
    for place, (cell, column, wide, lines) in enumerate(zip(cells, columns, widths, texts, strict=True)):
        room = wide - (8 if place + 1 < len(widths) else 0)
        for number, line in enumerate(lines):
            left = x + room - type_.width(line, size, head) if column.number else x
            marks.append(Words(left, 11.5 + number * step, line, size, head, tone))
        if cell.link is not None:
            areas.append(Area(x - 2, 0, wide, high, cell.link, f"{cells[0].text} {cell.text}"))
        x += wide
    marks.append(Stroke(0, high - 0.3, x, high - 0.3, TEXT2 if head else RULE, 0.6))
    return Strip(high, tuple(marks), tuple(areas))


def _quote(quote: Quotation, wide: float, type_: Type) -> Strip:
    """Somebody's words, in a box of their own."""
    high, said = _text(quote.text, 12, wide - 24, BODY, type_)
    who = type_.elided(quote.who, wide - 24, SMALL)
    whole = high + (26 if who else 12)
    marks: list[Mark] = [Box(0, 0, wide, whole, SOFT, "", 4), Box(0, 0, 2, whole, ACCENT), *moved_marks(said, 0, 5)]
    if who:
        marks.append(Words(12, high + 16, who, SMALL, False, TEXT2))
    areas = [Area(0, 0, wide, whole, quote.link, quote.text)] if quote.link is not None else []
    return Strip(whole + 6, tuple(marks), tuple(areas))
