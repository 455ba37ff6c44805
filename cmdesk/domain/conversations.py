"""Items that belong together, and where their handling stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from cmdesk.domain.beside import NOTHING, Beside
from cmdesk.domain.clock import Priority
from cmdesk.domain.judgements import ItemJudgement
from cmdesk.domain.media import Attached
from cmdesk.domain.moderation import Standing
from cmdesk.domain.outbox import State as DeliveryState
from cmdesk.domain.sight import Meanwhile


class State(StrEnum):
    OPEN = "open"
    WAITING = "waiting"  # answered; it is their turn
    SNOOZED = "snoozed"
    DONE = "done"
    SPAM = "spam"
    MERGED = "merged"  # its messages are in another one; shown nowhere
    BIN = "bin"  # deleted here: shown in the bin alone, until it goes for good


APART = (State.MERGED, State.BIN)  # what no view of all states shows


def after_message(state: State, mine: bool) -> State:
    """The state once a message came: theirs reopens all but spam; ours leaves it to them, or done, or binned."""
    if state in (State.SPAM, State.MERGED) or (mine and state in (State.DONE, State.BIN)):
        return state
    return State.WAITING if mine else State.OPEN


@dataclass(frozen=True)
class Label:
    id: int
    name: str
    colour: str


class Role(StrEnum):
    """What somebody is to us; one at a time."""

    NONE = ""
    VIP = "vip"
    AMBASSADOR = "ambassador"
    DETRACTOR = "detractor"
    CUSTOMER = "customer"
    PROSPECT = "prospect"
    JOURNALIST = "journalist"
    BLOGGER = "blogger"
    COLLEAGUE = "colleague"
    TROLL = "troll"


FORWARD_ROLES = (Role.VIP, Role.DETRACTOR, Role.JOURNALIST)  # whom the list by need puts before others


@dataclass(frozen=True)
class Department:
    """Who in the organisation must hear it."""

    id: int
    name: str
    address: str = ""  # where mail for it goes
    colour: str = ""


BETWEEN = " › "  # in the path of a reason


def path_of(typed: str) -> str:
    """A path of reasons as it was typed, in its usual writing: "Delivery > Late" is "Delivery › Late"."""
    return BETWEEN.join(part.strip() for part in typed.replace(">", "›").split("›"))


@dataclass(frozen=True)
class Reason:
    """Why somebody is happy or not; a branch of the user's own tree."""

    id: int
    name: str
    parent_id: int | None = None
    depth: int = 0
    path: str = ""  # "Delivery › Late"


class Group(StrEnum):
    """What a list shows only the newest conversation of."""

    NONE = ""
    PERSON = "person"
    POST = "post"  # of ours, that they answer


@dataclass(frozen=True)
class View:
    """Which conversations a list shows, and in which order; the fields narrow it together."""

    state: State | None = State.OPEN  # None: whatever the state
    account_id: int | None = None
    mentions: bool = False
    starred: bool = False
    label_id: int | None = None
    text: str = ""  # words that one of its messages holds
    network: str = ""
    late: bool = False
    unread: bool = False
    department_id: int | None = None
    reason_id: int | None = None  # or any reason below it
    role: Role | None = None  # of the person
    person_id: int | None = None
    priority: Priority = Priority.NONE  # at least this
    sentiment: int | None = None
    language: str = ""
    kind: str = ""  # of clock.Call
    post: str = ""  # answers to that post of ours, by its remote id
    group: Group = Group.NONE
    by_need: bool = False  # else the newest first

    def criteria(self) -> dict[str, Any]:
        """What differs from the usual, as plain values that can be kept."""
        usual = View()
        return {
            each.name: getattr(self, each.name)
            for each in fields(self)
            if getattr(self, each.name) != getattr(usual, each.name)
        }

    @classmethod
    def of(cls, criteria: Mapping[str, Any]) -> "View":
        """The view of kept criteria; what this version does not know is left out."""
        kinds = {"state": State, "role": Role, "priority": Priority, "group": Group}
        known = {each.name for each in fields(cls)}
        told = {name: value for name, value in criteria.items() if name in known}
        for name, kind in kinds.items():
            if told.get(name) is not None:
                told[name] = kind(told[name])
        return cls(**told)


@dataclass(frozen=True)
class SavedView:
    id: int
    name: str
    view: View
    count: int = 0


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
    priority: Priority = Priority.NONE
    sentiment: int | None = None  # -1, 0, 1; None: not judged
    language: str = ""
    kind: str = ""  # of their newest message, a clock.Call
    due: datetime | None = None  # when their oldest message without an answer should have one
    need: int = 0  # with `id`, the key of the list by need
    department: str = ""
    department_id: int | None = None
    role: Role = Role.NONE
    post: str = ""  # of ours, that they answer: its remote id
    together: int = 1  # conversations that this line of a grouped list stands for
    reasons: tuple[Reason, ...] = ()

    def is_late(self, now: datetime) -> bool:
        """Whether the answer should be out by now."""
        return self.state is State.OPEN and self.due is not None and self.due <= now


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
    files: tuple[Attached, ...] = ()  # kept as evidence of what was said
    reason: str = ""
    standing: Standing = Standing.VISIBLE  # who can see it there
    gone: datetime | None = None  # its author deleted it then
    former: tuple[str, ...] = ()  # what stood there before its author changed it, the oldest first
    judgement: ItemJudgement | None = None  # hints on what others wrote; None: not judged yet
    meanwhile: tuple[Meanwhile, ...] = ()  # of a delivery that is held: what changed since it was written
    beside: Beside = NOTHING  # a poll, a post that is quoted


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
    reply_author: str = ""  # who wrote what an answer answers; "" where that was us


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
    binned: int = 0
    late: int = 0
    urgent: int = 0
    vip: int = 0
    by_network: Mapping[str, int] = field(default_factory=dict)
    by_department: Mapping[int, int] = field(default_factory=dict)
    by_label: Mapping[int, int] = field(default_factory=dict)
