import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import drafts
from cmdesk.ui.dialogs.import_posts import ImportPosts


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1000, 700)
    made.show()
    return made


def opened(room, window, path, text):
    path.write_text(text, encoding="utf-8")
    dialog = ImportPosts(window, room, path)
    dialog.open()
    room.until(lambda: dialog._table is not None or not dialog.isVisible())
    return dialog


def test_what_was_understood_is_shown_before_anything_is_kept(room, window, tmp_path):
    account = room.account("mastodon", "@fournil")
    table = "Text,Posting Time,Mood\nBûches,2026-12-24 08:00,x\n,2026-12-25 08:00,\nGalette,demain,\n"
    dialog = opened(room, window, tmp_path / "posts.csv", table)
    assert dialog.lines.rowCount() == 3
    assert dialog.primary.text() == "Take in 1 post"
    assert "Mood" in dialog.told.said()
    assert "Buffer" in dialog.told.said()
    assert not dialog.asked.isVisible()
    dialog.only_wrong.setChecked(True)
    assert dialog.lines.rowCount() == 2
    assert room.office.read(drafts.page) == []
    room.until(lambda: dialog.account.count() == 2)
    dialog.account.choose(account)
    taken = []
    dialog.taken.connect(taken.append)
    dialog.primary.click()
    room.until(lambda: taken)
    (row,) = room.office.read(drafts.page)
    assert (row.text, row.networks, row.stage.value) == ("Bûches", ("mastodon",), "draft")


def test_an_ambiguous_date_is_asked_about_and_read_again(room, window, tmp_path):
    dialog = opened(room, window, tmp_path / "posts.csv", "Text,Posting Time\nBûches,05/03/2026 08:00\n")
    assert dialog.asked.isVisible()
    assert dialog._table.rows[0].wall.month == 3
    dialog.order.choose(1)
    dialog.order.chosen.emit(1)
    room.until(lambda: dialog._table.rows[0].wall.month == 5)
    dialog.reject()


def test_a_file_that_is_no_table_is_told_and_the_dialog_goes(room, window, tmp_path):
    opened(room, window, tmp_path / "posts.csv", "")
    room.until(lambda: room.complaints)
    assert "posts-empty" in str(room.complaints[0])
