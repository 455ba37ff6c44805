"""Into which file the debrief of a crisis is written, and in which form: as a report."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from cmdesk.ui import paint
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.words import tr


def form_menu(parent: QWidget, then: Callable[[str], None]) -> QMenu:
    """Each form by its ending."""
    menu = QMenu(parent)
    for form, name, symbol in (
        ("pdf", tr("PDF, to read and print"), "print"),
        ("html", tr("Page for a browser"), "globe"),
        ("docx", tr("Text to go on writing (Word)"), "note"),
        ("md", tr("Plain text to copy from (Markdown)"), "text"),
    ):
        menu.addAction(paint.picture_of(symbol), name, partial(then, form))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def ask_where(parent: QWidget, form: str, then: Callable[[Path], None]) -> None:
    dialog = FileDialog(parent, tr("Write the debrief"))
    dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(form)
    dialog.selectFile(f"{tr('debrief')}.{form}")
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()
