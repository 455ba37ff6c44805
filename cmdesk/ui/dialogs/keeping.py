"""Where the secrets of the accounts are kept, as it is on this computer."""

from PySide6.QtWidgets import QWidget

from cmdesk.domain.topics import Topic
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Icon, Text, row
from cmdesk.ui.words import tr


class Keeping(QWidget):
    """A line that asks the keyring, and asks again when the accounts change."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self._host = host
        self.mark = Icon("private", "text3", 14)
        self.words = Text(tr("Passwords and tokens are never in the file."), "meta", "text3", wrap=True)
        self.setLayout(row(self.mark, (self.words, 1), gap=6))
        host.bridge.changed.connect(self._on_changed)
        self._ask()

    def _on_changed(self, topic: Topic) -> None:
        if topic & Topic.ACCOUNTS:
            self._ask()

    def _ask(self) -> None:
        self._host.bridge.do(self, self._host.bridge.desk.secrets_last(), then=self._tell)

    def _tell(self, last: bool) -> None:
        if last:
            words = tr("Passwords and tokens are in the keyring of this system, never in the file.")
        else:
            words = tr(
                "This computer has no keyring that can be used: passwords and tokens are kept for this run only, "
                "and never in the file."
            )
        self.words.setText(words)
        self.words.set_tone("text3" if last else "warn")
        self.mark.set("private" if last else "warning", "text3" if last else "warn")
