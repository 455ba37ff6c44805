"""What the user did and when, read from what was written, sent and decided; not from what goes on by itself."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, select

from cmdesk.domain.hours import Deed, Done
from cmdesk.domain.reputation import Period
from cmdesk.store.tables import (
    account,
    conversation,
    correction,
    deed,
    delivery,
    draft,
    draft_version,
    evergreen,
    evidence,
    hand_over,
    incident_entry,
    item,
    note,
    recurrence_post,
    task,
    variant,
)


def deeds(db: Connection, period: Period, brand_id: int | None = None) -> list[Done]:
    """Moments with what was done, of a brand; None: of all. What belongs to no brand counts for all of them only."""
    found: list[Done] = []
    for kind, moment, rows, brand in _kinds():
        some = rows.where(moment >= period.since, moment < period.until)
        if brand_id is not None:
            if brand is None:
                continue
            some = some.where(brand.in_(select(account.c.id).where(account.c.brand_id == brand_id)))
        found += [(row[0], kind, row[1]) for row in db.execute(some)]
    return sorted(found)


def _kinds() -> Iterator[tuple[Deed, Any, Select[Any], Any]]:
    """What is told, its moment, where it is read, and the column of the account that says whose it is."""
    of_itself = draft.c.id.in_(select(recurrence_post.c.draft_id).where(recurrence_post.c.draft_id.is_not(None)))
    again = delivery.c.draft_id.in_(
        select(recurrence_post.c.draft_id).where(recurrence_post.c.draft_id.is_not(None)).union(
            select(evergreen.c.draft_id)
        )
    )  # fmt: skip
    d, made = delivery.c, func.min(delivery.c.created)
    asked = select(hand_over.c.id).where(hand_over.c.delivery_id == d.id).exists()
    yield Deed.ANSWER, d.created, select(d.created, d.id).where(d.conversation_id.is_not(None), ~asked), d.account_id
    posts = select(made, d.draft_id).where(d.draft_id.is_not(None), d.place == 0, ~again).group_by(d.draft_id)
    yield Deed.POST, d.created, posts, d.account_id
    of_accounts = draft.outerjoin(variant, variant.c.draft_id == draft.c.id)
    for moment in (draft.c.created, draft.c.changed):
        written = (
            select(func.max(moment), draft.c.id).select_from(of_accounts).where(draft.c.kind == "post", ~of_itself)
        )
        yield Deed.DRAFT, moment, written.group_by(draft.c.id), variant.c.account_id
    versions = draft_version.join(draft).outerjoin(variant, variant.c.draft_id == draft.c.id)
    kept = select(func.max(draft_version.c.at), draft.c.id).select_from(versions).group_by(draft_version.c.id)
    yield Deed.DRAFT, draft_version.c.at, kept, variant.c.account_id
    talk = conversation.c.account_id
    asking = select(hand_over.c.created, hand_over.c.id).select_from(
        hand_over.join(conversation, conversation.c.id == hand_over.c.conversation_id)
    )
    yield Deed.ASKED, hand_over.c.created, asking, talk
    noted = select(note.c.created, note.c.id).select_from(note.outerjoin(conversation)).where(note.c.author == "")
    yield Deed.NOTE, note.c.created, noted, talk
    yield (
        Deed.MODERATED,
        deed.c.done,
        select(deed.c.done, deed.c.id).join(item, item.c.id == deed.c.item_id),
        item.c.account_id,
    )
    judged = select(correction.c.made, correction.c.id).join(item, item.c.id == correction.c.item_id)
    yield Deed.JUDGED, correction.c.made, judged, item.c.account_id
    for moment in (task.c.created, task.c.done):
        ours = select(moment, task.c.id).select_from(
            task.outerjoin(conversation, conversation.c.id == task.c.conversation_id)
        )
        yield Deed.TASK, moment, ours, talk
    yield Deed.CRISIS, incident_entry.c.at, select(incident_entry.c.at, incident_entry.c.id), None
    yield Deed.EVIDENCE, evidence.c.taken, select(evidence.c.taken, evidence.c.id), None
