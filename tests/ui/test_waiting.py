from datetime import UTC, datetime

import pytest

from cmdesk.domain.pausing import Pause
from cmdesk.ui.waiting import words_for

SINCE = datetime(2026, 3, 3, tzinfo=UTC)
PAUSED = "Everything is paused: it waits until you resume, or let it leave"


@pytest.mark.parametrize(
    ("pause", "online", "answers", "told"),
    [
        (None, True, False, ""),
        (None, False, False, "Kept in the outbox: it waits until you are back online"),
        (Pause(SINCE), True, True, PAUSED),
        (Pause(SINCE), False, False, PAUSED),
        (Pause(SINCE, spares_answers=True), True, True, ""),
        (Pause(SINCE, spares_answers=True), True, False, PAUSED),
    ],
)
def test_what_keeps_it_is_told_and_nothing_where_it_leaves(pause, online, answers, told):
    assert words_for(pause, online, answers=answers) == told
