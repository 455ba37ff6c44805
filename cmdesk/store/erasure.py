"""Erasing one person everywhere (GDPR, article 17)."""

import hashlib
import secrets
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, or_, select, update

from cmdesk.domain import beside, outbox
from cmdesk.domain.people import Proof
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.domain.words import words
from cmdesk.store import judgements, sight, spam
from cmdesk.store.dossier import cards, identities_of
from cmdesk.store.tables import (
    attempt,
    conversation,
    delivery,
    delivery_media,
    draft,
    draft_media,
    erasure,
    evidence,
    hand_over,
    identity,
    incident_entry,
    item,
    item_media,
    kept_thread,
    media,
    note,
    person,
    report,
    signal,
    task,
    template_use,
    thanks_use,
    tombstone,
)

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)  # what is not named any more goes with the next tidying
_LEFT = (outbox.State.SENT, outbox.State.CANCELLED, outbox.State.DRAFT)


def erase(db: Connection, person_id: int, now: datetime) -> Outcome:
    """Erase a person: card, handles, what they wrote, what was written to them and about them. The value: a Proof.

    Conversations in which others take part stay, without them. What stood somewhere keeps a tombstone, so that the next
    fetch does not bring it back. The bytes are overwritten in the file. Problem "answer-under-way": something written
    to them has not left yet, or nobody knows whether it did.
    """
    handles = list(
        db.execute(select(identity.c.network, identity.c.handle).where(identity.c.person_id == person_id)).all()
    )
    talks = list(db.scalars(select(conversation.c.id).where(conversation.c.person_id == person_id)))
    everybody = cards(db, person_id)
    _refuse_under_way(db, talks)
    db.exec_driver_sql("PRAGMA secure_delete = ON")
    theirs = list(db.scalars(select(item.c.id).where(item.c.identity_id.in_(identities_of(person_id)))))
    shared = _with_others(db, talks, theirs)
    alone = [talk for talk in talks if talk not in shared]
    ours = list(db.scalars(select(item.c.id).where(item.c.mine, _answers(db, alone, theirs))))
    ours += _handed_over(db, alone)
    counts = {
        "identities": len(handles),
        "conversations": len(alone),
        "messages": len(theirs),
        "answers": _blank_answers(db, alone, ours),
        "notes": _drop_notes(db, everybody, alone),
    }
    # The evidence locker keeps what it has, for a legal claim (article 17, 3 e), and the proof says so.
    if kept := db.scalar(select(func.count()).select_from(evidence).where(evidence.c.item_id.in_(theirs))):
        counts["evidence"] = kept
    judgements.unlearn(db, theirs)
    with_them = {*talks, *_talks_with(db, theirs)}
    spam.unlearn(db, list(with_them))
    for used in (template_use, thanks_use):  # the words that were answered, and those of the thanks, may name them
        db.execute(delete(used).where(used.c.conversation_id.in_(with_them)))
    db.execute(delete(kept_thread))  # answers of anybody, which can be fetched again
    sight.forget(db, theirs)
    db.execute(update(incident_entry).where(incident_entry.c.item_id.in_(theirs)).values(text=""))
    names = _names(db, everybody)
    _forget_in_signals(db, names)
    _forget_in_quotes(db, everybody, theirs, names)
    files = _files(db, theirs + ours, alone)
    _drop_items(db, theirs + ours, now)
    _drop_talks(db, alone)
    _let_files_go(db, files)
    db.execute(update(conversation).where(conversation.c.id.in_(shared)).values(person_id=None, name="", snippet=""))
    _unindex(db, "person_words", everybody)
    db.execute(delete(person).where(person.c.id.in_(everybody)))
    for index in ("person_words", "note_words", "draft_words", "task_words"):  # else the words stay in its old parts
        db.exec_driver_sql(f"INSERT INTO {index} ({index}) VALUES ('optimize')")
    return Outcome(Topic.PEOPLE | Topic.CONVERSATIONS | Topic.ITEMS | Topic.OUTBOX, _prove(db, handles, counts, now))


def _refuse_under_way(db: Connection, talks: Sequence[int]) -> None:
    about = or_(delivery.c.conversation_id.in_(talks), delivery.c.id.in_(_questions(talks)))
    under_way = select(func.count()).where(about, delivery.c.state.not_in(_LEFT))
    if count := db.execute(under_way).scalar_one():
        raise Problem("answer-under-way", count=str(count))


def _talks_with(db: Connection, items: Sequence[int]) -> Sequence[int]:
    here = select(item.c.conversation_id).where(item.c.id.in_(items), item.c.conversation_id.is_not(None))
    return list(db.scalars(here.distinct()))


def _with_others(db: Connection, talks: Sequence[int], theirs: Sequence[int]) -> set[int]:
    """Of these conversations, those in which somebody else wrote too."""
    return set(
        db.scalars(
            select(item.c.conversation_id).where(
                item.c.conversation_id.in_(talks), ~item.c.mine, item.c.id.not_in(theirs)
            )
        )
    )


def _answers(db: Connection, alone: Sequence[int], theirs: Sequence[int]) -> ColumnElement[bool]:
    """What we wrote to them: all of it where they were alone, what answers a message of theirs elsewhere."""
    answered = select(item.c.account_id, item.c.remote_id).where(item.c.id.in_(theirs)).subquery()
    to_them = (
        select(answered.c.remote_id)
        .where(answered.c.account_id == item.c.account_id, answered.c.remote_id == item.c.parent)
        .exists()
    )
    return or_(item.c.conversation_id.in_(alone), to_them)


def _blank_answers(db: Connection, alone: Sequence[int], ours: Sequence[int]) -> int:
    """Take the text out of what was sent; that something was sent, and when, stays in the ledger."""
    sent = select(item.c.account_id, item.c.remote_id).where(item.c.id.in_(ours)).subquery()
    written = (
        select(sent.c.remote_id)
        .where(sent.c.account_id == delivery.c.account_id, sent.c.remote_id == delivery.c.remote_id)
        .exists()
    )
    here = or_(delivery.c.conversation_id.in_(alone), and_(delivery.c.remote_id != "", written))
    here = or_(here, delivery.c.id.in_(_questions(alone)))
    some = list(db.scalars(select(delivery.c.id).where(here)))
    db.execute(delete(delivery_media).where(delivery_media.c.delivery_id.in_(some)))
    db.execute(delete(report).where(report.c.delivery_id.in_(some)))
    nothing = {"text": "", "reply_to": "", "options": None, "prepared": None, "reason": ""}
    db.execute(update(attempt).where(attempt.c.delivery_id.in_(some)).values(reason=""))
    return db.execute(update(delivery).where(delivery.c.id.in_(some)).values(**nothing)).rowcount


def _questions(talks: Sequence[int]) -> Any:
    """The mails in which departments were asked about these conversations: they quote them."""
    return select(hand_over.c.delivery_id).where(hand_over.c.conversation_id.in_(talks)).scalar_subquery()


def _handed_over(db: Connection, alone: Sequence[int]) -> list[int]:
    """What was asked of departments about them, as it stands among the mails, and what was answered to it."""
    asked = select(delivery.c.remote_id).where(delivery.c.id.in_(_questions(alone)), delivery.c.remote_id != "")
    about = or_(item.c.remote_id.in_(asked), item.c.parent.in_(asked))
    return list(db.scalars(select(item.c.id).where(item.c.account_id.is_not(None), about)))


def _drop_notes(db: Connection, everybody: Sequence[int], alone: Sequence[int]) -> int:
    about = or_(note.c.person_id.in_(everybody), note.c.conversation_id.in_(alone))
    _unindex(db, "note_words", list(db.scalars(select(note.c.id).where(about))))
    return db.execute(delete(note).where(about)).rowcount


def _files(db: Connection, items: Sequence[int], alone: Sequence[int]) -> list[int]:
    """What came with these messages, or goes with what is being written there, and the wholes of what was cropped of
    them: a screenshot shows the name.

    What was only to go with an answer and is of the library is the user's own.
    """
    drafts = select(draft.c.id).where(draft.c.conversation_id.in_(alone))
    written = select(draft_media.c.media_id).join(media).where(draft_media.c.draft_id.in_(drafts), ~media.c.kept)
    came = select(item_media.c.media_id).where(item_media.c.item_id.in_(items))
    found = [*db.scalars(came), *db.scalars(written)]
    whole = media.alias()
    cut = select(media.c.cut_from).join(whole, whole.c.id == media.c.cut_from).where(media.c.id.in_(found))
    return [*found, *db.scalars(cut.where(~whole.c.kept))]


def _let_files_go(db: Connection, files: Sequence[int]) -> None:
    """Those that nothing else keeps: they go with the next tidying, and are named by nothing until then."""
    kept = [media.c.id.not_in(select(table.c.media_id)) for table in (item_media, draft_media, delivery_media)]
    nothing = {"name": "", "alt": "", "credit": "", "rights": "", "kept": False, "cut": None, "added": _LONG_AGO}
    db.execute(update(media).where(media.c.id.in_(files), *kept).values(**nothing))


def _names(db: Connection, everybody: Sequence[int]) -> Set[str]:
    """What they are called, each word between blanks."""
    named = select(person.c.name).where(person.c.id.in_(everybody))
    known = select(identity.c.name, identity.c.handle).where(identity.c.person_id.in_(everybody))
    told = {*db.scalars(named), *(name for row in db.execute(known) for name in row)}
    return {f" {' '.join(found)} " for name in told if (found := words(name))}


def _forget_in_signals(db: Connection, names: Set[str]) -> None:
    """Take their names out of what a signal told as its evidence."""
    for row in db.execute(select(signal.c.id, signal.c.evidence)).all():
        if (left := _without(row.evidence, names)) != row.evidence:
            db.execute(update(signal).where(signal.c.id == row.id).values(evidence=left))


def _forget_in_quotes(db: Connection, everybody: Sequence[int], theirs: Sequence[int], names: Set[str]) -> None:
    """Take what they said out of the posts that quote it."""
    links = set(db.scalars(select(item.c.link).where(item.c.id.in_(theirs), item.c.link != "")))
    pages = select(identity.c.address).where(identity.c.person_id.in_(everybody), identity.c.address != "")
    below = tuple(f"{page.rstrip('/')}/" for page in db.scalars(pages))
    for row in db.execute(select(item.c.id, item.c.beside).where(item.c.beside.is_not(None))).all():
        kept = beside.kept(row.beside)
        if kept.quote is None:
            continue
        quote, name = kept.quote, f" {' '.join(words(kept.quote.author))} "
        if name in names or quote.link in links or quote.link.startswith(below):
            left = replace(kept, quote=None).told()
            db.execute(update(item).where(item.c.id == row.id).values(beside=left))


def _without(told: Any, names: Set[str]) -> Any:
    """The same without what names somebody."""
    match told:
        case str():
            line = f" {' '.join(words(told))} "
            return "" if any(name in line for name in names) else told
        case list():
            return [left for one in told if (left := _without(one, names)) != "" or one == ""]
        case dict():
            return {key: _without(value, names) for key, value in told.items() if _without(key, names) == key}
    return told


def _drop_items(db: Connection, ids: Sequence[int], now: datetime) -> None:
    rows = db.execute(
        select(item.c.position, item.c.source_id, item.c.account_id, item.c.remote_id).where(item.c.id.in_(ids))
    ).all()
    if not rows:
        return
    _unindex(db, "item_words", [row.position for row in rows])
    db.execute(
        insert(tombstone),
        [
            {"source_id": r.source_id, "account_id": r.account_id, "remote_id": r.remote_id, "deleted": now}
            for r in rows
        ],
    )
    db.execute(delete(item).where(item.c.id.in_(ids)))


def _drop_talks(db: Connection, alone: Sequence[int]) -> None:
    _unindex(db, "draft_words", list(db.scalars(select(draft.c.id).where(draft.c.conversation_id.in_(alone)))))
    _unindex(db, "task_words", list(db.scalars(select(task.c.id).where(task.c.conversation_id.in_(alone)))))
    db.execute(delete(task).where(task.c.conversation_id.in_(alone)))
    db.execute(delete(conversation).where(conversation.c.id.in_(alone)))


def _unindex(db: Connection, index: str, rows: Sequence[int]) -> None:
    if rows:
        db.exec_driver_sql(f"DELETE FROM {index} WHERE rowid = ?", [(row,) for row in rows])


def overwrite_some(db: Connection, pages: int = 200, *, begin: bool = False) -> Outcome:
    """Write the index of words anew without what was erased, some pages at a time; the value: whether more is to do.

    A word of an erased message says nothing of who wrote it, but it must go, too.
    """
    db.exec_driver_sql("PRAGMA secure_delete = ON")
    before = db.exec_driver_sql("SELECT total_changes()").scalar_one()
    step = -pages if begin else pages  # FTS5: below zero, all parts are to become one
    db.exec_driver_sql(f"INSERT INTO item_words (item_words, rank) VALUES ('merge', {step})")
    after = db.exec_driver_sql("SELECT total_changes()").scalar_one()
    return Outcome(Topic.NONE, after - before >= 2)


def _prove(db: Connection, handles: Sequence[Any], counts: Mapping[str, int], now: datetime) -> Proof:
    salt = secrets.token_hex(16)
    marks = tuple(mark(salt, row.network, row.handle) for row in handles)
    made = db.execute(
        insert(erasure).values(at=now, handles=list(marks), salt=salt, counts=dict(counts)).returning(erasure.c.id)
    ).scalar_one()
    return Proof(made, now, counts, marks, salt)


def mark(salt: str, network: str, handle: str) -> str:
    """What a proof keeps of a handle: who knows the handle can check it, nobody can read it there."""
    return hashlib.sha256(f"{salt}{network}:{handle.lower()}".encode()).hexdigest()


def proofs(db: Connection) -> Sequence[Proof]:
    """Who was erased, without saying who, the last one first."""
    rows = db.execute(select(erasure).order_by(erasure.c.at.desc(), erasure.c.id.desc()))
    return [Proof(row.id, row.at, row.counts, tuple(row.handles), row.salt) for row in rows]
