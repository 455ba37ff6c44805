"""Something dropped on the window becomes a conversation."""

from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from cmdesk.store import conversations


def test_a_mail_goes_in_at_once_and_a_text_asks_who_and_where(house, qtbot, tmp_path):
    home = house()
    mail = tmp_path / "devis.eml"
    mail.write_bytes(b"From: Marc <marc@poste.example>\nMessage-ID: <1@p.example>\nSubject: Devis\n\nBonjour")
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(mail))])
    assert home.window._dropping.take(files)
    office = home.office
    qtbot.waitUntil(lambda: len(office.read(conversations.page, conversations.View(None))) == 1)
    text = QMimeData()
    text.setText("Dit au comptoir")
    assert home.window._dropping.take(text)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    dialog = QApplication.activeModalWidget()
    assert dialog.text.text() == "Dit au comptoir"
    dialog.reject()


def test_nothing_is_taken_from_an_empty_drop(house):
    assert not house().window._dropping.take(QMimeData())
