from datetime import timedelta

import pytest

from cmdesk.domain.conversations import State
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.store import claiming, conversations, outbox, outcomes, triage
from tests.store.conftest import NOON, said


def states(workspace):
    return [(row.id, row.state) for row in workspace.read(conversations.page, conversations.View(state=None))]


def test_an_answer_joins_what_it_answers(workspace):
    account = workspace.account()
    first = workspace.conversation(account, "1")
    workspace.receive(account, said("2", "Encore moi", NOON + timedelta(minutes=1), "1"))
    assert states(workspace) == [(first, State.OPEN)]
    assert len(workspace.read(conversations.thread, first).entries) == 2


def test_our_answer_from_the_phone_marks_it_answered(workspace):
    account = workspace.account()
    found = workspace.conversation(account, "1")
    workspace.receive(account, said("2", "Oui", NOON + timedelta(minutes=5), "1", mine=True))
    row = workspace.row(found)
    assert (row.state, row.waiting_since, row.last_mine) == (State.WAITING, None, True)


def test_an_answer_that_came_before_its_question_is_put_right(workspace):
    """The stream of our own posts may be read before the one of the notifications."""
    account = workspace.account()
    workspace.receive(account, said("2", "Oui", NOON, "1", mine=True))
    workspace.now = NOON + timedelta(minutes=1)
    workspace.receive(account, said("1", "Ouvert ?", NOON - timedelta(minutes=5)))
    ((found, state),) = states(workspace)
    assert state is State.WAITING
    assert [entry.text for entry in workspace.read(conversations.thread, found).entries] == ["Ouvert ?", "Oui"]


@pytest.mark.parametrize("state", [State.DONE, State.WAITING, State.SNOOZED])
def test_a_new_message_reopens(workspace, state):
    account = workspace.account()
    found = workspace.conversation(account, "1")
    workspace.write(triage.move, [found], state, NOON + timedelta(days=1))
    workspace.now = NOON + timedelta(minutes=2)
    workspace.receive(account, said("2", "Alors ?", workspace.now, "1"))
    row = workspace.row(found)
    assert (row.state, row.unread, row.snoozed_until) == (State.OPEN, True, None)


def test_spam_stays_spam(workspace):
    account = workspace.account()
    found = workspace.conversation(account, "1")
    workspace.write(triage.move, [found], State.SPAM)
    workspace.receive(account, said("2", "Achetez", NOON + timedelta(minutes=2), "1"))
    assert workspace.row(found).state is State.SPAM


def test_a_message_that_crossed_our_answer_reopens(workspace):
    """Their server's clock is a minute behind ours, or they wrote while we did: it must be seen."""
    account = workspace.account()
    found = workspace.conversation(account, "1")
    workspace.now = NOON + timedelta(minutes=10)
    workspace.receive(account, said("2", "Oui", workspace.now, "1", mine=True))
    workspace.receive(account, said("3", "Alors ?", NOON + timedelta(minutes=9), "1"))
    assert workspace.row(found).state is State.OPEN


def test_an_answer_sent_from_here_is_found_by_the_answer_to_it(workspace):
    account = workspace.account()
    found = workspace.conversation(account, "1")
    sent = workspace.write(outbox.reply, found, "Oui", "key", NOON, not_before=NOON)
    workspace.write(claiming.claim, NOON)
    workspace.write(outcomes.delivered, sent, NOON, remote_id="2", address="")
    workspace.now = NOON + timedelta(hours=1)
    workspace.receive(account, said("3", "Merci", workspace.now, "1", "2"))
    assert states(workspace) == [(found, State.OPEN)]


def test_an_answer_to_our_post_shows_the_post(workspace):
    account = workspace.account()
    workspace.receive(account, said("1", "Nos bûches sont prêtes", NOON, mine=True))
    added = workspace.receive(account, said("2", "Miam", NOON, "1"))
    entries = workspace.read(conversations.thread, added.mentions[0]).entries
    assert [(entry.text, entry.context) for entry in entries] == [("Nos bûches sont prêtes", True), ("Miam", False)]


def test_mails_of_one_thread_stay_together_when_one_is_missing(workspace):
    account = workspace.account("contact@fournil.example", "mail")

    def mail(remote_id, at, *ancestors):
        who = Author("Garage", "garage@example.org")
        return NewItem(remote_id, "Devis", at, Kind.MAIL, who, title="Devis", ancestors=ancestors)

    workspace.receive(account, mail("<b@x>", NOON, "<a@x>"), network="mail")
    workspace.receive(account, mail("<d@x>", NOON + timedelta(hours=1), "<a@x>", "<c@x>"), network="mail")
    assert len(states(workspace)) == 1


def test_waiting_since_is_their_oldest_unanswered_message(workspace):
    account = workspace.account()
    found = workspace.conversation(account, "1")
    workspace.now = NOON + timedelta(hours=3)
    workspace.receive(account, said("2", "Alors ?", workspace.now, "1"))
    assert workspace.row(found).waiting_since == NOON


@pytest.mark.parametrize("microsecond", [0, 1, 400, 499, 500, 501, 123_600, 999_999])
def test_a_message_is_unread_whatever_the_fraction_of_its_second(workspace, microsecond):
    account = workspace.account()
    workspace.now = NOON + timedelta(seconds=5)
    row = workspace.row(
        workspace.receive(account, said("1", "Ouvert ?", NOON.replace(microsecond=microsecond))).mentions[0]
    )
    assert row.unread
    assert row.waiting_since == NOON.replace(microsecond=microsecond // 1000 * 1000)
