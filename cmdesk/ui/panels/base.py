"""What every panel has, and what it is given."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cmdesk.domain.topics import Topic
from cmdesk.settings import Settings
from cmdesk.ui.bridge import Bridge
from cmdesk.ui.commands import Command as Command


class Host(Protocol):
    """The window, as panels and dialogs see it."""

    bridge: Bridge
    settings: Settings

    def now(self) -> datetime: ...

    def tell(self, text: str, undo: Callable[[], None] | None = None, sendings: Sequence[int] = ()) -> None:
        """Show a toast; `undo` gives it a button (and Ctrl+Z). One about deliveries goes once they have left."""

    def complain(self, error: Exception) -> None:
        """Tell calmly what the world refused; a bug gets one notice and a line in the log."""

    def open(self, panel: str, **what: int) -> None:
        """Show a panel; `what` names the thing in it: open("inbox", conversation=3)."""

    def save_settings(self) -> None: ...


class Panel(QWidget):
    """One room of the window. It reads when it is shown and stale; bursts of changes are merged by the bridge."""

    topics: Topic = Topic.NONE  # what makes it stale

    def __init__(self, host: Host) -> None:
        super().__init__()
        self.host = host
        self.bridge = host.bridge
        self._stale = True
        self.bridge.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read again what is shown; each panel says how."""

    def open(self, **what: int) -> None:
        """Show one thing of this panel."""

    def is_filled(self) -> bool:
        """Whether what it was asked to show has come."""
        return True

    def commands(self) -> Sequence[Command]:
        """What can be done here now."""
        return ()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_needed()

    def _on_changed(self, topic: Topic) -> None:
        self._stale = self._stale or bool(self.topics & topic)
        self._refresh_if_needed()

    def _refresh_if_needed(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.refresh()
