import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.archives import Taken
from cmdesk.store import archives, past_posts
from cmdesk.ui.dialogs.import_archive import ImportArchive, tell_taken
from tests.networks.archives import making


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def opened(room, window, path) -> ImportArchive:
    dialog = ImportArchive(window, room, path)
    dialog.open()
    room.until(lambda: dialog._opened is not None or not dialog.isVisible())
    return dialog


def test_what_is_in_it_is_shown_before_anything_is_kept(room, window, tmp_path):
    dialog = opened(room, window, making.zipped(tmp_path / "a.zip", making.mastodon()))
    assert dialog.told.text() == "Mastodon · @fournil@piaille.example"
    assert "2 posts, 1 answer of yours, 1 file" in dialog.what.text()
    assert dialog.primary.text() == "Take in 3 entries"
    assert dialog.files.isChecked()
    assert "never leaves" in dialog.meaning.text()
    assert "conversations" not in dialog.meaning.text()  # nobody else speaks in it
    assert room.office.read(past_posts.page) == []
    dialog.reject()


def test_it_is_taken_in_with_an_undo(room, window, tmp_path):
    dialog = opened(room, window, making.zipped(tmp_path / "a.zip", making.mastodon()))
    taken = []
    dialog.taken.connect(taken.append)
    dialog.primary.click()
    room.until(lambda: bool(taken))
    assert (taken[0].new, taken[0].files) == (3, 1)
    assert not dialog.isVisible()
    assert "3 entries taken in" in room.told[-1]
    room.undo()
    room.until(lambda: room.office.read(archives.every) == [])
    assert room.office.read(past_posts.page) == []


def test_the_account_that_is_meant_is_chosen(room, window, tmp_path):
    other, ours = (
        room.account("mastodon", "@autre@piaille.example"),
        room.account("mastodon", "@fournil@piaille.example"),
    )
    room.account("x", "@fournil")
    dialog = opened(room, window, making.zipped(tmp_path / "a.zip", making.mastodon()))
    room.until(lambda: dialog.account.count() == 3)
    assert dialog.account.currentData() == ours != other
    dialog.reject()


def test_comments_of_others_and_what_is_left_out_are_told(room, window, tmp_path):
    (tmp_path / "carnet.xml").write_bytes(making.wxr())
    dialog = opened(room, window, tmp_path / "carnet.xml")
    assert "2 comments of others" in dialog.what.text()
    assert "conversations that are done" in dialog.meaning.text()
    assert not dialog.files.isVisible()
    said = [dialog.lost.itemAt(place).widget() for place in range(dialog.lost.count())]
    assert any("it is spam" in each.text() for each in said if hasattr(each, "text"))
    dialog.reject()


def test_cancel_while_it_is_read_ends_it(room, window, tmp_path):
    dialog = ImportArchive(window, room, making.zipped(tmp_path / "a.zip", making.x()))
    dialog.open()
    work = dialog._work
    dialog.cancel.click()
    assert not dialog.isVisible()
    room.until(lambda: work.done())
    assert work.cancelled()


def test_what_is_no_archive_closes_it_with_a_sentence(room, window, tmp_path):
    (tmp_path / "notes.txt").write_text("Bonjour")
    dialog = opened(room, window, tmp_path / "notes.txt")
    assert not dialog.isVisible()
    assert "archive-unknown" in str(room.complaints[-1])


def test_an_archive_that_was_here_already_says_so(room):
    tell_taken(room, Taken(1, 0, 12))
    assert "already" in room.told[-1]
    tell_taken(room, Taken(1, 2, 12))
    assert room.told[-1] == "2 entries taken in as history, 12 were here already"
