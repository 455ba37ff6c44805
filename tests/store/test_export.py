import csv
import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import JSON, Text, func, select

from cmdesk.domain.items import Author
from cmdesk.domain.outbox import Event
from cmdesk.domain.troubles import Problem
from cmdesk.store import (
    conversations,
    drafts,
    export,
    items,
    labels,
    letting_go,
    outbox,
    people,
    queries,
    settings,
    tables,
)
from cmdesk.store.tables import Packed, metadata
from tests.store.conftest import NOON, article, said
from tests.store.test_erasure import STATES, value

# Rows that hold nothing of their own, or are told inside others.
INSIDE = {
    "draft_media",
    "delivery_media",
    "sight",
    "template_use",
    "stream",
    "picture",  # of others, and fetched again when they are wanted
    "link_look",  # likewise
    "shingle",
    "polled_hour",  # when this computer listened
    "evidence",  # has an export of its own, which proves itself
    "evidence_file",
    "identity",
    "item_body",
    "mention",
    "variant",
    "attempt",
    "conversation_label",
    "conversation_tally",  # counted anew, as the two below
    "source_tally",
    "query_tally",
    "note",
}


def lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def told(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture
def filled(workspace):
    """A little of everything."""
    ouest = workspace.source(folder="Presse")
    workspace.source("https://sud.example/feed", "Sud")
    workspace.arrive(ouest, article(1, "Panne à Léon", hours=2), article(2, "Fête\n🥐", "x" * 5000, hours=1))
    account = workspace.account()
    workspace.write(queries.add, "Pannes", "panne", NOON)
    talk = workspace.conversation(account, "100", "Bonjour ; une « question », dit-elle")
    workspace.receive(account, said("101", "Encore", NOON + timedelta(minutes=1), "100"))
    workspace.write(conversations.add_note, talk, "Cliente fidèle", NOON)
    workspace.write(conversations.save_draft, talk, "reply", "Bonj", NOON)
    label = workspace.write(labels.make, "Urgent")
    workspace.write(labels.put, [talk], label)
    row = workspace.row(talk)
    workspace.write(people.describe, row.person_id, "Aime le pain, beaucoup; vraiment")
    draft = workspace.write(drafts.start, "Ouvert dimanche", [account], NOON)
    workspace.write(drafts.vary, draft, account, "Ouvert dimanche !", NOON)
    (sent,) = workspace.write(letting_go.send, draft, {account: "key"}, NOON, due=None, not_before=NOON)
    workspace.write(outbox.apply, sent, Event.CLAIM, NOON)
    workspace.write(outbox.apply, sent, Event.DEFERRED, NOON, reason="timeout host=x")
    workspace.write(settings.keep, "private hosts", ["localhost"])
    workspace.write(items.remove_gone, account, ["101"], NOON)
    return workspace


def write(workspace, folder, media=Path("nowhere"), **more):
    return workspace.read(export.write, folder, media, **more)


def test_everything_is_told(filled, tmp_path):
    folder = tmp_path / "out"
    counts = write(filled, folder)
    for name, count in told(folder / "contents.json")["counts"].items():
        assert counts[name] == count
    ouest = lines(folder / "items" / "source-1.jsonl")
    assert [each["title"] for each in ouest] == [
        "Panne à Léon",
        "Fête 🥐" if "\n" not in ouest[1]["title"] else "Fête\n🥐",
    ]
    assert ouest[0]["queries"] == ["Pannes"]
    assert ouest[1]["text"] == "x" * 5000
    assert ouest[0]["published"] == (NOON - timedelta(hours=2)).isoformat()
    (talk,) = [each for each in lines(folder / "conversations.jsonl") if each["labels"]]
    assert talk["labels"] == ["Urgent"]
    assert [each["text"] for each in talk["notes"]] == ["Cliente fidèle"]
    assert [(each["kind"], each["text"]) for each in talk["unsent"]] == [("reply", "Bonj")]
    message, taken_back = lines(folder / "items" / "account-1.jsonl")
    assert talk["items"] == [message["id"], taken_back["id"]]
    assert (message["gone"], bool(taken_back["gone"])) == (None, True)
    assert message["handle"] == "lea@piaille.example"
    (delivery,) = told(folder / "deliveries.json")
    assert (delivery["text"], delivery["state"]) == ("Ouvert dimanche !", "queued")
    assert [each["reason"] for each in delivery["attempts_made"]] == ["timeout host=x"]
    (draft,) = told(folder / "drafts.json")
    assert [each["text"] for each in draft["variants"]] == ["Ouvert dimanche !"]
    (query,) = told(folder / "queries.json")
    assert (query["expression"], query["items"]) == ("panne", [ouest[0]["id"]])
    assert [each["folder"] for each in told(folder / "sources.json")] == ["Presse", ""]
    assert told(folder / "sources.json")[0]["file"] == "items/source-1.jsonl"
    own = {"name": "private hosts", "value": ["localhost"]}
    assert [one for one in told(folder / "settings.json") if one["name"] != "identity"] == [own]
    assert told(folder / "tombstones.json") == []


def test_secrets_are_not_even_named(filled, tmp_path):
    write(filled, tmp_path / "out")
    (account,) = told(tmp_path / "out" / "accounts.json")
    assert account["name"] == "@fournil@piaille.example"
    assert "secret_name" not in account


def test_every_table_has_its_rows_in_it(filled, tmp_path):
    """A table that is added later must be added here, or to INSIDE with a reason."""
    counts = write(filled, tmp_path / "out")
    singular = {"conversations": "conversation", "people": "person", "queries": "query", "deliveries": "delivery"}
    named = {singular.get(name, name.removesuffix("s")) for name in counts} | {"journal", "media"}
    assert {table.name for table in metadata.sorted_tables} - INSIDE <= named
    for table in (tables.source, tables.account, tables.query, tables.label, tables.brand, tables.delivery):
        plural = {"query": "queries", "delivery": "deliveries"}.get(table.name, table.name)
        rows = filled.read(lambda db, table=table: len(db.execute(table.select()).all()))
        assert counts[plural if plural in counts else f"{table.name}s"] == rows, table.name
    assert counts["items"] == filled.read(lambda db: len(db.execute(tables.item.select()).all()))


def test_people_for_a_spreadsheet_and_an_address_book(filled, tmp_path):
    account = filled.account("bonjour@fournil.example", "mail")
    formula = said("m1", "Salut", NOON, who="x@example.org")
    formula = type(formula)(**vars(formula) | {"author": Author('=HYPERLINK("http://evil")', "evil@example.org")})
    filled.receive(account, formula, network="mail")
    write(filled, tmp_path / "out")
    with (tmp_path / "out" / "people.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["note"] == "Aime le pain, beaucoup; vraiment"
    assert rows[0]["identities"] == "mastodon: lea@piaille.example"
    assert rows[1]["name"] == '\'=HYPERLINK("http://evil")'
    cards = (tmp_path / "out" / "people.vcf").read_bytes().decode()
    assert cards.count("BEGIN:VCARD\r\nVERSION:4.0\r\n") == cards.count("END:VCARD\r\n") == 2
    assert "FN:Lea\r\n" in cards
    assert "NOTE:Aime le pain\\, beaucoup\\; vraiment\r\n" in cards
    assert "EMAIL:evil@example.org\r\n" in cards


def test_media_are_copied(filled, tmp_path):
    media = filled.path.parent / "essai-media"
    (media / "ab").mkdir(parents=True)
    (media / "ab" / "four.jpg").write_bytes(b"picture")
    write(filled, tmp_path / "out", media)
    assert (tmp_path / "out" / "media" / "ab" / "four.jpg").read_bytes() == b"picture"


def test_a_folder_appears_whole_or_not_at_all(filled, tmp_path):
    def fail(place):
        assert (place / "contents.json").exists()
        raise OSError(28, "No space left on device")

    with pytest.raises(Problem, match="export-failed"):
        write(filled, tmp_path / "out", also=fail)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("out")]
    write(filled, tmp_path / "out", also=lambda place: (place / "more").touch())
    assert (tmp_path / "out" / "more").exists()
    assert not (tmp_path / "out.unfinished").exists()


def test_what_stands_beside_is_left_alone(filled, tmp_path):
    letters = tmp_path / "out.unfinished"
    letters.mkdir()
    (letters / "novel.txt").write_text("Chapitre 1")
    write(filled, tmp_path / "out")
    assert (letters / "novel.txt").read_text() == "Chapitre 1"


def test_only_a_new_or_an_empty_folder_is_filled(filled, tmp_path):
    (tmp_path / "empty").mkdir()
    write(filled, tmp_path / "empty")
    for place in (tmp_path / "empty", filled.path):
        with pytest.raises(Problem, match="folder-not-empty"):
            write(filled, place)


# What an export leaves out, and why; everything else that a table holds must be in one of its files.
LEFT_OUT = {
    "account.secret_name": "under which name the keyring has it",
    "picture": "of others, and fetched again when they are wanted",
    "link_look": "likewise",
    "shingle": "made anew from the texts",
    "polled_hour": "when this computer listened",
    "evidence": "has an export of its own, which proves itself",
    "evidence_file": "likewise",
    "stream": "how far a network was read, which only cmdesk understands",
    "conversation_tally": "counted anew",
    "item.excerpt": "the beginning of the text",
    "item.root": "made anew from its parents",
    "mention.author": "taken over from the item, for the figures",
}


def _marked(column):
    """Something for a column that can be found again; None where it is no text, or has a word of its own."""
    if column.foreign_keys or (column.table.name, column.name) in STATES:
        return None
    match column.type:
        case JSON() | Text() | Packed():
            return f"<{column.table.name}.{column.name}>"
    return None


def test_an_export_holds_every_word_that_the_workspace_holds(workspace, tmp_path):
    """Every table gets a row whose words can be found again, also tables and columns that will be made one day."""
    workspace.made_up = True
    with workspace.store.write() as db:
        for table in metadata.sorted_tables:
            row = {column.name: value(column, False) for column in table.columns}
            row |= {column.name: mark for column in table.columns if (mark := _marked(column)) is not None}
            row |= {column.name: [row[column.name]] for column in table.columns if isinstance(column.type, JSON)}
            if table.name == "draft":
                row |= {"kind": "post", "conversation_id": None, "options": {"visibility": "<draft.options>"}}
            if table.name == "account":
                row["removed"] = NOON  # nobody reads what its rules say
            empty = db.execute(select(func.count()).select_from(table)).scalar_one() == 0
            if empty or table.name == "setting":
                db.execute(table.insert().values(row))
    write(workspace, tmp_path / "out")
    said = "\n".join(
        path.read_text(encoding="utf-8") for path in (tmp_path / "out").rglob("*") if path.suffix != ".md"
        and path.is_file()
    )  # fmt: skip
    missing = {
        f"{table.name}.{column.name}"
        for table in metadata.sorted_tables
        for column in table.columns
        if (mark := _marked(column)) is not None and mark not in said
    }
    unexplained = {name for name in missing if name not in LEFT_OUT and name.partition(".")[0] not in LEFT_OUT}
    assert unexplained == set()
