"""What comes in: items of a source or an account are kept once, updated when edited, matched and put in their place."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from cmdesk.domain.conversations import State
from cmdesk.domain.items import Added, NewItem
from cmdesk.domain.moderation import PUT_AWAY
from cmdesk.domain.queries import Document, Watch
from cmdesk.domain.rules import Event
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.language.preparing import PreparedItem, prepare
from cmdesk.store import approvals, clocks, department_answers, moderation, people, rereading, ruling, threads
from cmdesk.store.many_rows import insert_many
from cmdesk.store.origins import Origin as Origin
from cmdesk.store.origins import buried_of, known_of, owned_by
from cmdesk.store.tables import conversation, item, item_body, mention, source

FRESH = timedelta(days=30)  # an older item that matches a query is counted, but does not enter the inbox


def add(
    db: Connection,
    origin: Origin,
    batch: Iterable[NewItem],
    now: datetime,
    watch: Watch | None = None,
    present: frozenset[str] = frozenset(),
) -> Outcome:
    """Keep what is new, update what was edited; the value is an Added.

    What the user deleted stays deleted; what left the feed stays here. `present`: the ids of the whole feed, when
    the batch is only a part of it.
    """
    items = _distinct(batch)
    known = known_of(db, origin, items, present)
    gone = buried_of(db, origin, items)
    fresh: list[PreparedItem] = []
    changed = 0
    for new in items:
        if (old := known.get(new.remote_id)) is not None:
            changed += rereading.take_over(db, old, new, now, edits=origin.source_id is not None)
        elif new.remote_id not in gone:
            fresh.append(prepare(new))
    topic = Topic.ITEMS | Topic.CONVERSATIONS if changed else Topic.NONE
    opened: list[int] = []
    if fresh:
        topic |= Topic.ITEMS | Topic.SOURCES
        closed = _closed(db, origin, fresh)
        opened, found, touched = _insert(db, origin, fresh, now, watch)
        ruled = _rule(db, origin, found, opened, closed, now)
        opened, topic = ruled.value, topic | touched | ruled.topic
    if origin.account_id is not None or Topic.CONVERSATIONS in topic:
        clocks.settle_all(db)
        topic |= clocks.tick(db, now)
    return Outcome(topic, Added(len(fresh), changed, tuple(opened)))


def _distinct(batch: Iterable[NewItem]) -> list[NewItem]:
    by_id: dict[str, NewItem] = {}
    for new in batch:
        by_id.setdefault(new.remote_id, new)
    return list(by_id.values())


# Asked with each batch: made once, because making one takes longer than SQLite takes to answer it.
_LAST = select(func.max(item.c.id))
_MORE = update(source).where(source.c.id == bindparam("owner"))
_MORE = _MORE.values(items=source.columns["items"] + bindparam("more"))


def position(published: datetime, item_id: int) -> int:
    """A number that orders items by time and is never shared: milliseconds, then the end of the id."""
    return (round(published.timestamp() * 1000) << 20) | (item_id & 0xFFFFF)


def _insert(
    db: Connection, origin: Origin, fresh: Sequence[PreparedItem], now: datetime, watch: Watch | None
) -> tuple[list[int], dict[int, bool], Topic]:
    """Keep what is new: the conversations that it opened, the new items of theirs (whether a query found each)."""
    next_id = (db.execute(_LAST).scalar() or 0) + 1
    items, bodies, mentions = [], [], []
    matched: dict[int, NewItem] = {}
    found: dict[int, bool] = {}
    topic = Topic.NONE
    for item_id, new in enumerate(fresh, next_id):
        published = threads.moment(new, now)
        place = position(published, item_id)
        items.append(values_of(origin, new, item_id, place, published, now))
        bodies.append({"item_id": item_id, "text": new.packed_text, "html": new.packed_html})
        if not new.mine:
            found[item_id] = False
        if watch and not new.mine and not watch.is_dull(new.sieved):
            names = watch.matches(_document(origin, new, published, now))
            mentions += [{"query_id": name, "item_id": item_id, "position": place} for name in names]
            if published > now - FRESH and watch.aloud(names, now):
                matched[item_id] = new
            found[item_id] = bool(names)
    insert_many(db, item, items)
    insert_many(db, item_body, bodies)
    if mentions:
        db.execute(insert(mention), mentions)
        topic |= Topic.QUERIES
    if origin.source_id is not None:
        db.execute(_MORE, {"owner": origin.source_id, "more": len(items)})
        opened = [threads.open_mention(db, item_id, new, origin.source_id, now) for item_id, new in matched.items()]
    else:
        opened = _converse(db, origin, fresh, next_id, now)
    if opened:
        topic |= Topic.CONVERSATIONS | Topic.PEOPLE
        if any(approvals.ANSWER.search(new.title) for new in fresh):
            topic |= Topic.DRAFTS | Topic.OUTBOX
    return opened, found, topic


def _closed(db: Connection, origin: Origin, fresh: Sequence[NewItem]) -> set[int]:
    """Conversations that these continue, and that nobody had on the desk."""
    before = {ancestor for new in fresh for ancestor in new.ancestors[-1:] if not new.mine}
    if origin.account_id is None or not before:
        return set()
    where = (owned_by(origin), item.c.remote_id.in_(before), conversation.c.state.in_((State.DONE, State.SNOOZED)))
    return set(
        db.scalars(select(conversation.c.id).join(item, item.c.conversation_id == conversation.c.id).where(*where))
    )


def _rule(
    db: Connection, origin: Origin, found: Mapping[int, bool], opened: list[int], closed: set[int], now: datetime
) -> Outcome:
    """Let the rules see what came; the value: the conversations to tell of, without those that a rule put away."""
    if origin.source_id is not None:
        events = [(Event.ARRIVED, list(found)), (Event.MENTIONED, [new for new, hit in found.items() if hit])]
    else:
        events = [(Event.REOPENED, [one for one in opened if one in closed]), (Event.MESSAGE, opened)]
    topic, told = Topic.NONE, list(opened)
    for event, ids in events:
        ruled = ruling.run(db, event, ids, now)
        topic |= ruled.topic
        told += ruled.value
    if topic and told:
        still = conversation.c.id.in_(told), conversation.c.state.in_((State.OPEN, State.WAITING))
        here = set(db.scalars(select(conversation.c.id).where(*still)))
        told = [one for one in dict.fromkeys(told) if one in here]
    return Outcome(topic, told)


def _document(origin: Origin, new: PreparedItem, published: datetime, now: datetime) -> Document:
    document = Document(
        title=new.title,
        text=new.text,
        author=new.author.shown,
        followers=new.author.followers,
        source=origin.name,
        lang=new.language,
        folder=origin.folder,
        link=new.link,
        kind=new.kind,
        published=published,
        seen=now,
        asked=now,
        sieved=new.sieved,
    )
    return document if new.words is None else document.knowing(*new.words)


def _converse(db: Connection, origin: Origin, fresh: Sequence[NewItem], next_id: int, now: datetime) -> list[int]:
    """Put what came through an account into its conversations, oldest first."""
    assert origin.account_id is not None
    opened = []
    numbered = sorted(enumerate(fresh, next_id), key=lambda pair: pair[1].published or now)
    for item_id, new in numbered:
        if approvals.take_in(db, new, now) is not None:
            continue  # somebody agreed to a post or not: its place is the calendar
        if (asked := department_answers.take_in(db, new, origin.account_id, now)) is not None:
            opened.append(asked)  # a department answered: a note, not a message of somebody
            continue
        who = None if new.mine else people.meet(db, origin.network, new.author, threads.moment(new, now), now)
        if who is not None:
            db.execute(update(item).where(item.c.id == item_id).values(identity_id=who.identity_id))
        entered = threads.place(db, item_id, new, origin.account_id, who.person_id if who else None, now)
        if entered is not None and new.standing in PUT_AWAY:
            moderation.settle(db, entered)  # spam is no news
        elif entered is not None and not new.mine:
            opened.append(entered)
    return list(dict.fromkeys(opened))


def values_of(
    origin: Origin, new: PreparedItem, item_id: int, place: int, published: datetime, now: datetime
) -> dict[str, Any]:
    return {
        "id": item_id,
        "position": place,
        "source_id": origin.source_id,
        "account_id": origin.account_id,
        "remote_id": new.remote_id,
        "kind": new.kind,
        "author": new.author.name or new.author.handle,
        "title": new.title,
        "excerpt": new.excerpt,
        "link": new.link,
        "published": published,
        "fetched": now,
        "edited": new.edited if new.edited and new.edited > published else None,
        "language": new.language,
        "visibility": new.visibility,
        "root": new.ancestors[0] if new.ancestors else new.remote_id,
        "parent": new.ancestors[-1] if new.ancestors else "",
        "reply_to": new.reply_to,
        "comments": new.comments,
        "answers": new.answers,
        "mine": new.mine,
        "standing": new.standing,
        "beside": new.beside.told(),
        "content": new.content,
        "read": origin.source_id is None,
    }
