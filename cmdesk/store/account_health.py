"""How an account is, from all that is kept of it: its streams, what left through it, its traffic."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from sqlalchemy import Connection, func, select

from cmdesk.domain.accounts import AccountCard, StreamReading, Traffic
from cmdesk.domain.outbox import Attempt, Event, State
from cmdesk.store import accounts
from cmdesk.store.tables import attempt, delivery, item, journal, stream

DAY = timedelta(days=1)
PLACES = ("server", "root", "imap_host", "smtp_host")  # the settings of an account that name a server
LEAVING = (State.QUEUED, State.SENDING, State.UNSURE, State.MISSED, State.HELD)


def card(db: Connection, account_id: int, now: datetime, reached_at: Sequence[str] = ()) -> AccountCard | None:
    """All that is known of an account; None once it is removed. `reached_at`: where, if its settings name no server."""
    row = accounts.one(db, account_id)
    if row is None:
        return None
    c = stream.c
    found = select(c.name, c.checked, c.failures, c.next_try, c.gap).where(c.account_id == account_id).order_by(c.name)
    waiting = select(func.count()).where(delivery.c.account_id == account_id, delivery.c.state.in_(LEAVING))
    return AccountCard(
        row,
        tuple(StreamReading(*each) for each in db.execute(found)),
        kept(db, account_id),
        db.scalar(waiting) or 0,
        _written(db, account_id),
        _traffic(db, hosts_of(row.settings) or tuple(reached_at), now - DAY),
    )


def kept(db: Connection, account_id: int) -> int:
    """How many messages came through an account."""
    return db.scalar(select(func.count()).select_from(item).where(item.c.account_id == account_id)) or 0


def hosts_of(settings: Mapping[str, str]) -> tuple[str, ...]:
    """The servers of an account."""
    places = [settings[name] for name in PLACES if settings.get(name)]
    hosts = [urlsplit(place if "://" in place else f"//{place}").hostname for place in places]
    return tuple(dict.fromkeys(host for host in hosts if host))


def _written(db: Connection, account_id: int) -> Attempt | None:
    c = attempt.c
    found = db.execute(
        select(c.number, c.started, c.ended, c.event, c.reason)
        .join(delivery)
        .where(delivery.c.account_id == account_id)
        .order_by(c.started.desc(), c.id.desc())
        .limit(1)
    ).first()
    if found is None:
        return None
    return Attempt(found.number, found.started, found.ended, Event(found.event) if found.event else None, found.reason)


def _traffic(db: Connection, hosts: tuple[str, ...], since: datetime) -> Traffic:
    c = journal.c
    told = db.execute(
        select(func.count(), func.count().filter(c.status == 0), func.coalesce(func.sum(c.received), 0)).where(
            c.at >= since, c.host.in_(hosts), c.purpose == "account"
        )
    ).one()
    return Traffic(hosts, *told)
