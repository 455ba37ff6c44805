"""The people of a workspace, from the command line."""

import json
from datetime import UTC, datetime

import pytest

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.store import Store, accounts, arrivals

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)
HANDLES = (("mastodon", "@lea.marchand@a.example"), ("mail", "lea.marchand@b.example"))


@pytest.fixture
def met(workspace):
    """Léa wrote from two places."""
    store = Store(workspace)
    for number, (network, handle) in enumerate(HANDLES):
        new = NewItem(f"m{number}", "Un secret", NOON, Kind.POST, Author("Léa Marchand", handle))
        with store.write() as db:
            account = accounts.add(db, NewAccount(network, f"nous{number}", {}), f"nous{number}", NOON).value
        with store.write() as db:
            arrivals.add(db, arrivals.Origin(account_id=account, network=network), [new], NOON)
    store.close()


def test_people_are_listed_and_found_by_the_words_of_their_card(run, met):
    assert {row["network"] for row in run("person", "list", "--json").document} == {"mastodon", "mail"}
    (row,) = run("person", "list", "b.example", "--json").document
    assert row["handle"] == "lea.marchand@b.example"
    assert run("person", "list", "personne").code == 0


def test_a_card_tells_who_else_it_may_be_and_is_put_together_and_apart(run, met):
    card = run("person", "show", 1, "--json").document
    assert [(like["id"], like["why"]) for like in card["suggestions"]] == [(2, "same-handle")]
    merge = run("person", "merge", 1, 2, "--json").document["merge"]
    assert len(run("person", "show", 1, "--json").document["identities"]) == 2
    assert run("person", "part", merge).code == 0
    assert len(run("person", "show", 1, "--json").document["identities"]) == 1
    assert "same person" in run("person", "show", 1).err


def test_what_is_kept_is_handed_over_readable_and_as_json(run, met, tmp_path):
    folder = tmp_path / "léa"
    files = run("person", "export", 1, folder, "--json").document["files"]
    assert files == [str(folder / "person.html"), str(folder / "person.json")]
    assert "Un secret" in (folder / "person.html").read_text(encoding="utf-8")
    assert json.loads((folder / "person.json").read_text(encoding="utf-8"))["name"] == "Léa Marchand"


def test_erasing_must_be_meant_and_gives_a_proof(run, met):
    assert run("person", "erase", 1).code == 2
    done = run("person", "erase", 1, "--yes", "--json").document
    assert done["counts"]["messages"] == 1
    assert len(done["marks"]) == 1
    assert run("person", "show", 1).code == 1
    assert run("person", "erase", 1, "--yes").code == 1
