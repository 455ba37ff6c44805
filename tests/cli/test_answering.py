from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.items import NewItem
from cmdesk.domain.outbox import Event
from cmdesk.domain.troubles import Trouble
from cmdesk.networks.base import Plan, Posted, Refused, SignInNeeded, TryLater
from cmdesk.store import Store, arrivals, conversations, items, outbox

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


@pytest.fixture
def account(run, network, memory_keyring):
    """The scripted network is connected; somebody wrote twice, about two things."""
    network.arrives("Ouvert le dimanche ?", NOON)
    network.arrives("Merci !\n\x1b[2JÀ bientôt", NOON + timedelta(hours=1), who="marc@piaille.example")
    assert run("account", "add", "scripted", "--server", "piaille.example", typed="good\n").code == 0
    assert run("sync").code == 0
    return network


def test_the_inbox(run, account):
    found = run("inbox", "--json").document
    assert [(each["name"], each["snippet"].split()[0]) for each in found] == [("Marc", "Merci"), ("Lea", "Ouvert")]
    lea = found[1]
    assert (lea["state"], lea["network"], lea["account"], lea["snippet"]) == (
        "open",
        "scripted",
        "@fournil",
        "Ouvert le dimanche ?",
    )
    assert (lea["latest"], lea["unread"], lea["labels"]) == ("2026-03-03T12:00:00+00:00", True, [])
    assert [each["name"] for each in run("inbox", "--limit", "1", "--json").document] == ["Marc"]
    assert run("inbox", "--state", "done", "--json").document == []
    assert len(run("inbox", "--state", "all", "--json").document) == 2
    assert "Lea" in run("inbox").out
    assert "no conversation" in run("inbox", "--state", "spam").err


def test_a_conversation_is_shown_without_its_tricks(run, account):
    (marc, lea) = run("inbox", "--json").document
    told = run("show", lea["id"], "--json").document
    assert told["name"] == "Lea"
    (entry,) = told["entries"]
    assert (entry["kind"], entry["text"], entry["author"]) == ("theirs", "Ouvert le dimanche ?", "Lea")
    said = run("show", marc["id"])
    assert "À bientôt" in said.out
    assert "\x1b" not in said.out


def test_who_says_not_who_they_are_is_not_taken_for_us(run, feed, workspace):
    run("add", feed("a.xml", "Ouest", "Panne"))
    store = Store(workspace)
    with store.write() as db:
        arrivals.add(db, arrivals.Origin(source_id=1), [NewItem("x", "Une panne", NOON)], NOON)
        (number,) = [row.id for row in items.page(db, items.View()) if not row.author]
        found = conversations.open_for_item(db, number, NOON).value
    store.close()
    said = run("show", found).out
    assert "— Ouest, " in said
    assert "You" not in said


def test_no_such_conversation(run, account):
    assert run("show", "99").code == 1
    assert "number 99" in run("reply", "99", "Oui").err


def test_a_reply_leaves_at_once(run, account):
    lea = run("inbox", "--json").document[1]
    said = run("reply", lea["id"], "Oui, de 8 h à 13 h.", "--json")
    assert said.code == 0
    assert said.document | {"id": 0, "due": None} == {
        "id": 0,
        "account": "@fournil",
        "state": "sent",
        "text": "Oui, de 8 h à 13 h.",
        "due": None,
        "attempts": 1,
        "address": said.document["address"],
        "reason": "",
    }
    assert said.document["address"].startswith("https://piaille.example/")
    assert [posting.text for posting in account.published] == ["Oui, de 8 h à 13 h."]
    assert [row["name"] for row in run("inbox", "--state", "waiting", "--json").document] == ["Lea"]
    kinds = [entry["kind"] for entry in run("show", lea["id"], "--json").document["entries"]]
    assert kinds == ["theirs", "ours"]


def test_a_text_from_standard_input(run, account):
    lea = run("inbox", "--json").document[1]
    assert run("reply", lea["id"], "-", typed="Oui.\nÀ dimanche !\n").code == 0
    assert account.published[0].text == "Oui.\nÀ dimanche !"


def test_a_post(run, account):
    for name in ("1", "@fournil", "FOURNIL"):
        said = run("post", "--account", name, f"Bonjour {name}")
        assert said.code == 0, said.err
        assert said.out.startswith("Sent.")
    assert len(account.published) == 3
    assert [each["state"] for each in run("outbox", "--json").document] == ["sent"] * 3


def test_an_unknown_account(run, account):
    said = run("post", "--account", "nobody", "x")
    assert said.code == 1
    assert "nobody" in said.err
    assert account.published == []


def test_what_the_network_would_refuse_is_not_queued(run, account, monkeypatch):
    too_long = Trouble("too-long", {"count": "600", "maximum": "500"})
    monkeypatch.setattr(account, "plan", lambda *_: Plan("x", (too_long,)))
    said = run("post", "--account", "1", "x" * 600)
    assert said.code == 1
    assert "600 of 500" in said.err
    assert run("outbox", "--json").document == []
    assert run("post", "--account", "1", "  ").code == 1


@pytest.mark.parametrize(
    ("outcome", "state", "words"),
    [
        (Refused("post-refused", host="h.example", text="Too rude"), "failed", "“Too rude”"),
        (TryLater("timeout", host="h.example"), "queued", "waits in the outbox"),
        (SignInNeeded("sign-in", host="h.example"), "queued", "Sign in again"),
    ],
)
def test_what_did_not_leave_is_told_and_kept(run, account, outcome, state, words):
    account.next_commit = [outcome]
    said = run("post", "--account", "1", "Bonjour", "--json")
    assert said.code == 1
    assert said.document["state"] == state
    assert words in said.err
    assert account.published == []
    (row,) = run("outbox", "--json").document
    assert (row["text"], row["state"], row["attempts"]) == ("Bonjour", state, 1)
    assert row["reason"]


def test_a_lost_answer_is_looked_up_once(run, account, monkeypatch):
    monkeypatch.setattr("cmdesk.domain.outbox.LOOK_AFTER", (0.1, 60, 600))
    account.next_commit = ["lost after"]
    said = run("post", "--account", "1", "Bonjour", "--json")
    assert said.code == 0
    assert said.document["state"] == "sent"
    assert len(account.published) == 1


def test_what_stays_unsure_waits_for_a_person(run, account, monkeypatch):
    monkeypatch.setattr("cmdesk.domain.outbox.LOOK_AFTER", (0.1, 60, 600))
    account.next_commit = ["lost before"]
    said = run("post", "--account", "1", "Bonjour", "--json")
    assert said.code == 1
    assert said.document["state"] == "unsure"
    assert f"--resolve {said.document['id']} sent" in said.err
    again = run("outbox", "--resolve", said.document["id"], "again", "--json")
    assert again.code == 0, again.err
    assert [(row["state"], row["attempts"]) for row in again.document] == [("sent", 2)]
    assert [posting.text for posting in account.published] == ["Bonjour"]


def test_a_person_says_that_it_is_out_or_forgets_it(run, account, monkeypatch):
    monkeypatch.setattr("cmdesk.domain.outbox.LOOK_AFTER", (60, 60, 600))
    for decision, state in (("sent", "sent"), ("cancel", "cancelled")):
        account.next_commit = ["lost before"]
        number = run("post", "--account", "1", decision, "--json").document["id"]
        resolved = run("outbox", "--resolve", number, decision, "--json")
        assert resolved.code == 0
        assert next(row for row in resolved.document if row["id"] == number)["state"] == state
    assert account.published == []


def test_decisions_that_make_no_sense(run, account):
    number = run("post", "--account", "1", "Bonjour", "--json").document["id"]
    late = run("outbox", "--resolve", number, "again")
    assert late.code == 1
    assert "it is sent" in late.err
    assert run("outbox", "--resolve", "99", "sent").code == 1
    assert run("outbox", "--resolve", number, "maybe").code == 2
    assert run("outbox", "--resolve", "x", "sent").code == 2
    assert len(account.published) == 1


def test_again_that_fails_again_is_one(run, account):
    account.next_commit = [Refused("post-refused", host="h"), Refused("post-refused", host="h")]
    number = run("post", "--account", "1", "Bonjour", "--json").document["id"]
    again = run("outbox", "--resolve", number, "again", "--json")
    assert again.code == 1
    assert [row["state"] for row in again.document] == ["failed"]
    assert "refused" in again.err


def test_the_outbox_for_people(run, account):
    account.next_commit = [Refused("post-refused", host="h.example")]
    assert "empty" in run("outbox").err
    run("post", "--account", "1", "Bonjour")
    said = run("outbox")
    assert "not sent" in said.out
    assert "h.example refused" in said.out


def test_what_stood_ready_leaves_with_sync(run, account, workspace):
    store = Store(workspace)
    with store.write() as db:
        outbox.add(db, account_id=1, text="Bonjour", key="k", now=datetime.now(UTC))
    store.close()
    assert run("sync").code == 0
    assert [posting.text for posting in account.published] == ["Bonjour"]


def test_what_is_late_never_leaves_silently(run, account, workspace):
    store = Store(workspace)
    with store.write() as db:
        late = datetime.now(UTC) - timedelta(hours=2)
        outbox.add(db, account_id=1, text="Bonjour", key="k", now=late, due=late)
    store.close()
    run("sync")
    assert account.published == []
    assert [row["state"] for row in run("outbox", "--json").document] == ["missed"]


def test_what_was_leaving_when_the_program_died_is_unsure(run, account, workspace):
    store = Store(workspace)
    with store.write() as db:
        number = outbox.add(db, account_id=1, text="Bonjour", key="k", now=datetime.now(UTC))
        outbox.apply(db, number, Event.CLAIM, datetime.now(UTC))
    store.close()
    account.next_find = [Posted("1", "https://piaille.example/1")]
    run("sync")
    (row,) = run("outbox", "--json").document
    assert row["state"] == "unsure"
    assert "stopped while" in row["reason"]
    assert account.published == []


def test_a_mention_cannot_be_answered_from_here(run, feed, workspace):
    run("add", feed("a.xml", "Ouest", "Panne"))
    store = Store(workspace)
    with store.write() as db:
        found = conversations.open_for_item(db, 1, NOON).value
    store.close()
    said = run("reply", found, "Oui")
    assert said.code == 1
    assert "browser" in said.err
