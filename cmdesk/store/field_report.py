"""The figures of a field report. A function takes a connection and returns plain values."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import Any

from sqlalchemy import Connection, func, select

from cmdesk.domain.field import (
    FieldFigures,
    MentionRow,
    Method,
    PastIncident,
    Quote,
    Share,
    Talk,
    TalkRow,
    TopPost,
    work_of,
)
from cmdesk.domain.outbox import State as Sending
from cmdesk.domain.receptions import Numbers
from cmdesk.domain.reputation import Feelings, Period, Standing
from cmdesk.domain.timeframes import Timeframe, compared
from cmdesk.language.anonymous import anonymous
from cmdesk.store import accounts, clocks, incidents, judgements, listening, opinions, reputation, talks
from cmdesk.store.said import edges, relays, said
from cmdesk.store.tables import (
    account,
    conversation_reason,
    correction,
    delivery,
    department,
    identity,
    item,
    judgement,
    reason,
    reception,
    source,
    source_gap,
)

MOST = 6  # of each list
QUOTES = 6
_QUOTED = 220  # characters
_POSTS = 5
_AT_ONCE = 5000
HANDLE = (identity.c.handle, identity.c.network)
_SOURCES = select(source.c.id, source.c.title, source.c.address)
UNASKED = ("spam", "praise", "thanks", "insult")  # kinds in which nobody asks for anything


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
    return FieldFigures(
        frame=asked.frame,
        compared=times,
        made=now,
        brand=brand,
        departments=tuple(names[one] for one in asked.departments if one in names),
        work=work_of(ours),
        work_before=work_of(earlier),
        older_open=talks.older_open(db, times.now.since, *mine),
        bars=reputation.bars(db, 0, times.now, zone) if whole else (),
        before=reputation.total(db, 0, times.before) if whole else Feelings(),
        relays=relays(db, 0, times.now) if whole else 0,
        places=_places(db, times.now, times.before) if whole else (),
        reasons=reasons(db, ours, earlier),
        asks=asks(db, ours, earlier),
        reviews=opinions.reviews(db, 0, times.now),
        accounts=_shares(ours, lambda one: (one.account, one.network, 0)),
        by_department=_shares(
            [one for one in ours if one.department], lambda one: (names.get(one.department, ""), "", one.department)
        ),
        posts=tuple(sorted(posts, key=lambda one: -one.reactions)[:_POSTS]) if whole else (),
        published=len(posts),
        published_before=len(published(db, times.before, asked.brand_id)),
        incidents=past_incidents(db, times.now, now) if whole else (),
        quotes=quotes(db, ours, asked.anonymous),
        method=method(db, times.now, now, len(brands) > 1 and asked.brand_id is not None),
    )


def _places(db: Connection, now: Period, before: Period) -> tuple[Standing, ...]:
    """Where most is said, each beside the time that is compared with."""
    found = reputation.places(db, 0, now, MOST)
    earlier = {one.key: one.count for one in reputation.places(db, 0, before, 500)}
    return tuple(Standing(one.name, one.count, earlier.get(one.key, 0), one.key, one.kind, one.feelings)
                 for one in found)  # fmt: skip


def _shares(ours: Sequence[Talk], by: Any) -> tuple[Share, ...]:
    parts: dict[tuple[str, str, int], list[Talk]] = defaultdict(list)
    for one in ours:
        parts[by(one)].append(one)
    made = [Share(name, kind, work_of(some), key) for (name, kind, key), some in parts.items()]
    return tuple(sorted(made, key=lambda one: (-one.work.received, one.name))[:MOST])


def _pieces(ids: Sequence[int]) -> list[Sequence[int]]:
    return [ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE)]


# -- why, and for what ------------------------------------------------------------------------------------------


def reasons(db: Connection, ours: Sequence[Talk], earlier: Sequence[Talk]) -> tuple[Standing, ...]:
    """Why people wrote, as their conversations were sorted; each conversation counts once for a reason."""
    now, before = _by_reason(db, ours), _by_reason(db, earlier)
    names = {row.id: row.name for row in db.execute(select(reason.c.id, reason.c.name))}
    chosen = sorted(now, key=lambda key: (-now[key].total, names[key]))[:MOST]
    return tuple(
        Standing(names[key], now[key].total, before.get(key, Feelings()).total, key, "", now[key]) for key in chosen
    )


def _by_reason(db: Connection, some: Sequence[Talk]) -> dict[int, Feelings]:
    felt = {one.id: one.feeling for one in some}
    found: dict[int, Feelings] = {}
    for ids in _pieces(list(felt)):
        bears = select(conversation_reason).where(conversation_reason.c.conversation_id.in_(ids))
        for row in db.execute(bears):
            feeling = felt[row.conversation_id] or 0
            one = Feelings(int(feeling > 0), int(feeling == 0), int(feeling < 0))
            found[row.reason_id] = found.get(row.reason_id, Feelings()) + one
    return found


def asks(db: Connection, ours: Sequence[Talk], earlier: Sequence[Talk]) -> tuple[Standing, ...]:
    """What people want, by the main kind of their first messages; the name is the kind, the quote an example."""
    now, before = _by_kind(db, ours), _by_kind(db, earlier)
    wanted = sorted((kind for kind in now if kind not in UNASKED), key=lambda kind: (-len(now[kind]), kind))
    return tuple(Standing(kind, len(now[kind]), len(before.get(kind, ())), now[kind][-1]) for kind in wanted[:MOST])


def _by_kind(db: Connection, some: Sequence[Talk]) -> dict[str, list[int]]:
    """The items of each kind: a conversation is of the kind of its first message that has one."""
    found: dict[str, list[int]] = defaultdict(list)
    for ids in _pieces([one.id for one in some]):
        rows = (
            select(item.c.id, item.c.conversation_id, judgement.c.kinds)
            .join(judgement)
            .where(item.c.conversation_id.in_(ids), ~item.c.mine, judgement.c.kinds != "")
            .order_by(item.c.published, item.c.id)
        )
        seen: set[int] = set()
        for row in db.execute(rows):
            if row.conversation_id not in seen:
                seen.add(row.conversation_id)
                found[row.kinds.split()[0]].append(row.id)
    return found


def quotes(db: Connection, ours: Sequence[Talk], hide: bool) -> tuple[Quote, ...]:
    """What people said, blame and praise in turn, the newest first; `hide`: without what tells who it was."""
    chosen: dict[int, list[Quote]] = {-1: [], 1: []}
    told = {one.id for one in ours}
    for ids in _pieces(sorted(told, reverse=True)):
        rows = (
            select(
                item.c.conversation_id,
                item.c.excerpt,
                item.c.author,
                item.c.sentiment,
                identity.c.handle,
                identity.c.network,
            )
            .outerjoin(identity, identity.c.id == item.c.identity_id)
            .where(item.c.conversation_id.in_(ids), ~item.c.mine, item.c.sentiment.in_((-1, 1)), item.c.excerpt != "")
            .order_by(item.c.position.desc())
            .limit(8 * QUOTES)
        )
        for row in db.execute(rows):
            if len(row.excerpt) >= 30 and len(chosen[row.sentiment]) < QUOTES // 2:
                names = (row.author, (row.handle or "").partition("@")[0])
                text = anonymous(row.excerpt, names) if hide else row.excerpt
                who = "" if hide else row.author
                chosen[row.sentiment].append(
                    Quote(_shortened(text), who, row.conversation_id, row.sentiment, row.network or "")
                )
    pairs = zip(chosen[-1] + [None] * QUOTES, chosen[1] + [None] * QUOTES, strict=False)
    return tuple(one for pair in pairs for one in pair if one is not None)[:QUOTES]


def _shortened(text: str) -> str:
    told = " ".join(text.split(" "))
    return told if len(told) <= _QUOTED else told[: _QUOTED - 1].rpartition(" ")[0] + "…"


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


# -- row by row -------------------------------------------------------------------------------------------------


def rows(db: Connection, asked: Asked, now: datetime, zone: tzinfo | None = None) -> list[TalkRow]:
    """Every conversation that a report counts, the oldest first."""
    period = compared(asked.frame, now, zone).now
    found = talks.begun(db, period, now, asked.brand_id, asked.departments)
    names = {row.id: row.name for row in db.execute(select(department.c.id, department.c.name))}
    called = {row.id: row.name for row in db.execute(select(reason.c.id, reason.c.name))}
    bears: dict[int, list[str]] = defaultdict(list)
    for ids in _pieces([one.id for one in found]):
        some = select(conversation_reason).where(conversation_reason.c.conversation_id.in_(ids))
        for row in db.execute(some):
            bears[row.conversation_id].append(called[row.reason_id])
    return [TalkRow(one, names.get(one.department or 0, ""), ", ".join(sorted(bears[one.id]))) for one in found]


def mention_rows(db: Connection, asked: Asked, now: datetime, zone: tzinfo | None = None) -> list[MentionRow]:
    """Every mention that a report counts, the oldest first; none of a report for departments."""
    if asked.departments:
        return []
    talk = said(db, 0, compared(asked.frame, now, zone).now)
    names: dict[int, str] = {row.id: row.title or row.address for row in db.execute(_SOURCES)}
    names |= {-row.id: row.name for row in db.execute(select(account.c.id, account.c.name))}
    some = (
        select(item.c.published, item.c.author, item.c.title, item.c.excerpt, item.c.link, talk.c.place, talk.c.feeling)
        .join(talk, talk.c.id == item.c.id)
        .order_by(talk.c.position)
    )
    found = []
    for row in db.execute(some):
        text = row.title or row.excerpt
        text = anonymous(text, (row.author,)) if asked.anonymous else text
        who, link = ("", "") if asked.anonymous else (row.author, row.link)
        found.append(MentionRow(row.published, names.get(row.place, ""), who, text, link, row.feeling))
    return found
