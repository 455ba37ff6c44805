"""What a person had before them when they let an answer go, and what became of it since."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

MOST = 50  # messages of a thread that are remembered, the newest
LONGEST = 600  # characters kept of each, to show what an edit or a deletion took away


class Change(StrEnum):
    """What somebody did meanwhile; the value is the reason that a held delivery keeps."""

    ANSWERED = "thread-answered"  # somebody else who speaks for the organisation
    DELETED = "thread-deleted"
    EDITED = "thread-edited"
    WROTE = "thread-wrote"  # the person wrote once more


@dataclass(frozen=True)
class Glimpse:
    """One message as it is or was; `content` is the hash that tells an edit."""

    id: int
    content: int
    author: str
    text: str
    mine: bool = False


@dataclass(frozen=True)
class Sight:
    """A thread at one moment. `newest`: no message that was known then has a higher id."""

    newest: int
    messages: tuple[Glimpse, ...]


@dataclass(frozen=True)
class Meanwhile:
    """One change: who, and the words before and after it."""

    change: Change
    author: str
    before: str
    now: str


def meanwhile(sight: Sight, now: Sequence[Glimpse], known: frozenset[int]) -> tuple[Meanwhile, ...]:
    """What changed in a thread, the gravest first.

    `now`: its messages, without those that went out from here. `known`: the ids of the remembered messages that
    still exist anywhere: one that was moved to another conversation is not deleted.
    """
    there = {message.id: message for message in now}
    seen: Mapping[int, Glimpse] = {message.id: message for message in sight.messages}
    found = []
    for message in now:
        before = seen.get(message.id)
        if before is None and message.id > sight.newest:
            change = Change.ANSWERED if message.mine else Change.WROTE
            found.append(Meanwhile(change, message.author, "", message.text))
        elif before is not None and before.content != message.content:
            found.append(Meanwhile(Change.EDITED, message.author, before.text, message.text))
    found += [
        Meanwhile(Change.DELETED, message.author, message.text, "")
        for message in sight.messages
        if message.id not in there and message.id not in known
    ]
    order = list(Change)
    return tuple(sorted(found, key=lambda each: order.index(each.change)))
