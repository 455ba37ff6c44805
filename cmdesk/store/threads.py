"""How items become conversations."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from cmdesk.domain.clock import Call, call_of
from cmdesk.domain.conversations import State, after_message
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.store import clocks
from cmdesk.store.tables import conversation, delivery, item, person

SNIPPET = 200
CROSSED = timedelta(minutes=10)  # theirs, written while we answered, or told by a clock that differs from ours
# Some programs write the year 1 where they know no date; what orders items cannot count back as far.
EARLIEST = datetime(1700, 1, 1, tzinfo=UTC)


def moment(new: NewItem, now: datetime) -> datetime:
    """When it was said, never in the future, and as exactly as the file keeps it: what is compared must be alike."""
    at = max(min(new.published or now, now), EARLIEST)
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def _snippet(new: NewItem) -> str:
    return " ".join((new.text or new.title)[: SNIPPET * 3].split())[:SNIPPET]


def open_mention(db: Connection, item_id: int, new: NewItem, source_id: int, now: datetime) -> int:
    """A conversation for an item of a source that a query matched."""
    at = moment(new, now)
    made: int = db.execute(
        insert(conversation)
        .values(
            source_id=source_id,
            state=State.OPEN,
            name=new.author.name or new.author.handle,
            subject=new.title,
            snippet=_snippet(new),
            latest=at,
            waiting_since=at,
            unread=True,
            mention=True,
            kind=Call.FOUND,
            language=new.language,
            created=now,
        )
        .returning(conversation.c.id)
    ).scalar_one()
    db.execute(update(item).where(item.c.id == item_id).values(conversation_id=made))
    return made


def open_known_mention(db: Connection, row: Any, now: datetime) -> int:
    """The same for an item that is stored already, given as its row."""
    new = NewItem(
        row.remote_id, row.excerpt, row.published, title=row.title, author=Author(name=row.author), link=row.link
    )
    return open_mention(db, row.id, new, row.source_id, now)


def place(
    db: Connection, item_id: int, new: NewItem, account_id: int, person_id: int | None, now: datetime
) -> int | None:
    """Put one item of an account where it belongs; None for what we published on our own, and for spam.

    A person's answer to something we published opens a conversation of its own, so that ten people under one
    post are ten conversations.
    """
    at = moment(new, now)
    joined = conversation_of(db, item_id, new, account_id, person_id)
    if joined is None:
        if new.mine and not _answered_here(db, new, account_id):
            return None
        joined = _open(db, new, account_id, person_id, at, now)
    db.execute(update(item).where(item.c.id == item_id).values(conversation_id=joined))
    state = _advance(db, joined, new, person_id, at)
    if not new.mine or new.kind is Kind.MAIL:
        _gather(db, item_id, new, account_id, joined)
    return joined if state is not State.SPAM else None


def conversation_of(db: Connection, item_id: int, new: NewItem, account_id: int, person_id: int | None) -> int | None:
    """The conversation of the nearest ancestor, whether it came in or went out from here; else of a sibling."""
    ours = (item.c.account_id == account_id) & item.c.account_id.is_not(None)
    for ancestor in reversed(new.ancestors):
        near = db.execute(
            select(item.c.conversation_id, item.c.mine, item.c.kind).where(ours, item.c.remote_id == ancestor)
        ).first()
        if near is not None:
            if near.conversation_id is not None:
                return int(near.conversation_id)
            if near.mine and near.kind != Kind.MAIL:
                return None  # an answer to what we published: a conversation of its own
        sent = db.execute(
            select(delivery.c.conversation_id).where(
                delivery.c.account_id == account_id, delivery.c.remote_id == ancestor, delivery.c.remote_id != ""
            )
        ).first()
        if sent is not None:
            return int(sent.conversation_id) if sent.conversation_id is not None else None
    if not new.ancestors:
        return None
    # None of its ancestors is here: somebody else of the same thread may be.
    sibling = select(item.c.conversation_id).where(
        ours, item.c.root == new.ancestors[0], item.c.conversation_id.is_not(None), item.c.id != item_id
    )
    if new.kind is not Kind.MAIL and person_id is not None:
        same = select(conversation.c.id).where(conversation.c.person_id == person_id)
        sibling = sibling.where(item.c.conversation_id.in_(same))
    near_by = db.execute(sibling.limit(1)).scalar()
    return int(near_by) if near_by is not None else None


def _answered_here(db: Connection, new: NewItem, account_id: int) -> bool:
    """Whether our own item answers somebody: then it is worth a conversation, even when theirs is not here."""
    if not new.ancestors:
        return False
    parent = db.execute(
        select(item.c.mine).where(
            item.c.account_id == account_id, item.c.account_id.is_not(None), item.c.remote_id == new.ancestors[-1]
        )
    ).scalar()
    return parent is False


def _open(db: Connection, new: NewItem, account_id: int, person_id: int | None, at: datetime, now: datetime) -> int:
    blocked = person_id is not None and db.scalar(select(person.c.blocked).where(person.c.id == person_id))
    made: int = db.execute(
        insert(conversation)
        .values(
            account_id=account_id,
            person_id=person_id,
            post=_post_of(db, new, account_id),
            state=State.SPAM if blocked else State.OPEN,
            name=new.author.name or new.author.handle,
            subject=new.title,
            snippet=_snippet(new),
            latest=at,
            created=now,
        )
        .returning(conversation.c.id)
    ).scalar_one()
    return made


def _post_of(db: Connection, new: NewItem, account_id: int) -> str:
    """The post of ours that it answers, by its remote id; "" for a mail and for what answers somebody else."""
    if new.kind is Kind.MAIL or not new.ancestors:
        return ""
    ours = (item.c.account_id == account_id) & item.c.account_id.is_not(None)
    found = db.scalar(select(item.c.remote_id).where(ours, item.c.remote_id.in_(new.ancestors), item.c.mine).limit(1))
    return found or ""


def _advance(db: Connection, conversation_id: int, new: NewItem, person_id: int | None, at: datetime) -> State:
    """Let the newest message decide the state; an older one that comes late changes nothing but the history."""
    row = db.execute(
        select(
            conversation.c.state,
            conversation.c.latest,
            conversation.c.waiting_since,
            conversation.c.person_id,
            conversation.c.created,
            conversation.c.last_mine,
            conversation.c.post,
        ).where(conversation.c.id == conversation_id)
    ).one()
    values: dict[str, object] = {}
    state = State(row.state)
    if person_id is not None and row.person_id is None:
        name = db.execute(select(person.c.name).where(person.c.id == person_id)).scalar_one()
        values |= {"person_id": person_id, "name": name}
    crossed = not new.mine and row.last_mine and at > row.latest - CROSSED
    if at >= row.latest or crossed:
        state = after_message(state, new.mine)
        values |= {"latest": max(at, row.latest), "snippet": _snippet(new), "last_mine": new.mine, "state": state}
        if state is not State.SNOOZED:
            values["snoozed_until"] = None
        if new.mine:
            values |= {"waiting_since": None, "unread": False}
        else:
            values["unread"] = state is not State.SPAM
            values["kind"] = call_of(new.kind, new.visibility, answers_us=bool(row.post))
            values["language"] = new.language
            if row.waiting_since is None:
                values["waiting_since"] = at
    elif not new.mine and row.waiting_since is not None and at < row.waiting_since:
        values["waiting_since"] = at
    if values:
        values["need"] = None
        db.execute(update(conversation).where(conversation.c.id == conversation_id).values(**values))
    return state


def _gather(db: Connection, item_id: int, new: NewItem, account_id: int, joined: int) -> None:
    """Bring in answers that arrived before what they answer."""
    ours = (item.c.account_id == account_id) & item.c.account_id.is_not(None)
    children = db.execute(
        select(item.c.conversation_id)
        .where(
            ours,
            item.c.parent == new.remote_id,
            item.c.parent != "",
            item.c.id != item_id,
            func.coalesce(item.c.conversation_id, 0) != joined,
        )
        .distinct()
    ).scalars()
    if None in list(children):
        db.execute(
            update(item)
            .where(ours, item.c.parent == new.remote_id, item.c.parent != "", item.c.conversation_id.is_(None))
            .values(conversation_id=joined)
        )
        _settle(db, joined)


def _settle(db: Connection, conversation_id: int) -> None:
    """After something older came in: let the newest of all messages decide once more."""
    newest = db.execute(
        select(item)
        .where(item.c.conversation_id == conversation_id)
        .order_by(item.c.published.desc(), item.c.id.desc())
        .limit(1)
    ).one()
    last = NewItem(
        newest.remote_id,
        newest.excerpt,
        newest.published,
        Kind(newest.kind),
        title=newest.title,
        language=newest.language,
        visibility=newest.visibility,
        mine=newest.mine,
    )
    _advance(db, conversation_id, last, None, newest.published)


def recount(db: Connection, conversation_id: int) -> None:
    """Say anew what a conversation is about, and since when somebody waits, from the messages that are in it now."""
    rows = db.execute(
        select(item)
        .where(item.c.conversation_id == conversation_id, item.c.conversation_id.is_not(None))
        .order_by(item.c.published, item.c.id)
    ).all()
    if not rows:
        return
    there = [row for row in rows if row.gone is None] or rows
    newest = there[-1]
    theirs = [row for row in there if not row.mine]
    unanswered = [row for row in _after_last_of_ours(there) if row.gone is None]
    values: dict[str, object] = {
        "latest": newest.published,
        "snippet": _snippet(NewItem("", newest.excerpt, newest.published, title=newest.title)),
        "last_mine": newest.mine,
        "waiting_since": unanswered[0].published if unanswered else None,
        "need": None,
    }
    if theirs:
        post = db.scalar(select(conversation.c.post).where(conversation.c.id == conversation_id))
        values["kind"] = call_of(theirs[-1].kind, theirs[-1].visibility, answers_us=bool(post))
        values["language"] = theirs[-1].language
    db.execute(update(conversation).where(conversation.c.id == conversation_id).values(**values))
    clocks.settle_all(db)


def _after_last_of_ours(rows: Sequence[Any]) -> list[Any]:
    """Their messages that none of ours followed."""
    found: list[Any] = []
    for row in rows:
        found = [] if row.mine else [*found, row]
    return found


def sent(db: Connection, conversation_id: int, text: str, at: datetime) -> None:
    """Our answer is out: it is their turn."""
    new = NewItem(remote_id="", text=text, published=at, mine=True)
    _advance(db, conversation_id, new, None, at)
    clocks.settle_all(db)
