from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.outbox import (
    FINISHED,
    LOOK_AFTER,
    MAX_ATTEMPTS,
    MOVES,
    BadMove,
    Event,
    Outgoing,
    State,
    looked_in_vain,
    step,
)

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def outgoing(state=State.DRAFT, **details):
    usual = {"id": 1, "account_id": 1, "draft_id": None, "conversation_id": None, "text": "Bonjour", "reply_to": ""}
    return Outgoing(**usual | {"state": state, "key": "key", "due": None, "not_before": None} | details)


def test_what_is_refused_is_never_sent_again_by_itself():
    post = step(outgoing(State.SENDING, attempts=1), Event.REFUSED, NOON, reason="too-long")
    assert (post.state, post.reason) == (State.FAILED, "too-long")
    with pytest.raises(BadMove):
        step(post, Event.CLAIM, NOON)


def test_a_lost_answer_is_unsure_and_cannot_be_claimed():
    post = step(outgoing(State.SENDING, attempts=1), Event.LOST, NOON)
    assert post.state is State.UNSURE
    assert post.look_after == NOON + timedelta(seconds=LOOK_AFTER[0])
    with pytest.raises(BadMove):
        step(post, Event.CLAIM, NOON)


def test_waits_grow_and_end():
    post, waits = outgoing(State.QUEUED), []
    for _ in range(MAX_ATTEMPTS):
        post = step(step(post, Event.CLAIM, NOON), Event.DEFERRED, NOON)
        if post.state is State.QUEUED:
            waits.append((post.not_before - NOON).total_seconds() / 60)
    assert waits == [1, 2, 4, 8]
    assert post.state is State.FAILED


def test_a_pause_that_the_network_asks_for_is_kept():
    post = step(outgoing(State.SENDING, attempts=1), Event.DEFERRED, NOON, retry_after=timedelta(hours=3))
    assert post.not_before == NOON + timedelta(hours=3)


def test_the_first_try_is_remembered_over_the_others():
    post = step(outgoing(State.QUEUED), Event.CLAIM, NOON)
    post = step(step(post, Event.DEFERRED, NOON), Event.CLAIM, NOON + timedelta(hours=1))
    assert (post.first_tried, post.attempts) == (NOON, 2)


def test_a_person_who_sends_again_gets_all_attempts_anew():
    post = step(outgoing(State.FAILED, attempts=5, reason="timeout"), Event.APPROVE, NOON)
    assert (post.state, post.attempts, post.reason) == (State.QUEUED, 0, "")


def test_two_certain_looks_let_it_go():
    post = outgoing(State.UNSURE)
    post, event = looked_in_vain(post, NOON, certain=True)
    assert event is None
    assert post.look_after == NOON + timedelta(seconds=LOOK_AFTER[1])
    post, event = looked_in_vain(post, NOON, certain=True)
    assert event is Event.NOT_THERE


def test_looks_that_cannot_tell_end_with_a_person():
    post, event = outgoing(State.UNSURE), None
    for _ in range(len(LOOK_AFTER)):
        assert event is None
        post, event = looked_in_vain(post, NOON, certain=False)
    assert (post.look_after, event) == (None, None)


@given(st.lists(st.sampled_from(Event), max_size=30))
def test_no_walk_sends_without_an_approval_or_after_an_end(events):
    """Whatever happens, in whatever order: a byte leaves only between CLAIM and what ends it."""
    post, approved, key = outgoing(), False, "key"
    for event in events:
        try:
            post = step(post, event, NOON, remote_id="1")
        except BadMove:
            assert (post.state, event) not in MOVES
            continue
        approved = approved or event is Event.APPROVE
        assert post.key == key
        assert post.text == "Bonjour"
        if post.state is State.SENDING:
            assert approved
            assert event is Event.CLAIM
    if post.state in FINISHED:
        assert not [event for event in Event if (post.state, event) in MOVES]


def test_only_a_claim_leads_to_sending():
    assert {event for (_, event), state in MOVES.items() if state is State.SENDING} == {Event.CLAIM}
    assert [state for (state, event) in MOVES if event is Event.CLAIM] == [State.QUEUED]


def test_unsure_leaves_by_a_look_up_or_a_person_only():
    assert {event for (state, event) in MOVES if state is State.UNSURE} == {
        Event.DELIVERED,
        Event.NOT_THERE,
        Event.CANCEL,
    }


@given(st.lists(st.sampled_from(Event), max_size=30))
def test_what_is_held_leaves_only_after_a_person_said_so(events):
    """Between a hold and a claim there is always an approval; nothing that runs by itself gives one."""
    post, held = outgoing(), False
    for event in events:
        try:
            post = step(post, event, NOON)
        except BadMove:
            continue
        held = (held or post.state is State.HELD) and event is not Event.APPROVE
        if post.state is State.SENDING:
            assert not held


def test_held_leaves_by_a_person_or_by_being_found_out_there():
    assert {event for (state, event) in MOVES if state is State.HELD} == {
        Event.APPROVE,
        Event.DELIVERED,
        Event.EDIT,
        Event.CANCEL,
    }
