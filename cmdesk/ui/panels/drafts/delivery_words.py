"""Why a delivery stands where it stands, and what a person may decide about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from cmdesk.domain.outbox import BY_HAND, TAKEN, OutboxRow, State
from cmdesk.domain.pausing import PAUSED, Pause
from cmdesk.sentences import reason_sentence
from cmdesk.store.chains import UNNAMED
from cmdesk.ui import times
from cmdesk.ui.network_facts import is_by_hand
from cmdesk.ui.words import tr


@dataclass(frozen=True)
class Circumstances:
    """What has a say in it besides the delivery itself."""

    now: datetime
    online: bool = True
    pause: Pause | None = None

    def holds(self, found: OutboxRow) -> bool:
        """Whether the pause of everything holds it."""
        spared = self.pause is not None and self.pause.spares_answers and found.conversation_id is not None
        return self.pause is not None and found.let_through is None and not spared


@dataclass(frozen=True)
class Offer:
    name: str  # of the decision
    words: str
    symbol: str
    first: bool = False


def explain(found: OutboxRow, about: Circumstances) -> str:
    """Where it stands, in one or two sentences."""
    reason = reason_sentence(found.reason, tr)
    match found.state:
        case State.QUEUED:
            return _waiting(found, about, reason)
        case State.SENDING:
            return tr("It is leaving now; it cannot be taken back any more.")
        case State.UNSURE:
            honest = tr(
                "It may be out, or not: the answer was lost on its way. cmdesk never sends it twice by itself. "
                "Look at the page of the account, then say what you saw."
            )
            return f"{reason} {honest}".strip() if found.reason.startswith("bug") else honest
        case State.FAILED:
            return reason or tr("It is certain that nothing was published.")
        case State.MISSED:
            return _missed(found, about, reason)
        case State.HELD if found.conversation_id is None:
            return reason
        case State.HELD:
            return tr("{reason} Nothing has left. Open the conversation to read both.", reason=reason)
        case State.SENT:
            return f"{tr('It is out: {time}.', time=times.told(found.changed, about.now))} {reason}".strip()
        case _ if found.reason == TAKEN:
            return tr("It was taken back to be changed; nothing of it has left.")
        case _:
            return tr("It was given up; nothing leaves any more.")


def _waiting(found: OutboxRow, about: Circumstances, reason: str) -> str:
    again = found.not_before or found.due
    when = times.when(again, about.now) if again is not None and again > about.now else ""
    if about.pause is not None and about.holds(found):
        since = times.told(about.pause.since, about.now)
        return tr("Everything is paused since {time}: it waits until you resume, or let it leave.", time=since)
    if found.attempts:
        told = tr("Next try: {time}.", time=when) if when else tr("It is tried again now.")
        return f"{reason} {told}".strip()
    if not about.online:
        return tr("You work offline. It is kept here and you see it before it leaves.")
    if is_by_hand(found.network):
        told = tr("You are asked to publish it {time}.", time=when) if when else tr("You are asked in a moment.")
        return tr("{told} Its text and its files are ready then; nothing leaves by itself.", told=told)
    if found.after_id is not None and found.not_before is None:
        return tr("It leaves once the part before it is out.")
    told = tr("It leaves {time}.", time=when) if when else tr("It leaves in a moment.")
    return f"{reason} {told}".strip()


def _missed(found: OutboxRow, about: Circumstances, reason: str) -> str:
    due = found.due or found.not_before
    planned = times.told(due, about.now) if due is not None else ""
    if found.reason == PAUSED:
        return tr("Its time was: {time}. Everything was paused then, so nothing was sent.", time=planned)
    told = tr(
        "Its time was: {time}. The computer slept or was off, so nothing was sent; nothing leaves unseen.",
        time=planned,
    )
    return f"{reason} {told}".strip()


def offers(found: OutboxRow, about: Circumstances) -> Sequence[Offer]:
    """What can be decided, in order."""
    post = found.draft_id is not None
    give_up, edit = Offer("cancel", tr("Give up"), "stop"), Offer("edit", tr("Edit"), "draft")
    again = Offer("again", tr("Send again"), "send")
    later = Offer("time", tr("Change the time"), "clock") if post else edit
    match found.state:
        case State.UNSURE:
            look = Offer("look", tr("Look now"), "search", first=True)
            absent = Offer("again", tr("It is not out: send again"), "send")
            return look, Offer("sent", tr("It is out"), "sent"), absent, give_up
        case State.FAILED:
            return again, Offer("edit", edit.words, edit.symbol, first=True), give_up
        case State.MISSED:
            return Offer("again", tr("Send now"), "send", first=True), later, give_up
        case State.HELD if found.reason == BY_HAND:
            out = Offer("assist", tr("Publish it now…"), "assisted", first=True)
            return out, Offer("sent", tr("It is out"), "sent"), edit, give_up
        case State.HELD if found.reason == UNNAMED:
            follow = Offer("follow", tr("Say where the part before is"), "search", first=True)
            return follow, Offer("apart", tr("Send as a post of its own"), "send"), edit, give_up
        case State.HELD:
            return Offer("again", tr("Send anyway"), "send"), edit, give_up
        case State.QUEUED if about.holds(found):
            return Offer("through", tr("Let it leave"), "play"), Offer("edit", tr("Take back"), "draft")
        case State.QUEUED:
            return (Offer("edit", tr("Take back"), "draft"),)
        case _:
            return ()
