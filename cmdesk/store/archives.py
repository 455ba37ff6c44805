"""Archives of networks become history: searchable, compared with, never sent, and taken out again as a whole."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, exists, func, insert, or_, select, update

from cmdesk.domain.archives import Archived, ArchiveKind, ArchiveRow, LeftOut
from cmdesk.domain.conversations import State
from cmdesk.domain.items import NewItem
from cmdesk.domain.media import NewMedium
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.language.preparing import PreparedItem, prepare
from cmdesk.store import accounts, arrivals, clocks, judgements, media, origins, people, threads
from cmdesk.store.many_rows import insert_many
from cmdesk.store.tables import (
    account,
    archive,
    archive_item,
    brand,
    community_person,
    conversation,
    conversation_label,
    conversation_reason,
    delivery,
    draft,
    identity,
    item,
    item_body,
    item_media,
    note,
    person,
    person_label,
    task,
)
from cmdesk.store.tables import media as medium

_OF_PEOPLE = (conversation, note, person_label, community_person)
_TOUCHED = Topic.ITEMS | Topic.CONVERSATIONS | Topic.PEOPLE
# Of a conversation that was here before: history changes nothing of how it stands.
_KEPT = ("state", "waiting_since", "snoozed_until", "unread")
_READ = {"waiting_since": None, "unread": False}
_chosen = item.c.starred | item.c.collection_id.is_not(None)  # by the user, wherever it came from


def begin(db: Connection, kind: ArchiveKind, name: str, account_id: int | None, owner: str, now: datetime) -> Outcome:
    """Note that an archive is being taken in; the value: its number.

    Without an account it gets one that is neither read nor published through: the account of that name where there is
    one, or was; signing in to it later makes it one like others, with its history.
    """
    known = account_id if account_id is not None else _account(db, kind.network, owner or name, now)
    values = {"kind": kind, "name": name, "account_id": known, "started": now}
    made: int = db.execute(insert(archive).values(**values).returning(archive.c.id)).scalar_one()
    return Outcome(Topic.ACCOUNTS, made)


def _account(db: Connection, network: str, name: str, now: datetime) -> int:
    called = or_(account.c.handle == name, account.c.name == name)
    known = db.scalar(select(account.c.id).where(account.c.network == network, called).order_by(account.c.removed))
    if known is not None:
        return int(known)
    owner = db.scalar(select(brand.c.id).order_by(brand.c.id).limit(1))
    if owner is None:
        owner = accounts.name_brand(db, name, now).value
    values: dict[str, Any] = {
        "brand_id": owner,
        "network": network,
        "name": name,
        "settings": {},
        "rules": [],
        "secret_name": f"archive:{network}:{name}",  # nothing is kept under it
        "created": now,
        "removed": now,
    }
    return int(db.execute(insert(account).values(**values).returning(account.c.id)).scalar_one())


def take_in(db: Connection, archive_id: int, batch: Sequence[Archived], now: datetime) -> Outcome:
    """Keep what is new of some entries; the value: how many are new.

    What was deleted here stays deleted. No query or rule is asked, nobody is told: it is over.
    """
    row = db.execute(
        select(archive.c.account_id, account.c.network).join(account).where(archive.c.id == archive_id)
    ).one()
    origin = arrivals.Origin(account_id=row.account_id, network=row.network)
    entries = {entry.item.remote_id: prepare(entry.item) for entry in batch}
    here = origins.known_of(db, origin, list(entries.values()), frozenset())
    gone = origins.buried_of(db, origin, list(entries.values()))
    fresh = sorted(
        (new for name, new in entries.items() if name not in here and name not in gone),
        key=lambda new: new.published or now,
    )
    if fresh:
        _keep(db, archive_id, origin, fresh, now)
    known = archive.c.known + (len(entries) - len(fresh))
    db.execute(update(archive).where(archive.c.id == archive_id).values(known=known))
    return Outcome(_TOUCHED if fresh else Topic.NONE, len(fresh))


def _keep(
    db: Connection, archive_id: int, origin: arrivals.Origin, fresh: Sequence[PreparedItem], now: datetime
) -> None:
    next_id = (db.scalar(select(func.max(item.c.id))) or 0) + 1
    items, bodies = [], []
    for item_id, new in enumerate(fresh, next_id):
        published = threads.moment(new, now)
        items.append(arrivals.values_of(origin, new, item_id, arrivals.position(published, item_id), published, now))
        bodies.append({"item_id": item_id, "text": new.packed_text, "html": new.packed_html})
    insert_many(db, item, items)
    insert_many(db, item_body, bodies)
    insert_many(db, archive_item, [{"archive_id": archive_id, "item_id": one["id"]} for one in items])
    newest = db.scalar(select(func.max(conversation.c.id))) or 0
    for item_id, new in enumerate(fresh, next_id):
        _converse(db, item_id, new, origin, newest, now)
    clocks.settle_all(db)


def _converse(db: Connection, item_id: int, new: NewItem, origin: arrivals.Origin, newest: int, now: datetime) -> None:
    """Put one into its conversation, which is done where the archive began it, and stays as it is elsewhere."""
    account_id = origin.account_id
    assert account_id is not None
    who = None if new.mine else people.meet(db, origin.network, new.author, threads.moment(new, now), now)
    if who is not None:
        db.execute(update(item).where(item.c.id == item_id).values(identity_id=who.identity_id))
    person_id = who.person_id if who is not None else None
    above = threads.conversation_of(db, item_id, new, account_id, person_id)
    standing = _standing(db, above) if above is not None else {"state": State.DONE} | _READ
    joined = threads.place(db, item_id, new, account_id, person_id, now)
    if joined is not None:
        db.execute(update(conversation).where(conversation.c.id == joined).values(**standing, need=None))


def _standing(db: Connection, conversation_id: int) -> dict[str, Any]:
    columns = [conversation.c[name] for name in _KEPT]
    return dict(db.execute(select(*columns).where(conversation.c.id == conversation_id)).one()._mapping)


def finish(db: Connection, archive_id: int, left_out: Sequence[LeftOut], now: datetime) -> Topic:
    """It is all here; what was not taken stays known."""
    kept = [[one.name, one.code, one.count] for one in left_out]
    db.execute(update(archive).where(archive.c.id == archive_id).values(ended=now, left_out=kept))
    return Topic.ACCOUNTS


def add_files(db: Connection, archive_id: int, files: Sequence[tuple[str, NewMedium, str]], now: datetime) -> Outcome:
    """Keep files with what they came with: remote id of the entry, file, what it shows. The value: how many."""
    account_id = db.scalar(select(archive.c.account_id).where(archive.c.id == archive_id))
    count = 0
    for remote_id, new, alt in files:
        ours = (item.c.account_id == account_id) & item.c.account_id.is_not(None)
        found = db.scalar(select(item.c.id).where(ours, item.c.remote_id == remote_id))
        if found is None:
            continue
        kept = media.keep(db, new, now).value
        if alt:
            db.execute(update(medium).where(medium.c.id == kept, medium.c.alt == "").values(alt=alt))
        row = insert(item_media).prefix_with("OR IGNORE").values(item_id=found, media_id=kept)
        count += db.execute(row).rowcount
    return Outcome(Topic.ITEMS, count)


def left_out(db: Connection, archive_id: int) -> Sequence[LeftOut]:
    kept = db.scalar(select(archive.c.left_out).where(archive.c.id == archive_id))
    return [LeftOut(*one) for one in kept or ()]


def every(db: Connection) -> Sequence[ArchiveRow]:
    """The archives that were taken in, the last one first."""
    of_it = archive_item.c.archive_id == archive.c.id
    items = select(func.count()).where(of_it).scalar_subquery()
    files = (
        select(func.count(item_media.c.media_id.distinct()))
        .join(archive_item, archive_item.c.item_id == item_media.c.item_id)
        .where(of_it)
        .correlate(archive)
        .scalar_subquery()
    )
    columns = (archive.c.id, archive.c.kind, archive.c.name, account.c.name.label("account"))
    rows = db.execute(
        select(*columns, archive.c.started, archive.c.ended, items.label("items"), files.label("files"))
        .join(account)
        .order_by(archive.c.started.desc(), archive.c.id.desc())
    )
    return [ArchiveRow(**dict(row._mapping) | {"kind": ArchiveKind(row.kind)}) for row in rows]


# -- taking one out again ----------------------------------------------------------------------------------------------


def remove(db: Connection, archive_id: int, limit: int = 500) -> Outcome:
    """Take some of what came with an archive out again; the value: whether more is to do.

    What was worked upon since stays: a conversation with a note, a label, a task, an answer; what was starred or
    gathered. Nothing is buried: the same archive can be taken in again.
    """
    rows = db.execute(
        select(item.c.id, item.c.position, item.c.conversation_id, item.c.identity_id, _chosen.label("chosen"))
        .join(archive_item, archive_item.c.item_id == item.c.id)
        .where(archive_item.c.archive_id == archive_id)
        .order_by(item.c.id)
        .limit(limit)
    ).all()
    if not rows:
        db.execute(delete(archive).where(archive.c.id == archive_id))
        return Outcome(Topic.ACCOUNTS, False)
    worked = _worked_upon(db, {row.conversation_id for row in rows if row.conversation_id is not None})
    going = [row for row in rows if not row.chosen and row.conversation_id not in worked]
    db.execute(delete(archive_item).where(archive_item.c.item_id.in_([row.id for row in rows])))
    if going:
        ids = [row.id for row in going]
        db.exec_driver_sql("DELETE FROM item_words WHERE rowid = ?", [(row.position,) for row in going])
        judgements.unlearn(db, ids)
        db.execute(delete(item).where(item.c.id.in_(ids)))
        _empty(db, {row.conversation_id for row in going if row.conversation_id is not None})
        _forget(db, {row.identity_id for row in going if row.identity_id is not None})
        clocks.settle_all(db)
    return Outcome(_TOUCHED, True)


def _worked_upon(db: Connection, ids: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for table in (note, draft, delivery, task, conversation_label, conversation_reason):
        found |= set(db.scalars(select(table.c.conversation_id).where(table.c.conversation_id.in_(ids))))
    starred = select(conversation.c.id).where(conversation.c.id.in_(ids), conversation.c.starred)
    return found | set(db.scalars(starred))


def _empty(db: Connection, ids: Iterable[int]) -> None:
    """Conversations in which nothing is left go; the others say anew what they are about."""
    left = set(db.scalars(select(item.c.conversation_id).where(item.c.conversation_id.in_(ids)).distinct()))
    db.execute(delete(conversation).where(conversation.c.id.in_([each for each in ids if each not in left])))
    for each in left:
        standing = _standing(db, each)
        threads.recount(db, each)
        db.execute(update(conversation).where(conversation.c.id == each).values(**standing, need=None))


def _forget(db: Connection, identities: Iterable[int]) -> None:
    """People of whom nothing else is known go with what they said."""
    theirs = set(db.scalars(select(identity.c.person_id).where(identity.c.id.in_(identities))))
    said = (
        select(item.c.id)
        .join(identity, identity.c.id == item.c.identity_id)
        .where(identity.c.person_id == person.c.id)
        .correlate(person)
    )
    plain = [person.c[name] == "" for name in ("note", "role", "consent")]
    alone = [~exists(select(table.c.person_id).where(table.c.person_id == person.c.id)) for table in _OF_PEOPLE]
    unknown = (*plain, *alone, ~person.c.starred, ~person.c.blocked, person.c.contact.is_(None), ~exists(said))
    gone = list(
        db.scalars(select(person.c.id).where(person.c.id.in_(theirs), person.c.merged_into.is_(None), *unknown))
    )
    if gone:
        db.exec_driver_sql("DELETE FROM person_words WHERE rowid = ?", [(each,) for each in gone])
        db.execute(delete(person).where(person.c.id.in_(gone)))
