"""Items that belong together, and where their handling stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cmdesk.domain.moderation import Standing
from cmdesk.domain.outbox import State as DeliveryState


class State(StrEnum):
    OPEN = "open"
    WAITING = "waiting"  # answered; it is their turn
    SNOOZED = "snoozed"
    DONE = "done"
    SPAM = "spam"


def after_message(state: State, mine: bool) -> State:
    """The state once a message came: theirs reopens everything but spam; ours leaves it to them, or done."""
    if state is State.SPAM or (mine and state is State.DONE):
        return state
    return State.WAITING if mine else State.OPEN


@dataclass(frozen=True)
class Label:
    id: int
    name: str
    colour: str


@dataclass(frozen=True)
class ConversationRow:
    """One line of the inbox."""

    id: int
    latest: datetime  # of its newest message; with `id`, the key of the list
    state: State
    network: str  # of its account; "web" for a mention found in a source
    account_id: int | None
    account: str
    source: str  # where a mention was found
    person_id: int | None
    name: str  # who it is with
    subject: str
    snippet: str
    last_mine: bool
    unread: bool
    starred: bool
    mention: bool  # entered by a query rather than addressed to us
    waiting_since: datetime | None  # of their oldest message without an answer
    snoozed_until: datetime | None
    labels: tuple[Label, ...]
    person_starred: bool = False
    visibility: str = ""  # of its newest message


class EntryKind(StrEnum):
    THEIRS = "theirs"
    OURS = "ours"
    NOTE = "note"
    DELIVERY = "delivery"  # ours, not (yet) out


@dataclass(frozen=True)
class Entry:
    """One message of a thread, in order of time."""

    kind: EntryKind
    id: int  # of the item, the note or the delivery
    author: str
    text: str
    html: str
    time: datetime
    link: str = ""
    title: str = ""
    edited: bool = False
    context: bool = False  # shown for understanding: belongs to another conversation or to none
    visibility: str = ""  # who may read it, in the word of the connector: "direct" is only who is named
    warning: str = ""  # what its author warns of: a word or two before the text
    delivery_state: DeliveryState | None = None
    due: datetime | None = None  # of a delivery: when it may leave
    reason: str = ""
    standing: Standing = Standing.VISIBLE  # who can see it there


@dataclass(frozen=True)
class Thread:
    """A conversation whole, for reading and answering."""

    row: ConversationRow
    entries: tuple[Entry, ...]
    reply_to: str  # of the newest answerable item; "" = cannot be answered from here
    reply_draft: str  # what was typed and not sent
    note_draft: str
    queries: tuple[str, ...]
    link: str  # of the newest item of theirs
    visibility: str = ""  # of what an answer answers, and so of the answer


@dataclass(frozen=True)
class Counts:
    """Figures beside the views of the inbox."""

    open: int
    unread: int
    mentions: int
    waiting: int
    snoozed: int
    starred: int
    by_account: Mapping[int, int]
