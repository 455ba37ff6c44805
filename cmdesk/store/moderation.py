"""Queries on moderation: how items stand on their networks, and what was done to them."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, insert, select, update

from cmdesk.domain.conversations import State
from cmdesk.domain.moderation import PUT_AWAY, Deed, Done, Moderated, Standing, done_after, standing_after
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store.tables import conversation, deed, item


def one(db: Connection, item_id: int) -> Moderated | None:
    """An item as moderation sees it; None when it came through no account."""
    found = db.execute(select(item).where(item.c.id == item_id, item.c.account_id.is_not(None))).one_or_none()
    if found is None:
        return None
    done: frozenset[Deed] = frozenset()
    for each in _deeds(db, item_id):
        done = done_after(each.deed, done)
    return Moderated(
        item_id=item_id,
        account_id=found.account_id,
        conversation_id=found.conversation_id,
        reply_to=found.reply_to,
        mine=found.mine,
        standing=Standing(found.standing or Standing.VISIBLE),
        done=done,
        author=found.author,
    )


def newest(db: Connection, conversation_id: int) -> Moderated | None:
    """The newest message of somebody else in a conversation."""
    found = db.execute(
        select(item.c.id)
        .where(item.c.conversation_id == conversation_id, item.c.conversation_id.is_not(None), ~item.c.mine)
        .order_by(item.c.published.desc(), item.c.id.desc())
        .limit(1)
    ).scalar()
    return None if found is None else one(db, found)


def history(db: Connection, item_id: int) -> Sequence[Done]:
    """What was done to an item, in order."""
    return _deeds(db, item_id)


def _deeds(db: Connection, item_id: int) -> list[Done]:
    rows = db.execute(
        select(deed.c.deed, deed.c.reason, deed.c.done).where(deed.c.item_id == item_id).order_by(deed.c.id)
    )
    return [Done(Deed(row.deed), row.reason, row.done) for row in rows]


def keep(db: Connection, item_id: int, done: Deed, now: datetime, reason: str = "") -> Outcome:
    """Write down a deed that the network has done; the value: where the item stood before."""
    before = one(db, item_id)
    assert before is not None  # it was read for the deed, and items of accounts are not deleted by hand
    after = standing_after(done, before.standing)
    db.execute(insert(deed).values(item_id=item_id, deed=done, reason=reason, done=now))
    if after is not before.standing:
        db.execute(update(item).where(item.c.id == item_id).values(standing=after))
        if before.conversation_id is not None:
            settle(db, before.conversation_id)
    return Outcome(Topic.ITEMS | Topic.CONVERSATIONS, before.standing)


def settle(db: Connection, conversation_id: int) -> None:
    """Close a conversation in which nothing of theirs is left to answer, and reopen it when something is again."""
    standings = {
        Standing(found or Standing.VISIBLE)
        for found in db.scalars(
            select(item.c.standing).where(item.c.conversation_id == conversation_id, ~item.c.mine).distinct()
        )
    }
    state = State(db.execute(select(conversation.c.state).where(conversation.c.id == conversation_id)).scalar_one())
    wanted = state
    if state is State.BIN:
        return
    if standings == {Standing.SPAM}:
        wanted = State.SPAM
    elif standings and standings <= PUT_AWAY:
        wanted = State.DONE
    elif state is State.SPAM or (state is State.DONE and Standing.HELD in standings):
        wanted = State.OPEN
    if wanted is not state:
        values: dict[str, object] = {"state": wanted, "snoozed_until": None}
        if wanted is not State.OPEN:
            values["unread"] = False
        db.execute(update(conversation).where(conversation.c.id == conversation_id).values(**values))
