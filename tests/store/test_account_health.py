"""How an account is, from what is kept of it."""

from datetime import timedelta

from sqlalchemy import update

from cmdesk.domain.journal import Contact
from cmdesk.domain.outbox import Event
from cmdesk.domain.topics import Topic
from cmdesk.store import account_health, accounts, claiming, journal, outbox
from cmdesk.store.tables import account
from tests.store.conftest import NOON


def test_a_new_account_has_nothing_to_tell_yet(workspace):
    card = workspace.read(account_health.card, workspace.account(), NOON)
    assert (card.streams, card.kept, card.waiting, card.written) == ((), 0, 0, None)
    assert (card.traffic.hosts, card.traffic.contacts) == (("piaille.example",), 0)


def test_a_removed_account_has_no_card(workspace):
    made = workspace.account()
    workspace.write(accounts.remove, made, NOON)
    assert workspace.read(account_health.card, made, NOON) is None


def test_a_gap_is_told_even_after_a_whole_page(workspace):
    made = workspace.account()
    for minute, coverage in enumerate(("gap", "complete")):
        at = NOON + timedelta(minutes=minute)
        told = {"coverage": coverage, "now": at, "next_try": at, "failures": minute}
        workspace.write(accounts.keep_cursor, made, "own", cursor=str(minute), **told)
    (stream,) = workspace.read(account_health.card, made, NOON).streams
    assert (stream.name, stream.checked, stream.failures) == ("own", NOON + timedelta(minutes=1), 1)
    assert stream.gap == NOON


def test_messages_deliveries_and_the_last_attempt_are_counted(workspace):
    made, other = workspace.account(), workspace.account("@labo")
    workspace.conversation(made)
    first = workspace.write(outbox.add, account_id=made, text="pain", key="k1", now=NOON)
    workspace.write(outbox.add, account_id=made, text="brioche", key="k2", now=NOON)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, first, Event.REFUSED, NOON, reason="too-long")
    card = workspace.read(account_health.card, made, NOON)
    assert (card.kept, card.waiting) == (1, 1)
    assert (card.written.event, card.written.reason) == (Event.REFUSED, "too-long")
    assert workspace.read(account_health.card, other, NOON).written is None


def test_only_the_accounts_own_traffic_of_the_last_day_counts(workspace):
    made = workspace.account()
    day = timedelta(days=1)
    seen = [
        Contact(NOON, "piaille.example", "GET", "account", 200, 1200),
        Contact(NOON, "piaille.example", "GET", "account", 0, 0),
        Contact(NOON, "piaille.example", "GET", "feed", 200, 50),
        Contact(NOON, "other.example", "GET", "account", 200, 50),
        Contact(NOON - day - timedelta(seconds=1), "piaille.example", "GET", "account", 200, 50),
    ]
    workspace.write(journal.add, seen)
    traffic = workspace.read(account_health.card, made, NOON).traffic
    assert (traffic.contacts, traffic.unanswered, traffic.received) == (2, 1, 1200)


def test_an_account_that_names_no_server_is_reached_where_its_network_is(workspace):
    made = workspace.account()
    workspace.write(journal.add, [Contact(NOON, "graph.example", "GET", "account", 200, 1200)])

    def forget_server(db):
        db.execute(update(account).values(settings={"page_id": "7"}))
        return Topic.ACCOUNTS

    workspace.write(forget_server)
    assert workspace.read(account_health.card, made, NOON).traffic.contacts == 0
    traffic = workspace.read(account_health.card, made, NOON, ("graph.example",)).traffic
    assert (traffic.hosts, traffic.contacts) == (("graph.example",), 1)


def test_the_servers_of_an_account_are_read_from_its_settings():
    told = {"imap_host": "imap.example", "smtp_host": "smtp.example", "smtp_port": "465"}
    assert account_health.hosts_of(told) == ("imap.example", "smtp.example")
    assert account_health.hosts_of({"server": "https://blog.example/fr", "root": "https://blog.example/wp-json/"}) == (
        "blog.example",
    )
