"""Queries on bilingual posts: two drafts that say the same, each in its language and to the accounts that speak it."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, or_, select, update

from cmdesk.domain.drafts import Draft, Stage
from cmdesk.domain.polls import POLL
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import drafts
from cmdesk.store.letting_go import FIRST_COMMENT
from cmdesk.store.tables import account, draft

# What is chosen with a text, and is text itself.
_IN_ITS_LANGUAGE = (FIRST_COMMENT, POLL, "title", "warning", "language")


def other(db: Connection, draft_id: int) -> Draft | None:
    """The same post in another language; one that was put away is none."""
    there = select(draft.c.twin_id).where(draft.c.id == draft_id).scalar_subquery()
    found = db.scalar(select(draft.c.id).where(draft.c.id == there, draft.c.deleted.is_(None)))
    return drafts.one(db, found) if found is not None else None


def pair(db: Connection, draft_id: int, own: str, language: str, account_ids: Sequence[int], now: datetime) -> Outcome:
    """Begin the same post in another language, for the accounts that speak it; the value: the new draft.

    `own`: the language of the one that is there.
    """
    first = drafts.one(db, draft_id)
    assert first is not None, f"draft {draft_id} is gone"
    made = drafts.start(db, "", account_ids, now).value
    options = {name: value for name, value in first.options.items() if name not in _IN_ITS_LANGUAGE}
    # What stays true leaves by itself: that is for a person to say of a text that is written.
    stage = "" if first.stage == Stage.EVERGREEN else first.stage
    told = {"pillar": first.pillar, "campaign": first.campaign, "stage": stage, "options": options}
    when = {"due_wall": first.due_wall, "due_zone": first.due_zone}
    row = draft.c.id
    db.execute(update(draft).where(row == made).values(language=language, twin_id=draft_id, **told, **when))
    db.execute(update(draft).where(row == draft_id).values(language=own, twin_id=made))
    return Outcome(Topic.DRAFTS, made)


def part(db: Connection, draft_id: int) -> Topic:
    """Two drafts of their own again; both stay."""
    mine = or_(draft.c.id == draft_id, draft.c.twin_id == draft_id)
    db.execute(update(draft).where(mine).values(twin_id=None))
    return Topic.DRAFTS


def languages(db: Connection) -> dict[int, str]:
    """In which language each account speaks; those that speak any are left out."""
    rows = db.execute(select(account.c.id, account.c.language).where(account.c.language != ""))
    return {row.id: row.language for row in rows}


def speak(db: Connection, spoken: Mapping[int, str]) -> Topic:
    """Say in which language accounts speak; "" for any."""
    for account_id, language in spoken.items():
        db.execute(update(account).where(account.c.id == account_id).values(language=language))
    return Topic.ACCOUNTS
