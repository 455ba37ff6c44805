"""The presence of a brand on a network: what cmdesk may read and publish with."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from cmdesk.domain.outbox import Attempt
from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Trouble

WARNED = timedelta(days=10)  # before what an account signed in with stops working


def place_of(network: str) -> str:
    """Whose rules hold for a text there: those of Facebook for "facebook_page"."""
    return network.partition("_")[0]


class AccountHealth(StrEnum):
    OK = "ok"
    OFFLINE = "offline"  # could not be reached lately; its secret is still good
    SIGN_IN = "sign-in"  # the network no longer takes the secret


@dataclass(frozen=True)
class NewAccount:
    network: str
    name: str  # the handle or address that people see
    settings: Mapping[str, str]
    rules: tuple[TextRule, ...] = ()  # of a post, as the server announced them
    expires: datetime | None = None  # of what it signed in with, where the network tells


@dataclass(frozen=True)
class AccountRow:
    """An account without its secret, which only the keyring holds (under `secret_name`)."""

    id: int
    brand_id: int
    network: str
    name: str
    settings: Mapping[str, str]
    rules: tuple[TextRule, ...]
    secret_name: str
    health: AccountHealth
    trouble: Trouble | None
    checked: datetime | None
    unread: int = 0
    handle: str = ""  # what the network calls it, where a person renamed it
    paused: datetime | None = None  # since when it is neither read nor sent through
    signed_in: datetime | None = None
    expires: datetime | None = None

    def expires_soon(self, now: datetime) -> bool:
        """Whether a person should sign in again in the days ahead."""
        return self.expires is not None and self.expires - now <= WARNED


def told_apart(accounts: Iterable[AccountRow]) -> dict[int, str]:
    """What accounts are called in a table: by their name, with the network where two have the same."""
    every = list(accounts)
    names = Counter(one.name for one in every)
    there = Counter((one.name, one.network) for one in every)
    called = {}
    for one in every:
        place = one.network if there[one.name, one.network] == 1 else f"{one.network} {one.id}"
        called[one.id] = one.name if names[one.name] == 1 else f"{one.name} ({place})"
    return called


@dataclass(frozen=True)
class StreamReading:
    """How the reading of one stream stands."""

    name: str
    checked: datetime | None
    failures: int  # in a row
    next_try: datetime | None
    gap: datetime | None  # when it was last seen that something may be missing


@dataclass(frozen=True)
class Traffic:
    """What went to and fro between an account and its servers in some time."""

    hosts: tuple[str, ...]
    contacts: int = 0
    unanswered: int = 0
    received: int = 0  # bytes


@dataclass(frozen=True)
class Allowance:
    """How many requests a server still takes, as it said last."""

    host: str
    left: int
    most: int | None  # None: it does not say
    until: datetime | None  # when it counts anew, where it says so
    percent: bool = False  # of what it takes: it tells shares, not requests


@dataclass(frozen=True)
class AccountCard:
    """How an account is, in full."""

    row: AccountRow
    streams: tuple[StreamReading, ...]
    kept: int  # messages that came through it
    waiting: int  # deliveries that have not left
    written: Attempt | None  # the last that left through it, or was to
    traffic: Traffic  # of the last day
    limits: tuple[Allowance, ...] = ()  # of its servers, since the program was opened


@dataclass(frozen=True)
class TrialRead:
    """What came of reading an account to see whether it works."""

    kept: int  # messages that are here, in all
    new: int
    trouble: Trouble | None


@dataclass(frozen=True)
class Brand:
    id: int
    name: str
