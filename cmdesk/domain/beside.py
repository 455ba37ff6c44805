"""What stands beside the words of something that was said: a poll with its answers, a post that is quoted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


@dataclass(frozen=True)
class PollAnswer:
    text: str
    votes: int | None = None  # None: they are not told, until the end or at all


@dataclass(frozen=True)
class Poll:
    """What people are asked; `voters` is how many answered, where that is told."""

    answers: tuple[PollAnswer, ...]
    ends: datetime | None = None  # None: never
    voters: int | None = None
    several: bool = False  # one may choose more than one answer
    closed: bool = False

    def share(self, answer: PollAnswer) -> int | None:
        """How many of a hundred chose it: of those who voted where that is told, else of the votes."""
        votes = [each.votes for each in self.answers if each.votes is not None]
        whole = self.voters if self.several and self.voters else sum(votes)
        if answer.votes is None or len(votes) < len(self.answers):
            return None
        return round(100 * answer.votes / whole) if whole else 0

    def is_over(self, now: datetime) -> bool:
        return self.closed or (self.ends is not None and self.ends <= now)


class Withheld(StrEnum):
    """Why a post that is quoted is not shown; its words are kept no longer, either."""

    REVOKED = "revoked"  # its author does not let it be quoted there
    DELETED = "deleted"
    HIDDEN = "hidden"  # from this account


@dataclass(frozen=True)
class Quote:
    """Somebody else's post, shown inside of one."""

    text: str = ""
    author: str = ""
    link: str = ""
    withheld: Withheld | None = None


@dataclass(frozen=True)
class Beside:
    poll: Poll | None = None
    quote: Quote | None = None

    def __bool__(self) -> bool:
        return self.poll is not None or self.quote is not None

    def told(self) -> dict[str, Any] | None:
        """As it is kept; None where nothing stands there."""
        found: dict[str, Any] = {}
        if self.poll is not None:
            poll = self.poll
            found["poll"] = {
                "answers": [[each.text, each.votes] for each in poll.answers],
                "ends": poll.ends.isoformat() if poll.ends is not None else None,
                "voters": poll.voters,
                "several": poll.several,
                "closed": poll.closed,
            }
        if self.quote is not None:
            found["quote"] = {"text": self.quote.text, "author": self.quote.author, "link": self.quote.link}
            if self.quote.withheld is not None:
                found["quote"]["withheld"] = self.quote.withheld.value
        return found or None


NOTHING = Beside()


def kept(told: Mapping[str, Any] | None) -> Beside:
    """What `told` gave."""
    if not told:
        return NOTHING
    poll, quote = told.get("poll"), told.get("quote")
    return Beside(
        Poll(
            tuple(PollAnswer(text, votes) for text, votes in poll["answers"]),
            datetime.fromisoformat(poll["ends"]) if poll["ends"] else None,
            poll["voters"],
            poll["several"],
            poll["closed"],
        )
        if poll
        else None,
        Quote(
            quote["text"],
            quote["author"],
            quote["link"],
            Withheld(quote["withheld"]) if "withheld" in quote else None,
        )
        if quote
        else None,
    )
