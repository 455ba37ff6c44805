"""The notes of the playbook: free text."""

from PySide6.QtCore import Signal

from cmdesk.ui.panels.playbook import words
from cmdesk.ui.panels.playbook.page import WIDTH
from cmdesk.ui.playbook_words import section_name
from cmdesk.ui.theme import u
from cmdesk.ui.widgets import Panel, Scroll, Text, TextArea, col, row


class NotesPage(Scroll):
    typed = Signal()

    def __init__(self) -> None:
        self.title, self.purpose = Text("", "title"), Text("", "body", "text2", wrap=True)
        self.area = TextArea("", "", least=12, most=40)
        self._filling = False
        self._column = Panel(col(col(self.title, self.purpose, gap=4), self.area, None, gap=16, pad=(24, 20, 24, 24)))
        super().__init__(row((self._column, 100), None, gap=0))
        self.area.textChanged.connect(lambda: None if self._filling else self.typed.emit())
        self.restyle()
        self.retranslate()

    def restyle(self) -> None:
        self._column.setMaximumWidth(u(WIDTH))

    def show_notes(self, notes: str) -> None:
        if notes != self.area.text():
            self._filling = True
            self.area.set_text(notes)
            self._filling = False

    def text(self) -> str:
        return self.area.text()

    def retranslate(self) -> None:
        self.title.setText(section_name("notes"))
        self.purpose.setText(words.purpose("notes"))
        self.area.setAccessibleName(section_name("notes"))
