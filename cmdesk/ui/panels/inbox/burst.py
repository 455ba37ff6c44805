"""When to read while changes pour in."""

from PySide6.QtCore import QObject, QTimer, Signal

FIRST_MS, LONGEST_MS = 250, 1_000  # between two readings, at first and while it goes on and on


class Burst(QObject):
    """Lets one read at once, then four times a second and ever less, down to once."""

    due = Signal()  # to read what came since

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._more = False
        self._timer = QTimer(self, singleShot=True, interval=FIRST_MS)
        self._timer.timeout.connect(self._rested)

    def begins(self) -> bool:
        """Whether to read now; else `due` tells when."""
        if self._timer.isActive():
            self._more = True
            return False
        self._timer.start()
        return True

    def _rested(self) -> None:
        self._timer.setInterval(min(2 * self._timer.interval(), LONGEST_MS) if self._more else FIRST_MS)
        if self._more:
            self._more = False
            self.due.emit()
