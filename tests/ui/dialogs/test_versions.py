from datetime import timedelta

from PySide6.QtWidgets import QWidget

from cmdesk.store import drafts
from cmdesk.ui.dialogs.versions import VersionsDialog


def opened(room, qtbot, draft_id, text):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    dialog = VersionsDialog(window, room, draft_id, text)
    dialog.window_behind = window
    dialog.open()
    room.settle()
    return dialog


def test_a_version_is_shown_beside_what_it_became_and_restored(room, qtbot):
    draft = room.office.write(drafts.start, "Un pain", [], room.now())
    room.office.write(drafts.keep, {(draft, drafts.COMMON): "Un grand pain"}, room.now() + timedelta(hours=1))
    dialog = opened(room, qtbot, draft, "Un grand pain")
    room.until(lambda: dialog.chosen() is not None)
    assert dialog.difference.text() == "Un grand pain"
    done = []
    dialog.restored.connect(lambda: done.append(True))
    dialog.primary.click()
    room.until(lambda: done)
    assert room.office.read(drafts.one, draft).text == "Un pain"


def test_a_draft_without_versions_says_so(room, qtbot):
    draft = room.office.write(drafts.start, "Un pain", [], room.now())
    dialog = opened(room, qtbot, draft, "Un pain")
    assert not dialog.primary.isEnabled()
    assert "kept" in dialog.told.said()
    dialog.close()
