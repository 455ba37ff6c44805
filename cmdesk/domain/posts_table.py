"""Posts in a table: what a row says, whatever program wrote the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

DayOrder = Literal["ymd", "dmy", "mdy"]


@dataclass(frozen=True)
class PostRow:
    """One post of a file, as far as it was understood; `line` is its place in the file, from 1."""

    line: int
    text: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)  # by network, where it differs; ours: also by account
    networks: tuple[str, ...] = ()  # as the file names them, in small letters
    accounts: tuple[str, ...] = ()
    wall: datetime | None = None  # without a zone
    zone: str = ""
    link: str = ""
    media: tuple[str, ...] = ()  # paths or addresses
    alts: tuple[str, ...] = ()
    comment: str = ""
    labels: tuple[str, ...] = ()
    campaign: str = ""
    pillar: str = ""
    stage: str = ""
    title: str = ""
    notes: str = ""
    language: str = ""
    options: Mapping[str, str] = field(default_factory=dict)  # what was chosen for it: visibility, warning …
    spots: tuple[str, ...] = ()  # ours, of each file: the point a crop must keep, and its part of a thread: "0.5 -1 0"
    ours: bool = False  # from our own table: nothing of it is guessed
    troubles: tuple[str, ...] = ()  # codes: why the row cannot be taken in, or what of it was lost


@dataclass(frozen=True)
class PostTable:
    """A file of posts: which program's it is, what was understood and what was not."""

    dialect: str  # "" where its columns are nobody's
    rows: tuple[PostRow, ...]
    order: DayOrder
    sure: bool = True  # False: days and months could be told apart nowhere
    unknown: tuple[str, ...] = ()  # columns that were not understood
    encoding: str = "utf-8"


# Codes of a row that keep it from being taken in; the others only say what was left out.
FATAL = ("empty", "time-bad")


def is_fine(row: PostRow) -> bool:
    return not any(code in FATAL for code in row.troubles)
