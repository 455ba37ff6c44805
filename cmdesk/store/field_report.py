"""The figures of a field report. A function takes a connection and returns plain values."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from sqlalchemy import Connection, func, select

from cmdesk.domain.field import (
    FieldFigures,
    Method,
    PastIncident,
    Share,
    Talk,
    TopPost,
    work_of,
)
from cmdesk.domain.outbox import State as Sending
from cmdesk.domain.receptions import Numbers
from cmdesk.domain.reputation import Feelings, Period, Reviews, Spread
from cmdesk.domain.timeframes import Timeframe, compared
from cmdesk.store import (
    accounts,
    clocks,
    field_words,
    incidents,
    judgements,
    listening,
    opinions,
    reputation,
    solving,
    talks,
)
from cmdesk.store.said import edges, relays
from cmdesk.store.tables import (
    account,
    correction,
    delivery,
    department,
    item,
    reception,
    source_gap,
)

MOST = 6  # of each list
_POSTS = 5


@dataclass(frozen=True)
class Asked:
    """What a report is about."""

    frame: Timeframe
    brand_id: int | None = None  # None: the whole workspace
    departments: tuple[int, ...] = ()  # none: all; of some only their conversations are told
    anonymous: bool = True


def figures(db: Connection, asked: Asked, now: datetime, zone: tzinfo | None = None) -> FieldFigures:
    """All figures of a report as they are known now; zone None: this computer's."""
    times = compared(asked.frame, now, zone)
    mine = (asked.brand_id, asked.departments)
    ours = talks.begun(db, times.now, now, *mine)
    earlier = talks.begun(db, times.before, now, *mine)
    brands = accounts.brands(db)
    brand = next((one.name for one in brands if asked.brand_id in (None, one.id)), "")
    names = {row.id: row.name for row in db.execute(select(department.c.id, department.c.name))}
    posts = published(db, times.now, asked.brand_id)
    whole = not asked.departments  # what is said in public belongs to no department
    heard = reputation.spread(db, 0, times.now, times.before, MOST) if whole else Spread(Feelings(), (), ())
    return FieldFigures(
        frame=asked.frame,
        compared=times,
        made=now,
        brand=brand,
        departments=tuple(names[one] for one in asked.departments if one in names),
        work=work_of(ours),
        work_before=work_of(earlier),
        older_open=talks.older_open(db, times.now.since, *mine),
        solving=solving.solving(db, times.now, now, *mine, ours),
        solving_before=solving.solving(db, times.before, now, *mine, earlier),
        bars=reputation.bars(db, 0, times.now, zone) if whole else (),
        before=heard.before,
        relays=relays(db, 0, times.now) if whole else 0,
        places=heard.places,
        voices=heard.voices,
        reasons=field_words.reasons(db, ours, earlier),
        asks=field_words.asks(db, ours, earlier),
        reviews=opinions.reviews(db, 0, times.now) if whole else Reviews(),
        accounts=_shares(ours, lambda one: (one.account, one.network, 0)),
        by_department=_shares(
            [one for one in ours if one.department], lambda one: (names.get(one.department, ""), "", one.department)
        ),
        posts=tuple(sorted(posts, key=lambda one: -one.reactions)[:_POSTS]) if whole else (),
        published=len(posts),
        published_before=len(published(db, times.before, asked.brand_id)),
        incidents=past_incidents(db, times.now, now) if whole else (),
        quotes=field_words.quotes(db, ours, asked.anonymous),
        method=method(db, times.now, now, len(brands) > 1 and asked.brand_id is not None),
    )


def _shares(ours: Sequence[Talk], by: Any) -> tuple[Share, ...]:
    parts: dict[tuple[str, str, int], list[Talk]] = defaultdict(list)
    for one in ours:
        parts[by(one)].append(one)
    made = [Share(name, kind, work_of(some), key) for (name, kind, key), some in parts.items()]
    return tuple(sorted(made, key=lambda one: (-one.work.received, one.name))[:MOST])


# -- what was published, crises, and how well it is known -------------------------------------------------------


def published(db: Connection, period: Period, brand_id: int | None) -> list[TopPost]:
    """What left in a period, with how it was received at the last look."""
    d = delivery.c
    looks = reception.alias("looks")
    newest = select(func.max(looks.c.id)).where(looks.c.delivery_id == d.id).scalar_subquery()
    out = func.coalesce(d.first_tried, d.changed)
    rows = (
        select(
            d.text, account.c.network, account.c.name, out.label("out"), d.address, d.draft_id,
            reception.c.replies, reception.c.likes, reception.c.shares, reception.c.views,
        )
        .select_from(delivery.join(account).outerjoin(reception, reception.c.id == newest))
        .where(d.state == Sending.SENT, d.draft_id.is_not(None), d.place == 0, out >= period.since, out < period.until)
        .order_by(d.id)
    )  # fmt: skip
    if brand_id is not None:
        rows = rows.where(account.c.brand_id == brand_id)
    return [
        TopPost(row.text, row.network, row.name, row.out, row.address,
                Numbers(row.replies, row.likes, row.shares, row.views), row.draft_id)
        for row in db.execute(rows)
    ]  # fmt: skip


def past_incidents(db: Connection, period: Period, now: datetime) -> tuple[PastIncident, ...]:
    """Crises that were opened in a period; exercises are none."""
    found = []
    for one in incidents.every(db):
        if not one.drill and period.since <= one.opened < period.until:
            tally = incidents.tally(db, one.id, now)
            found.append(PastIncident(one.name, one.level, one.opened, one.closed, tally.mentions, tally.blame, one.id))
    return tuple(reversed(found))


def method(db: Connection, period: Period, now: datetime, several: bool) -> Method:
    until = min(period.until, now)
    heard = listening.hours(db, Period(period.since, until))
    within = (source_gap.c.after < period.until, source_gap.c.before > period.since)
    holes = db.execute(select(func.count(), func.coalesce(func.sum(source_gap.c.missing), 0)).where(*within)).one()
    begin, end = edges(period)
    judged = select(func.count()).where(
        item.c.account_id.is_not(None), ~item.c.mine, item.c.position >= begin, item.c.position < end,
        item.c.judged, item.c.sentiment.is_not(None),
    )  # fmt: skip
    hours = max(1, -(-(until - period.since).total_seconds() // 3600))
    return Method(
        hours=int(hours),
        heard=min(len(heard), int(hours)),
        gaps=holes[0],
        missing=holes[1],
        judged=db.scalar(judged) or 0,
        corrections=db.scalar(select(func.count(correction.c.item_id.distinct()))) or 0,
        learned=judgements.learned(db),
        zone=clocks.hours(db).zone,
        several_brands=several,
    )
