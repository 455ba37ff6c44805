"""What can be put to a text: its files, a first comment, what networks let one choose, a poll. One line of buttons."""

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from cmdesk.ui.attachments import Attachments
from cmdesk.ui.widgets import Button
from cmdesk.ui.widgets.layout import Flow
from cmdesk.ui.words import tr


class Additions(QWidget):
    """Below the text; what each button unfolds stands below this. Files can be dropped here, too."""

    def __init__(self, attachments: Attachments, *buttons: Button) -> None:
        super().__init__()
        self._attachments = attachments
        self.attach = Button("", "attach", "quiet", small=True)
        self.setLayout(Flow(self.attach, *buttons))
        self.attach.clicked.connect(attachments.choose_files)
        self.setAcceptDrops(True)

    def set_read_only(self, locked: bool) -> None:
        self.attach.setVisible(not locked)

    def retranslate(self) -> None:
        self.attach.setText(tr("Attach files"))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._attachments.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._attachments.dropEvent(event)
