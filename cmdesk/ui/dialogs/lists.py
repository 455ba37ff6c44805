"""The words by which conversations are sorted: labels, reasons, departments, saved views. Each can be changed here."""

from PySide6.QtWidgets import QStackedWidget, QWidget

from cmdesk.ui.dialogs.list_page import ListPage, Words
from cmdesk.ui.dialogs.list_words import DepartmentWords, LabelWords, ReasonWords, ViewWords
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Dialog, Tabs, col
from cmdesk.ui.words import tr


class ListsDialog(Dialog):
    """A tab for each sort of word."""

    def __init__(self, parent: QWidget, host: Host, first: int = 0) -> None:
        sorts: tuple[Words, ...] = (LabelWords(), ReasonWords(), DepartmentWords(), ViewWords())
        self.pages = tuple(ListPage(host, words) for words in sorts)
        self.stack = QStackedWidget()
        for page in self.pages:
            self.stack.addWidget(page)
        self.tabs = Tabs(tr("What is to be edited"), [words.title for words in sorts], flush=True)
        self.tabs.currentChanged.connect(self._show)
        title = tr("Labels, reasons and departments")
        super().__init__(parent, title, col(self.tabs, (self.stack, 1), gap=12), tr("Close"), width=720, height=520)
        self.cancel.hide()
        self.tabs.setCurrentIndex(first)
        self._show(first)

    def _show(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        self.pages[place].read()
