"""What a person did, as sessions of work: deeds that are not far from each other."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

GAP = timedelta(minutes=30)  # a longer pause ends a session
LEAD = timedelta(minutes=5)  # work before what is seen of it: an answer is written before it is sent
STEPS = (1, 5, 15, 30)  # minutes to which hours are rounded


class Deed(StrEnum):
    """What can be seen of somebody's work, in the order in which it is told."""

    ANSWER = "answer"
    POST = "post"
    DRAFT = "draft"
    ASKED = "asked"  # a department
    NOTE = "note"
    MODERATED = "moderated"
    JUDGED = "judged"
    TASK = "task"
    CRISIS = "crisis"
    EVIDENCE = "evidence"


Done = tuple[datetime, Deed, int]  # when, what, and the number of the thing: one is counted once in a session


@dataclass(frozen=True)
class Session:
    """From the first deed to the last, with what led to the first."""

    begin: datetime
    end: datetime
    deeds: Mapping[Deed, int]

    @property
    def length(self) -> timedelta:
        return self.end - self.begin

    @property
    def key(self) -> str:
        """By which its edits are known: work that comes later changes no session of before."""
        return f"{self.begin:%Y-%m-%dT%H:%M}"


def sessions(done: Iterable[Done], gap: timedelta = GAP, lead: timedelta = LEAD) -> list[Session]:
    """The sessions of some deeds, in order."""
    found: list[Session] = []
    some: list[Done] = []
    for one in sorted(done):
        if some and one[0] - some[-1][0] > gap:
            found.append(_session(some, lead))
            some = []
        some.append(one)
    return [*found, _session(some, lead)] if some else found


def _session(some: Sequence[Done], lead: timedelta) -> Session:
    counts = Counter(deed for deed, _ in {(deed, thing) for _, deed, thing in some})
    return Session(some[0][0] - lead, some[-1][0], {deed: counts[deed] for deed in Deed if counts[deed]})


@dataclass(frozen=True)
class Entry:
    """A session as the sheet has it: what the user wrote beside it, and how long it counts."""

    session: Session
    length: timedelta
    note: str = ""
    edited: bool = False


@dataclass(frozen=True)
class HourFigures:
    """A time sheet."""

    entries: tuple[Entry, ...]
    step: int

    @property
    def total(self) -> timedelta:
        return sum((one.length for one in self.entries), timedelta())


def sheet(found: Sequence[Session], edits: Mapping[str, Any]) -> HourFigures:
    """Sessions with the user's edits: {"step": minutes, "lines": {key: {"minutes": 45, "note": "…"}}}."""
    step = edits.get("step")
    step = step if isinstance(step, int) and step in STEPS else STEPS[1]
    lines = edits.get("lines")
    lines = lines if isinstance(lines, Mapping) else {}
    return HourFigures(tuple(_entry(one, lines.get(one.key), step) for one in found), step)


def _entry(session: Session, edit: object, step: int) -> Entry:
    told = edit if isinstance(edit, Mapping) else {}
    minutes = told.get("minutes")
    note = str(told.get("note") or "")
    if isinstance(minutes, int) and 0 <= minutes <= 24 * 60:
        return Entry(session, timedelta(minutes=minutes), note, True)
    return Entry(session, rounded(session.length, step), note)


def rounded(length: timedelta, step: int) -> timedelta:
    """Up to whole steps of so many minutes: what was begun is counted."""
    whole = timedelta(minutes=step)
    return -(-length // whole) * whole
