"""How a draft leaves."""

from datetime import timedelta

from PySide6.QtTest import QTest

from cmdesk.domain.troubles import Problem
from cmdesk.store import drafts, letting_go, media, outbox, outbox_rows
from cmdesk.ui.panels.drafts.moments import settle
from tests.ui.panels.drafts.test_panel import begin, states


def test_what_is_sent_is_the_last_key_typed(room):
    room.account("mastodon", "@fournil")
    panel = begin(room, "bonjour à tous")
    panel.send()
    room.until(lambda: states(room))
    assert room.office.read(outbox_rows.rows)[0].text == "bonjour à tous"


def test_what_is_typed_after_sending_is_not_lost_in_what_left(room):
    room.account("mastodon", "@fournil")
    panel = begin(room, "bonjour")
    panel.send()
    QTest.keyClicks(panel.editor.writing.area, " trop tard")
    room.until(lambda: states(room))
    room.settle(100)
    assert panel.editor.writing.common() == "bonjour"
    assert room.office.read(drafts.one, panel.editor.draft.id).text == "bonjour"


def test_where_what_was_chosen_cannot_be_kept_nothing_leaves_and_all_can_be_changed(room, monkeypatch):
    room.account("mastodon", "@fournil")
    panel = begin(room, "bonjour")

    def full(*arguments):
        raise Problem("disk-full", path="here")

    with monkeypatch.context() as patch:
        patch.setattr(media, "choose", full)
        panel.editor.choices._chosen, panel.editor.choices._unsaved = {"visibility": "direct"}, True
        panel.send()
        room.until(lambda: not panel.editor.writing.area.isReadOnly() and room.complaints)
    assert not states(room)
    panel.send()
    room.until(lambda: states(room))
    (sent,) = room.office.read(outbox_rows.rows)
    assert room.office.read(outbox.one, sent.id).options == {"visibility": "direct"}


def test_what_cannot_be_queued_can_be_written_again(room, monkeypatch):
    room.account("mastodon", "@fournil")
    panel = begin(room, "bonjour")

    def full(*arguments, **details):
        raise Problem("disk-full", path="here")

    monkeypatch.setattr(letting_go, "send", full)
    panel.send()
    room.until(lambda: room.complaints)
    room.until(lambda: not panel.editor.writing.area.isReadOnly())
    assert states(room) == []


def test_a_second_control_enter_sends_nothing_more(room):
    room.account("mastodon", "@fournil")
    panel = begin(room, "bonjour")
    panel.send()
    panel.send()
    room.until(lambda: states(room))
    room.settle(150)
    assert len(states(room)) == 1


def test_too_long_is_marked_and_not_sent(room):
    room.account("mastodon", "@fournil", 5)
    panel = begin(room, "bonjour")
    assert not panel.editor.foot.primary.isEnabled()
    (mark,) = panel.editor.writing.area.extraSelections()
    assert mark.cursor.selectedText() == "ur"
    panel.send()
    room.settle()
    assert states(room) == []
    assert room.told  # and it says why


def test_a_time_that_has_passed_is_refused(room):
    room.account("mastodon", "@fournil")
    panel = begin(room, "bonjour")
    panel.editor.foot.plan(settle(room.now().replace(tzinfo=None) + timedelta(hours=2), "Europe/Paris"))
    room.clock.pass_(hours=3)
    panel.send()
    room.settle()
    assert states(room) == []
    assert "passed" in room.told[-1]
