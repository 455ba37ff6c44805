"""How long a text may be, as data: each network has its own way of counting."""

from dataclasses import dataclass
from typing import Literal

LONGEST = 150_000  # characters that are written in one place: more than twice what any network takes that has a limit

Unit = Literal["grapheme", "codepoint", "utf16", "utf8_byte", "x_weighted"]


@dataclass(frozen=True)
class TextRule:
    """One limit of a network; where it has several, a text must keep them all."""

    unit: Unit
    maximum: int
    url_cost: int | None = None  # each web address counts this much; None: as long as it is
    mention_counts: Literal["full", "local_part"] = "full"  # local_part: @user@host counts as @user
    counts_warning: bool = False  # the content warning is counted with the text


@dataclass(frozen=True)
class Customs:
    """What a network makes of tags and addresses in a text, for what is said of it before it leaves."""

    most_tags: int = 0  # more are refused; 0: as many as one likes
    wise_tags: int = 0  # more are no good there; 0: nobody says so
    longest_tag: int = 0  # graphemes; 0: as long as one likes
    links: bool = True  # what is an address becomes a link
    bare_links: bool = True  # without https://, too
    refused: str = ""  # signs that nobody sees, for which it refuses the whole text


@dataclass(frozen=True)
class Measure:
    """How long a text is, by the rule that is tightest for it; `maximum` is None where there is no limit."""

    count: int
    maximum: int | None
    fits: bool

    @property
    def left(self) -> int | None:
        """What may still be written; negative when it is too long."""
        return None if self.maximum is None else self.maximum - self.count
