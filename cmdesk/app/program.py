"""Builds the store, the engine, the bridge, the desk and the window, connects them, and stops them in order."""

import logging
import sys
import tempfile
import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QProcess, Qt, Signal
from PySide6.QtWidgets import QApplication

from cmdesk import log, paths
from cmdesk.app.rooms import ROOMS
from cmdesk.app.settings_file import SettingsFile
from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.ui import neighbour, taste
from cmdesk.ui.away import ABSENCE
from cmdesk.ui.window import Window
from cmdesk.ui.words import tr

logger = logging.getLogger(__name__)
DEMO_NAME = "Augustine"  # who signs there
DEMO_AWAY = timedelta(hours=16)  # so that there is something to tell of meanwhile
PATIENCE = 12.0  # seconds for the background work to end


def now() -> datetime:
    return datetime.now(UTC)


@dataclass
class Work:
    """What goes on behind the window."""

    store: Any
    engine: Any
    bridge: Any
    starting: "Future[None] | None" = None

    @property
    def desk(self) -> Any:
        return self.bridge.desk

    def start(self, window: Window, online: bool, then: Callable[[], None]) -> None:
        from cmdesk.ui.panels.drafts.moments import zone_here

        if self.starting is None:  # once: two of everything would work on one file
            # Qt is asked here, in its own thread: asked elsewhere for the zone, it waits for the window with Python's
            # lock held, while the window, writing a date, waits for that lock.
            begun = self._start_desk(online, zone_here())
            self.starting = self.bridge.do(window, begun, then=lambda _: then())

    async def _start_desk(self, online: bool, zone: str) -> None:
        await self.desk.start(online=online)
        await self.desk.live_in(zone)

    def stop(self) -> None:
        """Let what is being sent finish, then end in the order that things depend on each other."""
        try:
            if self.starting is not None:
                wait([self.starting], PATIENCE)  # half started it could not be stopped
            self.engine.do(self.desk.stop()).result(PATIENCE)
        except TimeoutError:
            logger.warning("The background work did not end in time")
        finally:
            self.engine.stop()
            self.store.close()
            self.bridge.deleteLater()


class Program(QObject):
    """Everything that runs, for one workspace at a time."""

    filled = Signal()  # the workspace is open, its panel was shown, the background work has begun

    _opened = Signal(object)  # Store
    _refused = Signal(object)  # Trouble
    _alarmed = Signal(str)

    def __init__(self, app: QApplication, kept: SettingsFile, demo: bool = False) -> None:
        super().__init__()
        self.app, self.kept, self.demo = app, kept, demo
        self.window: Window | None = None
        self.work: Work | None = None
        self._doorbell: neighbour.Doorbell | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._opened.connect(self._move_in, queued)
        self._refused.connect(self._tell_refusal, queued)
        self._alarmed.connect(self._apologise, queued)
        self._alarm = log.Alarm(self._alarmed.emit)
        logging.getLogger().addHandler(self._alarm)

    def open(self, workspace: Path, *, must_exist: bool = False) -> Window:
        """Show the frame at once; the workspace opens behind it."""
        self.path = workspace
        self.window = Window(self.kept.settings, self.kept.save, now, self.demo)
        self.window.leaving.connect(self.quit)
        self.window.demo_asked.connect(start_demo)
        self.window.other_workspace.connect(self._open_other)
        self.window.backup_asked.connect(self._back_up)
        self.window.filled.connect(self._start_desk)
        self.window.show()
        threading.Thread(target=self._open_store, args=(workspace, must_exist), name="opening", daemon=True).start()
        return self.window

    def open_demo(self) -> Window:
        """A workspace of its own that is thrown away at the end."""
        back = now()
        self.kept.settings.your_name = self.kept.settings.your_name or DEMO_NAME
        self.kept.settings.layout.setdefault(ABSENCE, [(back - DEMO_AWAY).isoformat(), back.isoformat()])
        self._folder = tempfile.TemporaryDirectory(prefix="cmdesk-demo-", ignore_cleanup_errors=True)
        return self.open(Path(self._folder.name) / "demo.cmdesk")

    def _open_store(self, workspace: Path, must_exist: bool) -> None:
        """In a thread of its own: what is behind the window takes longer to load than the window."""
        try:
            from cmdesk.store import Store

            if must_exist and not workspace.exists():
                raise Problem("workspace-missing", path=str(workspace))
            if workspace == paths.default_workspace():
                workspace.parent.mkdir(parents=True, exist_ok=True)
            store = Store(workspace)
            if self.demo:
                from cmdesk import demo

                demo.build(store, now(), taste.language_of(self.kept.settings))
        except Problem as problem:
            self._refused.emit(problem.trouble)
        except OSError as error:
            self._refused.emit(Trouble("workspace-unreadable", {"path": str(workspace), "details": str(error)}))
        except Exception as error:  # a bug, and yet somebody waits before an empty window
            logger.exception("The workspace could not be opened")
            self._refused.emit(Trouble("workspace-unreadable", {"path": str(workspace), "details": str(error)}))
        else:
            self._opened.emit(store)

    def _move_in(self, store: Any) -> None:
        from cmdesk.engine.engine import Engine
        from cmdesk.ui.bridge import Bridge

        if self.window is None:  # closed before it was open
            store.close()
            return
        engine = Engine(store)
        engine.start()
        bridge = Bridge(engine)
        bridge.lend(lambda: self._make_desk(store, engine, bridge))
        self.work = Work(store, engine, bridge)
        self.window.move_in(bridge, ROOMS)
        if not self.demo:
            self.kept.settings.workspace = str(self.path)
            self._doorbell = neighbour.Doorbell(self.path, self.window.show_up, self)

    def _make_desk(self, store: Any, engine: Any, bridge: Any) -> Any:
        from cmdesk.engine.desk import Desk, Listeners
        from cmdesk.secrets import Scope, Secrets

        settings = self.kept.settings
        listeners = Listeners(
            bridge.tell_progress,
            bridge.tell_messages,
            bridge.tell_signals,
            bridge.tell_reports,
            bridge.tell_reach,
        )
        if self.demo:
            from cmdesk.demo import Outside

            outside = Outside(taste.language_of(settings), now())
            desk = Desk(engine, outside.secrets, now, listeners, outside.networks, outside.http)
        else:
            secrets = Secrets(scope=lambda: Scope(**vars(store.identity())))
            desk = Desk(engine, secrets, now, listeners)
        desk.undo_seconds, desk.cool_off_minutes = settings.undo_seconds, settings.cool_off_minutes
        return desk

    def _start_desk(self) -> None:
        if self.work is not None and self.window is not None:
            self.work.start(self.window, self.kept.settings.online, self.filled.emit)

    def _tell_refusal(self, trouble: Trouble) -> None:
        from cmdesk.ui.dialogs.trouble import workspace_refused

        assert self.window is not None
        workspace_refused(self.window, trouble, lambda: self.switch(self.path), self._switch_to, self.quit).open()

    # -- another workspace, copies ------------------------------------------------------------------------------

    def switch(self, workspace: Path) -> None:
        """Close this workspace and open another one in its place."""
        if self.work is not None and workspace != self.path and neighbour.call(workspace):
            return  # it has a window of its own, which came to the front
        self.close()
        self.demo = False
        self.open(workspace)

    def _switch_to(self, path: str) -> None:
        self.switch(Path(path))

    def _open_other(self, path: str) -> None:
        from cmdesk.ui.dialogs.files import ask_for_workspace

        assert self.window is not None
        if path:
            self.switch(Path(path))
        else:
            ask_for_workspace(self.window, self._switch_to, lambda: None)

    def _back_up(self) -> None:
        from cmdesk.ui.dialogs.files import ask_for_backup

        assert self.window is not None
        name = f"{self.path.stem}-{now().astimezone():%Y-%m-%d}"
        ask_for_backup(self.window, str(self.path.with_name(name)), self._write_backup)

    def _write_backup(self, target: str) -> None:
        import asyncio

        from cmdesk.store import restore

        window, told = self.window, tr("Backed up to {file}", file=Path(target).name)
        if window is not None and self.work is not None:
            writing = asyncio.to_thread(restore.back_up, self.work.store, Path(target))
            self.work.bridge.do(window, writing, then=lambda _: window.tell(told))

    # -- the end ------------------------------------------------------------------------------------------------

    def close(self) -> None:
        """Out of sight at once; what is being sent may finish."""
        if self.window is not None:
            self.window.move_out()
        if self._doorbell is not None:
            self._doorbell.stop()
            self._doorbell = None
        if self.work is not None:
            self.work.stop()
            self.work = None
        if self.window is not None:
            self.window.deleteLater()
            self.window = None

    def quit(self) -> None:
        self.close()
        self.app.quit()

    def dispose(self) -> None:
        """After the last event."""
        logging.getLogger().removeHandler(self._alarm)
        self.kept.close()
        if self._folder is not None:
            self._folder.cleanup()

    def _apologise(self, details: str) -> None:
        if self.window is not None and self.work is not None:
            self.window.apologise(details)


def start_demo() -> None:
    """The demo is a program of its own, so that nothing of it can touch the user's workspace."""
    own = [] if getattr(sys, "frozen", False) else ["-m", "cmdesk"]
    QProcess.startDetached(sys.executable, [*own, "--demo"])
