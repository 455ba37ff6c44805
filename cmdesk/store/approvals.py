"""Queries on posts that somebody without an account of ours must agree to.

They get a page with what would leave, and answer by mail: the reference in the subject says which post it is about, the
sign behind it what they say. What was changed since they saw it is not what they agreed to.
"""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, insert, select, update

from cmdesk.domain.items import Kind, NewItem
from cmdesk.domain.outbox import State, fingerprint
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import drafts, letting_go, media, settings
from cmdesk.store.tables import approval, delivery

NEEDED = "needs approval"  # a setting of the workspace
WAITING, APPROVED, CHANGE = "waiting", "approved", "change"
ANSWER = re.compile(r"\[(AP-[A-Z0-9]{4}-[A-Z0-9]{4})(?: (YES|NO))?\]", re.IGNORECASE)
LONGEST = 4_000  # characters of an answer that are kept


def needed(db: Connection) -> bool:
    """Whether nothing leaves that nobody agreed to."""
    return bool(settings.read(db, NEEDED, False))


def need(db: Connection, on: bool) -> Topic:
    return settings.keep(db, NEEDED, on) | Topic.OUTBOX | Topic.DRAFTS


def shown(db: Connection, draft_id: int) -> str:
    """One line that is different when anything of a post is that they would see: texts, files, for whom."""
    found = drafts.one(db, draft_id)
    if found is None:
        return ""
    texts = json.dumps([found.text, [(one.account_id, one.text) for one in found.variants]], ensure_ascii=False)
    return fingerprint(texts, "", dict(found.options), media.of_draft(db, draft_id))


def ask(db: Connection, references: Mapping[int, str], now: datetime) -> Topic:
    """Posts were shown to somebody, each under a reference that nobody can guess."""
    for draft_id, reference in references.items():
        db.execute(delete(approval).where(approval.c.draft_id == draft_id, approval.c.state == WAITING))
        values = {"draft_id": draft_id, "reference": reference, "fingerprint": shown(db, draft_id), "state": WAITING}
        db.execute(insert(approval).values(**values, asked=now))
    return Topic.DRAFTS


def decide(db: Connection, draft_id: int, agreed: bool, now: datetime, answer: str = "") -> Topic:
    """What they said by telephone, or what the user says for them."""
    state = APPROVED if agreed else CHANGE
    values = {"state": state, "answer": answer, "answered": now, "fingerprint": shown(db, draft_id)}
    row = {"draft_id": draft_id, "reference": f"own-{draft_id}-{now.timestamp()}", "asked": now}
    db.execute(delete(approval).where(approval.c.draft_id == draft_id, approval.c.state == WAITING))
    db.execute(insert(approval).values(**row, **values))
    return Topic.DRAFTS | Topic.OUTBOX


def take_in(db: Connection, new: NewItem, now: datetime) -> Outcome | None:
    """If this mail answers what was shown to somebody, keep what it says; the value: the draft. Else None.

    A plain answer without one of the two signs agrees to nothing: its words ask for a change.
    """
    told = ANSWER.search(new.title) if new.kind is Kind.MAIL and not new.mine else None
    if told is None:
        return None
    row = db.execute(select(approval).where(approval.c.reference == told[1].upper())).one_or_none()
    if row is None:
        return None
    agreed = (told[2] or "").upper() == "YES" and row.fingerprint == shown(db, row.draft_id)
    values = {"state": APPROVED if agreed else CHANGE, "answer": new.text.strip()[:LONGEST], "answered": now}
    db.execute(update(approval).where(approval.c.id == row.id).values(**values))
    return Outcome(Topic.DRAFTS | Topic.OUTBOX, row.draft_id)


def states(db: Connection, draft_ids: Sequence[int]) -> dict[int, tuple[str, str]]:
    """Of posts that were shown to somebody: what they said last, in which words.

    What was changed since, in the draft or in what is queued, waits again.
    """
    rows = select(approval).where(approval.c.draft_id.in_(draft_ids)).order_by(approval.c.id)
    found = {}
    for row in db.execute(rows).all():
        same = row.state != APPROVED or (
            row.fingerprint == shown(db, row.draft_id) and _queued_as_shown(db, row.draft_id)
        )
        found[row.draft_id] = (row.state if same else WAITING, row.answer)
    return found


def _queued_as_shown(db: Connection, draft_id: int) -> bool:
    """Whether what waits to leave is what the draft would let go: somebody may have agreed to words written since."""
    waiting = select(delivery.c.account_id, delivery.c.place, delivery.c.fingerprint).where(
        delivery.c.draft_id == draft_id, delivery.c.state == State.QUEUED
    )
    as_shown = letting_go.would_leave(db, draft_id)
    return all(as_shown.get((row.account_id, row.place)) == row.fingerprint for row in db.execute(waiting))


def allowed(db: Connection) -> tuple[ColumnElement[bool], ...]:
    """Of a delivery that waits: nobody has to agree, or somebody did, to what it is now."""
    if not needed(db):
        return ()
    waiting = select(delivery.c.draft_id).where(delivery.c.state == State.QUEUED, delivery.c.draft_id.is_not(None))
    ids = list(db.scalars(waiting.distinct()))
    agreed = [one for one, (state, _) in states(db, ids).items() if state == APPROVED]
    blocked = [one for one in ids if one not in agreed]
    return (delivery.c.draft_id.is_(None) | delivery.c.draft_id.not_in(blocked),) if blocked else ()
