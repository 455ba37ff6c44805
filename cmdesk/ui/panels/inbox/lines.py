"""What a conversation says of itself in a line: who, when, what, and how long somebody has waited."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal

from cmdesk.domain.clock import SOON, Priority
from cmdesk.domain.conversations import ConversationRow, Role, State
from cmdesk.ui import times
from cmdesk.ui.feelings import FEELINGS
from cmdesk.ui.widgets import ConversationLine
from cmdesk.ui.widgets.rows import Clock, Urgency
from cmdesk.ui.words import tr

SAME_DAY = timedelta(hours=10)  # what is due later than that is told by its day
Reach = Literal["private", "followers", ""]
PRIORITIES: dict[Priority, Urgency] = {Priority.URGENT: "urgent", Priority.HIGH: "high", Priority.LOW: "low"}


def name_of(row: ConversationRow) -> str:
    """Who it is with; a mention whose author is unknown goes by the name of its source."""
    return row.name or row.source or tr("Somebody")


def reach_of(visibility: str, network: str) -> Reach:
    """Whether few may read a message; that of a mail goes without saying."""
    if network in ("mail", "web"):
        return ""
    return {"direct": "private", "private": "followers"}.get(visibility, "")  # type: ignore[return-value]


def words_for_reach(reach: Reach) -> str:
    match reach:
        case "private":
            return tr("private message")
        case "followers":
            return tr("for followers only")
    return ""


WARNED = ("mastodon", "bluesky")  # where a post has no title, and what stands in its place is a warning


def subject_of(row: ConversationRow) -> str:
    """What it is about; a post has no subject, but may carry a warning."""
    if row.subject and row.account_id is not None and row.network in WARNED:
        return tr("Warning: {words}", words=row.subject)
    return row.subject


def clock_of(row: ConversationRow, now: datetime) -> tuple[Clock, str]:
    """Whose turn it is, and for how long: the kind of clock and its words."""
    match row.state:
        case State.DONE:
            return "done", tr("Finished")
        case State.SPAM:
            return "spam", tr("Marked as spam")
        case State.BIN:
            return "bin", tr("In the bin")
        case State.SNOOZED if row.snoozed_until is not None:
            return "waiting", tr("Until {time}", time=times.ahead(row.snoozed_until, now))
        case State.SNOOZED:
            return "waiting", tr("Until they answer")
        case State.WAITING:
            return "waiting", tr("Waiting for {name}", name=first_name(row))
    if row.waiting_since is None:
        return ("done", tr("Answered")) if row.last_mine else ("", "")
    if row.due is None:
        return "fine", tr("Waiting for {time}", time=times.lapse(now - row.waiting_since))
    left = row.due - now
    if left <= timedelta():
        return "late", tr("Late by {time}", time=times.span(-left))
    if left > SAME_DAY:
        return "fine", tr("Due {time}", time=times.ahead(row.due, now))
    return ("soon" if left <= SOON else "fine"), tr("{time} left", time=times.span(left))


def first_name(row: ConversationRow) -> str:
    """What fits beside a clock."""
    name = name_of(row)
    return name if len(name) <= 16 else name.split()[0][:16]


def snippet_of(row: ConversationRow) -> str:
    said, subject = row.snippet, subject_of(row)
    if subject and not said.startswith(row.subject):
        said = f"{subject} · {said}" if said else subject
    return tr("You: {text}", text=said) if row.last_mine else said


def chips_of(row: ConversationRow) -> list[tuple[str, str]]:
    """What a conversation bears: how many stand behind its line, its department, its labels; with their colours."""
    found = [(tr("{n} conversations", n=row.together), "blue")] if row.together > 1 else []
    if row.department:
        found.append((row.department, ""))
    return found + [(label.name, label.colour) for label in row.labels]


class Liner:
    """Makes the line of a row once, and again when the row changed or `forget` was called (a minute went by)."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._made: dict[int, tuple[ConversationRow, ConversationLine]] = {}

    def __call__(self, row: ConversationRow) -> ConversationLine:
        known = self._made.get(row.id)
        if known is not None and known[0] is row:
            return known[1]
        line = self._line(row)
        self._made[row.id] = row, line
        return line

    def forget(self) -> None:
        self._made.clear()

    def _line(self, row: ConversationRow) -> ConversationLine:
        now = self._now()
        kind, words = clock_of(row, now)
        chips = chips_of(row)
        return ConversationLine(
            key=row.id,
            name=name_of(row),
            network=row.network,
            time=times.short(row.latest, now),
            snippet=snippet_of(row),
            unread=row.unread,
            starred=row.starred or row.person_starred or row.role is Role.VIP,
            labels=tuple(name for name, _ in chips),
            tones=tuple(tone for _, tone in chips),
            feeling=FEELINGS.get(row.sentiment, ""),
            priority=PRIORITIES.get(row.priority, ""),
            clock_text=words,
            clock_kind=kind,
            private=bool(reach_of(row.visibility, row.network)),
        )
