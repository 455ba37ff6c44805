"""The words of items in the full-text index: put there after the items are visible, a few at a time."""

from collections.abc import Sequence

from sqlalchemy import (
    Connection,
    Text,
    bindparam,
    select,
    type_coerce,
    update,
)

from cmdesk.domain.topics import Outcome, Topic
from cmdesk.language.preparing import Folded, Unfolded, fold
from cmdesk.store.tables import item, item_body

MOST_PARTS = 1000  # of the index, one for each `index`, before it is to be tidied while it grows; FTS5 takes 2,000

_TO_INDEX = (
    # The text as it is kept: who folds it unpacks it, too.
    select(item.c.id, item.c.position, item.c.content, item.c.title, item.c.author, type_coerce(item_body.c.text, Text))
    .join(item_body)
    .where(~item.c.indexed, item.c.id > bindparam("after"))
    .order_by(item.c.id)
    .limit(bindparam("some"))
)


def unindex(db: Connection, item_id: int) -> None:
    place = db.execute(select(item.c.position).where(item.c.id == item_id)).scalar_one()
    db.exec_driver_sql("DELETE FROM item_words WHERE rowid = ?", (place,))


def unindexed(db: Connection, some: int, after: int = 0) -> list[Unfolded]:
    """A few items whose words are not in the index yet, by their id, for `preparing.fold`."""
    return [Unfolded(*row) for row in db.execute(_TO_INDEX, {"some": some, "after": after})]


def index(db: Connection, folded: Sequence[Folded]) -> Topic:
    """Put the words of a few items into the index; what was edited or deleted meanwhile is left out.

    A few at a time, so that a click's own write waits little.
    """
    ids = [one.id for one in folded]
    waiting = select(item.c.id, item.c.content).where(item.c.id.in_(ids), ~item.c.indexed)
    contents = {row.id: row.content for row in db.execute(waiting)}
    # In rising order: FTS5 writes out what it has gathered each time that a rowid is smaller than the last.
    ready = sorted(one.words for one in folded if contents.get(one.id) == one.content)
    if ready:
        places = ", ".join(str(words[0]) for words in ready)
        # Only what was edited is there already.
        db.exec_driver_sql(
            f"DELETE FROM item_words WHERE rowid IN (SELECT id FROM item_words_docsize WHERE id IN ({places}))"
        )
        db.exec_driver_sql("INSERT INTO item_words (rowid, title, text, author) VALUES (?, ?, ?, ?)", ready)
        done = [one.id for one in folded if contents.get(one.id) == one.content]
        db.execute(update(item).where(item.c.id.in_(done)).values(indexed=True))
    return Topic.NONE


def index_some(db: Connection, some: int = 40) -> Outcome:
    """Put the words of a few items into the index, all in one go; the value is how many."""
    rows = unindexed(db, some)
    return Outcome(index(db, fold(rows)), len(rows))


def merge_behind(db: Connection) -> Topic:
    """Have the parts of the index merged by `tidy_index` alone: merging while it grows takes as long as growing."""
    kept = {name: value for name, value in db.exec_driver_sql("SELECT k, v FROM item_words_config")}
    for name, value in (("automerge", 0), ("crisismerge", 2 * MOST_PARTS - 1)):
        if kept.get(name) != value:
            db.exec_driver_sql("INSERT INTO item_words (item_words, rank) VALUES (?, ?)", (name, value))
    return Topic.NONE


def tidy_index(db: Connection) -> Outcome:
    """Merge a little of the index, which grew in small pieces; the value is whether there was anything to merge."""
    before = db.exec_driver_sql("SELECT total_changes()").scalar_one()
    db.exec_driver_sql("INSERT INTO item_words (item_words, rank) VALUES ('merge', 100)")
    after = db.exec_driver_sql("SELECT total_changes()").scalar_one()
    return Outcome(Topic.NONE, after - before >= 2)  # FTS5's own sign that it did something
