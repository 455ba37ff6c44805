"""One line of the ledger of sends: what happened to something that was to leave, when, and what the network said."""

from dataclasses import dataclass
from datetime import datetime

from cmdesk.domain.outbox import Event


@dataclass(frozen=True)
class LedgerLine:
    """It stands for itself: draft, delivery and account may be gone. Hashes are SHA-256, "" where there is nothing."""

    id: int
    at: datetime
    delivery: int  # its number
    key: str  # the same on every attempt
    network: str
    account: str  # as it was called
    event: Event
    attempt: int
    place: int  # in a thread
    text_hash: str
    media_hash: str
    answer: str  # of the network, or why: a trouble's code with its data
    remote_id: str
    address: str
