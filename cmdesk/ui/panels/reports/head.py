"""The head above the pages: what is shown, how much of it, and what is done with it."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from cmdesk.domain.reports import Kind, Report
from cmdesk.reports.speech import Speech
from cmdesk.ui import theme
from cmdesk.ui.panels.reports.words import kind_name
from cmdesk.ui.widgets import Button, Elided, IconButton, Panel, Segmented, row, stack
from cmdesk.ui.words import tr

WIDE = 700  # enough for the words and the tools


class Head(Panel):
    """Tells what was asked for."""

    full_chosen = Signal(bool)
    names_chosen = Signal(bool)
    export_asked = Signal()
    print_asked = Signal()
    send_asked = Signal()
    edit_asked = Signal()

    def __init__(self) -> None:
        self.title, self.sub = Elided("", "heading"), Elided("", "meta", "text2")
        self.length = Segmented("", ["", ""])
        self.names = IconButton("people", "", checkable=True)
        self.edit = IconButton("write", "")
        self.print = IconButton("print", "")
        self.export = Button("", "export", small=True)
        self.send = Button("", "send", "primary", small=True)
        self._kind = Kind.FIELD
        tools = row(self.names, self.length, self.edit, self.print, self.export, self.send, gap=8)
        self.words = Panel(stack(self.title, self.sub))
        bar = row((self.words, 1), None, tools, gap=12, pad=(16, 0))
        super().__init__(bar, "surface", "line", 0, "b", height=48)  # as the head of the list beside it
        self.length.chosen.connect(lambda place: self.full_chosen.emit(place == 0))
        self.names.clicked.connect(lambda on: self.names_chosen.emit(on))
        self.edit.clicked.connect(self.edit_asked)
        self.print.clicked.connect(self.print_asked)
        self.export.clicked.connect(self.export_asked)
        self.send.clicked.connect(self.send_asked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.words.setVisible(self.width() >= theme.u(WIDE))  # the list beside it says the same

    def show_report(self, report: Report, speech: Speech) -> None:
        wanted = report.wanted
        self._kind = wanted.kind
        self.title.setText(speech.frame(wanted.frame))
        self.sub.setText(kind_name(wanted.kind))
        self.length.blockSignals(True)  # nobody chose it now
        self.length.choose(0 if wanted.full else 1)
        self.length.blockSignals(False)
        self.names.setChecked(not wanted.anonymous)
        self._show_tools()

    def _show_tools(self) -> None:
        """What is for the user alone has no way to others but a file."""
        field = self._kind is Kind.FIELD
        self.length.setVisible(field)
        self.names.setVisible(field)
        self.send.setVisible(field)
        self.edit.setVisible(self._kind is not Kind.DIGEST)
        self.edit.rename(tr("Change hours and notes") if self._kind is Kind.HOURS else tr("Add a word of yours"), "")

    def retranslate(self) -> None:
        self.length.rename(tr("How much is shown"), (tr("In full"), tr("One page")))
        self.names.rename(tr("Say who is quoted"), "")
        self.print.rename(tr("Print"), "Ctrl+P")
        self.export.setText(tr("Export…"))
        self.send.setText(tr("Send…"))
        self._show_tools()
