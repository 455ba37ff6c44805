from PySide6.QtCore import QDir, QFileInfo, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QTreeView, QWidget

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


def test_where_there_is_no_folder_of_documents_it_opens_at_home(qapp, qtbot, tmp_path, monkeypatch):
    missing = str(tmp_path / "Documents")
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: missing)
    parent = QWidget()
    qtbot.addWidget(parent)
    last = qapp.property("folder that a file was chosen in last")
    qapp.setProperty("folder that a file was chosen in last", None)
    dialog = FileDialog(parent, "Attach files")
    qapp.setProperty("folder that a file was chosen in last", last)
    assert dialog.directory().absolutePath() == QDir.homePath()
    assert [field.text() for field in dialog.findChildren(QLineEdit)] == [""]


def test_the_next_one_opens_where_the_last_file_was_chosen(qapp, qtbot, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    first = FileDialog(parent, "Attach files")
    first.fileSelected.emit(str(tmp_path / "a.pdf"))  # typed: the folder that is shown is another
    first.reject()
    second = QFileDialog.directory(FileDialog(parent, "Attach files"))
    assert second.absolutePath() == str(tmp_path)


def test_sizes_kinds_and_dates_are_shown_whole(qapp, qtbot, tmp_path):
    (tmp_path / "a-file-whose-name-is-longer-than-the-room-that-is-left-for-names-in-this-dialog.opml").touch()
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = FileDialog(parent, "Attach files")
    dialog.setDirectory(str(tmp_path))
    dialog.show()
    details = dialog.findChild(QTreeView, "treeView")
    qtbot.waitUntil(lambda: details.model().rowCount(details.rootIndex()) == 1)
    header = details.header()
    assert all(details.columnWidth(column) >= details.sizeHintForColumn(column) for column in (1, 2, 3))
    qtbot.waitUntil(lambda: header.length() <= details.viewport().width())
    dialog.reject()
