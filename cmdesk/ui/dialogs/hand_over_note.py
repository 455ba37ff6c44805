"""The note at the end of a session: for a colleague, or for oneself tomorrow."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cmdesk.store import drafts
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, Dialog, Text, TextArea, col, row
from cmdesk.ui.words import tr


class HandOverNote(Dialog):
    """It can be changed, copied, and kept among the drafts."""

    def __init__(self, parent: QWidget, host: Host, text: str) -> None:
        self._host = host
        self.area = TextArea(tr("Hand-over note"), least=8, most=16)
        self.area.set_text(text)
        self.copy = Button(tr("Copy the note"), "copy")
        self.copy.clicked.connect(self._copy)
        told = Text(tr("For whoever goes on: a colleague, or you tomorrow."), "meta", "text2", wrap=True)
        body = col(told, self.area, row(self.copy, None), gap=12)
        super().__init__(parent, tr("The session is over"), body, tr("Keep it in Drafts"), width=560)
        self.cancel.setText(tr("Close"))

    def accept(self) -> None:
        """Keep it as an idea, which nobody publishes by itself."""
        bridge, now = self._host.bridge, self._host.now()
        words = tr("The note is kept in Drafts")
        bridge.write(bridge, drafts.start, self.area.text(), [], now, then=lambda _: self._host.tell(words))
        super().accept()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.area.text())
        self._host.tell(tr("Copied"))
