"""The evidence locker. It only grows: nothing here changes or removes an entry."""

import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, func, insert, select

from cmdesk.domain.evidence import FIRST, Entry, EvidenceFile, EvidenceRow, NewEvidence, broken, write_entry
from cmdesk.domain.items import ItemPage
from cmdesk.domain.topics import Outcome, Topic
from cmdesk.store import items
from cmdesk.store.tables import account, body_html, evidence, evidence_file, item, item_body, source

_NEVER = {"position", "indexed", "judged", "read", "starred", "content", "cluster_id", "relays", "binned", "root"}


def keep(db: Connection, new: NewEvidence, item_id: int | None, taken: datetime) -> Outcome:
    """Write an entry behind the last one; the value: its number."""
    previous = db.scalar(select(evidence.c.hash).order_by(evidence.c.id.desc()).limit(1)) or FIRST
    text, mark = write_entry(new, taken, previous)
    values = {"item_id": item_id, "taken": taken, "entry": text, "hash": mark}
    made = db.execute(insert(evidence).values(**values).returning(evidence.c.id)).scalar_one()
    if new.files:
        files = [{"evidence_id": made, "name": file.name, "body": file.body} for file in new.files]
        db.execute(insert(evidence_file), files)
    return Outcome(Topic.SIGNALS, made)


def count(db: Connection) -> int:
    return db.execute(select(func.count()).select_from(evidence)).scalar_one()


def rows(db: Connection, limit: int = 500) -> Sequence[EvidenceRow]:
    """The newest first."""
    found = db.execute(select(evidence).order_by(evidence.c.id.desc()).limit(limit)).all()
    return [_row(each) for each in found]


def _row(kept: Any) -> EvidenceRow:
    told = json.loads(kept.entry)
    size = sum(each["size"] for each in told["files"])
    files = len(told["files"])
    return EvidenceRow(
        kept.id, told["title"], told["author"], told["place"], told["address"], kept.taken, files, size, kept.hash
    )


def of_item(db: Connection, item_id: int) -> Sequence[int]:
    """The numbers of what was kept of an item."""
    return list(db.scalars(select(evidence.c.id).where(evidence.c.item_id == item_id).order_by(evidence.c.id)))


def entries(db: Connection) -> list[Entry]:
    found = select(evidence.c.id, evidence.c.entry, evidence.c.hash).order_by(evidence.c.id)
    return [Entry(*row) for row in db.execute(found)]


def files(db: Connection, number: int) -> list[EvidenceFile]:
    found = select(evidence_file.c.name, evidence_file.c.body).where(evidence_file.c.evidence_id == number)
    return [EvidenceFile(row.name, bytes(row.body)) for row in db.execute(found.order_by(evidence_file.c.name))]


def verify(db: Connection) -> tuple[int, list[int]]:
    """How many entries there are, and which are not as they were written."""
    every = entries(db)
    return len(every), broken(every, {entry.number: files(db, entry.number) for entry in every})


def pages(db: Connection, conversation_id: int, most: int = 200) -> list[ItemPage]:
    """What was said in a conversation, the oldest first, as it is shown."""
    said = select(item.c.id).where(item.c.conversation_id == conversation_id)
    ids = db.scalars(said.order_by(item.c.published, item.c.id).limit(most))
    return [page for each in ids if (page := items.one(db, each)) is not None]


def told_of(db: Connection, item_id: int) -> tuple[dict[str, Any], str] | None:
    """All that a network gave of an item, and its HTML; None where it is gone."""
    row = db.execute(
        select(item, item_body.c.text, body_html).join(item_body).where(item.c.id == item_id)
    ).one_or_none()
    if row is None:
        return None
    told = {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in row._mapping.items()
        if name not in _NEVER and name != "html"
    }
    where = source.c.title if row.source_id is not None else account.c.name
    of = source.c.id == row.source_id if row.source_id is not None else account.c.id == row.account_id
    told["place"] = db.scalar(select(where).where(of)) or ""
    return told, row.html


# -- out of here ------------------------------------------------------------------------------------------------

README = """This is evidence that was kept by cmdesk.

Each folder is one entry: what was said, as text, as the network gave it, as a page and as a picture.
log.jsonl has a line for each entry, also for those that are not in here. Its "hash" is the SHA-256 of its "entry",
which names the SHA-256 of each file and the hash of the entry before: whoever changes, takes out or slips in anything
breaks the chain from there on.

To see that the files are as they were:      sha256sum -c manifest.sha256
(on a Mac: shasum -a 256 -c manifest.sha256; in Windows: Get-FileHash and compare)
"""


def pack(db: Connection, numbers: Sequence[int] | None = None) -> bytes:
    """A zip of some entries, or of all: their files, the whole log, and a manifest for `sha256sum -c`."""
    every = entries(db)
    wanted = every if numbers is None else [entry for entry in every if entry.number in set(numbers)]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        manifest = []
        for name, body in _packed(db, every, wanted):
            made.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), body)
            manifest.append(f"{sha256(body).hexdigest()}  {name}\n")
        made.writestr(zipfile.ZipInfo("manifest.sha256", (2000, 1, 1, 0, 0, 0)), "".join(manifest).encode())
    return out.getvalue()


def _packed(db: Connection, every: Sequence[Entry], wanted: Sequence[Entry]) -> Iterator[tuple[str, bytes]]:
    for entry in wanted:
        for file in files(db, entry.number):
            yield f"{entry.number:04}/{file.name}", file.body
    # Of the others only the hashes: the chain can be followed, and nobody else's words go out with it.
    told = {entry.number for entry in wanted}
    lines = [
        json.dumps({"number": one.number, "hash": one.hash} | ({"entry": one.text} if one.number in told else {}))
        for one in every
    ]
    yield "log.jsonl", ("\n".join(lines) + "\n").encode()
    yield "README.txt", README.encode()
