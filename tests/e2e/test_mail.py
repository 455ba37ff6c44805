"""A conversation by mail, from the desk to a stranger's mail program and back, through Dovecot and Postfix."""

import email
import email.message
import email.policy
import imaplib
import smtplib
import ssl
import time
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from email.utils import make_msgid
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.conversations import EntryKind
from cmdesk.domain.outbox import State
from cmdesk.domain.reports import Kind as ReportKind
from cmdesk.domain.reports import Wanted
from cmdesk.domain.timeframes import Span, around
from cmdesk.engine.desk.reporting import Mailing
from cmdesk.networks.mail import Mail
from cmdesk.store import accounts, conversations, outbox
from tests.fakes import Office
from tests.networks.desk import real_time
from tests.servers.mail import PASSWORDS, MailServers
from tests.waiting import wait_for

pytestmark = pytest.mark.servers
ALICE, BOB = PASSWORDS


class Unhurried(Mail):
    """Would look by itself only much later than any test waits: what comes sooner came because the server called."""

    pace = timedelta(hours=6)


@pytest.fixture
def shop(mail_servers: MailServers, tmp_path: Path) -> Iterator[Office]:
    """Alice's desk, with everything standing as in the window."""
    office = Office(tmp_path / "essai.cmdesk", real_time, standing=True, networks={"mail": Unhurried()})
    try:
        answers = mail_servers.settings(ALICE) | {"password": PASSWORDS[ALICE], "name": "Le Fournil"}
        office.do(office.desk.connect("mail", answers))
        yield office
    finally:
        office.close()


def conversation(office: Office, subject: str) -> list[conversations.ConversationRow]:
    return [row for row in office.read(conversations.page, conversations.View(state=None)) if row.subject == subject]


def entries(office: Office, conversation_id: int) -> list[tuple[EntryKind, str]]:
    thread = office.read(conversations.thread, conversation_id)
    return [(entry.kind, entry.text) for entry in thread.entries]


class Bob:
    """Somebody with another mail program."""

    def __init__(self, servers: MailServers) -> None:
        self.servers = servers
        self.tls = ssl.create_default_context(cafile=str(servers.ca_file))

    def write(self, subject: str, text: str, **headers: str) -> str:
        """Send a mail; its Message-ID."""
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = f"Bob Ménard <{BOB}>", ALICE, subject
        mail["Message-ID"] = make_msgid(domain="mail.example")
        for name, value in headers.items():
            mail[name.replace("_", "-")] = value
        mail.set_content(text)
        with smtplib.SMTP_SSL("localhost", self.servers.smtps, context=self.tls) as line:
            line.login(BOB, PASSWORDS[BOB])
            line.send_message(mail)
        return str(mail["Message-ID"])

    def finds(self, subject: str) -> list[email.message.EmailMessage]:
        """What is in his inbox under this subject."""
        with imaplib.IMAP4_SSL("localhost", self.servers.imaps, ssl_context=self.tls) as box:
            box.login(BOB, PASSWORDS[BOB])
            box.select("INBOX", readonly=True)
            found = []
            for number in box.search(None, "ALL")[1][0].split():
                raw = box.fetch(number, "(BODY.PEEK[])")[1][0][1]
                mail = email.message_from_bytes(raw, policy=email.policy.default)
                if mail["Subject"] == subject:
                    found.append(mail)
            return found


def test_a_mail_comes_by_itself_is_answered_and_their_answer_lands_in_the_same_conversation(mail_servers, shop):
    bob = Bob(mail_servers)
    wait_for(lambda: shop.read(accounts.streams, 1).keys() >= {"inbox", "sent"})
    time.sleep(1)  # let the desk's line to the server grow idle

    asked = bob.write("Gâteau pour 30 personnes", "Bonjour,\n\nFaites-vous des Paris-Brest ?\n\n-- \nBob")
    (row,) = wait_for(lambda: conversation(shop, "Gâteau pour 30 personnes"))
    assert row.unread
    assert row.name == "Bob Ménard"
    wait_for(lambda: shop.messages)
    assert shop.messages == [(row.id,)]  # the desktop is told

    delivery = shop.do(shop.desk.reply(row.id, "Bonjour Bob,\n\nOui, dès demain : 45 € à l’unité."))
    wait_for(lambda: shop.read(outbox.one, delivery).state is State.SENT)
    (answer,) = wait_for(lambda: bob.finds("Re: Gâteau pour 30 personnes"))
    assert answer["From"] == f"Le Fournil <{ALICE}>"
    assert answer["To"].addresses[0].addr_spec == BOB
    assert answer["In-Reply-To"] == asked
    assert answer["References"].split() == [asked]
    assert "dès demain : 45 € à l’unité." in answer.get_content()

    bob.write(
        "Re: Gâteau pour 30 personnes",
        f"Parfait, j'en prends deux.\n\nLe 20/11/2026, Le Fournil <{ALICE}> a écrit :\n> Oui, dès demain",
        In_Reply_To=answer["Message-ID"],
        References=f"{asked} {answer['Message-ID']}",
    )
    wait_for(lambda: len(entries(shop, row.id)) == 3)
    assert [kind for kind, _ in entries(shop, row.id)] == [EntryKind.THEIRS, EntryKind.OURS, EntryKind.THEIRS]
    assert entries(shop, row.id)[2][1].startswith("Parfait, j'en prends deux.")
    assert len(conversation(shop, "Gâteau pour 30 personnes")) == 1

    # A second answer carries the whole thread.
    shop.do(shop.desk.reply(row.id, "C'est noté, à samedi."))
    second = wait_for(
        lambda: [mail for mail in bob.finds("Re: Gâteau pour 30 personnes") if "samedi" in mail.as_string()]
    )[0]
    assert second["References"].split()[:2] == [asked, answer["Message-ID"]]
    assert len(second["References"].split()) == 3
    assert shop.read(accounts.one, 1).health is AccountHealth.OK
    assert shop.store.integrity() == []


def test_what_was_sent_is_not_taken_for_new_when_it_is_read_back(mail_servers, shop):
    bob = Bob(mail_servers)
    bob.write("Horaires de Noël", "Ouverts le 24 ?")
    (row,) = wait_for(lambda: conversation(shop, "Horaires de Noël"))
    delivery = shop.do(shop.desk.reply(row.id, "Oui, jusqu'à 18 h."))
    wait_for(lambda: shop.read(outbox.one, delivery).state is State.SENT)
    wait_for(lambda: bob.finds("Re: Horaires de Noël"))
    shop.do(shop.desk.sync(account_id=1))  # the copy in the Sent folder comes in
    shop.do(shop.desk.sync(account_id=1))
    assert [kind for kind, _ in entries(shop, row.id)] == [EntryKind.THEIRS, EntryKind.OURS]
    assert len(conversation(shop, "Horaires de Noël")) == 1


def test_two_strangers_with_one_subject_are_two_conversations(mail_servers, shop):
    bob = Bob(mail_servers)
    for text in ("La première", "La seconde"):
        bob.write("Question", text)
    wait_for(lambda: len(conversation(shop, "Question")) == 2)


def test_a_report_arrives_at_a_department_as_a_file_that_can_be_read(mail_servers, shop):
    bob = Bob(mail_servers)
    (row,) = shop.read(accounts.every)
    number = shop.do(shop.desk.make_report(Wanted(ReportKind.FIELD, around(Span.MONTH, real_time().date()))))
    mailing = Mailing(row.id, BOB, "Ce que dit le terrain : été", "Bonjour,\n\nvoici le mois.", "pdf")
    delivery = shop.do(shop.desk.send_report(number, mailing, "fr"))
    (mail,) = wait_for(lambda: bob.finds(mailing.subject))
    (file,) = mail.iter_attachments()
    assert file.get_content_type() == "application/pdf"
    pages = PdfReader(BytesIO(file.get_content())).pages
    assert "Ce que dit le terrain" in pages[0].extract_text()
    assert "voici le mois." in mail.get_body().get_content()
    wait_for(lambda: shop.read(outbox.one, delivery).state is State.SENT)
    assert len(bob.finds(mailing.subject)) == 1
