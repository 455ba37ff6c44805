import pytest

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import Role, State, View, after_message

UNLIKE = (State.SPAM, State.DONE, State.MERGED, State.BIN)


@pytest.mark.parametrize("state", [state for state in State if state not in UNLIKE])
def test_their_message_opens_and_ours_hands_over(state):
    assert after_message(state, mine=False) is State.OPEN
    assert after_message(state, mine=True) is State.WAITING


@pytest.mark.parametrize("state", [State.SPAM, State.MERGED])
def test_spam_stays_spam_and_merged_stays_merged(state):
    assert after_message(state, mine=False) is state


def test_a_view_tells_only_what_it_asks_for():
    assert View().criteria() == {}
    view = View(State.DONE, role=Role.VIP, priority=Priority.HIGH)
    assert view.criteria() == {"state": "done", "role": "vip", "priority": 3}
    assert View.of(view.criteria() | {"of a newer version": 1}) == view
    assert View.of({"state": None}).state is None


def test_their_message_alone_takes_it_out_of_the_bin():
    assert after_message(State.BIN, mine=True) is State.BIN
    assert after_message(State.BIN, mine=False) is State.OPEN


def test_our_answer_leaves_done_what_was_done():
    """Sent and done in one go: the answer leaves later."""
    assert after_message(State.DONE, mine=True) is State.DONE
    assert after_message(State.DONE, mine=False) is State.OPEN
