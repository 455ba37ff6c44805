"""Letting a draft go: one delivery for each account, or a thread of them."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, update

from cmdesk.domain.drafts import Draft
from cmdesk.domain.media import Attached, with_part
from cmdesk.domain.outbox import COMMENT, SEGMENT, Event, fingerprint
from cmdesk.domain.polls import of_part
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.language.segments import segments
from cmdesk.store import chains, drafts, media, outbox
from cmdesk.store.tables import draft

FIRST_COMMENT, DELAY = "first_comment", "thread_delay"  # of a draft's options: a text, and seconds between the parts


def send(
    db: Connection,
    draft_id: int,
    keys: Mapping[int, str],
    now: datetime,
    *,
    due: datetime | None,
    not_before: datetime,
) -> Outcome:
    """Queue a draft for each chosen account, a thread in its parts; `keys` gives each its key. The value: their ids.

    An account that already has a live or sent delivery of this draft gets no second one; a thread that was broken off
    goes on after the last part that is certainly out.
    """
    found = drafts.one(db, draft_id)
    assert found is not None, f"draft {draft_id} is gone"
    made: list[int] = []
    for chosen in found.variants:
        last, sent = chains.unsent_place(db, draft_id, chosen.account_id)
        parts = parts_of(chosen.text if chosen.text is not None else found.text, found.options)
        if sent < 0 or (sent and sent >= len(parts)):
            continue
        start = _Start(chosen.account_id, keys[chosen.account_id], now, due, not_before, last, sent)
        made += _send_parts(db, found, parts[sent:], start)
    db.execute(update(draft).where(draft.c.id == draft_id).values(changed=now))
    return Outcome(Topic.OUTBOX | Topic.DRAFTS, tuple(made))


def parts_of(text: str, options: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What leaves one after the other, each with what it is: the segments of the text, and a first comment."""
    first, *others = segments(text)
    comment = options.get(FIRST_COMMENT, "").strip()
    return (("", first), *((SEGMENT, each) for each in others), *([(COMMENT, comment)] if comment else []))


@dataclass(frozen=True)
class _Start:
    """Through which account, when, and after which part of the thread that is out."""

    account_id: int
    key: str
    now: datetime
    due: datetime | None
    not_before: datetime
    last: int | None
    place: int


@dataclass(frozen=True)
class _Part:
    """One of what leaves one after the other, with what goes with it."""

    place: int
    part: str
    text: str
    attached: Sequence[Attached]
    options: Mapping[str, str]


def _laid_out(db: Connection, found: Draft, parts: Sequence[tuple[str, str]], first: int) -> list[_Part]:
    """These parts of a thread, the first of them at that place."""
    options = {name: value for name, value in found.options.items() if name not in (FIRST_COMMENT, DELAY)}
    attached, count = media.of_draft(db, found.id), first + sum(part != COMMENT for part, _ in parts)
    return [
        _Part(place, part, text, with_part(attached, place, count) if part != COMMENT else (), of_part(options, place))
        for place, (part, text) in enumerate(parts, first)
    ]


def would_leave(db: Connection, draft_id: int) -> dict[tuple[int, int], str]:
    """The fingerprint of each delivery of a draft if it were let go now, by account and place in the thread."""
    found = drafts.one(db, draft_id)
    if found is None:
        return {}
    return {
        (chosen.account_id, each.place): fingerprint(each.text, "", each.options, each.attached)
        for chosen in found.variants
        for each in _laid_out(
            db, found, parts_of(chosen.text if chosen.text is not None else found.text, found.options), 0
        )
    }


def _send_parts(db: Connection, found: Draft, parts: Sequence[tuple[str, str]], start: _Start) -> list[int]:
    """Queue the parts of a thread, or what is left of it."""
    delay = found.options.get(DELAY, "")
    made: list[int] = []
    last = start.last
    for each in _laid_out(db, found, parts, start.place):
        follows = None
        if last is not None:
            follows = outbox.Follows(last, each.place, each.part, int(delay) if delay.isdecimal() else 0)
        last = outbox.add(
            db,
            account_id=start.account_id,
            text=each.text,
            key=part_key(start.key, each.place) if each.place else start.key,
            now=start.now,
            draft_id=found.id,
            due=start.due,
            not_before=start.not_before,
            attached=each.attached,
            options=each.options,
            follows=follows,
        )
        made.append(last)
    if start.last is not None:
        for unnamed in chains.tell(db, start.last, chains.name_of(db, start.last), start.now, start.not_before):
            outbox.apply(db, unnamed, Event.HOLD, start.now, reason=chains.UNNAMED)
    return made


def part_key(key: str, place: int) -> str:
    """The key of a later part: different from its first signs on, since some networks read no more of them."""
    return hashlib.sha256(f"{key}/{place}".encode()).hexdigest()[:32]
