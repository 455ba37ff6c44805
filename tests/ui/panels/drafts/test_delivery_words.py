from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.outbox import SEGMENT, TAKEN, OutboxRow, State
from cmdesk.domain.pausing import PAUSED, Pause
from cmdesk.ui.panels.drafts.delivery_words import Circumstances, explain, offers

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
ROW = OutboxRow(1, 1, "@n", "mastodon", 2, None, "pain", State.QUEUED, None, None, 0, "", "", NOW)
CALM = Circumstances(NOW)


@pytest.mark.parametrize("state", State)
def test_every_state_is_explained_without_a_gap(state):
    if state is not State.HELD:  # what is held always has its reason
        assert explain(replace(ROW, state=state), CALM)


def test_what_the_pause_holds_says_so_and_can_be_let_through():
    paused = Circumstances(NOW, pause=Pause(NOW - timedelta(hours=1)))
    assert explain(ROW, paused).startswith("Everything is paused since")
    assert [offer.name for offer in offers(ROW, paused)] == ["through", "edit"]
    let = replace(ROW, let_through=NOW)
    assert [offer.name for offer in offers(let, paused)] == ["edit"]
    spared = Circumstances(NOW, pause=Pause(NOW, spares_answers=True))
    assert [offer.name for offer in offers(replace(ROW, conversation_id=3), spared)] == ["edit"]
    assert [offer.name for offer in offers(ROW, spared)] == ["through", "edit"]


def test_what_was_missed_in_a_pause_blames_no_sleep():
    told = explain(replace(ROW, state=State.MISSED, due=NOW, reason=PAUSED), CALM)
    assert "paused" in told
    assert "slept" not in told


def test_what_is_served_by_hand_waits_for_a_person():
    by_hand = replace(ROW, network="facebook")
    assert explain(by_hand, CALM).startswith("You are asked in a moment. Its text")
    told = explain(replace(by_hand, due=NOW + timedelta(hours=2)), CALM)
    assert told.startswith("You are asked to publish it ")
    assert "It leaves" not in told


def test_a_later_part_waits_for_the_one_before_it():
    assert explain(replace(ROW, part=SEGMENT, place=1, after_id=1), CALM) == "It leaves once the part before it is out."


def test_what_is_unsure_is_looked_for_first():
    found = offers(replace(ROW, state=State.UNSURE), CALM)
    assert [(offer.name, offer.first) for offer in found] == [
        ("look", True), ("sent", False), ("again", False), ("cancel", False),
    ]  # fmt: skip


def test_a_part_that_would_answer_nothing_is_first_told_where_to_follow():
    found = offers(replace(ROW, state=State.HELD, reason="thread-unnamed", part=SEGMENT, place=1, after_id=1), CALM)
    assert [(offer.name, offer.first) for offer in found] == [
        ("follow", True), ("apart", False), ("edit", False), ("cancel", False),
    ]  # fmt: skip


def test_what_was_taken_back_was_not_given_up():
    assert "taken back" in explain(replace(ROW, state=State.CANCELLED, reason=TAKEN), CALM)


def test_what_is_out_says_what_went_otherwise_than_shown():
    told = explain(replace(ROW, state=State.SENT, reason="quote-as-link"), CALM)
    assert told.startswith("It is out")
    assert "not as a quote" in told
