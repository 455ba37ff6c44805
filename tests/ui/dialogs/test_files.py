"""Asking for a file."""

from PySide6.QtWidgets import QFileDialog, QWidget

from cmdesk.ui.dialogs import files


def test_opening_asks_for_a_file_that_exists(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[str] = []
    dialog = files.ask_for_workspace(parent, chosen.append, lambda: None)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFile
    dialog.fileSelected.emit("/a.cmdesk")
    assert chosen == ["/a.cmdesk"]
    dialog.reject()


def test_a_backup_is_named_beforehand(qtbot, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = files.ask_for_backup(parent, str(tmp_path / "fournil-2026-03-03"), lambda _: None)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert "fournil-2026-03-03" in dialog.selectedFiles()[0]
    assert dialog.defaultSuffix() == "cmdesk"
    dialog.reject()


def test_giving_up_is_told(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    told: list[bool] = []
    files.ask_for_new_workspace(parent, lambda _: None, lambda: told.append(True)).reject()
    assert told == [True]
