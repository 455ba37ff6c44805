"""What stands on a sheet of paper: words, boxes, lines, and areas that lead somewhere. Points from the top left."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cmdesk.reports.document import Link

# The colours of paper, dark enough to be read when they are printed in black.
TEXT, TEXT2, RULE, SOFT = "#1D1C1A", "#54514B", "#D5D2CB", "#F5F4F1"
ACCENT, GOOD, BAD = "#2F54C6", "#186B3F", "#A8231B"
PRAISE, NEUTRAL, BLAME, WHITE = "#257A52", "#CDC9C1", "#B0372B", "#FFFFFF"
HATCH = 3.2  # points between the lines of a hatching


@dataclass(frozen=True)
class Words:
    """One line; `y` is where its letters stand."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    tone: str = TEXT


@dataclass(frozen=True)
class Box:
    x: float
    y: float
    wide: float
    high: float
    fill: str = ""
    line: str = ""
    radius: float = 0.0


@dataclass(frozen=True)
class Stroke:
    x: float
    y: float
    x2: float
    y2: float
    tone: str = RULE
    thick: float = 0.6


@dataclass(frozen=True)
class Area:
    """A place that leads to what is behind a figure."""

    x: float
    y: float
    wide: float
    high: float
    link: Link
    says: str


Mark = Words | Box | Stroke


@dataclass(frozen=True)
class Sheet:
    """One page: its size, what is on it, and what leads where."""

    wide: float
    high: float
    marks: tuple[Mark, ...]
    areas: tuple[Area, ...] = ()
    text: str = ""  # in reading order, for those who hear it


@dataclass(frozen=True)
class Strip:
    """What is not parted by the end of a page, from its own top left."""

    high: float
    marks: tuple[Mark, ...] = ()
    areas: tuple[Area, ...] = ()
    keep: bool = False  # with what follows
    again: "Strip | None" = None  # what is repeated above it where it begins a page
    breaks: bool = False  # it begins a page


def moved_marks(marks: Sequence[Mark], x: float, y: float) -> list[Mark]:
    found: list[Mark] = []
    for one in marks:
        if isinstance(one, Stroke):
            found.append(replace(one, x=one.x + x, y=one.y + y, x2=one.x2 + x, y2=one.y2 + y))
        else:
            found.append(replace(one, x=one.x + x, y=one.y + y))
    return found


def moved_areas(areas: Sequence[Area], x: float, y: float) -> list[Area]:
    return [replace(one, x=one.x + x, y=one.y + y) for one in areas]


def hatching(x: float, y: float, wide: float, high: float, tone: str = BLAME) -> list[Mark]:
    """A box that is told from others without its colour: lines from the lower left to the upper right."""
    found: list[Mark] = [Box(x, y, wide, high, WHITE)]
    start = HATCH
    while start < wide + high:
        # The line of all points whose distance from the upper left along both sides adds up to `start`.
        left, top = max(start - high, 0.0), min(start, high)
        right, bottom = min(start, wide), max(start - wide, 0.0)
        found.append(Stroke(x + left, y + top, x + right, y + bottom, tone, 0.7))
        start += HATCH
    return [*found, Box(x, y, wide, high, "", tone)]
