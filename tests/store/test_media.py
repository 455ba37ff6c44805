from datetime import timedelta

import pytest

from cmdesk.domain.media import NewMedium
from cmdesk.domain.outbox import Event, State
from cmdesk.store import claiming, conversations, drafts, letting_go, media, outbox, outcomes
from tests.store.conftest import NOON

FOUR = NewMedium("a" * 64, "four.jpg", "image/jpeg", 1000, 40, 30)
TABLE = NewMedium("b" * 64, "table.png", "image/png", 2000)


@pytest.fixture
def draft(workspace):
    return workspace.write(drafts.start, "Le four", [workspace.account()], NOON)


def attach(workspace, draft, new=FOUR):
    return workspace.write(media.attach, draft, new, NOON)


def send(workspace, draft):
    return workspace.write(letting_go.send, draft, {1: "key"}, NOON, due=None, not_before=NOON)[0]


def test_files_keep_the_order_in_which_they_were_attached(workspace, draft):
    four, table = attach(workspace, draft), attach(workspace, draft, TABLE)
    assert workspace.read(media.of_draft, draft) == (four, table)
    assert (four.width, four.size, four.name) == (40, 1000, "four.jpg")
    workspace.write(media.arrange, draft, [table.media_id, four.media_id], NOON)
    assert [each.name for each in workspace.read(media.of_draft, draft)] == ["table.png", "four.jpg"]


def test_the_same_file_is_attached_once(workspace, draft):
    assert attach(workspace, draft) == attach(workspace, draft)
    assert len(workspace.read(media.of_draft, draft)) == 1


def test_a_description_is_remembered_with_the_file(workspace, draft):
    four = attach(workspace, draft)
    workspace.write(media.describe, draft, four.media_id, "Le four à pain", NOON, (0.5, -0.5))
    (described,) = workspace.read(media.of_draft, draft)
    assert (described.alt, described.focus_x, described.focus_y) == ("Le four à pain", 0.5, -0.5)
    other = workspace.write(drafts.start, "", [1], NOON)
    assert attach(workspace, other).alt == "Le four à pain"


def test_what_is_detached_is_gone_from_the_draft_alone(workspace, draft):
    four = attach(workspace, draft)
    delivery = send(workspace, draft)
    workspace.write(media.detach, draft, four.media_id, NOON)
    assert workspace.read(media.of_draft, draft) == ()
    assert workspace.read(media.of_delivery, delivery) == (four,)


def test_a_delivery_keeps_what_was_approved(workspace, draft):
    four = attach(workspace, draft)
    workspace.write(media.describe, draft, four.media_id, "Le four", NOON)
    workspace.write(media.choose, draft, {"visibility": "unlisted"}, NOON)
    delivery = send(workspace, draft)
    approved = workspace.read(outbox.one, delivery).fingerprint
    workspace.write(media.describe, draft, four.media_id, "Autre chose", NOON)
    workspace.write(media.choose, draft, {}, NOON)
    assert [each.alt for each in workspace.read(media.of_delivery, delivery)] == ["Le four"]
    found = workspace.read(outbox.one, delivery)
    assert (found.options, found.fingerprint) == ({"visibility": "unlisted"}, approved)


def test_an_answer_takes_its_files_along_and_brings_them_back(workspace):
    talk = workspace.conversation(workspace.account())
    reply = workspace.write(media.reply_draft, talk, NOON)
    four = attach(workspace, reply)
    workspace.write(conversations.save_draft, talk, "reply", "Voici", NOON)
    delivery = workspace.write(outbox.reply, talk, "Voici", "key", NOON, not_before=NOON)
    assert workspace.read(media.of_reply, talk) == ()
    assert workspace.read(media.of_delivery, delivery) == (four,)
    assert workspace.write(outbox.take_back, delivery, NOON) == "Voici"
    assert workspace.read(media.of_reply, talk) == (four,)
    assert workspace.read(conversations.typed, talk, "reply") == "Voici"


def test_an_answer_of_pictures_alone_is_not_forgotten_while_it_is_written(workspace):
    talk = workspace.conversation(workspace.account())
    reply = workspace.write(media.reply_draft, talk, NOON)
    four = attach(workspace, reply)
    workspace.write(conversations.save_draft, talk, "reply", "V", NOON)
    workspace.write(conversations.save_draft, talk, "reply", "", NOON)
    assert workspace.read(media.of_reply, talk) == (four,)
    workspace.write(media.detach, reply, four.media_id, NOON)
    workspace.write(conversations.save_draft, talk, "reply", "", NOON)
    assert workspace.write(media.reply_draft, talk, NOON) >= reply


def test_what_was_sent_ahead_is_kept_until_a_person_lets_it_go_again(workspace, draft):
    delivery = send(workspace, draft)
    workspace.write(claiming.keep_prepared, delivery, "17,18", NOON)
    assert workspace.read(outbox.one, delivery).prepared == "17,18"
    workspace.write(claiming.not_prepared, delivery, Event.REFUSED, NOON, "post-refused")
    assert workspace.read(outbox.one, delivery).state is State.FAILED
    workspace.write(outcomes.decide, delivery, "again", NOON)
    assert workspace.read(outbox.one, delivery).prepared is None


def test_what_could_not_be_sent_ahead_is_tried_later_and_given_up_in_the_end(workspace, draft):
    delivery, now = send(workspace, draft), NOON
    for minutes in (1, 2, 4, 8):
        workspace.write(claiming.not_prepared, delivery, Event.DEFERRED, now, "timeout")
        found = workspace.read(outbox.one, delivery)
        assert (found.state, found.not_before, found.attempts) == (State.QUEUED, now + timedelta(minutes=minutes), 0)
        now = found.not_before
    workspace.write(claiming.not_prepared, delivery, Event.DEFERRED, now, "timeout")
    assert workspace.read(outbox.one, delivery).state is State.FAILED


def test_what_was_taken_back_while_it_was_prepared_stays_so(workspace, draft):
    delivery = send(workspace, draft)
    workspace.write(outbox.take_back, delivery, NOON)
    workspace.write(claiming.keep_prepared, delivery, "17", NOON)
    workspace.write(claiming.not_prepared, delivery, Event.DEFERRED, NOON, "timeout")
    found = workspace.read(outbox.one, delivery)
    assert (found.state, found.prepared) == (State.CANCELLED, None)


def test_only_what_nothing_names_is_forgotten(workspace, draft):
    four, _ = attach(workspace, draft), attach(workspace, draft, TABLE)
    saved = NewMedium("c" * 64, "carte.png", "image/png", 1)
    loose = NewMedium("d" * 64, "vieux.gif", "image/gif", 1)
    for each in (saved, loose):
        workspace.write(media.keep, each, NOON)
    pictures = f'[{{"sha256": "{saved.sha256}"}}]'
    workspace.write(
        lambda db: db.exec_driver_sql(
            "INSERT INTO template (name, shortcut, text, pictures) VALUES ('a', 's', 'b', ?)", (pictures,)
        )
    )
    send(workspace, draft)
    workspace.write(media.detach, draft, four.media_id, NOON)
    assert workspace.write(media.forget_unused, NOON) == ()
    assert workspace.write(media.forget_unused, NOON + timedelta(days=1)) == ((loose.sha256, "image/gif"),)
    assert workspace.read(media.known) == {each.sha256 for each in (FOUR, TABLE, saved)}
