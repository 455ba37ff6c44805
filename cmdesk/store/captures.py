"""What was captured by hand: kept as items of one source that nobody fetches, in conversations of their own."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, Select, insert, select, update

from cmdesk.domain.items import NewItem
from cmdesk.domain.media import NewMedium
from cmdesk.domain.sources import CAPTURED
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import arrivals, clocks, media, numbers, people, threads
from cmdesk.store.tables import conversation, item, item_media, person, source

ADDRESS = "captured:"


def keep(
    db: Connection,
    title: str,
    said: Sequence[tuple[NewItem, str]],
    evidence: Sequence[NewMedium],
    now: datetime,
) -> Outcome:
    """Keep what was said, each with the place where it was said, and files as evidence of the first.

    `title` names the source in the user's language when it is made. The value: the ids of the conversations, also of
    those in which it was captured before.
    """
    origin = arrivals.Origin(source_id=_source(db, title, now), name=title)
    done = arrivals.add(db, origin, [new for new, _ in said], now)
    talks = [_talk(db, origin, new, place, now) for new, place in said]
    if said:
        first = db.scalars(_item(origin, said[0][0])).one()
        for file in evidence:
            kept = media.keep(db, file, now).value
            db.execute(insert(item_media).prefix_with("OR IGNORE").values(item_id=first, media_id=kept))
    # It is in the inbox: nobody has to read it in the watchlist too.
    db.execute(update(item).where(item.c.source_id == origin.source_id, ~item.c.read).values(read=True))
    clocks.settle_all(db)
    return Outcome(done.topic | Topic.CONVERSATIONS | Topic.PEOPLE | Topic.SOURCES, list(dict.fromkeys(talks)))


def _source(db: Connection, title: str, now: datetime) -> int:
    known = db.scalar(select(source.c.id).where(source.c.address == ADDRESS))
    if known is not None:
        return int(known)
    values = {
        "id": numbers.fresh(db, source),
        "kind": CAPTURED,
        "address": ADDRESS,
        "title": title,
        "paused": True,
        "created": now,
    }
    made: int = db.execute(insert(source).values(**values).returning(source.c.id)).scalar_one()
    return made


def _item(origin: arrivals.Origin, new: NewItem) -> Select[int]:
    here = (item.c.source_id == origin.source_id, item.c.source_id.is_not(None), item.c.remote_id == new.remote_id)
    return select(item.c.id).where(*here)


def _talk(db: Connection, origin: arrivals.Origin, new: NewItem, place: str, now: datetime) -> int:
    """The conversation of a captured item, opened unless a query did so already, with the person behind it."""
    row = db.execute(select(item.c.id, item.c.conversation_id).where(item.c.id.in_(_item(origin, new)))).one()
    talk = row.conversation_id
    assert origin.source_id is not None
    if talk is None:
        talk = threads.open_mention(db, row.id, new, origin.source_id, now)
        if place and not new.title:  # said above the thread: in that place it is to be answered
            db.execute(update(conversation).where(conversation.c.id == talk).values(subject=place))
    handle = new.author.handle or new.author.name
    met = people.meet(db, place or "web", replace(new.author, handle=handle), threads.moment(new, now), now)
    if met is not None:
        name = db.scalar(select(person.c.name).where(person.c.id == met.person_id))
        db.execute(update(conversation).where(conversation.c.id == talk).values(person_id=met.person_id, name=name))
        db.execute(update(item).where(item.c.id == row.id).values(identity_id=met.identity_id))
    return int(talk)
