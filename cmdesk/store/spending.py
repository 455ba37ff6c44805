"""What accounts use up of what their networks count or charge for."""

from datetime import datetime

from sqlalchemy import Connection, func, select
from sqlalchemy.dialects.sqlite import insert

from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store.tables import spending


def spend(db: Connection, account_id: int, amount: int, most: int, since: datetime, now: datetime) -> Outcome:
    """Count it, unless it is more than is left: then nothing is counted, and the answer is no.

    Asked before a request leaves, in one transaction: two that leave at once cannot both have the last of it.
    """
    if amount > 0 and spent(db, account_id, since) + amount > most:
        return Outcome(Topic.NONE, False)
    if amount < 0:  # what was counted in the last month gives this one nothing
        amount = max(amount, -spent(db, account_id, since))
    hour = now.replace(minute=0, second=0, microsecond=0)
    added = insert(spending).values(account_id=account_id, at=hour, amount=amount)
    db.execute(added.on_conflict_do_update(set_={"amount": spending.c.amount + amount}))
    return Outcome(Topic.NONE, True)


def spent(db: Connection, account_id: int, since: datetime) -> int:
    """How much of it since then."""
    rows = select(func.coalesce(func.sum(spending.c.amount), 0)).where(
        spending.c.account_id == account_id, spending.c.at >= since
    )
    return int(db.execute(rows).scalar_one())
