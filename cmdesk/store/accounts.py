"""Queries on brands, accounts and the streams that are read through them."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, insert, or_, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from cmdesk.domain.accounts import AccountHealth, AccountRow, Brand, NewAccount
from cmdesk.domain.texts import TextRule
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.domain.troubles import Trouble
from cmdesk.store.sources import kept_trouble, told_trouble
from cmdesk.store.tables import account, brand, stream

GAP = "gap"  # of a page: things between it and the one before may be missing


def brands(db: Connection) -> Sequence[Brand]:
    return [Brand(*row) for row in db.execute(select(brand.c.id, brand.c.name).order_by(brand.c.id))]


def name_brand(db: Connection, name: str, now: datetime) -> Outcome:
    """Name the first brand, making it if there is none; the value: its id."""
    first = db.execute(select(brand.c.id).order_by(brand.c.id).limit(1)).scalar()
    if first is None:
        first = db.execute(insert(brand).values(name=name, created=now).returning(brand.c.id)).scalar_one()
    else:
        db.execute(update(brand).where(brand.c.id == first).values(name=name))
    return Outcome(Topic.ACCOUNTS | Topic.SETTINGS, first)


def _row(row: Any) -> AccountRow:
    return AccountRow(
        id=row.id,
        brand_id=row.brand_id,
        network=row.network,
        name=row.name,
        settings=row.settings,
        rules=tuple(TextRule(**rule) for rule in row.rules),
        secret_name=row.secret_name,
        health=AccountHealth(row.health or AccountHealth.OK),
        trouble=told_trouble(row.trouble),
        checked=row.checked,
        handle=row.handle,
        paused=row.paused,
        signed_in=row.signed_in,
        expires=row.expires,
    )


def every(db: Connection) -> Sequence[AccountRow]:
    return [_row(row) for row in db.execute(select(account).where(account.c.removed.is_(None)).order_by(account.c.id))]


def one(db: Connection, account_id: int) -> AccountRow | None:
    row = db.execute(select(account).where(account.c.id == account_id, account.c.removed.is_(None))).one_or_none()
    return None if row is None else _row(row)


def known(db: Connection, new: NewAccount) -> AccountRow | None:
    """The account that signing in with this renews, unless it was removed."""
    row = db.execute(select(account).where(*_called(new), account.c.removed.is_(None))).first()
    return None if row is None else _row(row)


def _called(new: NewAccount) -> tuple[ColumnElement[bool], ...]:
    there = or_(account.c.handle == new.name, and_(account.c.handle == "", account.c.name == new.name))
    return account.c.network == new.network, there


def add(db: Connection, new: NewAccount, secret_name: str, now: datetime) -> Outcome:
    """Keep an account, or renew it when that name is known on that network; the value: its id.

    A renewed one comes back to health and is read at once from where it stood: nothing is read twice, nothing is lost.
    """
    owner = db.execute(select(brand.c.id).order_by(brand.c.id).limit(1)).scalar()
    if owner is None:
        owner = name_brand(db, new.settings.get("name") or new.name, now).value
    values: dict[str, Any] = {
        "settings": dict(new.settings),
        "rules": [asdict(rule) for rule in new.rules],
        "secret_name": secret_name,
        "health": AccountHealth.OK,
        "trouble": None,
        "removed": None,
        "signed_in": now,
        "expires": new.expires,
    }
    old = db.execute(select(account.c.id, account.c.removed, account.c.paused).where(*_called(new))).first()
    if old is not None:
        # Who paused it wants it to stay so; who had removed it wants it to work again.
        values["paused"] = old.paused if old.removed is None else None
        db.execute(update(account).where(account.c.id == old.id).values(**values))
        db.execute(update(stream).where(stream.c.account_id == old.id).values(next_try=None, failures=0))
        return Outcome(Topic.ACCOUNTS, old.id)
    made = db.execute(
        insert(account)
        .values(brand_id=owner, network=new.network, name=new.name, created=now, **values)
        .returning(account.c.id)
    ).scalar_one()
    return Outcome(Topic.ACCOUNTS, made)


def tell_health(
    db: Connection,
    account_id: int,
    health: AccountHealth,
    trouble: Trouble | None,
    now: datetime,
    asked: datetime | None = None,
) -> Topic:
    """How an account is. `asked`: when its network was; what it said of the sign-in before the present one is void."""
    found = select(account.c.health, account.c.trouble, account.c.signed_in).where(account.c.id == account_id)
    old = db.execute(found).one_or_none()
    if old is None or (asked is not None and old.signed_in is not None and old.signed_in > asked):
        return Topic.NONE
    db.execute(
        update(account)
        .where(account.c.id == account_id)
        .values(health=health, trouble=kept_trouble(trouble), checked=now)
    )
    return Topic.ACCOUNTS if (old.health, old.trouble) != (health, kept_trouble(trouble)) else Topic.NONE


def rename(db: Connection, account_id: int, name: str) -> Topic:
    """Call it something else here, or (empty) as the network does; signing in again finds it either way."""
    old = db.execute(select(account.c.name, account.c.handle).where(account.c.id == account_id)).one()
    handle = old.handle or old.name
    wanted = name.strip() or handle
    values = {"name": wanted, "handle": handle if wanted != handle else ""}
    db.execute(update(account).where(account.c.id == account_id).values(**values))
    return Topic.ACCOUNTS | Topic.CONVERSATIONS | Topic.OUTBOX


def pause(db: Connection, account_id: int, paused: bool, now: datetime) -> Topic:
    """Neither read it nor send through it, or go on: with what is due at once."""
    values = {"paused": now if paused else None}
    db.execute(update(account).where(account.c.id == account_id).values(**values))
    if not paused:
        db.execute(update(stream).where(stream.c.account_id == account_id).values(next_try=None))
    return Topic.ACCOUNTS | Topic.OUTBOX


def remove(db: Connection, account_id: int, now: datetime) -> Topic:
    """Stop reading and publishing; what was said through it stays, and so does the outbox's history."""
    db.execute(update(account).where(account.c.id == account_id).values(removed=now))
    return Topic.ACCOUNTS


@dataclass(frozen=True)
class StreamState:
    name: str
    cursor: str | None
    coverage: str
    checked: datetime | None
    next_try: datetime | None
    failures: int


def streams(db: Connection, account_id: int) -> dict[str, StreamState]:
    c = stream.c
    rows = db.execute(
        select(c.name, c.cursor, c.coverage, c.checked, c.next_try, c.failures).where(c.account_id == account_id)
    )
    return {row.name: StreamState(*row) for row in rows}


def keep_cursor(
    db: Connection,
    account_id: int,
    name: str,
    *,
    cursor: str | None,
    coverage: str,
    now: datetime,
    next_try: datetime,
    failures: int = 0,
) -> Topic:
    """Remember how far a stream was read; in the same transaction as its items."""
    values: dict[str, Any] = {"coverage": coverage, "checked": now, "next_try": next_try, "failures": failures}
    if cursor is not None:
        values["cursor"] = cursor
    if coverage == GAP:
        values["gap"] = now  # stays: what was missed then is not here by the next reading
    row = upsert(stream).values(account_id=account_id, name=name, **values)
    db.execute(row.on_conflict_do_update(index_elements=[stream.c.account_id, stream.c.name], set_=values))
    return Topic.NONE
