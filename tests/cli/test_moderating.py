import pytest

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.moderation import Deed, DeedRule, Standing
from cmdesk.store import Store, moderation

RULES = (
    DeedRule(Deed.APPROVE, reversible=True, seen=False),
    DeedRule(Deed.HOLD, reversible=True, seen=False),
    DeedRule(Deed.REPORT, reversible=False, seen=True, reason=True),
)


@pytest.fixture
def asked(network, run, memory_keyring, monkeypatch):
    """A held comment, number 1, on a network that was told what to do with it."""
    done = []

    async def moderate(account, deed, target, tools, reason=""):
        done.append((deed, reason))

    monkeypatch.setattr(network, "deeds", RULES, raising=False)
    monkeypatch.setattr(network, "moderate", moderate, raising=False)
    assert run("account", "add", "scripted", "--server", "piaille.example", typed="good\n").code == 0
    at = NewItem(
        "1", "Bonjour", None, Kind.COMMENT, Author("Léa", "lea@x"), reply_to='{"id": "1"}', standing=Standing.HELD
    )
    network.messages.append(at)
    assert run("sync").code == 0
    return done


def test_what_can_be_done_is_listed_with_its_consequences(asked, run):
    said = run("moderate", 1)
    assert said.out.splitlines() == [
        "approve  undone by hold, the author is not told",
        "report  cannot be undone, the author sees it",
    ]
    assert run("moderate", 1, "--json").document[0] == {
        "deed": "approve",
        "undone_by": "hold",
        "seen_by_author": False,
    }


def test_a_deed_is_done_and_says_what_undoes_it(asked, run, workspace):
    said = run("moderate", 1, "approve")
    assert (said.code, said.out.strip()) == (0, "Done. It is undone by hold.")
    assert asked == [(Deed.APPROVE, "")]
    store = Store(workspace)
    with store.read() as db:
        assert moderation.one(db, 1).standing is Standing.VISIBLE
    store.close()
    assert run("moderate", 1, "report", "--reason", "Insultes").out.strip() == "Done. It cannot be undone."
    assert asked[1] == (Deed.REPORT, "Insultes")


def test_what_makes_no_sense_is_refused(asked, run):
    said = run("moderate", 1, "hold")
    assert said.code == 1
    assert "cannot be done" in said.err
    assert run("moderate", 99).code == 1
    assert run("moderate", 1, "explode").code == 2
    assert asked == []
