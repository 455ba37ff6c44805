import sys

import pytest

from cmdesk.ui.undisturbed import OURS, USUAL, undisturbed


@pytest.fixture(autouse=True)
def hurried():
    """As in the program: who has Python's lock is soon asked for it."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(USUAL)
    yield
    sys.setswitchinterval(before)


def test_the_lock_stays_longer_with_the_window_and_only_meanwhile():
    with undisturbed():
        assert sys.getswitchinterval() == pytest.approx(OURS)
        for _ in range(50):
            with undisturbed():
                pass
        assert sys.getswitchinterval() == pytest.approx(OURS)
    for _ in range(50):
        with undisturbed():
            pass
    assert sys.getswitchinterval() == pytest.approx(USUAL)


def test_what_fails_gives_the_lock_up_as_before():
    with pytest.raises(ValueError, match="broken"), undisturbed():
        raise ValueError("broken")
    assert sys.getswitchinterval() == pytest.approx(USUAL)
