import sys

import pytest

from cmdesk.ui.undisturbed import OURS, undisturbed


def test_the_lock_stays_longer_with_the_window_and_only_meanwhile():
    before = sys.getswitchinterval()
    with undisturbed():
        assert sys.getswitchinterval() == pytest.approx(OURS)
        with undisturbed():
            pass
        assert sys.getswitchinterval() == pytest.approx(OURS)
    assert sys.getswitchinterval() == pytest.approx(before)


def test_what_fails_gives_the_lock_up_as_before():
    before = sys.getswitchinterval()
    with pytest.raises(ValueError, match="broken"), undisturbed():
        raise ValueError("broken")
    assert sys.getswitchinterval() == pytest.approx(before)
