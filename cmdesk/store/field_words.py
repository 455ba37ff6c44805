"""Why people wrote, what they wanted, and what they said: of the conversations that a report counts."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, func, select

from cmdesk.domain.field import Quote, Talk
from cmdesk.domain.reputation import Feelings, Standing
from cmdesk.language.anonymous import anonymous
from cmdesk.store.tables import conversation_reason, identity, item, judgement, reason

MOST = 6  # of each list
QUOTES = 6
_QUOTED, _SHORTEST = 220, 30  # characters
_AT_ONCE = 5000
_HANDLE = (identity.c.handle, identity.c.network)
UNASKED = ("spam", "praise", "thanks", "insult")  # kinds in which nobody asks for anything


def pieces(some: Sequence[Talk]) -> Iterator[Sequence[int]]:
    """Their numbers, as many as SQLite takes at once."""
    ids = [one.id for one in some]
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def reasons_of(db: Connection, some: Sequence[Talk]) -> dict[int, list[str]]:
    """The reasons of each conversation that has any, in the order of the alphabet."""
    found: dict[int, list[str]] = defaultdict(list)
    for ids in pieces(some):
        rows = select(conversation_reason.c.conversation_id, reason.c.name).join(reason).order_by(reason.c.name)
        for row in db.execute(rows.where(conversation_reason.c.conversation_id.in_(ids))):
            found[row.conversation_id].append(row.name)
    return found


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
    for ids in pieces(some):
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
    for ids in pieces(some):
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
    """What people said, blame and praise in turn: first those whose reason is known, the newest first.

    `hide`: without what tells who it was. Insults are quoted to nobody.
    """
    why = reasons_of(db, ours)
    found: list[Any] = []
    for ids in pieces(ours):
        rows = (
            select(item.c.conversation_id, item.c.excerpt, item.c.author, item.c.sentiment, item.c.position, *_HANDLE)
            .outerjoin(identity, identity.c.id == item.c.identity_id)
            .outerjoin(judgement, judgement.c.item_id == item.c.id)
            .where(item.c.conversation_id.in_(ids), ~item.c.mine, item.c.sentiment.in_((-1, 1)))
            .where(func.length(item.c.excerpt) >= _SHORTEST, ~func.coalesce(judgement.c.toxic, False))
        )
        found += db.execute(rows)
    found.sort(key=lambda row: (row.conversation_id not in why, -row.position))
    chosen: dict[int, dict[int, Any]] = {-1: {}, 1: {}}
    for row in found:
        chosen[row.sentiment].setdefault(row.conversation_id, row)  # one of each conversation
    pairs = zip_longest(*(list(some.values())[: QUOTES // 2] for some in chosen.values()))
    return tuple(_quote(row, why, hide) for pair in pairs for row in pair if row is not None)


def _quote(row: Any, why: dict[int, list[str]], hide: bool) -> Quote:
    names = (row.author, (row.handle or "").removeprefix("u/").lstrip("@").partition("@")[0])
    text = anonymous(row.excerpt, names) if hide else row.excerpt
    whole = text if len(text) <= _QUOTED else text[: _QUOTED - 1].rpartition(" ")[0] + "…"
    cause = next(iter(why.get(row.conversation_id, ())), "")
    who = "" if hide else row.author
    return Quote(whole, who, row.conversation_id, row.sentiment, row.network or "", cause)
