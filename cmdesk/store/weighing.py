"""What figures need of each mention, taken over from its item, so that a count reads one narrow index."""

from sqlalchemy import Connection, Integer, Text, bindparam, case, func, select, update

from cmdesk.domain.ratings import rating_of
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store.tables import item, mention

AT_ONCE = 500

_TAKE_OVER = (
    update(mention)
    .where(mention.c.item_id == bindparam("which", type_=Integer), mention.c.once.is_(None))
    .values(
        once=bindparam("its_once", type_=Integer),
        feeling=bindparam("its_feeling", type_=Integer),
        place=bindparam("its_place", type_=Integer),
        author=bindparam("its_author", type_=Text),
        rating=bindparam("its_rating", type_=Integer),
    )
)


def weigh(db: Connection, some: int = AT_ONCE) -> Outcome:
    """Take over what a few mentions lack; the value is how many items that were."""
    waiting = select(mention.c.item_id).where(mention.c.once.is_(None)).limit(some)
    place = case((item.c.source_id.is_not(None), item.c.source_id), else_=-item.c.account_id)
    once = func.coalesce(item.c.cluster_id, item.c.id)
    wanted = (item.c.id, once, item.c.sentiment, place, item.c.author, item.c.title, item.c.excerpt)
    rows = db.execute(select(*wanted).where(item.c.id.in_(waiting))).all()
    if rows:
        values = [
            {
                "which": row[0],
                "its_once": row[1],
                "its_feeling": row[2],
                "its_place": row[3],
                "its_author": row[4],
                "its_rating": rating_of(row[5], row[6]),
            }
            for row in rows
        ]
        db.execute(_TAKE_OVER, values)
    return Outcome(Topic.FIGURES if rows else Topic.NONE, len(rows))


def feel(db: Connection, item_id: int, sentiment: int | None) -> None:
    """An item was judged, anew or for the first time."""
    db.execute(update(mention).where(mention.c.item_id == item_id).values(feeling=sentiment))


def weigh_again(db: Connection, *item_ids: int) -> None:
    """Something of these items changed that their mentions took over."""
    db.execute(update(mention).where(mention.c.item_id.in_(item_ids)).values(once=None))
