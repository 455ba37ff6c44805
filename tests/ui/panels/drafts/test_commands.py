from datetime import datetime, timedelta

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from cmdesk.domain.polls import PollRule
from cmdesk.store import drafts
from cmdesk.ui.panels.drafts.moments import settle


def named(panel):
    return {command.name: command for command in panel.commands()}


def test_what_can_be_done_follows_the_draft(room):
    panel = room.show()
    assert {"drafts.new", "drafts.outbox", "accounts.connect"} <= set(named(panel))
    assert "drafts.send" not in named(panel)
    one = room.account("mastodon", "@fournil")
    made = room.office.write(drafts.start, "pain", [one], room.now())
    panel.open(draft=made)
    room.until(lambda: "drafts.send" in named(panel))
    assert named(panel)["drafts.new"].key == "Ctrl+N"
    assert named(panel)["drafts.send"].title == "Send now"
    panel.editor.foot.plan(settle(datetime(2026, 3, 4, 9), "Europe/Paris"))
    assert named(panel)["drafts.send"].title == "Schedule"
    room.office.do(room.office.desk.send_draft(made, room.now() + timedelta(hours=5)))
    room.until(lambda: "drafts.change" in named(panel))
    assert "drafts.send" not in named(panel)


def test_the_keys_go_through_the_list(room):
    for number in range(3):
        room.office.write(drafts.start, f"n{number}", [], room.now() + timedelta(minutes=number))
    panel = room.show()
    room.until(lambda: panel.editor.draft is not None)
    first = panel.editor.writing.common()
    named(panel)["drafts.next"].run()
    room.until(lambda: panel.editor.writing.common() != first)
    named(panel)["drafts.previous"].run()
    room.until(lambda: panel.editor.writing.common() == first)


def test_what_the_mouse_can_do_while_one_writes_the_keyboard_can_too(room, monkeypatch):
    shown = []  # a menu that is up takes the keyboard of all
    monkeypatch.setattr(QMenu, "popup", lambda menu, place: shown.append(place))
    one = room.account("mastodon", "@fournil")
    made = room.office.write(drafts.start, "pain", [one], room.now())
    panel = room.show()
    panel.open(draft=made)
    room.until(lambda: "drafts.poll" in named(panel))
    named(panel)["drafts.comment"].run()
    room.until(panel.editor.sequel.comment.hasFocus)
    for button, name in (
        (panel.editor.traits.pillar, "drafts.pillar"),
        (panel.editor.traits.campaign, "drafts.campaign"),
    ):
        shown.clear()
        named(panel)[name].run()
        room.until(lambda: shown)  # once the names that were used are read
        assert shown == [button.mapToGlobal(QPoint(0, button.height()))]


def test_a_poll_is_begun_where_one_is_taken_and_else_that_is_said(room, monkeypatch):
    one = room.account("mastodon", "@fournil")
    made = room.office.write(drafts.start, "pain", [one], room.now())
    panel = room.show()
    panel.open(draft=made)
    room.until(lambda: "drafts.poll" in named(panel))
    panel.editor.choices.offer((), [])
    named(panel)["drafts.poll"].run()
    named(panel)["drafts.options"].run()
    assert room.told[-2:] == [
        "None of the accounts that it is for takes a poll",
        "There is nothing to choose where this one goes",
    ]
    panel.editor.choices.offer((), [PollRule(4, 50)])
    named(panel)["drafts.poll"].run()
    assert panel.editor.choices.poll.isVisible()
    named(panel)["drafts.poll"].run()
    assert panel.editor.choices.poll._answers[0].hasFocus()
