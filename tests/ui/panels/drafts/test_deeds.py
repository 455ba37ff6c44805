import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import State
from cmdesk.store import claiming, conversations, drafts, outbox_rows
from cmdesk.ui.panels.drafts.deeds import Deeds
from cmdesk.ui.panels.drafts.seen_out import PartBefore, SeenOut
from cmdesk.ui.widgets import Dialog


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(900, 600)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def deeds(room, window):
    return Deeds(room, window)


def queued(room, text="pain"):
    one = room.account("mastodon", "@fournil")
    made = room.office.write(drafts.start, text, [one], room.now())
    room.office.do(room.office.desk.send_draft(made))
    return made, room.office.read(outbox_rows.rows)[0]


def test_what_has_left_cannot_be_taken_back_and_it_is_said(room, deeds):
    made, _ = queued(room)
    room.office.send()
    shown = []
    deeds.draft_wanted.connect(shown.append)
    deeds.take_back(made)
    room.until(lambda: room.told)
    assert "left already" in room.told[0]
    assert shown == [made]


def test_a_decision_that_comes_too_late_shows_what_is_true(room, deeds):
    _, row = queued(room)
    room.office.send()
    stale = []
    deeds.stale.connect(lambda: stale.append(1))
    deeds.decide(row, "cancel")
    room.until(lambda: stale)
    assert not room.complaints
    assert room.office.read(outbox_rows.rows)[0].state is State.SENT


def test_what_a_person_publishes_is_not_said_to_leave(room, deeds):
    accounts = [room.account("facebook", "Fournil"), room.account("mastodon", "@fournil")]
    for chosen, words in ((accounts[:1], "You are asked in a moment"), (accounts, "It leaves in 0 seconds")):
        made = room.office.write(drafts.start, "pain", chosen, room.now())
        room.told.clear()
        deeds.send(made, None)
        room.until(lambda: room.told)
        assert room.told == [words]


def test_during_a_pause_a_post_is_not_said_to_leave(room, deeds):
    made = room.office.write(drafts.start, "pain", [room.account("mastodon", "@fournil")], room.now())
    room.office.do(room.office.desk.pause_everything())
    deeds.send(made, None)
    room.until(lambda: room.told)
    assert room.told == ["Everything is paused: it waits until you resume, or let it leave"]


def test_giving_up_is_told(room, deeds):
    _, row = queued(room)
    deeds.decide(row, "cancel")
    room.until(lambda: room.told)
    assert room.office.read(outbox_rows.rows)[0].state is State.CANCELLED


def test_an_answer_goes_back_to_its_composer(room, deeds):
    one = room.office.connect()
    room.office.network.arrives("Bonjour, ouvert demain ?", room.now())
    room.office.do(room.office.desk.sync(account_id=one))
    (conversation,) = room.office.read(conversations.page, conversations.View())[:1]
    room.office.do(room.office.desk.reply(conversation.id, "Oui !"))
    (row,) = room.office.read(outbox_rows.rows)
    deeds.decide(row, "edit")
    room.until(lambda: room.opened)
    assert room.opened == [("inbox", {"conversation": conversation.id})]
    assert room.office.read(outbox_rows.rows)[0].state is State.CANCELLED


def test_sending_all_that_was_missed_asks_first(room, deeds, window):
    _, row = queued(room)
    room.clock.pass_(hours=1)
    room.office.write(claiming.miss, room.now())
    deeds.send_all([row])
    (asked,) = window.findChildren(Dialog)
    asked.reject()
    room.settle()
    assert room.office.read(outbox_rows.rows)[0].state is State.MISSED


def test_offline_it_says_that_it_waits(room, deeds):
    one = room.account("mastodon", "@fournil")
    made = room.office.write(drafts.start, "pain", [one], room.now())
    room.settings.online = False
    deeds.send(made, None)
    room.until(lambda: room.told)
    assert "back online" in room.told[0]


def unsure(room):
    queued(room)
    network = room.office.desk.networks["mastodon"]
    network.next_commit = ["lost after"]
    room.office.send()
    row = room.office.read(outbox_rows.rows)[0]
    assert row.state is State.UNSURE
    return network, row


def test_one_can_look_at_once(room, deeds):
    network, row = unsure(room)
    deeds.decide(row, "look")
    room.until(lambda: room.told)
    assert room.told == ["Found: it is out"]
    assert len(network.published) == 1


def test_a_look_that_finds_nothing_proves_nothing(room, deeds):
    network, row = unsure(room)
    network.published.clear()
    deeds.decide(row, "look")
    room.until(lambda: room.told)
    assert room.told[0].startswith("Not found so far")
    assert network.published == []


def test_who_saw_it_gives_its_link(room, deeds, window):
    _, row = unsure(room)
    deeds.decide(row, "sent")
    (asked,) = window.findChildren(SeenOut)
    asked.field.setText("https://piaille.example/@fournil/77")
    asked.accept()
    room.until(lambda: room.told)
    found = room.office.read(outbox_rows.rows)[0]
    assert (found.state, found.address) == (State.SENT, "https://piaille.example/@fournil/77")


def test_a_part_follows_the_link_of_the_one_before(room, deeds, window, monkeypatch):
    _, row = queued(room)
    asked = []

    async def decide(number, decision, link=""):
        asked.append((number, decision, link))

    monkeypatch.setattr(room.office.desk, "decide", decide)
    deeds.decide(row, "follow")
    (dialog,) = window.findChildren(PartBefore)
    dialog.field.setText("https://piaille.example/@n/9")
    dialog.primary.click()
    room.until(lambda: asked == [(row.id, "again", "https://piaille.example/@n/9")])
    deeds.decide(row, "apart")
    room.until(lambda: asked[1:] == [(row.id, "apart", "")])


@pytest.mark.parametrize(
    ("state", "words"), [(State.SENT, "it is out"), (State.MISSED, "its hour has passed"), (State.QUEUED, "goes again")]
)
def test_what_a_look_led_to_is_told(room, deeds, state, words):
    deeds._looked(state)
    assert words in room.told[0]
