"""What may be done to something that is already there, and how it stands on its network after that."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Deed(StrEnum):
    """What may be done to something that is already there. Its words are in the window."""

    APPROVE = "approve"  # a comment that is held, or was put away
    HOLD = "hold"  # take an approved one back
    HIDE = "hide"
    SHOW = "show"
    SPAM = "spam"
    TRASH = "trash"
    DELETE = "delete"  # something of ours, or on our own place
    REPORT = "report"
    MUTE = "mute"  # the person
    UNMUTE = "unmute"
    BLOCK = "block"
    UNBLOCK = "unblock"
    LIKE = "like"
    UNLIKE = "unlike"
    BOOST = "boost"
    UNBOOST = "unboost"
    ACCEPT = "accept"  # a request that was filtered or waits
    DISMISS = "dismiss"


@dataclass(frozen=True)
class DeedRule:
    """What a deed means on a network: said before it is done."""

    deed: Deed
    reversible: bool
    seen: bool  # by the person it is done to
    mine: bool = False  # only on what the account itself wrote
    theirs: bool = True  # on what others wrote
    reason: bool = False  # a sentence may go with it (a report)


class Standing(StrEnum):
    """Who can see an item on its network."""

    VISIBLE = "visible"
    HELD = "held"  # it waits for somebody to approve it
    HIDDEN = "hidden"
    SPAM = "spam"
    TRASH = "trash"
    DELETED = "deleted"  # by us, for good


@dataclass(frozen=True)
class Moderated:
    """One item as moderation sees it."""

    item_id: int
    account_id: int
    conversation_id: int | None
    reply_to: str
    mine: bool
    standing: Standing
    done: frozenset[Deed]  # what was done and not taken back: liked, muted …
    author: str


@dataclass(frozen=True)
class Done:
    """A deed of ours, as it is kept."""

    deed: Deed
    reason: str
    at: datetime


_LEADS_TO = {
    Deed.APPROVE: Standing.VISIBLE,
    Deed.SHOW: Standing.VISIBLE,
    Deed.ACCEPT: Standing.VISIBLE,
    Deed.HOLD: Standing.HELD,
    Deed.HIDE: Standing.HIDDEN,
    Deed.SPAM: Standing.SPAM,
    Deed.TRASH: Standing.TRASH,
    Deed.DELETE: Standing.DELETED,
    Deed.DISMISS: Standing.TRASH,
}
_PAIRS = (
    (Deed.MUTE, Deed.UNMUTE),
    (Deed.BLOCK, Deed.UNBLOCK),
    (Deed.LIKE, Deed.UNLIKE),
    (Deed.BOOST, Deed.UNBOOST),
)
_TAKES_BACK = {back: deed for deed, back in _PAIRS}
_TAKEN_BACK_BY = dict(_PAIRS)
_ONCE = (Deed.REPORT, Deed.ACCEPT, Deed.DISMISS)
# Whoever put it away can bring it back to where it stood before.
_BACK_TO = {Standing.VISIBLE: Deed.APPROVE, Standing.HELD: Deed.HOLD, Standing.SPAM: Deed.SPAM}
PUT_AWAY = frozenset({Standing.SPAM, Standing.TRASH, Standing.DELETED})


def standing_after(deed: Deed, before: Standing) -> Standing:
    """Where an item stands once a deed is done to it; one about its author changes nothing."""
    return _LEADS_TO.get(deed, before)


def undoing(deed: Deed, before: Standing, rules: Sequence[DeedRule]) -> Deed | None:
    """The deed that takes another back, where the network has one; `before`: where the item stood."""
    known = {rule.deed: rule for rule in rules}
    if deed not in known or not known[deed].reversible:
        return None
    match deed:
        case Deed.HIDE:
            back: Deed | None = Deed.SHOW
        case Deed.SHOW:
            back = Deed.HIDE
        case Deed.APPROVE | Deed.HOLD | Deed.SPAM | Deed.TRASH:
            back = Deed.TRASH if before is Standing.TRASH else _BACK_TO.get(before)
        case _:
            back = _TAKEN_BACK_BY.get(deed) or _TAKES_BACK.get(deed)
    return back if back in known and back is not deed else None


def done_after(deed: Deed, done: Collection[Deed]) -> frozenset[Deed]:
    """What counts as done once this is done too."""
    if deed in _TAKES_BACK:
        return frozenset(done) - {_TAKES_BACK[deed]}
    return frozenset(done) | {deed} if deed in _TAKEN_BACK_BY or deed in _ONCE else frozenset(done)


def possible(one: Moderated, rules: Sequence[DeedRule]) -> tuple[DeedRule, ...]:
    """What makes sense to do to an item now, in the order of the network's rules."""
    return tuple(rule for rule in rules if _applies(rule, one) and _makes_sense(rule.deed, one))


def _applies(rule: DeedRule, one: Moderated) -> bool:
    return rule.mine or one.mine is False if rule.theirs else one.mine


def _makes_sense(deed: Deed, one: Moderated) -> bool:
    if one.standing is Standing.DELETED:
        return False
    if deed in _TAKES_BACK:
        return _TAKES_BACK[deed] in one.done
    if deed in one.done:
        return False
    match deed:
        case Deed.SHOW:
            return one.standing is Standing.HIDDEN
        case Deed.ACCEPT | Deed.DISMISS:
            return one.standing is Standing.HELD
        case Deed.HIDE:
            return one.standing is Standing.VISIBLE
        case Deed.APPROVE | Deed.HOLD if one.standing is Standing.HIDDEN:
            return False
    return standing_after(deed, one.standing) is not one.standing or deed not in _LEADS_TO
