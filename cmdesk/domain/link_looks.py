"""What an address in a draft leads to, and the card that networks make of it."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import urlsplit

SLOW = timedelta(seconds=4)
GONE = (404, 410)
GUARDED = (401, 403, 405, 429, 451, 999)  # it may well be there for people: some sites let no program look


class LinkState(StrEnum):
    FINE = "fine"
    MOVED = "moved"  # for good, elsewhere
    SLOW = "slow"
    DEAD = "dead"
    PRIVATE = "private"  # inside somebody's own network
    GUARDED = "guarded"
    UNREACHABLE = "unreachable"  # now: it may come back


# After how long it is looked at again.
_FRESH = {
    LinkState.FINE: timedelta(days=7),
    LinkState.MOVED: timedelta(days=7),
    LinkState.GUARDED: timedelta(days=7),
    LinkState.PRIVATE: timedelta(days=1),
    LinkState.DEAD: timedelta(hours=6),
    LinkState.SLOW: timedelta(hours=6),
    LinkState.UNREACHABLE: timedelta(minutes=15),
}


@dataclass(frozen=True)
class LinkLook:
    """One look at an address; without a title there is no card."""

    address: str
    state: LinkState
    looked: datetime
    status: int = 0  # what the server said; 0: nothing
    target: str = ""  # where it led in the end, if elsewhere
    milliseconds: int = 0
    title: str = ""
    description: str = ""
    site: str = ""
    image: bytes = b""  # small

    def is_fresh(self, now: datetime) -> bool:
        return now - self.looked < _FRESH[self.state]


def state_of(address: str, status: int, permanent: str, milliseconds: int) -> LinkState:
    """What an answer says of an address; `permanent`: where it has moved to for good."""
    if status in GONE:
        return LinkState.DEAD
    if status in GUARDED:
        return LinkState.GUARDED
    if status >= 400:
        return LinkState.UNREACHABLE if status >= 500 else LinkState.DEAD
    if permanent and not _same(address, permanent):
        return LinkState.MOVED
    return LinkState.SLOW if timedelta(milliseconds=milliseconds) > SLOW else LinkState.FINE


def _same(one: str, other: str) -> bool:
    """Whether two addresses differ in nothing that a reader would call moved: a slash at the end."""
    return one.rstrip("/") == other.rstrip("/")


def host_of(address: str) -> str:
    """The name that people know a site by."""
    return (urlsplit(address).hostname or address).removeprefix("www.")
