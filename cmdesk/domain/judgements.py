"""What cmdesk thinks of an item, what the user made of that, and what was learned from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

FEELINGS = ("negative", "neutral", "positive")  # -1, 0 and 1, in this order
LEAST_CORRECTIONS = 3  # what fewer say is chance


class Aspect(StrEnum):
    """What of a judgement can be corrected; in brackets how its value is written down."""

    SENTIMENT = "sentiment"  # -1, 0, 1, or nothing for undefined
    KINDS = "kinds"  # their names with spaces between them, the main one first
    URGENCY = "urgency"  # -1, 0, 1
    TOXIC = "toxic"  # 0, 1


@dataclass(frozen=True)
class ItemJudgement:
    """The hints on one item."""

    item_id: int
    sentiment: int | None = None  # None: undefined
    confidence: int = 0  # of the sentiment, in percent
    kinds: tuple[str, ...] = ()  # the main one first
    urgency: int = 0
    toxic: bool = False
    corrected: frozenset[Aspect] = frozenset()  # what the user decided

    def written(self, aspect: Aspect) -> str:
        """A value as a correction has it."""
        match aspect:
            case Aspect.SENTIMENT:
                return "" if self.sentiment is None else str(self.sentiment)
            case Aspect.KINDS:
                return " ".join(self.kinds)
            case Aspect.URGENCY:
                return str(self.urgency)
            case Aspect.TOXIC:
                return str(int(self.toxic))


@dataclass(frozen=True)
class Correction:
    """One thing that the user decided about one item."""

    id: int
    item_id: int
    aspect: Aspect
    was: str
    now: str
    made: datetime


@dataclass(frozen=True)
class Learned:
    """What the user's corrections of the sentiment taught, and what it is worth on themselves.

    Each correction was judged by what the others taught: `right` of so many, `right_before` without having learned.
    """

    corrections: int = 0
    right_before: int = 0
    right: int = 0
    words: Mapping[str, tuple[float, float]] = field(default_factory=dict)  # pulls to negative and to positive

    @property
    def helps(self) -> bool:
        """Whether it is used: never where it did not do better."""
        return self.corrections >= LEAST_CORRECTIONS and self.right > self.right_before
