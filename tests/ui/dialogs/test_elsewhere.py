import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import past_posts
from cmdesk.ui.dialogs.elsewhere import ARCHIVES, POSTS, Elsewhere, open_archive
from cmdesk.ui.dialogs.import_archive import ImportArchive
from cmdesk.ui.file_dialog import FileDialog
from tests.networks.archives import making


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


@pytest.fixture
def taken(room, tmp_path):
    path = making.zipped(tmp_path / "x.zip", making.x())
    desk = room.office.desk
    return room.office.do(desk.take_archive(room.office.do(desk.look_in_archive(path))))


def test_nothing_yet_says_what_comes_here(room, window):
    dialog = Elsewhere(window, room)
    dialog.open()
    room.until(lambda: dialog.posts.is_loaded)
    assert dialog.pages.currentWidget() is dialog.empty
    dialog.tabs.setCurrentIndex(ARCHIVES)
    assert dialog.pages.currentWidget() is dialog.none
    assert not dialog.primary.isEnabled()


def test_past_posts_are_listed_and_one_is_written_again(room, window, taken):
    dialog = Elsewhere(window, room)
    dialog.open()
    room.until(lambda: dialog.posts.rowCount() == 2)
    assert not dialog.primary.isEnabled()
    begun = []
    dialog.begun.connect(begun.append)
    dialog.list.step(1)
    assert dialog.primary.isEnabled()
    dialog.primary.click()
    assert begun == [room.office.read(past_posts.page)[0].id]


def test_an_archive_is_taken_out_again(room, window, taken):
    dialog = Elsewhere(window, room, ARCHIVES)
    dialog.open()
    room.until(lambda: dialog.taken.rowCount() == 1)
    assert not dialog.remove.isEnabled()
    dialog.archives.step(1)
    dialog.remove.click()
    room.until(lambda: dialog.taken.rowCount() == 0)
    dialog.tabs.setCurrentIndex(POSTS)
    room.until(lambda: dialog.posts.rowCount() == 0)


def test_a_file_that_was_chosen_is_opened(room, window, tmp_path):
    dialog = open_archive(window, room, making.zipped(tmp_path / "x.zip", making.x()))
    room.until(lambda: dialog._opened is not None)
    assert "X · @fournil" in dialog.told.text()
    dialog.reject()


def test_an_unpacked_folder_is_asked_for_and_read(room, window, tmp_path):
    dialog = Elsewhere(window, room)
    dialog.open()
    dialog.unpacked.click()
    asked = dialog.findChild(FileDialog)
    assert asked.fileMode() is FileDialog.FileMode.Directory
    asked.fileSelected.emit(str(making.unpacked(tmp_path / "facebook", making.facebook())))
    asked.reject()
    opened = dialog.findChild(ImportArchive)
    room.until(lambda: opened._opened is not None)
    assert opened.told.text() == "Facebook · Fournil Thabor"
    opened.reject()
