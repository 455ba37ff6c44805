"""The figures of a week for the user: beside those of a field report, who waits, what was unusual, what comes."""

from datetime import datetime, timedelta, tzinfo

from sqlalchemy import Connection, func, select

from cmdesk.domain.conversations import State
from cmdesk.domain.digest import Coming, DigestFigures, Waiting
from cmdesk.domain.timeframes import midnight
from cmdesk.store import field_report, own_dates, planning, signals, tasks
from cmdesk.store.field_report import Asked
from cmdesk.store.tables import conversation, person
from cmdesk.store.talks import of_brand

MOST = 12  # of each list


def figures(db: Connection, asked: Asked, now: datetime, zone: tzinfo | None = None) -> DigestFigures:
    """A week, and the one that follows it."""
    field = field_report.figures(db, asked, now, zone)
    period = field.compared.now
    raised = [one for one in signals.recent(db, now, days=400, limit=200)
              if period.since <= one.told.until and one.told.since < period.until]  # fmt: skip
    waiting, in_all, late = _waiting(db, asked.brand_id)
    return DigestFigures(field, waiting, in_all, late, tuple(raised[:MOST]), coming(db, asked, zone))


def _waiting(db: Connection, brand_id: int | None) -> tuple[tuple[Waiting, ...], int, int]:
    """Who waits, the most urgent first; how many in all, and of them late."""
    c = conversation.c
    here = (c.state == State.OPEN, c.waiting_since.is_not(None), *of_brand(brand_id))
    name = func.coalesce(func.nullif(person.c.name, ""), c.name)
    rows = select(c.id, name, c.snippet, c.waiting_since, c.late).select_from(conversation.outerjoin(person))
    found = tuple(Waiting(*row) for row in db.execute(rows.where(*here).order_by(c.need, c.id).limit(MOST)))
    total = db.scalar(select(func.count()).select_from(conversation).where(*here)) or 0
    late = db.scalar(select(func.count()).select_from(conversation).where(*here, c.late)) or 0
    return found, total, late


def coming(db: Connection, asked: Asked, zone: tzinfo | None) -> tuple[Coming, ...]:
    """What is planned, written down or due in the week that follows."""
    following = asked.frame.after()
    begin, end = midnight(following.first, zone), midnight(following.last + timedelta(days=1), zone)
    found = [
        Coming(post.moment, "post", post.text, post.draft_id)
        for post in planning.posts(db, begin, end)
        if post.moment is not None
    ]
    for feast in own_dates.between(db, following.first, following.last + timedelta(days=1)):
        found.append(Coming(midnight(max(feast.first, following.first), zone), "date", feast.name, whole_day=True))
    for task in tasks.open_ones(db, since=begin, until=end):
        if task.due is not None:
            found.append(Coming(task.due, "task", task.text, task.conversation_id or 0))
    return tuple(sorted(found, key=lambda one: (one.at, one.kind, one.text)))
