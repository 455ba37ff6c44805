from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from cmdesk.domain.polls import PollRule
from cmdesk.networks.base import Choice
from cmdesk.store import accounts, drafts
from cmdesk.ui.panels.drafts.editor import Editor


@pytest.fixture
def editor(room, qtbot):
    one = room.account("mastodon", "@fournil")
    made = room.office.write(drafts.start, "pain", [one], room.now())
    editor = Editor(room)
    qtbot.addWidget(editor)
    editor.resize(760, 800)
    editor.show()
    editor.show_draft(room.office.read(drafts.one, made))
    editor.show_accounts({row.id: row for row in room.office.read(accounts.every)})
    editor.choices.offer([Choice("warning", "Content warning")], [PollRule(4, 50)])
    yield editor
    editor.keeper.flush()
    room.settle()


def test_all_that_can_be_added_stands_in_one_line(room, editor):
    buttons = (editor.additions.attach, editor.sequel.ask, *editor.choices.buttons)
    room.until(lambda: all(button.isVisible() for button in buttons))
    assert len({button.parentWidget() for button in buttons}) == 1
    assert len({button.y() for button in buttons}) == 1
    assert [button.x() for button in buttons] == sorted({button.x() for button in buttons})


def test_what_is_not_unfolded_takes_no_room(room, editor):
    assert editor.attachments.isHidden()
    assert editor.sequel.isHidden()
    assert editor.choices.isHidden()
    editor.choices.fold.click()
    editor.sequel.ask.click()
    assert not editor.choices.isHidden()
    assert not editor.sequel.isHidden()
    editor.choices.fold.click()
    assert editor.choices.isHidden()


def test_files_can_be_dropped_on_it(room, editor, tmp_path):
    path = Path(tmp_path, "tarifs.pdf")
    path.write_bytes(b"%PDF-1.4\n")
    dragged = QMimeData()
    dragged.setUrls([QUrl.fromLocalFile(str(path))])
    action, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    editor.additions.dropEvent(QDropEvent(QPointF(2, 2), action, dragged, button, none))
    room.until(lambda: [each.name for each in editor.attachments.attached()] == ["tarifs.pdf"])
    room.until(lambda: not editor.attachments.isHidden())


def test_to_what_has_left_nothing_is_added(editor):
    editor.additions.set_read_only(True)
    assert editor.additions.attach.isHidden()
