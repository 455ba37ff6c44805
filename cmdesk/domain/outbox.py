"""The life of one outgoing thing, as a table and a pure function.

Nothing here reads a clock, a database or a socket. The store applies what
`step` returns; the sender decides which event happened.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from cmdesk.domain.media import Attached


class State(StrEnum):
    DRAFT = "draft"
    QUEUED = "queued"
    SENDING = "sending"
    UNSURE = "unsure"  # it may be out; a look-up or a person must say
    SENT = "sent"
    FAILED = "failed"
    MISSED = "missed"  # its time passed while the machine slept; a person must say
    HELD = "held"  # the thread changed since it was written; a person must say
    CANCELLED = "cancelled"


class Event(StrEnum):
    APPROVE = "approve"
    CLAIM = "claim"
    DELIVERED = "delivered"
    DEFERRED = "deferred"  # the network certainly did not take it; try later
    REFUSED = "refused"  # it never will take it as it stands
    LOST = "lost"  # no answer: it may or may not be out
    NOT_THERE = "not_there"  # looked: it is not out
    MISS = "miss"
    HOLD = "hold"
    EDIT = "edit"
    CANCEL = "cancel"


MOVES = {
    (State.DRAFT, Event.APPROVE): State.QUEUED,
    (State.DRAFT, Event.CANCEL): State.CANCELLED,
    (State.QUEUED, Event.CLAIM): State.SENDING,
    (State.QUEUED, Event.DELIVERED): State.SENT,  # a look-up found what a person had just let go again
    (State.QUEUED, Event.DEFERRED): State.QUEUED,  # while what goes with it was sent ahead: nothing is out
    (State.QUEUED, Event.REFUSED): State.FAILED,
    (State.QUEUED, Event.MISS): State.MISSED,
    (State.QUEUED, Event.HOLD): State.HELD,
    (State.QUEUED, Event.EDIT): State.DRAFT,
    (State.QUEUED, Event.CANCEL): State.CANCELLED,
    (State.SENDING, Event.DELIVERED): State.SENT,
    (State.SENDING, Event.DEFERRED): State.QUEUED,
    (State.SENDING, Event.REFUSED): State.FAILED,
    (State.SENDING, Event.LOST): State.UNSURE,
    (State.UNSURE, Event.DELIVERED): State.SENT,
    (State.UNSURE, Event.NOT_THERE): State.QUEUED,
    (State.UNSURE, Event.CANCEL): State.CANCELLED,
    (State.MISSED, Event.APPROVE): State.QUEUED,
    (State.MISSED, Event.EDIT): State.DRAFT,
    (State.MISSED, Event.CANCEL): State.CANCELLED,
    (State.HELD, Event.APPROVE): State.QUEUED,
    (State.HELD, Event.DELIVERED): State.SENT,  # a look-up found what was to be sent again
    (State.HELD, Event.EDIT): State.DRAFT,
    (State.HELD, Event.CANCEL): State.CANCELLED,
    (State.FAILED, Event.APPROVE): State.QUEUED,
    (State.FAILED, Event.EDIT): State.DRAFT,
    (State.FAILED, Event.CANCEL): State.CANCELLED,
}

MAX_ATTEMPTS = 5
MISSED_AFTER = timedelta(minutes=10)  # a post later than this was not sent because the machine slept or was off
FINISHED = (State.SENT, State.CANCELLED)
SEGMENT, COMMENT = "segment", "comment"  # parts of a thread: what goes on with it, and a first comment below it
BY_HAND = "by-hand"  # the reason of what is held for a person to publish
TAKEN = "taken-back"  # the reason of what was cancelled in order to be changed, not given up


class BadMove(Exception):
    """The event makes no sense in this state; always a bug in the caller."""


@dataclass(frozen=True)
class Outgoing:
    """A delivery: one thing for one account."""

    id: int
    account_id: int
    draft_id: int | None
    conversation_id: int | None
    text: str
    reply_to: str  # opaque, from the item it answers; "" = a post of its own
    state: State
    key: str  # the same on every attempt, so that the network can drop a repeat
    due: datetime | None  # when the person wants it out; None = at once
    not_before: datetime | None  # when it may be tried: the undo window, the due time, a pause asked by the network
    attempts: int = 0
    first_tried: datetime | None = None
    remote_id: str = ""
    address: str = ""  # of the published thing
    reason: str = ""  # a trouble's code, or details for the curious
    looked: int = 0  # look-ups that did not find it since it became UNSURE
    look_after: datetime | None = None
    options: Mapping[str, str] = field(default_factory=dict)  # what was chosen for it: visibility, warning …
    prepared: str | None = None  # what was sent ahead of it, as its connector keeps it; None = nothing yet
    preparations: int = 0  # that failed since it was approved
    fingerprint: str = ""  # of all that was approved
    created: datetime | None = None
    after_id: int | None = None  # of a thread: what must be out before it, and what it answers there
    place: int = 0  # in a thread
    delay: int = 0  # seconds after that one is out
    part: str = ""  # SEGMENT or COMMENT; "" = it stands alone, or leads
    let_through: datetime | None = None  # when a person let it leave though everything is paused


def fingerprint(text: str, reply_to: str, options: Mapping[str, str], media: Sequence[Attached]) -> str:
    """One line that is different when anything that a person approved is different."""
    files = [[each.sha256, each.alt, each.focus_x, each.focus_y, *([each.part] if each.part else [])] for each in media]
    told = json.dumps([text, reply_to, sorted(options.items()), files], ensure_ascii=False)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def step(
    post: Outgoing,
    event: Event,
    now: datetime,
    *,
    remote_id: str = "",
    address: str = "",
    reason: str = "",
    retry_after: timedelta | None = None,
) -> Outgoing:
    """Return the delivery as it is after the event."""
    try:
        state = MOVES[post.state, event]
    except KeyError:
        raise BadMove(f"{event} on a delivery that is {post.state}") from None

    match event:
        case Event.CLAIM:
            return replace(
                post, state=state, attempts=post.attempts + 1, first_tried=post.first_tried or now, reason=""
            )
        case Event.APPROVE:
            # What was sent ahead long ago may have been swept away there. What failed never was out: it begins anew.
            first = None if post.state is State.FAILED else post.first_tried
            return replace(
                post,
                state=state,
                attempts=0,
                looked=0,
                preparations=0,
                prepared=None,
                first_tried=first,
                reason="",
            )
        case Event.DEFERRED if post.state is State.QUEUED:
            tried = post.preparations + 1
            if tried >= MAX_ATTEMPTS:
                return replace(post, state=State.FAILED, preparations=tried, reason=reason)
            pause = max(retry_after or timedelta(), timedelta(minutes=2 ** (tried - 1)))
            return replace(post, state=state, preparations=tried, not_before=now + pause, reason=reason)
        case Event.DEFERRED:
            if post.attempts >= MAX_ATTEMPTS:
                return replace(post, state=State.FAILED, reason=reason)
            wait = max(retry_after or timedelta(), timedelta(minutes=2 ** (post.attempts - 1)))
            return replace(post, state=state, not_before=now + wait, reason=reason)
        case Event.DELIVERED:
            return replace(post, state=state, remote_id=remote_id, address=address, reason=reason)
        case Event.NOT_THERE:
            return replace(post, state=state, not_before=now, looked=0, look_after=None, reason=reason)
        case Event.LOST:
            return replace(
                post, state=state, looked=0, look_after=now + timedelta(seconds=LOOK_AFTER[0]), reason=reason
            )
        case _:
            return replace(post, state=state, reason=reason)


LOOK_AFTER = (5, 60, 600)  # seconds to wait before each look-up; servers publish late


def looked_in_vain(post: Outgoing, now: datetime, *, certain: bool) -> tuple[Outgoing, Event | None]:
    """After a look-up that found nothing: the delivery as it is now, and the event that follows if any.

    `certain` is what the connector says of its look-up: absent means absent there. Two such look-ups
    at least a minute apart let it go again; where a look-up cannot tell, only a person can.
    """
    looked = post.looked + 1
    if certain and looked >= 2:
        return replace(post, looked=looked), Event.NOT_THERE
    wait = timedelta(seconds=LOOK_AFTER[min(looked, len(LOOK_AFTER) - 1)])
    enough = not certain and looked >= len(LOOK_AFTER)
    return replace(post, looked=looked, look_after=None if enough else now + wait), None


@dataclass(frozen=True)
class Attempt:
    number: int
    started: datetime
    ended: datetime | None
    event: Event | None
    reason: str


@dataclass(frozen=True)
class OutboxRow:
    """One line of the outbox."""

    id: int
    account_id: int
    account: str
    network: str
    draft_id: int | None
    conversation_id: int | None
    text: str
    state: State
    due: datetime | None
    not_before: datetime | None
    attempts: int
    address: str
    reason: str
    changed: datetime
    place: int = 0  # in a thread
    part: str = ""
    after_id: int | None = None
    let_through: datetime | None = None
    subject: str = ""  # of a mail that answers nothing

    @property
    def told(self) -> str:
        """What it is known by in lists: the beginning of mails is the same in all of them."""
        return f"{self.subject}\n{self.text}" if self.subject else self.text
