"""What is found in a text before it is sent: how grave, where, and what could stand there instead."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from cmdesk.domain.playbook import Playbook
from cmdesk.domain.texts import Customs


class Level(StrEnum):
    """An error blocks, a warning asks, a note informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """Something between `start` and `end` of a text (-1: of the whole of it); its sentence is elsewhere.

    `instead` None: there is no remedy that fits without thinking.
    """

    level: Level
    code: str
    data: Mapping[str, str] = field(default_factory=dict)
    start: int = -1
    end: int = -1
    instead: str | None = None


class WordKind(StrEnum):
    OWN = "own"  # right as it is, whatever the dictionary says
    BANNED = "banned"  # never to be written
    GLOSSARY = "glossary"  # written in one way
    BRAND = "brand"  # a name that is spelt in one way: with its capitals, accents and spaces


@dataclass(frozen=True)
class HouseWord:
    """A word as the organisation writes it, or does not."""

    id: int
    kind: WordKind
    word: str
    instead: str = ""
    why: str = ""


@dataclass(frozen=True)
class House:
    """How a brand speaks: its playbook and its words, with the user's own dictionary among them."""

    playbook: Playbook = field(default_factory=Playbook)
    words: tuple[HouseWord, ...] = ()
    brand_id: int = 0
    brand: str = ""  # its name, where there are several

    def __bool__(self) -> bool:
        return bool(self.playbook or self.words)

    def sign(self, found: Finding) -> Finding:
        """What rests on a line of the playbook says whose it is, where there are several."""
        if not self.brand or "section" not in found.data:
            return found
        return replace(found, data={**found.data, "brand": self.brand, "brand_id": str(self.brand_id)})


@dataclass(frozen=True)
class Houses:
    """Of each brand, and which brand an account belongs to."""

    brands: Mapping[int, House] = field(default_factory=dict)
    accounts: Mapping[int, int] = field(default_factory=dict)

    def of_brand(self, brand_id: int) -> House:
        """0, or one that is gone: the first."""
        return self.brands.get(brand_id) or next(iter(self.brands.values()), House())

    def of_account(self, account_id: int | None) -> House:
        return self.of_brand(self.accounts.get(account_id or 0, 0))


# How French spaces are set: "fine" (U+202F and U+00A0), "plain" (U+00A0 only, where U+202F is drawn badly), "none".
POLICIES = ("fine", "plain", "none")


@dataclass(frozen=True)
class Manner:
    """How a text is to be written: its language ("" is found out), its spaces, the words of the house, its playbook."""

    language: str = ""
    policy: str = "fine"
    house: tuple[HouseWord, ...] = ()
    playbook: Playbook = field(default_factory=Playbook)
    customs: Customs = field(default_factory=Customs)  # of its network


@dataclass(frozen=True)
class CheckRules:
    """What a workspace asks of its posts."""

    alt_blocks: bool = True  # a picture without a description keeps a post from being sent
    days: int = 30  # in which nearly the same post is told
    grammar: bool = True  # by whoever knows it on this computer
