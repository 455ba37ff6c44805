"""How a post looks on its network, nearly: what the preview of a draft draws."""

from dataclasses import dataclass
from typing import Literal

# What stands below a post, by the name of an icon of the window.
Mark = Literal[
    "bars", "comment", "emoji", "keep", "like", "linked", "more", "reply", "send", "share", "star", "sync", "thanks"
]


@dataclass(frozen=True)
class Look:
    """What is a network's own."""

    marks: tuple[Mark, ...] = ("reply", "share")
    pictures_first: bool = False
    shown: int = 0  # letters before "more"; 0: all of them
    titled: bool = False  # the first line stands as a title
    cards: bool = True  # a link without pictures beside it becomes a card
