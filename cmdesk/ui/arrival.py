"""The workspace moves into the window: its first panel, then all the rest. What is asked for before waits for that."""

from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from cmdesk.ui import doors

if TYPE_CHECKING:  # the frame is painted before these are loaded
    from cmdesk.ui.window import Window

LOOK_MS = 50  # between two looks whether the first panel shows what it was asked for: that comes first
PATIENCE_MS = 1_000  # for that at most
FIRST_RUN = "first-run"


class Arrival:
    """Of one workspace in one window."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._waiting: dict[Hashable, Callable[[], None]] = {}
        self.is_open = False  # the first panel is there, and everything can be asked for

    def begin(self) -> None:
        """The workspace is open: show the panel that was last seen, or the first steps."""
        doors.first_place(self._window, self._open_first)
        self._look(PATIENCE_MS)

    def end(self) -> None:
        """The workspace is about to close."""
        self.is_open = False

    def once_open(self, name: Hashable, deed: Callable[[], None]) -> None:
        """Do it now, or, while the workspace is opening, as soon as it is: once, however often it was asked for."""
        if self.is_open:
            deed()
        else:
            self._waiting.pop(name, None)
            self._waiting[name] = deed

    def _open_first(self, is_empty: bool) -> None:
        window = self._window
        if not window.rooms:
            return  # it moved out meanwhile
        self.is_open = True
        last = window.settings.first_panel or window.settings.layout.get("panel")
        first = str(last) if last in window.rooms else next(iter(window.rooms))
        window.open(FIRST_RUN if is_empty and not window.is_demo else first)
        waiting, self._waiting = self._waiting, {}
        for deed in waiting.values():
            deed()

    def _look(self, patience: int) -> None:
        window = self._window
        if patience > 0 and (window.panel is None or not window.panel.is_filled()):
            QTimer.singleShot(LOOK_MS, window, lambda: self._look(patience - LOOK_MS))
        else:
            QTimer.singleShot(LOOK_MS, window, self._settle)  # once it is painted

    def _settle(self) -> None:
        """What can wait until the panel is painted."""
        from cmdesk.ui.due_by_hand import DueByHand
        from cmdesk.ui.figures import FigureReader
        from cmdesk.ui.tray import Tray

        window = self._window
        if not window.rooms:
            return  # it moved out meanwhile
        window.figures = FigureReader(window.bridge, window.now, window)
        window.figures.told.connect(window.frame.show_figures)
        window.figures.read()
        window.tray = Tray(window)
        window.due_by_hand = DueByHand(window)
        window.away.begin()
        window.bridge.messages.connect(window.tray.tell_messages)
        window.bridge.signals.connect(window.tray.tell_signals)
        window.bridge.reports.connect(window.tray.tell_reports)
        window.filled.emit()
