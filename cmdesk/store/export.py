"""Everything that is kept, written out in formats that any program reads, in a folder of its own."""

import csv
import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import Connection, Select, Table, select

from cmdesk.domain.tables import cell
from cmdesk.domain.troubles import Problem
from cmdesk.store import export_tables, export_texts, vcards
from cmdesk.store.tables import (
    account,
    attempt,
    body_html,
    conversation,
    conversation_label,
    delivery,
    delivery_media,
    draft,
    draft_media,
    identity,
    item,
    item_body,
    label,
    media,
    mention,
    note,
    person,
    query,
    setting,
    sight,
    source,
    template,
    template_use,
    variant,
)

VERSION = 1  # of the format; it changes when a program that reads an export would have to
_INTERNAL = {"position", "indexed", "judged", "content", "excerpt", "root"}  # of an item: made anew from the rest
_BATCH = 500


def write(
    db: Connection, folder: Path, media_folder: Path, also: Callable[[Path], None] = lambda _: None
) -> dict[str, int]:
    """Write all of it into a new folder, which appears only once it is complete; how many of each there are.

    `also` may put more files into the folder before it appears. Problem: "folder-not-empty", "export-failed".
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Problem("folder-not-empty", path=str(folder))
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        # A name that nobody has: what stands beside is not ours to sweep away.
        with TemporaryDirectory(prefix=f"{folder.name}.", suffix=".unfinished", dir=folder.parent) as made:
            unfinished = Path(made) / folder.name
            unfinished.mkdir()
            counts = _Writer(db, unfinished).all(media_folder)
            also(unfinished)
            if folder.exists():
                folder.rmdir()
            unfinished.rename(folder)
    except OSError as error:
        raise Problem("export-failed", path=str(folder), details=str(error)) from error
    return counts


class _Writer:
    """One export under way."""

    def __init__(self, db: Connection, folder: Path) -> None:
        self._db = db
        self._folder = folder

    def all(self, media_folder: Path) -> dict[str, int]:
        counts = {
            "items": self._items(),
            "sources": self._json("sources.json", [self._source(row) for row in self._rows(source)]),
            "accounts": self._json("accounts.json", [self._account(row) for row in self._rows(account)]),
            "conversations": self._lines("conversations.jsonl", self._conversations()),
            "people": self._people(),
            "queries": self._json("queries.json", self._queries()),
            "drafts": self._json("drafts.json", self._drafts()),
            "deliveries": self._json("deliveries.json", self._deliveries()),
            "templates": self._json("templates.json", self._templates()),
            "media": self._media(media_folder),
        }
        for name, table in export_tables.AS_JSON.items():
            counts[table.name] = self._json(f"{name}.json", self._rows(table))
        for name, table in export_tables.AS_LINES.items():
            counts[table.name] = self._lines(f"{name}.jsonl", self._rows(table))
        counts["settings"] = self._json("settings.json", self._rows(setting))
        export_texts.write(self._db, self._folder)
        whole = {"format": "cmdesk export", "version": VERSION, "counts": counts}
        (self._folder / "contents.json").write_text(_json(whole, 1) + "\n", encoding="utf-8")
        return counts

    # -- rows and files -----------------------------------------------------------------------------------------

    def _rows(self, table: Table, *where: Any) -> Iterator[dict[str, Any]]:
        """The rows of a table as plain values, in the order they were made."""
        yield from self._plain(select(table).where(*where).order_by(*table.primary_key.columns))

    def _plain(self, statement: Select[Any]) -> Iterator[dict[str, Any]]:
        for row in self._db.execute(statement.execution_options(yield_per=_BATCH)):
            yield {name: _told(value) for name, value in row._mapping.items()}

    def _grouped(self, rows: Iterator[dict[str, Any]], by: str) -> dict[Any, list[dict[str, Any]]]:
        found: dict[Any, list[dict[str, Any]]] = {}
        for row in rows:
            found.setdefault(row.pop(by), []).append(row)
        return found

    def _json(self, name: str, rows: Any) -> int:
        told = list(rows)
        (self._folder / name).write_text(_json(told, 1) + "\n", encoding="utf-8", newline="\n")
        return len(told)

    def _lines(self, name: str, rows: Iterator[dict[str, Any]]) -> int:
        path = self._folder / name
        path.parent.mkdir(exist_ok=True)
        count = 0
        with path.open("w", encoding="utf-8", newline="\n") as file:
            for row in rows:
                file.write(_json(row) + "\n")
                count += 1
        return count

    # -- what there is ------------------------------------------------------------------------------------------

    def _items(self) -> int:
        """One file per source and per account: an item a line, the oldest first."""
        names = {row["id"]: row["name"] for row in self._rows(query)}
        matched: dict[int, list[str]] = {}
        for found in self._db.execute(select(mention.c.item_id, mention.c.query_id)):
            matched.setdefault(found.item_id, []).append(names[found.query_id])
        handles = {row["id"]: row["handle"] for row in self._rows(identity)}
        total = 0
        for table, column in ((source, item.c.source_id), (account, item.c.account_id)):
            for place in self._db.execute(select(table.c.id).order_by(table.c.id)).scalars().all():
                some = (
                    select(item, item_body.c.text, body_html)
                    .join(item_body)
                    .where(column == place, column.is_not(None))
                    .order_by(item.c.position)
                )
                rows = (self._item(row, matched, handles) for row in self._plain(some))
                total += self._lines(f"items/{table.name}-{place}.jsonl", rows)
        return total

    @staticmethod
    def _item(row: dict[str, Any], matched: Mapping[int, list[str]], handles: Mapping[int, str]) -> dict[str, Any]:
        told = {name: value for name, value in row.items() if name not in _INTERNAL}
        told["handle"] = handles.get(told.pop("identity_id"), "")
        told["queries"] = sorted(matched.get(row["id"], []))
        return told

    @staticmethod
    def _source(row: dict[str, Any]) -> dict[str, Any]:
        return row | {"file": f"items/source-{row['id']}.jsonl"}

    @staticmethod
    def _account(row: dict[str, Any]) -> dict[str, Any]:
        """Its secret is in the keyring and stays there."""
        del row["secret_name"]
        return row | {"file": f"items/account-{row['id']}.jsonl"}

    def _conversations(self) -> Iterator[dict[str, Any]]:
        """With its notes, its labels, what was typed and not sent, and the numbers of its items."""
        notes = self._grouped(self._rows(note, note.c.conversation_id.is_not(None)), "conversation_id")
        typed = self._grouped(self._rows(draft, draft.c.conversation_id.is_not(None)), "conversation_id")
        files = self._grouped(self._rows(draft_media), "draft_id")
        labels: dict[int, list[str]] = {}
        for row in self._db.execute(select(conversation_label.c.conversation_id, label.c.name).join(label)):
            labels.setdefault(row[0], []).append(row[1])
        held = select(item.c.id, item.c.conversation_id).where(item.c.conversation_id.is_not(None))
        members = self._grouped(self._plain(held.order_by(item.c.published, item.c.id)), "conversation_id")
        for found in self._rows(conversation):
            number = found["id"]
            yield found | {
                "labels": sorted(labels.get(number, [])),
                "notes": [
                    {name: each[name] for name in ("author", "text", "created")} for each in notes.get(number, [])
                ],
                "unsent": [
                    {name: each[name] for name in ("kind", "text", "changed")} | {"media": files.get(each["id"], [])}
                    for each in typed.get(number, [])
                ],
                "items": [each["id"] for each in members.get(number, [])],
            }

    def _queries(self) -> Iterator[dict[str, Any]]:
        found = self._grouped(self._plain(select(mention.c.query_id, mention.c.item_id)), "query_id")
        for row in self._rows(query):
            yield row | {"items": sorted(each["item_id"] for each in found.get(row["id"], []))}

    def _drafts(self) -> Iterator[dict[str, Any]]:
        variants = self._grouped(self._rows(variant), "draft_id")
        files = self._grouped(self._rows(draft_media), "draft_id")
        for row in self._rows(draft, draft.c.conversation_id.is_(None)):
            yield row | {"variants": variants.get(row["id"], []), "media": files.get(row["id"], [])}

    def _deliveries(self) -> Iterator[dict[str, Any]]:
        attempts = self._grouped(self._rows(attempt), "delivery_id")
        files = self._grouped(self._rows(delivery_media), "delivery_id")
        seen = {row["delivery_id"]: row["seen"] for row in self._rows(sight)}
        for row in self._rows(delivery):
            found = {"attempts_made": attempts.get(row["id"], []), "media": files.get(row["id"], [])}
            yield row | found | {"seen": seen.get(row["id"])}

    def _templates(self) -> Iterator[dict[str, Any]]:
        """The saved replies, and what each was used for."""
        uses = self._grouped(self._rows(template_use), "template_id")
        for row in self._rows(template):
            yield row | {"uses": uses.get(row["id"], [])}

    def _people(self) -> int:
        """Whole, then once for a spreadsheet and once for an address book."""
        identities = self._grouped(self._rows(identity), "person_id")
        rows = list(self._rows(person))
        self._json("people.json", [row | {"identities": identities.get(row["id"], [])} for row in rows])
        with (self._folder / "people.csv").open("w", encoding="utf-8-sig", newline="") as file:
            sheet = csv.writer(file)
            sheet.writerow(["id", "name", "note", "starred", "created", "latest", "identities"])
            for row in rows:
                known = "; ".join(f"{each['network']}: {each['handle']}" for each in identities.get(row["id"], []))
                told = (row["name"], row["note"], row["starred"], row["created"], row["latest"], known)
                sheet.writerow([row["id"], *(cell(value) for value in told)])
        cards = (vcards.card(row, identities.get(row["id"], [])) for row in rows)
        (self._folder / "people.vcf").write_text("".join(cards), encoding="utf-8", newline="")
        return len(rows)

    def _media(self, media_folder: Path) -> int:
        """The list of the files, and the files."""
        count = self._json("media.json", self._rows(media))
        if media_folder.is_dir():
            shutil.copytree(media_folder, self._folder / "media")
        return count


def _told(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def _json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent)
