"""What every panel has, and what it is given."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from cmdesk.domain.topics import Topic
from cmdesk.settings import Settings
from cmdesk.ui.bridge import Bridge


@dataclass(frozen=True)
class Command:
    """Something that can be done now: by a key, or from the palette.

    `key` is a QKeySequence text, or "g i" for two letters in turn; a single letter counts only while no text
    field has the focus.
    """

    name: str  # stable, for the user's own shortcuts: "inbox.done"
    title: str  # translated
    run: Callable[[], None]
    key: str = ""
    icon: str = ""
    words: Sequence[str] = field(default=())  # other words that find it in the palette


class Host(Protocol):
    """The window, as panels and dialogs see it."""

    bridge: Bridge
    settings: Settings

    def now(self) -> datetime: ...

    def tell(self, text: str, undo: Callable[[], None] | None = None) -> None:
        """Show a toast; `undo` gives it a button (and Ctrl+Z)."""

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
