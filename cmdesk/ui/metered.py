"""Whether the connection costs by the byte, as the system tells it or as the user said."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QNetworkInformation

CHOICES = ("auto", "yes", "no")


class Metered(QObject):
    """Tells `changed` at once and whenever it changes. Where the system says nothing, it does not."""

    def __init__(self, choice: str, changed: Callable[[bool], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._choice, self._changed = choice, changed
        self._system: QNetworkInformation | None = None
        if QNetworkInformation.loadBackendByFeatures(QNetworkInformation.Feature.Metered):
            self._system = QNetworkInformation.instance()
            self._system.isMeteredChanged.connect(self._tell)
        self._tell()

    def choose(self, choice: str) -> None:
        """What the user says: "auto", "yes" or "no"."""
        self._choice = choice
        self._tell()

    def is_metered(self) -> bool:
        if self._choice == "auto":
            return self._system is not None and self._system.isMetered()
        return self._choice == "yes"

    def _tell(self) -> None:
        self._changed(self.is_metered())
