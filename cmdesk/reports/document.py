"""A report as what it says: headings, figures, charts, tables. Screen, paper and tables are all made from this."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Link:
    """What is behind a figure: a room of the window, and what in it."""

    room: str
    what: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Cell:
    """A figure as it is written, and as a spreadsheet calculates with it."""

    text: str
    value: int | float | str | None = None
    link: Link | None = None


@dataclass(frozen=True)
class Heading:
    text: str
    note: str = ""  # beside it, small


@dataclass(frozen=True)
class Paragraph:
    text: str
    small: bool = False


@dataclass(frozen=True)
class Point:
    text: str
    good: bool | None = None


@dataclass(frozen=True)
class Points:
    """Sentences one under the other: what is worth saying."""

    points: tuple[Point, ...]


@dataclass(frozen=True)
class Figure:
    name: str
    cell: Cell
    change: str = ""  # against the time before, in words
    good: bool | None = None
    note: str = ""


@dataclass(frozen=True)
class Figures:
    """The large numbers."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Bar:
    label: str
    parts: tuple[int, int, int]  # blame, neutral, praise
    link: Link | None = None


@dataclass(frozen=True)
class Chart:
    """Bars over time, stacked by how people feel."""

    bars: tuple[Bar, ...]
    names: tuple[str, str, str]
    total: tuple[Cell, Cell, Cell]


@dataclass(frozen=True)
class Rank:
    name: str
    cell: Cell
    change: str = ""
    parts: tuple[int, int, int] | None = None


@dataclass(frozen=True)
class Ranks:
    """Names with a bar and a figure each."""

    title: str
    ranks: tuple[Rank, ...]
    note: str = ""
    empty: str = ""  # what is said where there is none


@dataclass(frozen=True)
class Column:
    name: str
    number: bool = False
    share: float = 1.0  # of the width
    lines: int = 0  # on paper, at most; 0: a few


@dataclass(frozen=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    empty: str = ""
    total: tuple[Cell, ...] = ()


@dataclass(frozen=True)
class Quotation:
    text: str
    who: str
    link: Link | None = None


@dataclass(frozen=True)
class Quotations:
    quotes: tuple[Quotation, ...]


@dataclass(frozen=True)
class Beside:
    """Two things in two columns."""

    left: "Block"
    right: "Block"


@dataclass(frozen=True)
class NewPage:
    """What follows begins a page."""


Block = Heading | Paragraph | Points | Figures | Chart | Ranks | Table | Quotations | Beside | NewPage


@dataclass(frozen=True)
class Document:
    title: str
    subtitle: str
    brand: str
    blocks: tuple[Block, ...]
    foot: str = ""  # on each page
    language: str = "en"
    one_page: bool = False
    page: str = "{page} / {pages}"


@dataclass(frozen=True)
class Line:
    """One figure of a document: where it stands, its name, and the figure."""

    section: str
    name: str
    cell: Cell
    change: str = ""
    column: str = ""


def lines(document: Document) -> Iterator[Line]:
    """Every figure of a document, in its order; what tables show and what a test compares."""
    section = document.title
    for block in document.blocks:
        if isinstance(block, Heading):
            section = block.text
        else:
            yield from _of(block, section)


def _of(block: Block, section: str) -> Iterator[Line]:
    match block:
        case Figures(figures):
            for one in figures:
                yield Line(section, one.name, one.cell, one.change)
        case Chart(bars, names, total):
            for name, cell in zip(names, total, strict=True):
                yield Line(section, name, cell)
            for bar in bars:
                for name, part in zip(names, bar.parts, strict=True):
                    yield Line(section, bar.label, Cell(str(part), part), column=name)
        case Ranks(title, ranks):
            for rank in ranks:
                yield Line(title, rank.name, rank.cell, rank.change)
        case Table(columns, rows):
            for row in rows:
                yield from _row(section, columns, row)
        case Beside(left, right):
            yield from _of(left, section)
            yield from _of(right, section)


def _row(section: str, columns: Sequence[Column], row: Sequence[Cell]) -> Iterator[Line]:
    for column, cell in zip(columns, row, strict=True):
        if column.number:
            yield Line(section, row[0].text, cell, column=column.name)
