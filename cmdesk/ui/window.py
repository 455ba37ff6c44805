"""The window: a frame that is there at once, then the panels that move in. It is the Host of everything in it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QHideEvent,
    QMoveEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from cmdesk.settings import Settings
from cmdesk.ui import doors, taste, tokens
from cmdesk.ui.arrival import FIRST_RUN as FIRST_RUN
from cmdesk.ui.arrival import Arrival
from cmdesk.ui.away import Away
from cmdesk.ui.banner import Banner
from cmdesk.ui.commands import Command
from cmdesk.ui.dropping import Dropping
from cmdesk.ui.fetching import Fetching
from cmdesk.ui.frame import LEAST, Frame, place
from cmdesk.ui.pause_banner import PauseBanner
from cmdesk.ui.presets import keys_in_force
from cmdesk.ui.rail import Rail, title_of
from cmdesk.ui.shortcuts import Shortcuts
from cmdesk.ui.status_bar import StatusBar
from cmdesk.ui.top_bar import TopBar
from cmdesk.ui.undisturbed import undisturbed
from cmdesk.ui.undoing import Undoing
from cmdesk.ui.widgets.layout import col, row
from cmdesk.ui.widgets.toast import Toast
from cmdesk.ui.window_commands import window_commands

if TYPE_CHECKING:  # the frame is painted before these, and the store behind them, are loaded
    from cmdesk.ui.bridge import Bridge
    from cmdesk.ui.due_by_hand import DueByHand
    from cmdesk.ui.figures import FigureReader
    from cmdesk.ui.panels.base import Panel
    from cmdesk.ui.tray import Tray

SAVE_MS = 500


class Window(QWidget):
    """Built before the workspace is open; `move_in` fills it."""

    leaving = Signal()  # somebody wants to quit
    other_workspace = Signal(str)  # open this file instead; "" = ask which
    backup_asked = Signal()
    demo_asked = Signal()
    filled = Signal()  # the first panel shows what it was asked for: now is the time for all the rest

    bridge: "Bridge"

    def __init__(
        self, settings: Settings, save: Callable[[Settings], None], now: Callable[[], datetime], demo: bool = False
    ) -> None:
        super().__init__()
        self.settings, self.now, self.is_demo = settings, now, demo
        self.rail, self.top, self.status, self.banner = Rail(), TopBar(), StatusBar(), Banner()
        self.stack = QStackedWidget()
        self.panels: dict[str, Panel] = {}
        self.tray: Tray | None = None
        self.figures: FigureReader | None = None
        self.due_by_hand: DueByHand | None = None
        self._write_settings = save
        self.rooms: Mapping[str, Callable[[Any], Panel]] = {}
        self._now_in = ""
        self._known: dict[str, Command] = {}
        self._quitting = False
        body = QWidget()
        self.away, self.pause = Away(self), PauseBanner()
        body.setLayout(col(self.top, self.pause, self.banner, self.away, (self.stack, 1), gap=0))
        upper = QWidget()
        upper.setLayout(row(self.rail, (body, 1), gap=0))
        self.setLayout(col((upper, 1), self.status, gap=0))
        # Clear of the settings at the foot of the rail, and of the figures at that of a tree.
        self.toast = Toast(self, above=tokens.HEIGHT["status"] + tokens.HEIGHT["small"])
        self.arrival = Arrival(self)
        self.fetching, self._undoing, self.frame = Fetching(self), Undoing(self), Frame(self)
        self.shortcuts = Shortcuts(self, self.commands, lambda: keys_in_force(self.settings))
        self._dropping = Dropping(self)
        self._saving = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._saving.timeout.connect(self.save_settings)
        self.frame.connect()
        self.setMinimumSize(*LEAST)
        place(self)
        self.top.online.set_online(settings.online)
        self.status.set_online(settings.online)
        self.retranslate()

    # -- life ---------------------------------------------------------------------------------------------------

    def move_in(self, bridge: "Bridge", rooms: Mapping[str, "Callable[[Any], Panel]"]) -> None:
        """The workspace is open: show the panel that was last seen, or the first steps. Panels are made when shown."""
        from cmdesk.ui.departures import Departures

        self.bridge = bridge
        self.rooms = rooms
        bridge.failed.connect(self.complain)
        bridge.progress.connect(self.fetching.show)
        bridge.reach.connect(self.fetching.tell_reach)
        self.arrival.begin()
        self.departures = Departures(bridge, self)

    def move_out(self) -> None:
        """The workspace is about to close: out of sight, which has the panels write what is typed."""
        self.hide()
        if self.tray is not None:
            self.tray.icon.hide()
        if self.figures is not None:
            self.figures.stop()
            self.figures = None
        self.rooms = {}
        self.arrival.end()

    def leave(self) -> None:
        """Quit the program, whatever closing the window does."""
        self._quitting = True
        self.close()

    def show_up(self) -> None:
        """Come to the front."""
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    # -- Host ---------------------------------------------------------------------------------------------------

    def tell(self, text: str, undo: Callable[[], None] | None = None, sendings: Sequence[int] = ()) -> None:
        if undo is None:
            self.toast.say(text)
        else:
            self._undoing.tell(text, undo, sendings)

    def undo(self) -> None:
        """Take back what was last told with an undo."""
        self._undoing.undo()

    def complain(self, error: Exception) -> None:
        doors.complain(self, error)

    def apologise(self, details: str) -> None:
        """A bug: one calm notice, however many there are."""
        doors.apologise(self, details)

    def open(self, panel: str, **what: int) -> None:
        """A panel or a dialog; while the workspace is opening, as soon as it is there."""
        self.arrival.once_open((panel, *sorted(what.items())), lambda: self._open(panel, **what))

    def _open(self, panel: str, **what: int) -> None:
        if panel in self.rooms or panel == FIRST_RUN:
            self._show_panel(panel, **what)
        else:
            doors.open_dialog(self, panel, **what)

    def save_settings(self) -> None:
        self._saving.stop()
        self._write_settings(self.settings)

    # -- panels -------------------------------------------------------------------------------------------------

    def _show_panel(self, name: str, **what: int) -> None:
        if name not in self.panels:
            made = doors.first_run(self) if name == FIRST_RUN else self.rooms[name](self)
            self.panels[name] = made
            self.stack.addWidget(made)
        self._now_in = name
        self.banner.setVisible(self.banner.isVisible() and name not in ("drafts", "today"))  # where the same is said
        if name == "today":
            self.away.put_away()  # as it is there
        self.rail.choose(name)
        self.stack.setCurrentWidget(self.panels[name])
        self.setWindowTitle(f"{title_of(name)} – cmdesk" if name != FIRST_RUN else "cmdesk")
        if what:
            self.panels[name].open(**what)
        focus = QApplication.focusWidget()
        if focus is None or not self.panels[name].isAncestorOf(focus):
            self.panels[name].setFocus()
        if name != FIRST_RUN and self.settings.layout.get("panel") != name:
            self.settings.layout["panel"] = name
            self._saving.start()

    def shows(self, name: str) -> bool:
        """Whether this panel is the one that is shown."""
        return self._now_in == name

    @property
    def panel(self) -> "Panel | None":
        """The panel that is shown."""
        return self.panels.get(self._now_in)

    def commands(self) -> Sequence[Command]:
        """What can be done now: first in the panel, then anywhere."""
        found = [*(self.panel.commands() if self.panel is not None else ()), *window_commands(self)]
        self._known |= {command.name: command for command in found}
        return found

    def known_commands(self) -> Sequence[Command]:
        """All that could be done so far, for giving keys to them."""
        self.commands()
        for panel in self.panels.values():
            self._known |= {command.name: command for command in panel.commands()}
        return list(self._known.values())

    def key(self, name: str, usual: str) -> str:
        """The key in force for a command of the window."""
        return keys_in_force(self.settings).get(name, usual)

    def write(self) -> None:
        """Start a new post."""
        self.open("drafts", new=1)

    # -- the frame ----------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        self.frame.retranslate()
        if self._now_in and self._now_in != FIRST_RUN:
            self.setWindowTitle(f"{title_of(self._now_in)} – cmdesk")

    def restyle(self) -> None:
        self.frame.fold()

    def set_taste(self) -> None:
        """Theme, text size and language as the settings say now."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        taste.speak(app, self.settings)
        taste.dress(app, self.settings)
        self.take_settings()

    def take_settings(self) -> None:
        """The other settings, as they are now; keep them."""
        self.arrival.once_open(self.take_settings, self._tell_desk)
        if self.tray is not None:
            self.tray.follow_settings()
        self.retranslate()
        self.save_settings()

    def _tell_desk(self) -> None:
        self.bridge.desk.undo_seconds = self.settings.undo_seconds
        self.bridge.desk.cool_off_minutes = self.settings.cool_off_minutes

    def workspace_name(self) -> str:
        """The file that is open, as a person finds it; "" for the demo, which has none to keep."""
        return "" if self.is_demo else self.settings.workspace

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes on; but what had the focus and was hidden or locked leaves it to the room, not to what is next."""
        lost = QApplication.focusWidget()
        if self.panel is not None and (lost is None or not lost.isVisible() or not lost.isEnabled()):
            self.panel.setFocus()
            return True
        return super().focusNextPrevChild(forward)

    # -- place on the screen ------------------------------------------------------------------------------------

    def _keep_place(self) -> None:
        if self.isVisible():
            self.settings.layout["window"] = bytes(self.saveGeometry().toHex().data()).decode()
            self._saving.start()

    def event(self, event: QEvent) -> bool:
        with undisturbed():  # one of these paints all that changed: else Python's lock is taken anew by each widget
            return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.frame.fold()
        self._keep_place()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._keep_place()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.save_settings()

    def closeEvent(self, event: QCloseEvent) -> None:
        app = QGuiApplication.instance()
        ending = isinstance(app, QGuiApplication) and app.isSavingSession()
        if self.tray is not None and self.tray.keeps_running() and not self._quitting and not ending:
            event.ignore()
            self.hide()
            self.tray.tell_staying()
            return
        event.accept()
        self.leaving.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
