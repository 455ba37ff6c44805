"""Someone we deal with, and their handles on the networks."""

from dataclasses import dataclass
from datetime import datetime

from cmdesk.domain.conversations import State


@dataclass(frozen=True)
class Identity:
    id: int
    network: str
    handle: str
    name: str
    address: str


@dataclass(frozen=True)
class PersonRow:
    id: int
    name: str
    handle: str
    network: str
    conversations: int
    latest: datetime | None
    starred: bool


@dataclass(frozen=True)
class PastConversation:
    id: int
    subject: str
    state: State
    latest: datetime


@dataclass(frozen=True)
class PersonCard:
    id: int
    name: str
    starred: bool
    note: str
    since: datetime
    identities: tuple[Identity, ...]
    conversations: tuple[PastConversation, ...]
