"""Asking for a file: a workspace to open, a new one, a place for a copy."""

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QWidget

from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.words import tr

SUFFIX = ".cmdesk"
Mode = QFileDialog.AcceptMode


def ask_for_workspace(window: QWidget, chosen: Callable[[str], None], otherwise: Callable[[], None]) -> QFileDialog:
    return _ask(window, tr("Open a workspace"), Mode.AcceptOpen, chosen, otherwise)


def ask_for_new_workspace(window: QWidget, chosen: Callable[[str], None], otherwise: Callable[[], None]) -> QFileDialog:
    return _ask(window, tr("Start a new workspace"), Mode.AcceptSave, chosen, otherwise)


def ask_for_backup(window: QWidget, name: str, chosen: Callable[[str], None]) -> QFileDialog:
    return _ask(window, tr("Back up the workspace"), Mode.AcceptSave, chosen, lambda: None, name)


def _ask(
    window: QWidget,
    title: str,
    mode: QFileDialog.AcceptMode,
    chosen: Callable[[str], None],
    otherwise: Callable[[], None],
    name: str = "",
) -> QFileDialog:
    dialog = FileDialog(window, title)
    dialog.setAcceptMode(mode)
    dialog.setDefaultSuffix(SUFFIX)
    dialog.setNameFilter(f"{tr('Workspaces')} (*{SUFFIX})")
    if mode is Mode.AcceptOpen:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    if name:
        dialog.selectFile(name)
    dialog.fileSelected.connect(chosen)
    dialog.rejected.connect(otherwise)
    dialog.open()
    return dialog


def ask_for_place(window: QWidget, chosen: Callable[[str], None]) -> QFileDialog:
    """A folder to watch."""
    dialog = FileDialog(window, tr("Choose a folder to watch"))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.fileSelected.connect(chosen)
    dialog.open()
    return dialog
