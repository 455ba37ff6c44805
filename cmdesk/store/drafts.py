"""Queries on drafts: written, kept as typed, and turned into deliveries."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, delete, exists, func, insert, not_, select, tuple_, update

from cmdesk.domain.drafts import Draft, DraftRow, Stage, Variant
from cmdesk.domain.outbox import TAKEN, Event
from cmdesk.domain.outbox import State as DeliveryState
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.words import words
from cmdesk.store import outbox, versions
from cmdesk.store.tables import account, delivery, draft, evergreen, evergreen_post, recurrence_post, variant

PAGE = 100
ACCOUNTS, COMMON = "accounts", "common"
_POST = "post"
_LISTED = (draft.c.id, draft.c.text, draft.c.changed, draft.c.stage, draft.c.pillar, draft.c.campaign)

What = tuple[int, str | int]  # a draft, and its common text, its accounts or the account whose own text it is


def page(
    db: Connection, after: DraftRow | None = None, limit: int = PAGE, finished: bool | None = None
) -> Sequence[DraftRow]:
    """Posts, the last changed first: those that are out everywhere (`finished`), those that are not, or all."""
    some = (
        select(*_LISTED)
        .where(draft.c.kind == _POST, draft.c.deleted.is_(None))
        .order_by(draft.c.changed.desc(), draft.c.id.desc())
        .limit(limit)
    )
    if after is not None:
        some = some.where(tuple_(draft.c.changed, draft.c.id) < (after.changed, after.id))
    if finished is not None:
        some = some.where(_is_out() if finished else not_(_is_out()))
    return _rows(db, db.execute(some).all())


def _is_out() -> ColumnElement[bool]:
    """Something of the draft was sent, and nothing of it is still to leave."""
    state, same = delivery.c.state, delivery.c.draft_id == draft.c.id
    sent = exists().where(same, state == DeliveryState.SENT)
    open_ = exists().where(same, state.not_in((DeliveryState.SENT, DeliveryState.CANCELLED)))
    return and_(sent, not_(open_), not_(_has_unsent(draft.c.id)))


def _has_unsent(draft_id: Any) -> ColumnElement[bool]:
    """An account it is for has no live delivery of it: of the draft around, however deep it is asked."""
    taken = exists().where(
        delivery.c.draft_id == draft_id,
        delivery.c.account_id == variant.c.account_id,
        delivery.c.state != DeliveryState.CANCELLED,
    )
    whole = not_(_is_broken_off(draft_id))
    return (
        exists()
        .where(
            variant.c.draft_id == draft_id,
            account.c.id == variant.c.account_id,
            account.c.removed.is_(None),
            not_(and_(taken.correlate(draft, variant), whole)),
        )
        .correlate(draft)
    )


def _is_broken_off(draft_id: Any) -> ColumnElement[bool]:
    """A part of its thread was taken back, and none stands in its place; of the account of the query around it."""
    gone, there = delivery.alias(), delivery.alias()
    same = and_(there.c.draft_id == draft_id, there.c.account_id == variant.c.account_id, there.c.place == gone.c.place)
    again = exists().where(same, there.c.state != DeliveryState.CANCELLED).correlate(draft, variant, gone)
    mine = and_(gone.c.draft_id == draft_id, gone.c.account_id == variant.c.account_id, gone.c.place > 0)
    lost = exists().where(mine, gone.c.state == DeliveryState.CANCELLED, gone.c.reason == TAKEN, not_(again))
    return lost.correlate(draft, variant)


def _rows(db: Connection, found: Sequence[Any]) -> list[DraftRow]:
    """With what a row says of accounts and deliveries, in three queries however many there are."""
    ids = [one.id for one in found]
    if not ids:
        return []
    chosen: dict[int, list[str]] = {}
    networks = select(variant.c.draft_id, account.c.network).join(account).where(variant.c.draft_id.in_(ids))
    for draft_id, network in db.execute(networks.order_by(account.c.id)):
        chosen.setdefault(draft_id, []).append(network)
    sent: dict[int, list[Any]] = {}
    columns = (delivery.c.draft_id, delivery.c.state, delivery.c.due, delivery.c.not_before, delivery.c.reason)
    alive = (delivery.c.draft_id.in_(ids), delivery.c.state != DeliveryState.CANCELLED)
    for row in db.execute(select(*columns).where(*alive).order_by(delivery.c.id)):
        sent.setdefault(row.draft_id, []).append(row)
    unsent = set(db.scalars(select(draft.c.id).where(draft.c.id.in_(ids), _has_unsent(draft.c.id))))
    return [_row(one, chosen.get(one.id, ()), sent.get(one.id, ()), one.id in unsent) for one in found]


def _row(found: Any, networks: Iterable[str], sent: Sequence[Any], unsent: bool) -> DraftRow:
    return DraftRow(
        id=found.id,
        text=found.text,
        stage=_stage({DeliveryState(row.state) for row in sent}, unsent, found.stage),
        networks=tuple(dict.fromkeys(networks)),
        due=min((row.due or row.not_before for row in sent if row.due or row.not_before), default=None),
        changed=found.changed,
        # What is said of one that is out is no reason for which another waits.
        reason=next((row.reason for row in sent if row.reason and row.state != DeliveryState.SENT), ""),
        pillar=found.pillar,
        campaign=found.campaign,
    )


def _stage(states: set[DeliveryState], unsent: bool, chosen: str) -> Stage:
    if states & {DeliveryState.FAILED, DeliveryState.UNSURE, DeliveryState.MISSED, DeliveryState.HELD}:
        return Stage.PROBLEM
    if states & {DeliveryState.QUEUED, DeliveryState.SENDING}:
        return Stage.SCHEDULED
    if DeliveryState.SENT in states and not unsent:
        return Stage.EVERGREEN if chosen == Stage.EVERGREEN else Stage.SENT
    return Stage(chosen) if chosen else Stage.DRAFT


def one(db: Connection, draft_id: int) -> Draft | None:
    row = db.execute(select(draft).where(draft.c.id == draft_id)).one_or_none()
    if row is None:
        return None
    chosen = db.execute(
        select(variant.c.account_id, variant.c.text)
        .where(variant.c.draft_id == draft_id)
        .order_by(variant.c.account_id)
    )
    return Draft(
        id=row.id,
        text=row.text,
        created=row.created,
        changed=row.changed,
        variants=tuple(Variant(*found) for found in chosen),
        due_wall=row.due_wall,
        due_zone=row.due_zone,
        options=row.options or {},
        stage=row.stage,
        pillar=row.pillar,
        campaign=row.campaign,
        language=row.language,
        about_id=row.about_id,
        twin_id=row.twin_id,
    )


def row(db: Connection, draft_id: int) -> DraftRow | None:
    found = db.execute(select(*_LISTED).where(draft.c.id == draft_id)).one_or_none()
    return None if found is None else _rows(db, [found])[0]


def start(db: Connection, text: str, account_ids: Sequence[int], now: datetime) -> Outcome:
    """Begin a post; the value: its id."""
    made = db.execute(
        insert(draft).values(kind=_POST, text=text, created=now, changed=now).returning(draft.c.id)
    ).scalar_one()
    choose(db, made, account_ids)
    _index(db, made, text)
    return Outcome(Topic.DRAFTS, made)


def save(db: Connection, draft_id: int, text: str, now: datetime) -> Topic:
    """Keep the text as typed."""
    db.execute(update(draft).where(draft.c.id == draft_id).values(text=text, changed=now))
    _index(db, draft_id, text)
    return Topic.DRAFTS


def _index(db: Connection, draft_id: int, text: str) -> None:
    db.exec_driver_sql("DELETE FROM draft_words WHERE rowid = ?", (draft_id,))
    db.exec_driver_sql("INSERT INTO draft_words (rowid, text) VALUES (?, ?)", (draft_id, " ".join(words(text))))


def choose(db: Connection, draft_id: int, account_ids: Sequence[int]) -> Topic:
    """Which accounts it is for; the text an account already had of its own is kept."""
    db.execute(delete(variant).where(variant.c.draft_id == draft_id, variant.c.account_id.not_in(account_ids)))
    held = set(db.scalars(select(variant.c.account_id).where(variant.c.draft_id == draft_id)))
    for account_id in account_ids:
        if account_id not in held:
            db.execute(insert(variant).values(draft_id=draft_id, account_id=account_id))
    return Topic.DRAFTS


def vary(db: Connection, draft_id: int, account_id: int, text: str | None, now: datetime) -> Topic:
    """Give an account a text of its own, or None to follow the common one again."""
    db.execute(
        update(variant).where(variant.c.draft_id == draft_id, variant.c.account_id == account_id).values(text=text)
    )
    db.execute(update(draft).where(draft.c.id == draft_id).values(changed=now))
    return Topic.DRAFTS


def keep(db: Connection, changes: Mapping[What, Any], now: datetime) -> Topic:
    """Keep all that was changed while somebody wrote: texts, texts of their own, accounts."""
    for draft_id in sorted({draft_id for draft_id, _ in changes}):
        versions.note(db, draft_id, now)
    # Accounts first: a text of its own can only be given to an account that was chosen.
    for (draft_id, what), value in sorted(changes.items(), key=lambda change: change[0][1] != ACCOUNTS):
        if what == ACCOUNTS:
            choose(db, draft_id, value)
        elif isinstance(what, int):
            vary(db, draft_id, what, value, now)
        else:
            save(db, draft_id, value, now)
    return Topic.DRAFTS


def plan_time(db: Connection, draft_id: int, wall: str, zone: str) -> Topic:
    """Remember the hour that was chosen, before it is scheduled."""
    db.execute(update(draft).where(draft.c.id == draft_id).values(due_wall=wall, due_zone=zone))
    return Topic.DRAFTS


def take_back(db: Connection, draft_id: int, now: datetime) -> Outcome:
    """Bring back what has not left: the draft can be edited again. The value: how many were taken back."""
    waiting = (DeliveryState.QUEUED, DeliveryState.MISSED, DeliveryState.FAILED, DeliveryState.HELD)
    # The last part of a thread first: what is cancelled takes along what was to follow it.
    mine = select(delivery.c.id).where(delivery.c.draft_id == draft_id, delivery.c.state.in_(waiting))
    ids = list(db.scalars(mine.order_by(delivery.c.place.desc(), delivery.c.id.desc())))
    for delivery_id in ids:
        outbox.apply(db, delivery_id, Event.EDIT, now)
        outbox.apply(db, delivery_id, Event.CANCEL, now, reason=TAKEN)
    return Outcome(Topic.OUTBOX | Topic.DRAFTS if ids else Topic.NONE, len(ids))


def remove(db: Connection, draft_id: int, now: datetime) -> Outcome:
    """Put a draft away; nothing of it leaves any more, nor of the copies that were queued where it comes again.

    The value: how many of these there were.
    """
    for each in _begun_copies(db, draft_id):  # what of them is out stays, and counts
        take_back(db, each, now)
    copies = (*_queued_copies(db, draft_id), *_queued_refills(db, draft_id))
    for each in (draft_id, *copies):
        take_back(db, each, now)
        db.execute(update(draft).where(draft.c.id == each).values(deleted=now))
        db.exec_driver_sql("DELETE FROM draft_words WHERE rowid = ?", (each,))
    return Outcome(Topic.DRAFTS | Topic.OUTBOX, len(copies))


def _is_queued(copied: ColumnElement[int]) -> ColumnElement[bool]:
    """Whether something of a copy would leave by itself."""
    return exists().where(delivery.c.draft_id == copied, delivery.c.state == DeliveryState.QUEUED)


def _begun_copies(db: Connection, draft_id: int) -> Sequence[int]:
    """Those of which something is out already, or may be: through one account, or the beginning of a thread."""
    out = (DeliveryState.SENDING, DeliveryState.UNSURE, DeliveryState.SENT)
    found: list[int] = []
    for kept, origin in ((recurrence_post, "recurrence_id"), (evergreen_post, "evergreen_id")):
        begun = exists().where(delivery.c.draft_id == kept.c.draft_id, delivery.c.state.in_(out))
        mine = (kept.c[origin] == draft_id, _is_queued(kept.c.draft_id), begun)
        found += db.scalars(select(kept.c.draft_id).where(*mine))
    return found


def _queued_copies(db: Connection, draft_id: int) -> Sequence[int]:
    """Of a series that begins with this draft: those that would leave by themselves. Its days are free again."""
    of_series = (recurrence_post.c.recurrence_id == draft_id, _is_queued(recurrence_post.c.draft_id))
    return db.scalars(delete(recurrence_post).where(*of_series).returning(recurrence_post.c.draft_id)).all()


def _queued_refills(db: Connection, draft_id: int) -> Sequence[int]:
    """Of a text that stays true: the same. Their slots are free again, and the text counts as used by what is out."""
    copies = evergreen_post.c
    of_text = (copies.evergreen_id == draft_id, _is_queued(copies.draft_id))
    gone = db.scalars(delete(evergreen_post).where(*of_text).returning(copies.draft_id)).all()
    if gone:
        stay = select(copies.draft_id).where(copies.evergreen_id == draft_id)
        used = select(func.max(delivery.c.due)).where(delivery.c.draft_id.in_(stay)).scalar_subquery()
        values = {"used": used, "uses": func.max(evergreen.c.uses - len(gone), 0)}
        db.execute(update(evergreen).where(evergreen.c.draft_id == draft_id).values(values))
    return gone


def restore(db: Connection, draft_id: int) -> Topic:
    db.execute(update(draft).where(draft.c.id == draft_id).values(deleted=None))
    found = one(db, draft_id)
    if found is not None:
        _index(db, draft_id, found.text)
    return Topic.DRAFTS
