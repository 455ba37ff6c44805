"""How often a source says something, and what follows from it: when to ask again, when its silence is odd."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

YEAR = timedelta(days=365)
COUNTED = 20  # newest items that a habit is told from
LEAST_KNOWN = 3  # items from which on there is a habit at all
LOOKS_PER_ITEM = 6  # so that the next item is heard of within a sixth of the usual pause
SILENT_AFTER = 5  # usual pauses
NEVER_SILENT_BEFORE = timedelta(days=3)


@dataclass(frozen=True)
class Bounds:
    """How often sources are asked at most and at least, as the user wants it."""

    least: timedelta = timedelta(minutes=10)
    most: timedelta = timedelta(hours=2)


USUAL_BOUNDS = Bounds()
UNKNOWN_PACE = timedelta(minutes=30)


def habit_of(moments: Sequence[datetime]) -> int | None:
    """Items in a year, from the times of the newest ones; None where they tell nothing."""
    if len(moments) < LEAST_KNOWN:
        return None
    span = max(moments) - min(moments)
    if span < timedelta(minutes=1):  # all at once: a first fetch of a feed without dates
        return None
    return max(1, round((len(moments) - 1) * (YEAR / span)))


def usual_pause(habit: int | None) -> timedelta | None:
    """The time from one item to the next."""
    return YEAR / habit if habit else None


def pace(habit: int | None, bounds: Bounds = USUAL_BOUNDS) -> timedelta:
    """How long to wait before the next look."""
    pause = usual_pause(habit)
    wanted = UNKNOWN_PACE if pause is None else pause / LOOKS_PER_ITEM
    return min(max(wanted, bounds.least), max(bounds.most, bounds.least))


def silent_for(habit: int | None, newest: datetime | None, now: datetime) -> timedelta | None:
    """How long a source has said nothing, where that is unlike it."""
    pause = usual_pause(habit)
    if pause is None or newest is None:
        return None
    quiet = now - newest
    return quiet if quiet > max(pause * SILENT_AFTER, NEVER_SILENT_BEFORE) else None


def missed(habit: int | None, after: datetime, before: datetime) -> int:
    """How many items there probably were between two that are known and do not meet; 0: none to speak of."""
    pause = usual_pause(habit)
    if pause is None or before <= after:
        return 0
    return max(0, round((before - after) / pause) - 1)


def told_habit(habit: int) -> tuple[int, str]:
    """A habit as people say it: (3, "day"), (2, "week"), (5, "month") or (4, "year")."""
    for count, span in ((habit / 365, "day"), (habit / 52, "week"), (habit / 12, "month")):
        if count >= 0.95:
            return max(1, round(count)), span
    return max(1, habit), "year"


def bounds_of(kept: Mapping[str, int] | None) -> Bounds:
    """The bounds as the settings of a workspace keep them: minutes."""
    usual = USUAL_BOUNDS
    if not kept:
        return usual
    least, most = kept.get("least", 0), kept.get("most", 0)
    return Bounds(
        timedelta(minutes=least) if least > 0 else usual.least, timedelta(minutes=most) if most > 0 else usual.most
    )
