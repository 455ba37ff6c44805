import asyncio
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from cmdesk.domain.items import Kind
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Account, Posting
from cmdesk.networks.mail_items import item_of, posted_as, understood
from cmdesk.networks.mail_parsing import read_mails
from cmdesk.networks.mail_reading import RawMail
from cmdesk.networks.mail_sending import Recipient, recipient

US = Account(1, "mail", "contact@fournil.example", {"address": "contact@fournil.example"})
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
MAIL = (
    b"From: =?utf-8?q?L=C3=A9a?= <lea@x.example>\r\nTo: contact@fournil.example\r\nSubject: Pain\r\n"
    b"Message-ID: <1@x.example>\r\nDate: Fri, 20 Nov 2026 10:00:00 +0000\r\n\r\nOuvert dimanche ?\r\n"
)


def read(data):
    (mail,) = read_mails([data])
    return mail


def raw(data):
    return RawMail(data, NOON, len(data))


def test_a_mail_is_an_item_that_knows_whom_an_answer_goes_to():
    item = item_of(US, "inbox", read(MAIL), raw(MAIL))
    assert (item.kind, item.title, item.author.name, item.mine) == (Kind.MAIL, "Pain", "Léa", False)
    assert "Ouvert dimanche ?" in item.text
    assert recipient(item.reply_to).to == ("lea@x.example",)


def test_what_lies_in_the_sent_folder_is_ours_and_goes_on_to_the_same_people():
    sent = MAIL.replace(b"=?utf-8?q?L=C3=A9a?= <lea@x.example>", b"contact@fournil.example").replace(
        b"To: contact@fournil.example", b"To: lea@x.example"
    )
    item = item_of(US, "sent", read(sent), raw(sent))
    assert item.mine
    assert recipient(item.reply_to).to == ("lea@x.example",)


def test_what_cannot_be_understood_is_shown_as_it_came():
    item = item_of(US, "inbox", None, raw(b"\xff nonsense"))
    assert "nonsense" in item.text
    assert (item.kind, item.reply_to, item.visibility) == (Kind.MAIL, "", "private")


def test_one_that_the_worker_cannot_bear_holds_up_no_other():
    async def parse(function, mails):
        if b"bad" in mails:
            raise Problem("parser-crashed")
        return [mail.decode() for mail in mails]

    found = asyncio.run(understood([b"a", b"bad", b"c"], SimpleNamespace(parse=parse)))
    assert list(found) == ["a", None, "c"]
    assert asyncio.run(understood([], SimpleNamespace(parse=parse))) == ()


@pytest.mark.parametrize("before", ["", "0@x.example"])
def test_the_next_one_goes_to_the_same_people_and_names_what_was_before(before):
    whom = Recipient(("lea@x.example",), before, ("a@x.example",), "Pain")
    posted = posted_as(US, Posting("Oui", "k", whom.written()))
    after = recipient(posted.reply_to)
    assert (after.to, after.message_id, after.subject) == (("lea@x.example",), posted.remote_id, "Pain")
    assert after.references == ("a@x.example", *([before] if before else []))
    assert posted_as(US, Posting("Oui", "k")).reply_to == ""
