from dataclasses import replace
from datetime import UTC, datetime

from cmdesk.domain.outbox import BY_HAND, OutboxRow, State
from cmdesk.ui.panels.drafts.outbox import line_of, sign_of
from cmdesk.ui.panels.drafts.sends import Sends
from cmdesk.ui.widgets import Button, Text

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)


def row(number, state, reason=""):
    return OutboxRow(number, 1, f"@n{number}", "mastodon", 2, None, "pain", state, None, None, 1, "", reason, NOW)


def test_each_account_is_told_and_leads_to_its_delivery(qtbot):
    sends = Sends(lambda: NOW)
    qtbot.addWidget(sends)
    asked = []
    sends.asked.connect(asked.append)
    sends.show_rows([row(1, State.SENT), row(2, State.UNSURE, "no-answer host=piaille.example")])
    said = [text.said() for text in sends.findChildren(Text)]
    assert {"@n1", "@n2", "It is out", "Sent or not? To check"} <= set(said)
    for button in sends.findChildren(Button):
        button.click()
    assert asked == [1, 2]


def test_what_a_person_publishes_says_so_with_a_sign_of_its_own(qtbot):
    sends = Sends(lambda: NOW)
    qtbot.addWidget(sends)
    by_hand, held = row(1, State.HELD, BY_HAND), row(2, State.HELD, "thread-changed")
    sends.show_rows([by_hand, held])
    said = [text.said() for text in sends.findChildren(Text)]
    assert {"For you to publish", "Held: to read first"} <= set(said)
    assert (sign_of(by_hand), sign_of(held)) == (("assisted", "warn"), ("pause", "warn"))
    assert line_of(by_hand, NOW).state == "assisted"


def test_what_a_person_will_publish_does_not_wait_to_leave(qtbot):
    sends = Sends(lambda: NOW)
    qtbot.addWidget(sends)
    sends.show_rows([replace(row(1, State.QUEUED), network="facebook"), row(2, State.QUEUED)])
    said = [text.said() for text in sends.findChildren(Text)]
    assert {"For you to publish, at its hour", "Waits to leave"} <= set(said)


def test_before_anything_is_sent_there_is_nothing(qtbot):
    sends = Sends(lambda: NOW)
    qtbot.addWidget(sends)
    sends.show_rows([row(1, State.SENT)])
    assert not sends.isHidden()
    sends.show_rows([])
    assert sends.isHidden()


def test_how_far_a_thread_is_can_be_read_at_once(qtbot):
    def part(place, state):
        return OutboxRow(
            place + 1, 1, "@fournil", "mastodon", 2, None, "pain", state, None, None, 1, "", "", NOW, place, "segment"
        )

    rows = [part(3, State.QUEUED), part(2, State.UNSURE), part(1, State.SENT), part(0, State.SENT)]
    sends = Sends(lambda: NOW)
    qtbot.addWidget(sends)
    sends.show_rows(rows)
    assert sends.threads.text() == "@fournil: 2 of 4 parts are out"
    sends.show_rows([part(0, State.SENT)])
    assert sends.threads.isHidden()
