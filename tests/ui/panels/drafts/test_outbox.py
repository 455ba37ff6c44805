from dataclasses import replace
from datetime import timedelta

import pytest

from cmdesk.domain.outbox import TAKEN, OutboxRow, State
from cmdesk.store import drafts
from cmdesk.ui.panels.drafts.outbox import OutboxList, at, line_of, state_words, tone_of
from cmdesk.ui.widgets import LINE


def row(clock, state, **more):
    values = {
        "id": 4, "account_id": 1, "account": "@fournil", "network": "mastodon", "draft_id": 2, "conversation_id": None,
        "text": "Pain\nchaud", "state": state, "due": None, "not_before": None, "attempts": 0, "address": "",
        "reason": "", "changed": clock(),
    }  # fmt: skip
    return OutboxRow(**{**values, **more})


@pytest.mark.parametrize("state", list(State))
def test_every_state_has_words_and_is_spoken(clock, state):
    line = line_of(row(clock, state), clock())
    assert state_words(state) in line.spoken
    assert "@fournil" in line.spoken
    assert line.key == 4


def test_what_was_taken_back_was_not_given_up(clock):
    assert "Taken back" in line_of(row(clock, State.CANCELLED, reason=TAKEN), clock()).spoken
    assert "Given up" in line_of(row(clock, State.CANCELLED), clock()).spoken


def test_what_waits_says_when(clock):
    assert line_of(row(clock, State.QUEUED), clock()).when == "leaves now"
    later = clock() + timedelta(hours=2)
    again = line_of(row(clock, State.QUEUED, not_before=later, attempts=1), clock()).when
    assert again.startswith("next try ")


def test_what_a_person_will_publish_leaves_never_by_itself(clock):
    waiting = row(clock, State.QUEUED, network="facebook")
    line = line_of(waiting, clock())
    assert (line.when, line.state) == ("for you in a moment", "assisted")
    assert line.spoken.startswith("For you to publish, at its hour, @fournil")
    later = line_of(replace(waiting, due=clock() + timedelta(hours=2)), clock())
    assert "leave" not in f"{later.when} {later.spoken}".lower()
    assert line_of(replace(waiting, state=State.SENDING), clock()).state == "sending"


def test_a_reason_is_a_sentence(clock):
    line = line_of(
        row(clock, State.FAILED, reason="post-refused host=piaille.example status=422 text=déjà dit"), clock()
    )
    assert "piaille.example refused this text" in line.text
    assert "déjà dit" in line.text
    assert tone_of(State.FAILED) == "bad"


def test_a_past_moment_is_told_by_its_day(clock):
    assert at(clock(), clock()).startswith("Today, ")


def test_the_list_can_leave_out_what_is_finished(room, qtbot):
    one = room.account("mastodon", "@fournil")
    for text in ("parti", "attend"):
        made = room.office.write(drafts.start, text, [one], room.now())
        room.office.do(room.office.desk.send_draft(made))
        if text == "parti":
            room.office.send()
    listing = OutboxList(room)
    qtbot.addWidget(listing)
    listing.rows.show()
    room.until(lambda: listing.rows.rowCount() == 2)
    listing.show_only_open(True)
    room.until(lambda: listing.rows.rowCount() == 1)
    assert listing.model().index(0, 0).data(LINE).title == "attend"
    listing.show_only_open(False)
    room.until(lambda: listing.rows.rowCount() == 2)
    assert not listing.is_empty()


def test_every_state_of_a_delivery_has_its_mark():
    """A state without one would break the painting of the whole list."""
    from cmdesk.domain.outbox import State
    from cmdesk.ui.widgets.delegates import STATES

    assert {state.value for state in State} <= set(STATES)


def test_what_a_person_publishes_is_not_there_to_be_read_first(clock):
    row = OutboxRow(1, 1, "@n", "instagram", 2, None, "pain", State.HELD, None, None, 0, "", "by-hand", clock())
    assert line_of(row, clock()).when == "For you to publish"
