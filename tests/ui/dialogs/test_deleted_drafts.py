from PySide6.QtWidgets import QWidget

from cmdesk.store import drafts
from cmdesk.ui.dialogs.deleted_drafts import DeletedDrafts


def test_what_was_put_away_is_listed_and_comes_back(room, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    draft = room.office.write(drafts.start, "Un pain\npour demain", [], room.now())
    room.office.write(drafts.remove, draft, room.now())
    dialog, back = DeletedDrafts(window, room), []
    dialog.restored.connect(back.append)
    dialog.open()
    room.until(lambda: dialog.lines.rowCount() == 1)
    assert dialog.lines.line(0).title == "Un pain"
    assert not dialog.primary.isEnabled()
    dialog.list.step(1)
    dialog.primary.click()
    room.until(lambda: back == [draft])
    assert [row.id for row in room.office.read(drafts.page)] == [draft]
    empty = DeletedDrafts(window, room)
    empty.open()
    room.settle()
    assert "Nothing" in empty.told.said()
    empty.close()
