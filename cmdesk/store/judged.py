"""What follows from a judgement: queries and rules that ask how something was meant see it only then."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from cmdesk.domain.conversations import State
from cmdesk.domain.rules import Event
from cmdesk.domain.topics import Outcome
from cmdesk.store import judgements, queries, ruling
from cmdesk.store.judgements import Judged
from cmdesk.store.tables import archive_item, conversation, item, mention

NEWS = timedelta(hours=1)  # what came before, and is only judged anew, is no news


def take_in(db: Connection, judged: Sequence[Judged], now: datetime) -> Outcome:
    """Keep judgements and let queries and rules see them; the value as of `follow`."""
    topic = judgements.keep(db, judged)
    kept = select(item.c.id).where(item.c.id.in_([one.found.item_id for one in judged]), item.c.judged)
    followed = follow(db, list(db.scalars(kept)), now)
    return Outcome(topic | followed.topic, followed.value)


def follow(db: Connection, item_ids: Sequence[int], now: datetime) -> Outcome:
    """The value: the conversations to tell of."""
    history = select(archive_item.c.item_id).where(archive_item.c.item_id == item.c.id).exists()
    news = select(item.c.id, item.c.source_id, item.c.conversation_id).where(
        item.c.id.in_(item_ids), item.c.fetched > now - NEWS, ~item.c.mine, ~history
    )
    rows = db.execute(news).all()
    found = queries.find_judged(db, [row.id for row in rows], now)
    topic, told = found.topic, list(found.value)
    arrived = [row.id for row in rows if row.source_id is not None]
    mentioned = list(db.scalars(select(mention.c.item_id).where(mention.c.item_id.in_(arrived)).distinct()))
    written = {row.conversation_id for row in rows if row.source_id is None and row.conversation_id is not None}
    here = conversation.c.id.in_(written), conversation.c.state == State.OPEN
    talking = list(db.scalars(select(conversation.c.id).where(*here)))
    events = ((Event.ARRIVED, arrived), (Event.MENTIONED, mentioned), (Event.MESSAGE, talking))
    for event, ids in events:
        ruled = ruling.run(db, event, ids, now, judged=True)
        topic |= ruled.topic
        told += ruled.value
    return Outcome(topic, tuple(dict.fromkeys(told)))
