from datetime import date

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import drafts, library, media
from cmdesk.ui.dialogs.media_library import LibraryDialog
from cmdesk.ui.panels.reputation.custom import written
from tests.networks import images


@pytest.fixture
def dialog(room, qtbot, tmp_path):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 700)
    window.show()
    room.draft = room.office.write(drafts.start, "Pain", [], room.now())
    made = LibraryDialog(window, room, room.draft)
    made.open()
    (tmp_path / "four.jpg").write_bytes(images.jpeg())
    made.add_files([tmp_path / "four.jpg"])
    room.until(lambda: made._shown is not None)
    yield made
    made.close()


def test_what_is_said_of_a_file_is_kept_with_its_end(room, dialog):
    dialog.alt.insert("Le four ouvert")
    dialog.credit.setText("Léa M.")
    dialog.until.setText("un jour")
    dialog.save.click()
    assert room.office.read(library.found)[0].credit == ""
    assert written(date(2027, 12, 31)) in dialog._dated.note.text()
    dialog.until.setText(written(date(2027, 12, 31)))
    dialog.save.click()
    room.until(lambda: room.office.read(library.found)[0].credit == "Léa M.")
    (kept,) = room.office.read(library.found)
    assert (kept.file.alt, f"{kept.until:%Y-%m-%d}") == ("Le four ouvert", "2027-12-31")
    room.until(lambda: dialog._known and dialog._known[0].until is not None)
    dialog._chosen(dialog.lines.line(0))
    assert dialog.until.text() == written(date(2027, 12, 31))


def test_a_file_is_put_into_the_draft_and_what_is_not_found_hides_it(room, dialog):
    used = []
    dialog.used.connect(used.append)
    dialog.sought.setText("absent")
    room.until(lambda: dialog.lines.rowCount() == 0)
    dialog.sought.setText("four")
    room.until(lambda: dialog.lines.rowCount() == 1)
    dialog.list.step(1)
    room.until(lambda: dialog._shown is not None)
    dialog.primary.click()
    room.until(lambda: used)
    assert [each.name for each in room.office.read(media.of_draft, room.draft)] == ["four.jpg"]
