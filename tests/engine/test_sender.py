import asyncio
import threading
from dataclasses import replace
from datetime import timedelta

import pytest

from cmdesk.domain import polls
from cmdesk.domain.accounts import AccountHealth, NewAccount
from cmdesk.domain.outbox import State
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Absent, Refused, SignInNeeded, TryLater
from cmdesk.store import accounts, claiming, conversations, drafts, media, outbox, outbox_rows, outcomes
from tests.fakes import Office
from tests.networks import images
from tests.waiting import wait_for


@pytest.fixture
def delivery(office):
    account = office.connect()
    return write_post(office, account)


def write_post(office, account, text="Bonjour"):
    draft = office.write(drafts.start, text, [account], office.now())
    return office.do(office.desk.send_draft(draft))[0]


def row(office, delivery):
    return office.read(outbox.one, delivery)


def test_a_post_goes_out_once(office, delivery):
    office.send()
    office.send()
    assert row(office, delivery).state is State.SENT
    assert [posting.text for posting in office.network.published] == ["Bonjour"]


def test_sending_is_written_down_before_a_byte_leaves(office, delivery):
    seen = []

    async def look():
        seen.append(office.store)
        with office.store.read() as db:
            seen.append(outbox.one(db, delivery).state)

    office.network.during_commit = look
    office.send()
    assert seen[1] is State.SENDING


def test_a_lost_answer_is_looked_up_and_found(office, delivery, clock):
    office.network.next_commit = ["lost after"]
    office.send()
    assert row(office, delivery).state is State.UNSURE
    clock.pass_(seconds=6)
    office.send()
    found = row(office, delivery)
    assert (found.state, found.remote_id) == (State.SENT, f"post-{found.key}")
    assert len(office.network.published) == 1


def test_a_post_that_is_not_there_goes_again_with_the_same_key(office, delivery, clock):
    office.network.next_commit = ["lost before"]
    office.send()
    for _ in range(4):
        clock.pass_(seconds=61)
        office.send()
    found = row(office, delivery)
    assert found.state is State.SENT
    assert [posting.key for posting in office.network.published] == [found.key]


def test_a_post_that_is_not_there_asks_where_the_machine_slept_meanwhile(office, delivery, clock):
    office.network.next_commit = ["lost before"]
    office.send()
    clock.pass_(hours=14)
    for _ in range(4):
        office.send()
        clock.pass_(seconds=61)
    assert row(office, delivery).state is State.MISSED
    assert office.network.published == []
    office.do(office.desk.decide(delivery, "again"))
    office.send()
    assert row(office, delivery).state is State.SENT


def test_where_a_look_up_cannot_tell_a_person_decides(office, delivery, clock):
    office.network.next_commit = ["lost after"]
    office.network.next_find = [Absent.UNDECIDED] * 10
    office.send()
    for _ in range(6):
        clock.pass_(minutes=11)
        office.send()
    assert row(office, delivery).state is State.UNSURE
    assert len(office.network.published) == 1
    office.do(office.desk.decide(delivery, "sent"))
    assert row(office, delivery).state is State.SENT


def test_a_look_up_that_fails_is_tried_later(office, delivery, clock):
    office.network.next_commit = ["lost after"]
    office.network.next_find = [TryLater("timeout", host="x"), ValueError("a bug")]
    office.send()
    for _ in range(2):
        clock.pass_(seconds=61)
        office.send()
        assert row(office, delivery).state is State.UNSURE
    clock.pass_(seconds=61)
    office.send()
    assert row(office, delivery).state is State.SENT


def test_a_bug_in_a_connector_counts_as_a_lost_answer(office, delivery):
    office.network.next_commit = [KeyError("id")]
    office.send()
    found = row(office, delivery)
    assert (found.state, found.reason) == (State.UNSURE, "bug: KeyError")


def test_a_network_that_is_busy_is_tried_later(office, delivery, clock):
    office.network.next_commit = [TryLater("http-status", timedelta(minutes=7), status="429", host="x")]
    office.send()
    found = row(office, delivery)
    assert (found.state, found.reason) == (State.QUEUED, "http-status status=429 host=x")
    clock.pass_(minutes=6)
    office.send()
    assert office.network.published == []
    clock.pass_(minutes=1)
    office.send()
    assert row(office, delivery).state is State.SENT


def test_what_is_refused_waits_for_a_person(office, delivery):
    office.network.next_commit = [Refused("too-long", limit="500")]
    office.send()
    assert row(office, delivery).state is State.FAILED


def test_a_post_does_not_leave_without_its_picture(office):
    account = office.connect()
    draft = office.write(drafts.start, "Le four", [account], office.now())
    office.do(office.desk.attach(draft, images.jpeg(), "four.jpg"))
    made = office.do(office.desk.send_draft(draft))[0]
    office.send()
    assert (row(office, made).state, row(office, made).reason) == (State.FAILED, "media-not-taken")
    assert not office.network.published


def test_a_question_does_not_leave_without_its_poll(office, monkeypatch):
    account = office.connect()
    draft = office.write(drafts.start, "Pain ou brioche ?", [account], office.now())
    options = {polls.POLL: polls.NewPoll(("Pain", "Brioche")).written()}
    office.write(media.choose, draft, options, office.now())
    made = office.do(office.desk.send_draft(draft))[0]
    office.send()
    assert (row(office, made).state, row(office, made).reason) == (State.FAILED, "poll-unknown")
    assert not office.network.published
    monkeypatch.setattr(type(office.network), "polls", polls.PollRule(4, 50))
    office.write(outcomes.decide, made, "again", office.now())
    office.send()
    assert row(office, made).state is State.SENT


def test_an_account_that_needs_its_person_holds_everything_back(office, delivery, clock):
    other = write_post(office, 1, "Deuxième")
    office.network.next_commit = [SignInNeeded("sign-in", host="x")]
    office.send()
    assert office.read(accounts.one, 1).health is AccountHealth.SIGN_IN
    clock.pass_(minutes=2)
    office.send()
    assert {row(office, one).state for one in (delivery, other)} == {State.QUEUED}
    office.connect()
    office.send()
    office.send()
    assert [posting.text for posting in office.network.published] == ["Bonjour", "Deuxième"]


def test_the_sender_rests_while_an_account_needs_its_person(office, delivery, clock):
    office.network.next_commit = [SignInNeeded("sign-in", host="x")]
    office.send()
    clock.pass_(minutes=2)
    looks, look = [], office.desk.sender.step

    async def counted():
        looks.append(1)
        await look()

    office.desk.sender.step = counted
    running = office.engine.do(office.desk.sender.run())
    wait_for(lambda: looks)
    threading.Event().wait(0.4)
    running.cancel()
    assert len(looks) == 1


def test_what_is_due_elsewhere_does_not_wait_for_a_slow_account(office, delivery, clock):
    other = office.write(accounts.add, NewAccount("scripted", "@bistrot", {}), "bistrot", clock())
    office.secrets.keep("bistrot", {"token": "good"})
    slow, go_on = threading.Event(), threading.Event()

    async def wait():
        if not slow.is_set():
            slow.set()
            await asyncio.to_thread(go_on.wait, 60)

    office.network.during_commit = wait
    running = office.engine.do(office.desk.sender.run())
    assert slow.wait(30)
    write_post(office, other, "Bonsoir")
    office.desk.undo_seconds = 60
    soon = write_post(office, other, "À table")
    clock.pass_(seconds=60 - 0.2)
    office.desk.sender.wake()
    threading.Event().wait(0.1)
    clock.pass_(seconds=1)
    wait_for(lambda: row(office, soon).state is State.SENT)
    go_on.set()
    running.cancel()


def test_a_locked_keyring_defers_and_never_sends(office, delivery, clock):
    office.secrets.failure = Problem("keyring-locked")
    office.send()
    assert row(office, delivery).state is State.QUEUED
    assert row(office, delivery).reason == "keyring-locked"


def test_a_removed_account_sends_nothing(office, delivery):
    office.do(office.desk.remove_account(1))
    office.send()
    assert office.network.published == []
    assert office.secrets.kept == {}


def test_posts_of_one_account_leave_in_order(office):
    account = office.connect()
    for number in range(5):
        write_post(office, account, str(number))
    office.send()
    office.send()
    while office.read(outbox_rows.waiting):
        office.send()
    assert [posting.text for posting in office.network.published] == list("01234")


def test_two_who_ask_at_once_start_one_thing_at_a_time_per_account(office):
    account, sending, most = office.connect(), [], []
    for number in range(3):
        write_post(office, account, str(number))

    async def commit():
        sending.append(1)
        most.append(len(sending))
        await asyncio.sleep(0.1)
        sending.pop()

    office.network.during_commit = commit
    sender = office.desk.sender

    async def both():
        await asyncio.gather(sender.step(), sender.step())
        await sender.finish()

    for _ in range(3):
        office.do(both())
    assert most == [1, 1, 1]
    assert len(office.network.published) == 3


def test_what_was_being_sent_when_the_program_died_is_looked_up(tmp_path, clock):
    office = Office(tmp_path / "essai.cmdesk", clock)
    delivery = write_post(office, office.connect())

    async def die():
        raise asyncio.CancelledError

    office.network.during_commit = die
    office.send()
    assert row(office, delivery).state is State.SENDING
    office.close()

    again = Office(tmp_path / "essai.cmdesk", clock)
    again.secrets.kept = office.secrets.kept
    assert row(again, delivery).state is State.UNSURE
    again.network.next_find = [Absent.UNDECIDED]
    clock.pass_(seconds=10)
    again.send()
    assert again.network.published == []
    assert row(again, delivery).state is State.UNSURE
    again.close()


def test_whoever_waits_for_a_send_that_is_cancelled_is_not(office, delivery):
    async def die():
        await asyncio.sleep(0.2)  # the sender has looked at everything else by then
        raise asyncio.CancelledError

    office.network.during_commit = die
    office.send()
    assert row(office, delivery).state is State.SENDING


def test_what_became_due_while_the_machine_slept_is_shown_first(office, delivery, clock):
    clock.pass_(hours=3)
    office.send()
    assert row(office, delivery).state is State.MISSED
    assert office.network.published == []


def test_what_became_due_while_working_offline_is_shown_first(office, clock):
    account = office.connect()
    office.do(office.desk.go_online(False))
    delivery = write_post(office, account)
    clock.pass_(hours=1)
    office.do(office.desk.go_online(True))
    office.send()
    assert row(office, delivery).state is State.MISSED


def test_a_queue_that_takes_long_is_not_taken_for_a_sleep(office, clock):
    account = office.connect()
    deliveries = [write_post(office, account, str(number)) for number in range(3)]

    async def slow():
        clock.pass_(minutes=1)

    office.network.during_commit = slow
    while office.read(outbox_rows.waiting).get(State.QUEUED):
        office.send()
    assert {row(office, one).state for one in deliveries} == {State.SENT}


def test_what_went_otherwise_than_shown_is_kept_with_the_delivery_and_its_attempt(office, delivery, monkeypatch):
    commit = office.network.commit

    async def otherwise(*asked):
        return replace(await commit(*asked), remark="quote-as-link")

    monkeypatch.setattr(office.network, "commit", otherwise)
    office.send()
    assert (row(office, delivery).state, row(office, delivery).reason) == (State.SENT, "quote-as-link")
    assert [one.reason for one in office.read(outbox_rows.attempts, delivery)] == ["quote-as-link"]


def test_an_outcome_that_could_not_be_written_down_is_looked_up(office, delivery, clock, monkeypatch):
    """The disk is full at the very moment when the server has taken the post."""
    kept = outcomes.delivered

    def full(*args, **details):
        raise Problem("disk-full")

    monkeypatch.setattr(outcomes, "delivered", full)
    office.send()
    monkeypatch.setattr(outcomes, "delivered", kept)
    office.send()
    assert row(office, delivery).state is State.UNSURE
    clock.pass_(seconds=10)
    office.send()
    assert row(office, delivery).state is State.SENT
    assert len(office.network.published) == 1


def test_an_outcome_is_looked_up_even_when_that_cannot_be_written_down_at_once(office, delivery, clock, monkeypatch):
    def full(*args, **details):
        raise Problem("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(outcomes, "delivered", full)
        patch.setattr(claiming, "recover", full)
        office.send()
        with pytest.raises(Problem):
            office.send()
    office.send()
    assert row(office, delivery).state is State.UNSURE
    clock.pass_(seconds=10)
    office.send()
    assert row(office, delivery).state is State.SENT
    assert len(office.network.published) == 1


def test_the_claim_is_on_the_disk_before_a_byte_leaves(office, delivery, monkeypatch):
    """A power cut must not forget that something was being sent."""
    durable_claims = []
    claim = claiming.claim

    def noted(db, *args, **details):
        durable_claims.append(db.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2)
        return claim(db, *args, **details)

    monkeypatch.setattr(claiming, "claim", noted)
    office.send()
    assert row(office, delivery).state is State.SENT
    assert all(durable_claims)


def test_closing_the_program_closes_the_undo_window(tmp_path, clock):
    """Sent is sent: it does not wait for a start that may come next week."""
    office = Office(tmp_path / "essai.cmdesk", clock)
    account = office.connect()
    office.desk.undo_seconds = 10
    now_post = write_post(office, account, "Tout de suite")
    later = office.write(drafts.start, "Demain", [account], clock.now)
    (planned,) = office.do(office.desk.send_draft(later, clock.now + timedelta(seconds=8)))
    states = []
    office.do(office.desk.stop())
    states = [row(office, delivery).state for delivery in (now_post, planned)]
    office.engine.stop()
    office.store.close()
    assert [posting.text for posting in office.network.published] == ["Tout de suite"]
    assert states == [State.SENT, State.QUEUED]


def test_closing_offline_keeps_what_was_sent_for_later(tmp_path, clock):
    office = Office(tmp_path / "essai.cmdesk", clock)
    office.desk.undo_seconds = 10
    delivery = write_post(office, office.connect())
    office.do(office.desk.go_online(False))
    office.do(office.desk.stop())
    assert row(office, delivery).state is State.QUEUED
    office.engine.stop()
    office.store.close()


@pytest.fixture
def answer(office, clock):
    """An answer that may leave, in a conversation that the network brought."""
    account = office.connect()
    office.network.arrives("Toujours pas reçu…", clock())
    office.do(office.desk.sync())
    talk = office.network.messages[0]
    conversation = office.read(conversations.page, conversations.View())[0].id
    return account, talk, office.do(office.desk.reply(conversation, "Nous regardons"))


def test_the_thread_is_read_once_more_before_an_answer_leaves(office, answer, clock):
    """Nobody had looked since; somebody else of the house had answered on a phone."""
    _, talk, delivery = answer
    office.network.arrives("Réglé !", clock(), mine=True, ancestors=(talk.remote_id,))
    office.send()
    held = row(office, delivery)
    assert (held.state, held.reason, held.attempts) == (State.HELD, "thread-answered", 0)
    assert office.network.published == []
    office.do(office.desk.decide(delivery, "again"))
    office.send()
    assert [posting.text for posting in office.network.published] == ["Nous regardons"]


def test_a_thread_that_did_not_change_lets_the_answer_go(office, answer):
    office.send()
    assert row(office, answer[2]).state is State.SENT


@pytest.mark.parametrize("failure", [TryLater("timeout", host="piaille.example"), RuntimeError("a bug")])
def test_a_thread_that_cannot_be_read_does_not_keep_the_answer(office, answer, failure):
    office.network.next_pull = [failure]
    office.send()
    assert row(office, answer[2]).state is State.SENT


def test_what_is_taken_back_while_the_thread_is_read_does_not_leave(office, answer, monkeypatch):
    _, _, delivery = answer
    pull = office.network.pull

    async def taken(*told):
        await office.desk.take_back(delivery)
        return await pull(*told)

    monkeypatch.setattr(office.network, "pull", taken)
    office.send()
    assert row(office, delivery).state is State.CANCELLED
    assert office.network.published == []


def test_a_claim_that_the_disk_refused_is_told_and_tried_again(office, answer, monkeypatch):
    def full(*_, **__):
        raise Problem("disk-full")

    with monkeypatch.context() as patch:
        patch.setattr(claiming, "claim", full)
        office.send()
        with pytest.raises(Problem, match="disk-full"):
            office.send()
    assert office.network.published == []
    office.send()
    assert row(office, answer[2]).state is State.SENT


def test_a_paused_account_sends_nothing_until_it_goes_on(office, delivery):
    office.do(office.desk.pause_account(1, True))
    office.send()
    assert office.network.published == []
    assert row(office, delivery).state is State.QUEUED
    office.do(office.desk.pause_account(1, False))
    office.send()
    assert len(office.network.published) == 1


def test_what_became_late_in_a_pause_waits_for_a_person(office, delivery, clock):
    office.do(office.desk.pause_account(1, True))
    clock.pass_(days=2)
    office.desk.sender._looked = office.now()  # it was awake all the time: no sleep that would tell what is late
    office.do(office.desk.pause_account(1, False))
    office.send()
    assert office.network.published == []
    assert row(office, delivery).state is State.MISSED


def test_a_look_up_whose_find_cannot_be_written_down_waits_a_minute(office, delivery, clock, monkeypatch):
    """Else the network would be asked as fast as it answers, for as long as that lasts."""
    asked = []
    find = office.network.find

    async def counted(*args):
        asked.append(office.now())
        return await find(*args)

    def broken(*_, **__):
        raise RuntimeError("a bug")

    monkeypatch.setattr(office.network, "find", counted)
    office.network.next_commit = ["lost after"]
    office.send()
    clock.pass_(seconds=6)
    with monkeypatch.context() as patch:
        patch.setattr(outcomes, "found", broken)
        for _ in range(3):
            office.send()
    assert len(asked) == 1
    clock.pass_(seconds=61)
    office.send()
    assert row(office, delivery).state is State.SENT
    assert len(office.network.published) == 1


def test_a_look_up_that_the_full_disk_does_not_let_rest_is_told(office, delivery, clock, monkeypatch):
    def full(*_, **__):
        raise Problem("disk-full")

    office.network.next_commit = ["lost after"]
    office.send()
    clock.pass_(seconds=6)
    with monkeypatch.context() as patch:
        patch.setattr(outcomes, "found", full)
        patch.setattr(outcomes, "look_later", full)
        office.send()
        with pytest.raises(Problem, match="disk-full"):
            office.send()
    office.send()
    assert row(office, delivery).state is State.SENT
    assert len(office.network.published) == 1
