import json
from datetime import timedelta

import pytest
from sqlalchemy import select

from cmdesk.domain.outbox import Event, State
from cmdesk.domain.sight import Change
from cmdesk.store import claiming, conversations, items, outbox, outcomes, sight
from cmdesk.store.tables import sight as table
from tests.store.conftest import NOON, said

LATER = NOON + timedelta(minutes=1)


@pytest.fixture
def answered(workspace):
    """A conversation with an answer that waits for its undo window."""
    account = workspace.account()
    talk = workspace.conversation(account, "100", "Toujours pas reçu…")
    made = workspace.write(outbox.reply, talk, "Nous regardons", "key", NOON, not_before=LATER)
    return workspace, account, talk, made


def claim(workspace):
    return workspace.write(claiming.claim, LATER)


def held(workspace, delivery):
    post = workspace.read(outbox.one, delivery)
    return (post.state, post.reason)


def test_an_answer_to_a_thread_that_did_not_change_leaves(answered):
    workspace, _, _, made = answered
    assert claim(workspace).id == made


def test_an_answer_given_elsewhere_meanwhile_holds_it(answered):
    workspace, account, talk, made = answered
    workspace.receive(account, said("101", "Réglé par téléphone", NOON, "100", mine=True))
    assert claim(workspace) is None
    assert held(workspace, made) == (State.HELD, Change.ANSWERED)
    entry = workspace.read(conversations.thread, talk).entries[-1]
    assert [(each.change, each.now) for each in entry.meanwhile] == [(Change.ANSWERED, "Réglé par téléphone")]


def test_a_message_edited_meanwhile_holds_it_and_both_versions_are_shown(answered):
    workspace, account, _, made = answered
    workspace.receive(account, said("100", "Bien reçu, merci", NOON))
    assert claim(workspace) is None
    assert held(workspace, made) == (State.HELD, Change.EDITED)
    (change,) = workspace.read(sight.since, made)
    assert (change.before, change.now) == ("Toujours pas reçu…", "Bien reçu, merci")


def test_a_message_deleted_meanwhile_holds_it(answered):
    workspace, account, _, made = answered
    workspace.write(items.remove_gone, account, ["100"], NOON)
    assert claim(workspace) is None
    assert held(workspace, made) == (State.HELD, Change.DELETED)


def test_what_is_held_waits_for_a_person_however_late(answered):
    workspace, account, _, made = answered
    workspace.receive(account, said("101", "Encore moi", NOON, "100"))
    claim(workspace)
    assert workspace.write(claiming.claim, LATER + timedelta(days=9)) is None
    workspace.write(claiming.miss, LATER + timedelta(days=9))
    workspace.write(claiming.recover, LATER + timedelta(days=9))
    assert held(workspace, made)[0] is State.HELD


def test_a_person_who_saw_both_may_send_anyway(answered):
    workspace, account, _, made = answered
    workspace.receive(account, said("101", "Encore moi", NOON, "100"))
    claim(workspace)
    workspace.write(outcomes.decide, made, "again", LATER)
    assert claim(workspace).id == made


def test_a_second_change_holds_it_a_second_time(answered):
    workspace, account, _, made = answered
    workspace.receive(account, said("101", "Encore moi", NOON, "100"))
    claim(workspace)
    workspace.write(outcomes.decide, made, "again", LATER)
    workspace.receive(account, said("102", "Laissez tomber", NOON, "100"))
    assert claim(workspace) is None
    assert held(workspace, made) == (State.HELD, Change.WROTE)


def test_an_edit_takes_it_back_into_the_composer(answered):
    workspace, account, talk, made = answered
    workspace.receive(account, said("101", "Encore moi", NOON, "100"))
    claim(workspace)
    assert workspace.write(outbox.take_back, made, LATER) == "Nous regardons"
    assert workspace.read(conversations.typed, talk, "reply") == "Nous regardons"
    assert held(workspace, made)[0] is State.CANCELLED


def test_our_own_earlier_answer_that_went_out_is_no_surprise(answered):
    workspace, _, talk, made = answered
    second = workspace.write(outbox.reply, talk, "Et bonne journée", "key2", NOON, not_before=LATER)
    workspace.write(outbox.apply, made, Event.CLAIM, LATER)
    workspace.write(outcomes.delivered, made, LATER, remote_id="200", address="")
    assert claim(workspace).id == second


def test_one_that_is_held_does_not_stop_the_next_of_the_account(answered):
    workspace, account, _, made = answered
    other = workspace.conversation(account, "500", "Bonjour")
    second = workspace.write(outbox.reply, other, "Bonjour à vous", "key2", NOON, not_before=LATER)
    workspace.receive(account, said("101", "Encore moi", NOON, "100"))
    assert claim(workspace).id == second
    assert held(workspace, made)[0] is State.HELD


def test_a_post_of_its_own_is_held_against_nothing(workspace):
    account = workspace.account()
    made = workspace.write(outbox.add, account_id=account, text="Ouvert", key="key", now=NOON)
    workspace.receive(account, said("101", "Bonjour", NOON))
    assert workspace.read(sight.since, made) == ()
    assert workspace.write(claiming.claim, NOON).id == made


def kept_of_threads(workspace):
    with workspace.store.read() as db:
        return [json.dumps(seen, ensure_ascii=False) for seen in db.scalars(select(table.c.seen))]


@pytest.mark.parametrize("end", ["sent", "given up"])
def test_what_was_seen_is_not_kept_once_the_answer_left_or_never_will(answered, end):
    workspace, _, _, made = answered
    assert len(kept_of_threads(workspace)) == 1
    if end == "sent":
        claim(workspace)
        workspace.write(outcomes.delivered, made, LATER, remote_id="r", address="")
    else:
        workspace.write(outbox.take_back, made, LATER)
    assert kept_of_threads(workspace) == []


def test_what_is_erased_is_forgotten_before_the_answers_that_wait(answered):
    workspace, account, _, made = answered
    workspace.receive(account, said("101", "Moi non plus", NOON, "100", who="paul@piaille.example"))
    workspace.write(sight.keep, made)
    workspace.write(sight.forget, [1])
    (kept,) = kept_of_threads(workspace)
    assert "Toujours pas reçu" not in kept
    assert "Moi non plus" in kept
