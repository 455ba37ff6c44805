from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.words import speak


def test_it_is_wholly_in_the_users_language(qapp, qtbot, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    speak(qapp, "fr")
    dialog = FileDialog(parent, "Joindre")
    said = [label.text() for label in dialog.findChildren(QLabel)]
    kinds = dialog.iconProvider()
    (tmp_path / "a.pdf").touch()
    named = [kinds.type(QFileInfo(str(place))) for place in (tmp_path, tmp_path / "a.pdf")]
    dialog.reject()
    speak(qapp, "en")
    assert "Chercher dans\u00a0:" in said
    assert not [text for text in said if text.startswith(("Look", "&Look", "Files of"))]
    assert named == ["Dossier", "Fichier PDF"]


def test_the_next_one_opens_where_the_last_file_was_chosen(qapp, qtbot, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    first = FileDialog(parent, "Attach files")
    first.setDirectory(str(tmp_path))
    first.fileSelected.emit(str(tmp_path / "a.pdf"))
    first.reject()
    second = QFileDialog.directory(FileDialog(parent, "Attach files"))
    assert second.absolutePath() == str(tmp_path)
