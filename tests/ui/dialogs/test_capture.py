"""Capture by hand: what the clipboard holds finds its field, and a conversation comes of it."""

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from cmdesk.domain.conversations import View
from cmdesk.store import conversations, media
from cmdesk.ui.attached_file import Thumbnail
from cmdesk.ui.dialogs.capture import Capture, pictures_in


@pytest.fixture
def dialog(house, qtbot):
    home = house()
    made = Capture(home.window, home.window)
    qtbot.addWidget(made)
    made.show()
    return home, made


def of_text(text: str) -> QMimeData:
    found = QMimeData()
    found.setText(text)
    return found


def red() -> QImage:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    return image


def test_an_address_and_a_text_find_their_fields(dialog):
    _, made = dialog
    made.take(of_text("https://www.facebook.com/fournil/posts/1"))
    made.take(of_text("  Le pain était rassis  "))
    assert made.link.text() == "https://www.facebook.com/fournil/posts/1"
    assert made.where.text() == "facebook"
    assert made.text.text() == "Le pain était rassis"


def test_what_the_user_wrote_of_the_place_is_not_written_over(dialog, qtbot):
    _, made = dialog
    qtbot.keyClicks(made.where, "au comptoir")
    made.link.setText("https://www.facebook.com/x")
    assert made.where.text() == "au comptoir"


def test_pictures_come_from_files_or_from_what_was_copied(tmp_path):
    red().save(str(tmp_path / "a.png"))
    (tmp_path / "b.eml").write_text("x")
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.png", "b.eml")])
    assert pictures_in(files) == [tmp_path / "a.png"]
    copied = QMimeData()
    copied.setImageData(red())
    (picture,) = pictures_in(copied)
    assert isinstance(picture, bytes)
    assert picture.startswith(b"\x89PNG")


def test_pictures_are_shown_small_whether_they_are_files_or_were_copied(dialog, tmp_path, qtbot):
    _, made = dialog
    red().save(str(tmp_path / "a.png"))
    (tmp_path / "b.png").write_text("no picture")
    found = QMimeData()
    found.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.png", "b.png")])
    made.take(found)
    copied = QMimeData()
    copied.setImageData(red())
    made.take(copied)

    def shown():
        return [each.has_image() for each in made.findChildren(Thumbnail) if each.isVisible()]

    qtbot.waitUntil(lambda: shown() == [True, True])  # what is no picture is said at once, and left out
    assert "b.png" in made._trouble.said()
    qtbot.waitUntil(lambda: made.body.verticalScrollBar().maximum() == 0)  # nothing of them is out of sight


def test_a_conversation_comes_of_it_with_the_picture_as_evidence(dialog, qtbot):
    home, made = dialog
    copied = QMimeData()
    copied.setImageData(red())
    made.take(copied)
    made.author.setText("Marc")
    made.text.set_text("Trop salé")
    made.primary.click()
    office = home.office
    qtbot.waitUntil(lambda: len(office.read(conversations.page, conversations.View(None))) == 1)
    (row,) = office.read(conversations.page, conversations.View(None))
    assert row.name == "Marc"
    assert office.read(media.evidence, row.id)


def test_nothing_is_told_in_the_dialog_and_what_was_typed_stays(dialog, qtbot):
    _, made = dialog
    made.author.setText("Marc")
    made.primary.click()
    qtbot.waitUntil(made._trouble.isVisible)
    assert made.author.text() == "Marc"
    assert made.primary.isEnabled()


def test_what_is_no_address_is_said_and_nothing_is_captured(dialog, qtbot):
    home, made = dialog
    made.text.set_text("Trop salé")
    made.link.setText("n’importe quoi")
    made.primary.click()
    assert made.isVisible()
    assert "no address" in made._address.note.said()
    assert home.office.read(conversations.count, View(None)) == 0
    made.link.setText("forum.example/trop-sale")
    assert made._address.mark.isHidden()
    made.primary.click()
    qtbot.waitUntil(lambda: home.office.read(conversations.count, View(None)) == 1)
    (row,) = home.office.read(conversations.page, View(None))
    assert home.office.read(conversations.thread, row.id).link == "https://forum.example/trop-sale"
    assert row.subject == "forum.example"  # where it was said stands above the thread
