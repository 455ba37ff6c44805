"""The note at the end of a session."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cmdesk.store import drafts
from cmdesk.ui.dialogs.hand_over_note import HandOverNote


def test_it_is_changed_copied_and_kept(room, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    dialog = HandOverNote(window, room, "2 sur 3")
    dialog.open()
    dialog.area.set_text("2 sur 3, reste Inès")
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == "2 sur 3, reste Inès"
    dialog.accept()
    room.until(lambda: "The note is kept in Drafts" in room.told)
    assert [row.text for row in room.office.read(drafts.page)] == ["2 sur 3, reste Inès"]
