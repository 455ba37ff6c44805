import pytest

from cmdesk.domain.conversations import State, after_message


@pytest.mark.parametrize("state", [state for state in State if state is not State.SPAM])
def test_their_message_opens_and_ours_hands_over(state):
    assert after_message(state, mine=False) is State.OPEN
    assert after_message(state, mine=True) is State.WAITING


def test_spam_stays_spam():
    assert after_message(State.SPAM, mine=False) is State.SPAM
