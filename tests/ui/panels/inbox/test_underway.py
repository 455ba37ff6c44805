"""Where an answer stands that is not out yet."""

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.domain.conversations import Entry, EntryKind
from cmdesk.domain.outbox import State
from cmdesk.ui.panels.inbox.underway import Underway, standing
from tests.ui.panels.inbox.test_lines import ROW

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


def delivery(state: State, due: datetime | None = None, reason: str = "") -> Entry:
    return Entry(EntryKind.DELIVERY, 5, "", "Bonjour Léa", "", NOW, delivery_state=state, due=due, reason=reason)


@pytest.mark.parametrize(
    ("entry", "online", "words", "remedies"),
    [
        (delivery(State.QUEUED, NOW + timedelta(seconds=8)), True, "Leaves in 8 s", ["take back"]),
        (delivery(State.QUEUED, NOW + timedelta(hours=2)), True, "Leaves at 15:00", ["take back", "now"]),
        (delivery(State.QUEUED, NOW + timedelta(hours=2)), False, "Kept until you are back online", ["take back"]),
        (delivery(State.QUEUED, NOW + timedelta(minutes=4), "cool-off"), True, "leaves in 4 min", ["take back", "now"]),
        (delivery(State.QUEUED, NOW + timedelta(hours=2), "timeout host=x"), True, "tried again", ["take back"]),
        (delivery(State.HELD, reason="thread-answered"), True, "somebody answered", ["again", "take back", "cancel"]),
        (delivery(State.HELD, reason="thread-deleted"), True, "was deleted", ["again", "take back", "cancel"]),
        (delivery(State.QUEUED, NOW), True, "Leaves in a moment", ["take back"]),
        (delivery(State.QUEUED, NOW), False, "Kept until you are back online", ["take back"]),
        (delivery(State.SENDING), True, "Sending", []),
        (delivery(State.UNSURE), True, "Unsure", ["sent", "again", "cancel"]),
        (delivery(State.MISSED), True, "Missed", ["again", "take back", "cancel"]),
        (delivery(State.FAILED, reason="too-long count=612 maximum=500"), True, "612", ["again", "take back"]),
    ],
)
def test_a_delivery_says_where_it_stands_and_what_can_be_done(
    entry: Entry, online: bool, words: str, remedies: list[str]
) -> None:
    _, _, told, offered = standing(entry, NOW, online)
    assert words in told
    assert [what for what, _ in offered] == remedies


def test_the_countdown_counts_and_the_button_asks(qtbot: QtBot) -> None:
    widget = Underway(delivery(State.QUEUED, NOW + timedelta(seconds=8)), ROW, NOW, online=True)
    qtbot.addWidget(widget)
    widget.tick(NOW + timedelta(seconds=3), online=True)
    assert widget.words() == "Leaves in 5 s"
    assert "Leaves in 5 s" in widget.accessibleName()
    with qtbot.waitSignal(widget.asked) as asked:
        widget.buttons()[0].click()
    assert asked.args == [5, "take back"]
