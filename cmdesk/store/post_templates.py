"""Queries on templates of posts."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from cmdesk.domain.post_templates import PostTemplate
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import drafts, media
from cmdesk.store.tables import account, draft, post_template


def every(db: Connection) -> Sequence[PostTemplate]:
    """By name."""
    some = select(post_template).order_by(post_template.c.name.collate("NOCASE"), post_template.c.id)
    return [_template(row) for row in db.execute(some)]


def keep(db: Connection, kept: PostTemplate) -> Outcome:
    """Add one (id 0) or change it; the value: its id. Problem: "name-missing"."""
    name = " ".join(kept.name.split())
    if not name:
        raise Problem("name-missing")
    values = {
        "name": name,
        "text": kept.text,
        "variants": {str(one): text for one, text in kept.variants.items()},
        "pillar": " ".join(kept.pillar.split()),
        "campaign": " ".join(kept.campaign.split()),
        "language": kept.language,
        "options": dict(kept.options),
    }
    if kept.id:
        db.execute(update(post_template).where(post_template.c.id == kept.id).values(**values))
        return Outcome(Topic.REPLIES, kept.id)
    return Outcome(Topic.REPLIES, db.scalar(insert(post_template).values(**values).returning(post_template.c.id)))


def remove(db: Connection, template_id: int) -> Outcome:
    """Forget one; the value is what it was, for who changes their mind."""
    row = db.execute(select(post_template).where(post_template.c.id == template_id)).one_or_none()
    db.execute(delete(post_template).where(post_template.c.id == template_id))
    return Outcome(Topic.REPLIES, row and _template(row, 0))


def of_draft(db: Connection, draft_id: int) -> PostTemplate | None:
    """A draft as a template that is not kept yet; its pictures and its hour are of one day and stay with it."""
    found = drafts.one(db, draft_id)
    if found is None:
        return None
    own = {one.account_id: one.text for one in found.variants}
    told = found.pillar, found.campaign, found.language
    return PostTemplate(0, "", found.text, own, *told, found.options)


def begin(db: Connection, template: PostTemplate, now: datetime) -> Outcome:
    """Start a draft that reads like a template, as it was filled; the value: the draft.

    Accounts that are there no more are left out.
    """
    there = set(db.scalars(select(account.c.id).where(account.c.removed.is_(None))))
    chosen = [one for one in template.variants if one in there]
    made = drafts.start(db, template.text, chosen, now).value
    for one in chosen:
        if (text := template.variants[one]) is not None:
            drafts.vary(db, made, one, text, now)
    told = {"pillar": template.pillar, "campaign": template.campaign, "language": template.language}
    db.execute(update(draft).where(draft.c.id == made).values(**told))
    if template.options:
        media.choose(db, made, template.options, now)
    used = {"used": post_template.c.used + 1, "last_used": now}
    db.execute(update(post_template).where(post_template.c.id == template.id).values(**used))
    return Outcome(Topic.DRAFTS | Topic.REPLIES, made)


def _template(row: Row[Any], template_id: int | None = None) -> PostTemplate:
    return PostTemplate(
        row.id if template_id is None else template_id,
        row.name,
        row.text,
        {int(one): text for one, text in row.variants.items()},
        row.pillar,
        row.campaign,
        row.language,
        row.options,
        row.used,
    )
