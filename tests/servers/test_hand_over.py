"""A department is asked by mail and its answer comes home as a private note; through Dovecot and Postfix."""

import imaplib
import time
from collections.abc import Iterator
from email.message import EmailMessage
from pathlib import Path

import pytest

from cmdesk.domain.conversations import EntryKind, View
from cmdesk.domain.outbox import State
from cmdesk.engine.desk.answering import new_reference
from cmdesk.networks.mail import Mail
from cmdesk.store import accounts, conversations, hand_overs, outbox
from tests.e2e.test_mail import ALICE, BOB, Bob
from tests.fakes import Office, Scripted
from tests.networks.desk import real_time
from tests.servers.mail import PASSWORDS, MailServers
from tests.waiting import wait_for

pytestmark = pytest.mark.servers


@pytest.fixture
def shop(mail_servers: MailServers, tmp_path: Path) -> Iterator[Office]:
    """Alice's desk with two accounts: people write on one network, the workshop (Bob) is asked by mail."""
    network = Scripted()
    office = Office(tmp_path / "essai.cmdesk", real_time, standing=True, networks={"mail": Mail(), "scripted": network})
    office.network = network
    try:
        office.connect()
        office.do(office.desk.connect("mail", mail_servers.settings(ALICE) | {"password": PASSWORDS[ALICE]}))
        yield office
    finally:
        office.close()


def mailbox(office: Office) -> int:
    return next(row.id for row in office.read(accounts.every) if row.network == "mail")


def ask(office: Office, question: str) -> tuple[int, str]:
    """Somebody writes, and the workshop is asked; the conversation and the reference."""
    office.network.arrives(question, real_time())
    office.do(office.desk.sync())
    talk = next(row.id for row in office.read(conversations.page, View()) if row.snippet == question)
    reference = new_reference()
    note = f"Demandé à l’atelier : {question}"
    asked = hand_overs.Request(talk, mailbox(office), "Atelier", BOB, reference, "", "Quand part-il ?", note)
    delivery = office.do(office.desk.hand_over(asked, f"Léa : {question}"))
    wait_for(lambda: office.read(outbox.one, delivery).state is State.SENT)
    return talk, reference


def told(office: Office, talk: int) -> list[tuple[EntryKind, str, str]]:
    return [(each.kind, each.author, each.text) for each in office.read(conversations.thread, talk).entries]


def test_the_answer_comes_home_as_a_private_note(mail_servers, shop):
    bob = Bob(mail_servers)
    talk, reference = ask(shop, "Mon gâteau est-il prêt ?")
    subject = f"Léa : Mon gâteau est-il prêt ? [{reference}]"
    (asked,) = wait_for(lambda: bob.finds(subject))
    assert "Quand part-il ?" in asked.get_content()
    quoted = "Le 20/11/2026, Le Fournil a écrit :\n> Quand part-il ?"
    bob.write(f"Re: {subject}", f"Jeudi matin.\n\n{quoted}", In_Reply_To=asked["Message-ID"])
    wait_for(lambda: len(told(shop, talk)) == 3)
    kind, author, text = told(shop, talk)[-1]
    assert kind is EntryKind.NOTE
    assert BOB in author
    assert text.startswith("Jeudi matin.")
    assert shop.read(conversations.one, talk).unread
    assert shop.read(hand_overs.waiting, talk) == []
    others = [row for row in shop.read(conversations.page, View(None)) if row.id != talk]
    assert not any(reference in row.subject for row in others)
    assert shop.network.published == []  # nothing of it was said to the person


def test_an_answer_from_another_address_in_a_new_mail_is_known_by_its_reference(mail_servers, shop):
    talk, reference = ask(shop, "Et ma brioche ?")
    Bob(mail_servers).write(f"Tr : la brioche [{reference}]", "C’est prêt.")
    wait_for(lambda: len(told(shop, talk)) == 3)
    assert told(shop, talk)[-1][2].startswith("C’est prêt.")


def test_a_mail_that_was_answered_elsewhere_holds_our_answer(mail_servers, shop):
    """Alice answered from her telephone: what lies in Sent is read before our answer leaves."""
    bob = Bob(mail_servers)
    asked = bob.write("Pain sans gluten", "En avez-vous ?")

    def asked_here() -> list[int]:
        return [row.id for row in shop.read(conversations.page, View(None)) if row.subject == "Pain sans gluten"]

    (talk,) = wait_for(asked_here)
    answer = EmailMessage()
    answer["From"], answer["To"], answer["Subject"] = ALICE, BOB, "Re: Pain sans gluten"
    answer["Message-ID"], answer["In-Reply-To"] = "<telephone@example.org>", asked
    answer.set_content("Oui, le samedi.")
    shop.desk.undo_seconds = 3
    delivery = shop.do(shop.desk.reply(talk, "Non, désolés."))
    with imaplib.IMAP4_SSL("localhost", mail_servers.imaps, ssl_context=bob.tls) as box:
        box.authenticate("PLAIN", lambda _: f"\0{ALICE}\0{PASSWORDS[ALICE]}".encode())
        box.append("Versandt", r"(\Seen)", imaplib.Time2Internaldate(time.time()), answer.as_bytes())
    wait_for(lambda: shop.read(outbox.one, delivery).state not in (State.QUEUED, State.SENDING))
    assert shop.read(outbox.one, delivery).state is State.HELD, told(shop, talk)
    assert shop.read(outbox.one, delivery).reason == "thread-answered"
    assert bob.finds("Re: Pain sans gluten") == []
    shop.do(shop.desk.decide(delivery, "again"))
    wait_for(lambda: shop.read(outbox.one, delivery).state is State.SENT)
    assert len(wait_for(lambda: bob.finds("Re: Pain sans gluten"))) == 1
