from datetime import timedelta

import pytest

from cmdesk.domain.conversations import EntryKind, State
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.outbox import Event
from cmdesk.store import conversations, hand_overs, outbox, outcomes, triage
from tests.store.conftest import NOON
from tests.store.test_hand_overs import asked  # noqa: F401

LATER = NOON + timedelta(hours=2)


def mail(text, *ancestors, subject="Re: Léa", who="yann@x.example", **more):
    return NewItem("m1", text, LATER, Kind.MAIL, Author("Yann", who), title=subject, ancestors=ancestors, **more)


@pytest.fixture
def sent(asked):  # noqa: F811
    workspace, talk, account, made = asked
    workspace.write(outbox.apply, made, Event.CLAIM, NOON)
    workspace.write(outcomes.delivered, made, NOON, remote_id="key@fournil.example", address="")
    return workspace, talk, account


def entries(workspace, talk):
    return [(entry.kind, entry.author, entry.text) for entry in workspace.read(conversations.thread, talk).entries]


def test_an_answer_to_our_mail_comes_back_as_a_private_note(sent):
    workspace, talk, account = sent
    workspace.now = LATER
    workspace.write(triage.move, [talk], State.DONE)
    added = workspace.receive(account, mail("Prêt jeudi", "key@fournil.example"), network="mail")
    assert added.mentions == (talk,)
    assert entries(workspace, talk)[-1] == (EntryKind.NOTE, "Yann <yann@x.example>", "Prêt jeudi")
    assert workspace.row(talk).state is State.OPEN
    assert workspace.row(talk).unread
    assert workspace.read(hand_overs.waiting, talk) == []
    assert len(workspace.read(conversations.page, conversations.View(None))) == 1  # no conversation of its own


def test_an_answer_in_a_new_mail_is_known_by_its_reference(sent):
    workspace, talk, account = sent
    workspace.now = LATER
    workspace.receive(account, mail("Prêt jeudi", subject="Votre colis [cm-7q4k-2m9x]"), network="mail")
    assert entries(workspace, talk)[-1][2] == "Prêt jeudi"


def test_a_mail_that_is_read_twice_is_one_note(sent):
    workspace, talk, account = sent
    workspace.now = LATER
    for _ in range(2):
        workspace.receive(account, mail("Prêt jeudi", "key@fournil.example"), network="mail")
    assert len(entries(workspace, talk)) == 3


@pytest.mark.parametrize("subject", ["Bonjour", "Votre colis [CM-AAAA-AAAA]", "CM-7Q4K-2M9X"])
def test_other_mail_is_a_conversation_of_its_own(sent, subject):
    workspace, talk, account = sent
    workspace.now = LATER
    (opened,) = workspace.receive(account, mail("Bonjour", subject=subject), network="mail").mentions
    assert opened != talk
    assert len(entries(workspace, talk)) == 2
