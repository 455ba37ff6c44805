"""What the watchlist says while it has no source."""

from PySide6.QtCore import QEvent, Signal

from cmdesk.ui.widgets import Button, EmptyState
from cmdesk.ui.words import tr


class Welcome(EmptyState):
    """What it is for, and the first step."""

    add_asked = Signal()
    import_asked = Signal()

    def __init__(self) -> None:
        self.add, self.bring = Button("", "add", "primary"), Button("", "import")
        super().__init__("watch", "", "", self.add, self.bring)
        self.fill = "list"
        self.add.clicked.connect(self.add_asked)
        self.bring.clicked.connect(self.import_asked)
        self.retranslate()

    def retranslate(self) -> None:
        self.add.setText(tr("Add a source"))
        self.bring.setText(tr("Import a list"))
        self.say(
            tr("Watch the places where you are talked about"),
            tr("Paste the address of a blog, a newspaper, a forum or a channel. No account is needed."),
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
