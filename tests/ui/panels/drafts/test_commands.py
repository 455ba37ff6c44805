from datetime import datetime, timedelta

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
