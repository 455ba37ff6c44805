"""What leads out of the playbook: documents taken in and written, and what belongs to it and is kept elsewhere."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from cmdesk.ui import paint
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.playbook.panel import PlaybookPanel


def ask_import(panel: "PlaybookPanel") -> None:
    panel.flush()
    panel.deeds.ask_import(bool(panel.told), partial(panel.take_document, panel.brand))


def export(panel: "PlaybookPanel", suffix: str) -> None:
    """As it is written now, of the brand that is shown."""
    panel.flush()
    if panel.is_filled():
        names = [each.name for each in panel.brands if each.id == panel.brand or not panel.brand]
        panel.deeds.ask_export(panel.told, names[0] if names else "", suffix)


def show_export(panel: "PlaybookPanel") -> None:
    below = panel.column.export
    export_menu(panel).popup(below.mapToGlobal(QPoint(0, below.height())))


def export_menu(panel: "PlaybookPanel") -> QMenu:
    """Below its button."""
    menu = QMenu(panel)
    kinds = (
        ("text", tr("As a document to edit (Markdown)…"), "md"),
        ("pdf", tr("To hand on, as PDF…"), "pdf"),
        ("article", tr("To hand on, as a text (Word)…"), "docx"),
        ("web", tr("To hand on, as a page (HTML)…"), "html"),
    )
    for symbol, title, suffix in kinds:
        menu.addAction(paint.picture_of(symbol), title, partial(export, panel, suffix))
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def open_beside(panel: "PlaybookPanel", key: str) -> None:
    """What belongs to a section and is kept elsewhere."""
    panel.flush()
    match key:
        case "replies":
            from cmdesk.ui.dialogs.saved_replies import SavedRepliesDialog as Asked
        case "hashtags":
            from cmdesk.ui.dialogs.snippets import SnippetsDialog as Asked  # type: ignore[assignment]
        case "words":
            from cmdesk.ui.dialogs.house_words import HouseWordsDialog as Asked  # type: ignore[assignment]
        case _:
            panel.host.open("crisis-plan")
            return
    asked = Asked(panel, panel.host)
    asked.finished.connect(asked.deleteLater)
    asked.open()
