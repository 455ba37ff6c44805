"""Pictures go ahead of their text: what fails there has published nothing."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.outbox import State
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.writing import UNUSED_KEPT
from cmdesk.networks.base import NoAnswer, Refused, SignInNeeded, TryLater
from cmdesk.store import accounts, claiming, drafts, media, outbox
from tests.fakes import Office, Pictured, Scripted
from tests.networks import images


@pytest.fixture
def office(tmp_path, clock):
    network = Pictured()
    made = Office(tmp_path / "essai.cmdesk", clock, networks={network.name: network})
    made.network = network
    yield made
    made.close()


@pytest.fixture
def draft(office):
    return office.write(drafts.start, "Le four", [office.connect()], office.now())


@pytest.fixture
def delivery(office, draft):
    attached = office.do(office.desk.attach(draft, images.jpeg(), "four.jpg"))
    office.do(office.desk.describe(draft, attached.media_id, "Le four à pain"))
    office.do(office.desk.choose(draft, {"visibility": "unlisted"}))
    return office.do(office.desk.send_draft(draft))[0]


def row(office, delivery):
    return office.read(outbox.one, delivery)


def test_a_post_leaves_with_its_picture(office, delivery):
    office.send()
    (ahead,), (posting,) = office.network.prepared, office.network.published
    (file,) = posting.media
    assert (file.alt, file.name, file.type) == ("Le four à pain", "four.jpg", "image/jpeg")
    assert images.GPS not in file.path.read_bytes()
    assert ahead.media == posting.media
    assert (posting.prepared, posting.options) == ("ahead-1", {"visibility": "unlisted"})
    assert posting.created == row(office, delivery).created == office.now()


@pytest.mark.parametrize(
    "failure",
    [
        TryLater("timeout", host="x"),
        NoAnswer("no-answer", host="x"),
        KeyError("a bug"),
        SignInNeeded("sign-in", host="x"),
    ],
)
def test_what_fails_ahead_has_published_nothing_and_is_tried_again(office, delivery, clock, failure):
    office.network.next_prepare = [failure]
    office.send()
    found = row(office, delivery)
    assert (found.state, found.attempts, found.preparations) == (State.QUEUED, 0, 1)
    assert office.network.published == []
    office.connect()
    clock.pass_(seconds=61)
    office.send()
    assert row(office, delivery).state is State.SENT
    assert len(office.network.published) == 1


def test_a_sign_in_that_is_needed_ahead_is_told(office, delivery):
    office.network.next_prepare = [SignInNeeded("sign-in", host="x")]
    office.send()
    assert office.read(accounts.one, 1).health is AccountHealth.SIGN_IN


def test_a_picture_that_is_refused_waits_for_a_person(office, delivery):
    office.network.next_prepare = [Refused("media-refused", host="x", text="too wide")]
    office.send()
    found = row(office, delivery)
    assert (found.state, found.reason) == (State.FAILED, "media-refused host=x text=too wide")
    assert office.network.published == []


def test_a_picture_that_is_gone_is_never_left_out_silently(office, draft, delivery):
    (attached,) = office.read(media.of_draft, draft)
    office.desk.media_path(attached).unlink()
    office.send()
    assert row(office, delivery).state is State.FAILED
    assert office.network.published == []


def test_a_stop_while_pictures_are_sent_ahead_is_harmless(office, delivery):
    async def stop():
        raise asyncio.CancelledError

    office.network.during_prepare = stop
    office.send()
    assert row(office, delivery).state is State.QUEUED
    office.network.during_prepare = None
    office.do(office.desk.sender.recover())
    office.send()
    assert row(office, delivery).state is State.SENT
    assert len(office.network.published) == 1


def test_what_is_taken_back_while_its_pictures_go_ahead_does_not_leave(office, delivery):
    async def take_back():
        await office.desk.take_back(delivery)

    office.network.during_prepare = take_back
    office.send()
    assert row(office, delivery).state is State.CANCELLED
    assert office.network.published == []


def test_after_a_lost_answer_the_same_pictures_are_named_again(office, delivery, clock):
    office.network.next_commit = ["lost before"]
    office.send()
    assert row(office, delivery).state is State.UNSURE
    for _ in range(4):
        clock.pass_(seconds=61)
        office.send()
    assert [posting.prepared for posting in office.network.published] == ["ahead-1"]
    assert len(office.network.prepared) == 1


def test_what_is_scheduled_goes_ahead_at_its_hour_and_no_sooner(office, draft, clock):
    office.do(office.desk.attach(draft, images.jpeg(), "four.jpg"))
    made = office.do(office.desk.send_draft(draft, clock() + timedelta(days=3)))[0]
    for _ in range(3):
        office.send()
        assert office.network.prepared == []
        clock.pass_(hours=24)
    office.send()
    assert row(office, made).state is State.SENT
    assert len(office.network.prepared) == 1


def test_what_went_ahead_a_day_ago_goes_ahead_anew(office, delivery, clock):
    office.network.next_commit = [TryLater("timeout", after=timedelta(hours=23))]
    office.send()
    assert row(office, delivery).state is State.QUEUED
    clock.pass_(hours=23, minutes=1)
    office.send()
    assert [posting.prepared for posting in office.network.published] == ["ahead-2"]
    assert [posting.prepared for posting in office.network.prepared] == ["", "ahead-1"]  # what is there already is told


def test_what_went_ahead_a_moment_ago_does_not_go_again(office, delivery, clock):
    office.network.next_commit = [TryLater("timeout", after=timedelta(hours=2))]
    office.send()
    clock.pass_(hours=2, minutes=1)
    office.send()
    assert [posting.prepared for posting in office.network.published] == ["ahead-1"]
    assert len(office.network.prepared) == 1


def test_what_waited_since_it_went_ahead_goes_ahead_anew(office, delivery, clock):
    """Made ready, and paused before it could leave."""
    office.network.during_prepare = office.desk.pause_everything
    office.send()
    assert row(office, delivery).prepared == "ahead-1"
    office.network.during_prepare = None
    clock.pass_(hours=30)
    office.do(office.desk.let_through(delivery))
    office.send()
    assert [posting.prepared for posting in office.network.published] == ["ahead-2"]


def test_files_that_nothing_names_go_after_a_day(office, draft, clock):
    attached = office.do(office.desk.attach(draft, images.png(), "four.png"))
    path = office.desk.media_path(attached)
    office.do(office.desk.detach(draft, attached.media_id))
    office.do(office.desk.tidy_media())
    assert path.exists()
    clock.pass_(seconds=(UNUSED_KEPT + timedelta(minutes=1)).total_seconds())
    office.do(office.desk.tidy_media())
    assert not path.exists()
    assert office.read(media.known) == frozenset()


def test_an_answer_takes_pictures_too(office):
    office.connect()
    office.network.arrives("Une photo ?", office.now())
    office.do(office.desk.sync())
    reply = office.do(office.desk.reply_draft(1))
    office.do(office.desk.attach(reply, images.png(), "four.png"))
    assert [each.name for each in office.read(media.of_draft, reply)] == ["four.png"]
    office.do(office.desk.reply(1, "Voici"))
    office.send()
    assert [file.name for file in office.network.published[0].media] == ["four.png"]


def test_the_order_and_the_rule_of_pictures_can_be_asked(office, draft):
    first = office.do(office.desk.attach(draft, images.png(), "a.png"))
    second = office.do(office.desk.attach(draft, images.jpeg(), "b.jpg"))
    office.do(office.desk.arrange(draft, [second.media_id, first.media_id]))
    assert [each.name for each in office.read(media.of_draft, draft)] == ["b.jpg", "a.png"]
    assert office.desk.media_rule(office.read(accounts.one, 1)).most == 4
    assert [choice.name for choice in office.desk.choices("scripted")] == ["visibility"]
    elsewhere = replace(office.read(accounts.one, 1), network="gone")
    assert office.desk.media_rule(elsewhere) is None
    assert office.desk.choices("gone") == ()


def test_files_that_leave_with_their_text_are_looked_at_on_every_attempt(tmp_path, clock):
    network = Scripted()
    network.media = Pictured.media
    made = Office(tmp_path / "essai.cmdesk", clock, networks={network.name: network})
    try:
        made.network = network
        draft = made.write(drafts.start, "Le four", [made.connect()], made.now())
        attached = made.do(made.desk.attach(draft, images.jpeg(), "four.jpg"))
        delivery = made.do(made.desk.send_draft(draft))[0]
        network.next_commit = [TryLater("timeout", host="x")]
        made.send()
        assert row(made, delivery).state is State.QUEUED
        made.desk.media_path(attached).write_bytes(images.png())
        clock.pass_(minutes=3)
        made.send()
        assert (row(made, delivery).state, network.published) == (State.FAILED, [])
        assert row(made, delivery).reason == "media-changed name=four.jpg"
    finally:
        made.close()


@pytest.mark.parametrize("failure", [Problem("disk-full"), RuntimeError("a bug")])
def test_pictures_that_cannot_be_written_down_as_sent_ahead_are_not_sent_again_at_once(
    office, delivery, monkeypatch, failure
):
    def broken(*_, **__):
        raise failure

    with monkeypatch.context() as patch:
        patch.setattr(claiming, "keep_prepared", broken)
        office.send()
        with pytest.raises(Problem):  # what keeps the sender running rests after that
            office.send()
    assert len(office.network.prepared) == 1
    assert office.network.published == []
    office.send()
    assert row(office, delivery).state is State.SENT
