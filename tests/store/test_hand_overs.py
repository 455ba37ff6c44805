from datetime import timedelta

import pytest

from cmdesk.domain.outbox import Event, State
from cmdesk.store import conversations, hand_overs, outbox
from tests.store.conftest import NOON

REQUEST = hand_overs.Request(
    0, 0, "Atelier", "atelier@x.example", "CM-7Q4K-2M9X", "{}", "Bonjour", "Demandé à l'Atelier"
)


@pytest.fixture
def asked(workspace):
    talk = workspace.conversation(workspace.account())
    mail = workspace.account("bonjour@fournil.example", "mail")
    request = hand_overs.Request(**vars(REQUEST) | {"conversation_id": talk, "account_id": mail})
    made = workspace.write(hand_overs.begin, request, "key", NOON, NOON + timedelta(seconds=10))
    return workspace, talk, mail, made


def test_it_waits_in_the_outbox_and_is_noted_in_the_conversation(asked):
    workspace, talk, mail, made = asked
    post = workspace.read(outbox.one, made)
    assert (post.state, post.account_id, post.text, post.conversation_id) == (State.QUEUED, mail, "Bonjour", None)
    assert [entry.text for entry in workspace.read(conversations.thread, talk).entries][-1] == "Demandé à l'Atelier"
    assert workspace.read(hand_overs.waiting, talk) == ["Atelier"]
    assert workspace.row(talk).waiting_since is not None  # the person still waits for us


def test_it_can_be_withdrawn_until_it_leaves(asked):
    workspace, talk, _, made = asked
    assert workspace.write(hand_overs.withdraw, made, REQUEST.note, NOON) is True
    assert len(workspace.read(conversations.thread, talk).entries) == 1
    assert workspace.read(hand_overs.waiting, talk) == []
    assert workspace.read(outbox.one, made).state is State.CANCELLED
    assert workspace.write(hand_overs.withdraw, made, REQUEST.note, NOON) is False


def test_what_has_left_cannot_be_withdrawn(asked):
    workspace, talk, _, made = asked
    workspace.write(outbox.apply, made, Event.CLAIM, NOON)
    assert workspace.write(hand_overs.withdraw, made, REQUEST.note, NOON) is False
    assert workspace.read(hand_overs.waiting, talk) == ["Atelier"]
