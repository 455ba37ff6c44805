"""The ledger of sends: a line for each thing that happens to a delivery, in the transaction in which it happens.

Lines are added and read, never changed; they name nothing that could take them away when it goes.
"""

import csv
import hashlib
import io
import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, insert, select, tuple_

from cmdesk.domain.outbox import Event, Outgoing
from cmdesk.domain.send_ledger import LedgerLine
from cmdesk.domain.tables import cell
from cmdesk.store.tables import account, delivery_media, ledger_line, media

PAGE = 200
LONGEST_ANSWER = 300
_QUIET = (Event.EDIT,)  # always followed by another that says what came of it


@dataclass(frozen=True)
class Wanted:
    """Which lines; "" and None take all."""

    network: str = ""
    event: str = ""
    words: str = ""  # in the name of the account, the answer, the address
    delivery: int | None = None
    since: datetime | None = None
    until: datetime | None = None


ALL = Wanted()


def note(db: Connection, post: Outgoing, event: Event, now: datetime) -> None:
    """Write down what just happened to a delivery."""
    if event in _QUIET:
        return
    owner = db.execute(select(account.c.network, account.c.name).where(account.c.id == post.account_id)).one()
    files = select(media.c.sha256).join(delivery_media).where(delivery_media.c.delivery_id == post.id)
    hashes = "\n".join(db.scalars(files.order_by(delivery_media.c.position)))
    db.execute(
        insert(ledger_line).values(
            at=now,
            delivery=post.id,
            key=post.key,
            network=owner.network,
            account=owner.name,
            event=event,
            attempt=post.attempts,
            place=post.place,
            text_hash=_hash(post.text),
            media_hash=_hash(hashes),
            answer=post.reason[:LONGEST_ANSWER],
            remote_id=post.remote_id,
            address=post.address,
        )
    )


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() if text else ""


def page(
    db: Connection, after: LedgerLine | None = None, limit: int = PAGE, wanted: Wanted = ALL
) -> Sequence[LedgerLine]:
    """Lines, the newest first."""
    some = _narrowed(wanted).order_by(ledger_line.c.at.desc(), ledger_line.c.id.desc()).limit(limit)
    if after is not None:
        some = some.where(tuple_(ledger_line.c.at, ledger_line.c.id) < (after.at, after.id))
    return [_plain(row) for row in db.execute(some)]


def wanted_page(
    db: Connection, wanted: Wanted, after: LedgerLine | None = None, limit: int = PAGE
) -> Sequence[LedgerLine]:
    """The same, for a list that asks another question now and then."""
    return page(db, after, limit, wanted)


def _narrowed(wanted: Wanted) -> Select[Any]:
    c = ledger_line.c
    some = select(ledger_line)
    if wanted.network:
        some = some.where(c.network == wanted.network)
    if wanted.event:
        some = some.where(c.event == wanted.event)
    if wanted.delivery is not None:
        some = some.where(c.delivery == wanted.delivery)
    if wanted.since is not None:
        some = some.where(c.at >= wanted.since)
    if wanted.until is not None:
        some = some.where(c.at < wanted.until)
    if wanted.words.strip():
        said = c.account + "\n" + c.answer + "\n" + c.address
        some = some.where(said.icontains(wanted.words.strip(), autoescape=True))
    return some


def networks(db: Connection) -> Sequence[str]:
    """The networks of which there are lines."""
    return list(db.scalars(select(ledger_line.c.network).distinct().order_by(ledger_line.c.network)))


def _every(db: Connection, wanted: Wanted) -> Iterator[LedgerLine]:
    some = _narrowed(wanted).order_by(ledger_line.c.at, ledger_line.c.id)
    for row in db.execute(some.execution_options(yield_per=500)):
        yield _plain(row)


def as_json(db: Connection, wanted: Wanted = ALL) -> str:
    """All lines as JSON, the oldest first."""
    told = [{**asdict(line), "at": line.at.isoformat()} for line in _every(db, wanted)]
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def as_csv(db: Connection, wanted: Wanted = ALL) -> str:
    """All lines for a spreadsheet, the oldest first."""
    sheet = io.StringIO(newline="")
    writer = csv.writer(sheet)
    names = [field.name for field in fields(LedgerLine)]
    writer.writerow(names)
    for line in _every(db, wanted):
        values = {**vars(line), "at": line.at.isoformat(), "event": line.event.value}
        writer.writerow([cell(values[name]) for name in names])
    return sheet.getvalue()


def _plain(row: Any) -> LedgerLine:
    return LedgerLine(**{**row._mapping, "event": Event(row.event)})
