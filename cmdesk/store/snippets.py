"""Queries on snippets, signatures and sets of hashtags."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from cmdesk.domain.snippets import Snippet, SnippetKind
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import playbooks
from cmdesk.store.tables import draft, snippet

_COLUMNS = (snippet.c.id, snippet.c.kind, snippet.c.name, snippet.c.text, snippet.c.language, snippet.c.used)


def every(db: Connection) -> Sequence[Snippet]:
    """By kind, then by name."""
    rows = db.execute(select(*_COLUMNS).order_by(snippet.c.kind, snippet.c.name.collate("NOCASE"), snippet.c.id))
    return [Snippet(row.id, SnippetKind(row.kind), *row[2:]) for row in rows]


def keep(db: Connection, kept: Snippet) -> Outcome:
    """Add one (id 0) or change it; the value: its id. Problem: "snippet-name-missing"."""
    name = " ".join(kept.name.split())
    if not name:
        raise Problem("snippet-name-missing")
    values = {"kind": kept.kind.value, "name": name, "text": kept.text.strip("\n"), "language": kept.language}
    if kept.id:
        db.execute(update(snippet).where(snippet.c.id == kept.id).values(**values))
        return Outcome(Topic.REPLIES, kept.id)
    return Outcome(Topic.REPLIES, db.scalar(insert(snippet).values(**values).returning(snippet.c.id)))


def remove(db: Connection, snippet_id: int) -> Outcome:
    """Forget one; the value is what it was, for who changes their mind."""
    row = db.execute(select(*_COLUMNS).where(snippet.c.id == snippet_id)).one_or_none()
    db.execute(delete(snippet).where(snippet.c.id == snippet_id))
    return Outcome(Topic.REPLIES, row and Snippet(0, SnippetKind(row.kind), *row[2:]))


def note_use(db: Connection, snippet_id: int, now: datetime) -> Topic:
    db.execute(update(snippet).where(snippet.c.id == snippet_id).values(used=snippet.c.used + 1, last_used=now))
    return Topic.NONE


def campaigns(db: Connection) -> Sequence[str]:
    """The campaigns that drafts belong to, the newest first."""
    return _used(db, "campaign")


def pillars(db: Connection) -> Sequence[str]:
    """Those of the playbook, then those that drafts belong to all the same."""
    named = playbooks.pillars(db)
    known = {name.casefold() for name in named}
    return [*named, *(name for name in _used(db, "pillar") if name.casefold() not in known)]


def _used(db: Connection, name: str) -> Sequence[str]:
    column = draft.c[name]
    some = select(column).where(column != "", draft.c.deleted.is_(None)).order_by(draft.c.changed.desc())
    return list(dict.fromkeys(db.scalars(some)))
