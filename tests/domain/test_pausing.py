from datetime import UTC, datetime

from cmdesk.domain.pausing import Pause


def test_a_pause_holds_answers_too_unless_told():
    assert not Pause(datetime(2026, 3, 3, tzinfo=UTC)).spares_answers
