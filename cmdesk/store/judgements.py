"""Judgements on items: which wait for one, what was said, what the user corrected, what was learned from that."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, Text, delete, func, insert, select, type_coerce, update
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.judgements import Aspect, Correction, ItemJudgement, Learned
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import clocks, settings, weighing
from cmdesk.store.tables import conversation, correction, item, item_body, judgement

LEARNED = "learned judgement"
SINCE = "learned from corrections since"  # what was decided earlier is no longer learned from
_AT_ONCE = 500


class Unjudged(NamedTuple):
    """An item as judging it needs it; the text as it is kept: who judges unpacks it, too."""

    id: int
    content: int
    kind: str
    language: str
    title: str
    text: str | bytes


class Judged(NamedTuple):
    """What is said of the item with that content."""

    content: int
    found: ItemJudgement


def waiting(db: Connection, some: int) -> list[Unjudged]:
    """A few items that were not judged yet, the newest first; what is ours is judged by nobody."""
    body = type_coerce(item_body.c.text, Text)
    rows = (
        select(item.c.id, item.c.content, item.c.kind, item.c.language, item.c.title, body)
        .join(item_body)
        .where(~item.c.judged, ~item.c.mine)
        .order_by(item.c.position.desc())
        .limit(some)
    )
    return [Unjudged(*row) for row in db.execute(rows)]


def to_judge(db: Connection, item_id: int) -> Unjudged | None:
    """One item as judging it needs it, whether it was judged or not."""
    body = type_coerce(item_body.c.text, Text)
    row = select(item.c.id, item.c.content, item.c.kind, item.c.language, item.c.title, body).join(item_body)
    found = db.execute(row.where(item.c.id == item_id)).one_or_none()
    return None if found is None else Unjudged(*found)


def keep(db: Connection, judged: Sequence[Judged]) -> Topic:
    """Keep judgements; what was edited meanwhile waits on, what the user decided stays."""
    ids = [one.found.item_id for one in judged]
    rows = db.execute(select(item.c.id, item.c.content).where(item.c.id.in_(ids), ~item.c.judged)).all()
    contents = {row.id: row.content for row in rows}
    decided = _decided(db, ids)
    kept = [one.found for one in judged if contents.get(one.found.item_id) == one.content]
    for one in kept:
        _write(db, _with(one, decided.get(one.item_id, {})))
    return (Topic.JUDGEMENTS if kept else Topic.NONE) | _settle(db, [one.item_id for one in kept])


def again(db: Connection, newest: int) -> Topic:
    """Have the newest items judged anew, because something was learned."""
    some = select(item.c.id).order_by(item.c.position.desc()).limit(newest)
    db.execute(update(item).where(item.c.id.in_(some), item.c.judged).values(judged=False))
    return Topic.NONE


def of_items(db: Connection, ids: Sequence[int]) -> dict[int, ItemJudgement]:
    """The judgements of items, by item; one that was not judged is missing."""
    found: dict[int, ItemJudgement] = {}
    for start in range(0, len(ids), _AT_ONCE):
        some = ids[start : start + _AT_ONCE]
        decided = _decided(db, some)
        j = judgement.c
        rows = select(j.item_id, item.c.sentiment, j.confidence, j.kinds, j.urgency, j.toxic).join(item)
        for row in db.execute(rows.where(j.item_id.in_(some))):
            found[row.item_id] = ItemJudgement(
                row.item_id,
                row.sentiment,
                row.confidence,
                tuple(row.kinds.split()),
                row.urgency,
                row.toxic,
                frozenset(decided.get(row.item_id, ())),
            )
    return found


def sentiments(db: Connection, ids: Sequence[int]) -> dict[int, int | None]:
    """Only how items feel: -1, 0, 1, or None where that is undefined or not known yet."""
    rows = select(item.c.id, item.c.sentiment).where(item.c.id.in_(ids))
    return {row.id: row.sentiment for row in db.execute(rows)}


def correct(db: Connection, item_id: int, aspect: Aspect, now: str, made: datetime) -> Outcome:
    """The user decides; the value is the number of the correction, or None where it said so already.

    Problem "item-gone".
    """
    before = of_items(db, [item_id]).get(item_id) or ItemJudgement(item_id)
    if db.scalar(select(item.c.id).where(item.c.id == item_id)) is None:
        raise Problem("item-gone")
    if before.written(aspect) == now and aspect in before.corrected:
        return Outcome(Topic.NONE, None)
    values = {"item_id": item_id, "aspect": aspect, "was": before.written(aspect), "now": now, "made": made}
    made_id = db.execute(insert(correction).values(**values).returning(correction.c.id)).scalar_one()
    _write(db, _with(before, {aspect: now}))
    return Outcome(Topic.JUDGEMENTS | _settle(db, [item_id]), made_id)


def undo(db: Connection, correction_id: int) -> Topic:
    """Take a correction back: what stood there before stands there again, unless it was corrected since."""
    gone = db.execute(select(correction).where(correction.c.id == correction_id)).one_or_none()
    if gone is None:
        return Topic.NONE
    db.execute(delete(correction).where(correction.c.id == correction_id))
    newer = (correction.c.item_id == gone.item_id) & (correction.c.aspect == gone.aspect) & (correction.c.id > gone.id)
    after = db.execute(select(correction.c.id).where(newer).order_by(correction.c.id).limit(1)).one_or_none()
    if after is not None:
        db.execute(update(correction).where(correction.c.id == after.id).values(was=gone.was))
        return Topic.NONE
    now = of_items(db, [gone.item_id]).get(gone.item_id) or ItemJudgement(gone.item_id)
    _write(db, _with(now, {Aspect(gone.aspect): gone.was}))
    return Topic.JUDGEMENTS | _settle(db, [gone.item_id])


def corrections(db: Connection, aspect: Aspect | None = None, limit: int = 1000) -> list[Correction]:
    """What the user decided, the newest first."""
    c = correction.c
    rows = select(c.id, c.item_id, c.aspect, c.was, c.now, c.made).order_by(c.id.desc()).limit(limit)
    if aspect is not None:
        rows = rows.where(c.aspect == aspect)
    return [Correction(row.id, row.item_id, Aspect(row.aspect), row.was, row.now, row.made) for row in db.execute(rows)]


def lessons(db: Connection, limit: int) -> list[tuple[Unjudged, int]]:
    """The items whose sentiment the user decided, the newest decision first, with what they said: -1, 0 or 1."""
    newest = select(func.max(correction.c.id)).where(correction.c.aspect == Aspect.SENTIMENT)
    body = type_coerce(item_body.c.text, Text)
    rows = (
        select(item.c.id, item.c.content, item.c.kind, item.c.language, item.c.title, body, correction.c.now)
        .select_from(correction.join(item).join(item_body, item_body.c.item_id == item.c.id))
        .where(correction.c.id.in_(newest.group_by(correction.c.item_id)), correction.c.now != "")
        .order_by(correction.c.id.desc())
        .limit(limit)
    )
    if since := settings.read(db, SINCE):
        rows = rows.where(correction.c.made > datetime.fromisoformat(since))
    return [(Unjudged(*row[:6]), int(row.now)) for row in db.execute(rows)]


def learned(db: Connection) -> Learned:
    """What was learned last, and what it is worth."""
    kept = settings.read(db, LEARNED)
    if kept is None:
        return Learned()
    words = {form: (float(pulls[0]), float(pulls[1])) for form, pulls in kept["words"].items()}
    return Learned(kept["corrections"], kept["right_before"], kept["right"], words)


def keep_learned(db: Connection, learned: Learned) -> Topic:
    kept = {**vars(learned), "words": {form: list(pulls) for form, pulls in learned.words.items()}}
    return settings.keep(db, LEARNED, kept)


def learn_since(db: Connection, since: str) -> Outcome:
    """Learn only from what is decided after a moment (ISO 8601; "": from all); the value: what was kept before."""
    before = settings.read(db, SINCE, "")
    return Outcome(settings.keep(db, SINCE, since), before)


def unlearn(db: Connection, items: Sequence[int]) -> None:
    """Drop what was learned where these items are about to go and some of it came from them: its words are theirs."""
    of_them = (correction.c.item_id.in_(items), correction.c.aspect == Aspect.SENTIMENT)
    if db.scalar(select(correction.c.id).where(*of_them).limit(1)) is not None:
        keep_learned(db, Learned())


def _decided(db: Connection, ids: Sequence[int]) -> dict[int, dict[Aspect, str]]:
    """What the user decided of these items, the last word on each."""
    c = correction.c
    found: dict[int, dict[Aspect, str]] = {}
    for row in db.execute(select(c.item_id, c.aspect, c.now).where(c.item_id.in_(ids)).order_by(c.id)):
        found.setdefault(row.item_id, {})[Aspect(row.aspect)] = row.now
    return found


def _with(one: ItemJudgement, decided: Mapping[Aspect, str]) -> ItemJudgement:
    values = {aspect: one.written(aspect) for aspect in Aspect} | dict(decided)
    feeling = values[Aspect.SENTIMENT]
    return ItemJudgement(
        one.item_id,
        int(feeling) if feeling else None,
        100 if Aspect.SENTIMENT in decided else one.confidence,
        tuple(values[Aspect.KINDS].split()),
        int(values[Aspect.URGENCY]),
        values[Aspect.TOXIC] == "1",
    )


def _write(db: Connection, one: ItemJudgement) -> None:
    db.execute(update(item).where(item.c.id == one.item_id).values(judged=True, sentiment=one.sentiment))
    weighing.feel(db, one.item_id, one.sentiment)
    values = {
        "confidence": one.confidence,
        "kinds": " ".join(one.kinds),
        "urgency": one.urgency,
        "toxic": one.toxic,
    }
    row = upsert(judgement).values(item_id=one.item_id, **values)
    db.execute(row.on_conflict_do_update(index_elements=[judgement.c.item_id], set_=values))


def _settle(db: Connection, ids: Sequence[int]) -> Topic:
    """A conversation feels as the newest of its messages from others that was judged."""
    touched = select(item.c.conversation_id).where(item.c.id.in_(ids), item.c.conversation_id.is_not(None)).distinct()
    topic = Topic.NONE
    for found in list(db.scalars(touched)):
        here = (item.c.conversation_id == found, ~item.c.mine, item.c.judged)
        newest = select(item.c.sentiment).where(*here).order_by(item.c.published.desc(), item.c.id.desc()).limit(1)
        feeling = db.scalar(newest)
        changed = (conversation.c.id == found, conversation.c.sentiment.is_distinct_from(feeling))
        if db.execute(update(conversation).where(*changed).values(sentiment=feeling)).rowcount:
            topic |= clocks.unsettle(db, conversation.c.id == found)
    if topic:
        clocks.settle_all(db)
    return topic
