import pytest

from cmdesk.domain.conversations import State, after_message


@pytest.mark.parametrize("state", [state for state in State if state not in (State.SPAM, State.DONE)])
def test_their_message_opens_and_ours_hands_over(state):
    assert after_message(state, mine=False) is State.OPEN
    assert after_message(state, mine=True) is State.WAITING


def test_spam_stays_spam():
    assert after_message(State.SPAM, mine=False) is State.SPAM


def test_our_answer_leaves_done_what_was_done():
    """Sent and done in one go: the answer leaves later."""
    assert after_message(State.DONE, mine=True) is State.DONE
    assert after_message(State.DONE, mine=False) is State.OPEN
