"""Queries on what the addresses in drafts led to."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.link_looks import LinkLook, LinkState
from cmdesk.domain.topics import Topic
from cmdesk.store.tables import link_look

KEPT = timedelta(days=90)


def of(db: Connection, addresses: Sequence[str]) -> dict[str, LinkLook]:
    """The last look at each of these, where there was one."""
    found = db.execute(select(link_look).where(link_look.c.address.in_(addresses)))
    return {
        row.address: LinkLook(
            row.address,
            LinkState(row.state),
            row.looked,
            row.status,
            row.target,
            row.milliseconds,
            row.title,
            row.description,
            row.site,
            row.image or b"",
        )
        for row in found
    }


def keep(db: Connection, looks: Sequence[LinkLook], now: datetime) -> Topic:
    """Remember looks, and forget those of long ago; a link that cannot be reached now keeps the card it had."""
    before = of(db, [each.address for each in looks])
    for each in looks:
        card = each
        if each.state is LinkState.UNREACHABLE and each.address in before:
            card = before[each.address]
        values = {
            "state": each.state.value,
            "status": each.status,
            "target": each.target,
            "milliseconds": each.milliseconds,
            "title": card.title,
            "description": card.description,
            "site": card.site,
            "image": card.image or None,
            "looked": each.looked,
        }
        row = upsert(link_look).values(address=each.address, **values)
        db.execute(row.on_conflict_do_update(index_elements=[link_look.c.address], set_=values))
    db.execute(delete(link_look).where(link_look.c.looked < now - KEPT))
    return Topic.NONE
