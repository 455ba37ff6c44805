"""The driver inside the real program: it lists, scrolls, fetches and measures.

`cmdesk.app.main` runs unchanged; only the moment when the window has its engine is caught, to begin measuring.
"""

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication

from cmdesk import app
from cmdesk.domain.sources import NewSource
from cmdesk.ui.window import Window


def filled_lists(window: Window) -> list[QAbstractItemView]:
    views = window.findChildren(QAbstractItemView)
    return [view for view in views if view.isVisible() and view.model() is not None and view.model().rowCount() > 20]


class Painted(QObject):
    """Calls back at the first painting of a list that has its rows."""

    def __init__(self, window: Window, then: Any) -> None:
        super().__init__(window)
        self._window, self._then = window, then
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and any(view.viewport() is watched for view in filled_lists(self._window)):
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
            QTimer.singleShot(0, self._then)
        return False


class Stalls(QObject):
    """How late a 5 ms timer is, in four stretches: quiet, scrolling, syncing, both."""

    def __init__(self, window: Window, count: int) -> None:
        super().__init__(window)
        self._window, self._count = window, count
        self._late: dict[str, list[float]] = {}
        self._now = ""
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._scroller = QTimer(self, interval=50)
        self._scroller.timeout.connect(self._scroll)
        self._synced = False

    def begin(self) -> None:
        from tests.benchmarks import feeds  # it would count in the time of a start

        new = [NewSource(address, f"Essai {n}", "Essai") for n, address in enumerate(feeds.addresses(self._count))]
        desk = self._window.bridge.desk
        desk._private_hosts.add("127.0.0.1")
        self._window.bridge.do(self, desk.add_sources(new, fetch=False), then=lambda _: self._quiet())

    def _quiet(self) -> None:
        self._stretch("quiet")
        self._last = time.perf_counter()
        self._timer.start()
        QTimer.singleShot(3000, self._scrolling)

    def _scrolling(self) -> None:
        self._stretch("scrolling")
        self._scroller.start()
        QTimer.singleShot(5000, self._syncing)

    def _syncing(self) -> None:
        self._stretch("syncing and scrolling")
        self._window.bridge.do(self, self._window.bridge.desk.sync(), then=lambda _: self._end())

    def _end(self) -> None:
        self._timer.stop()
        figures = {}
        for name, late in self._late.items():
            late.sort()
            figures[name] = {"p99": round(late[int(len(late) * 0.99)], 1), "max": round(late[-1], 1), "n": len(late)}
        print(json.dumps(figures), flush=True)
        QApplication.quit()

    def _stretch(self, name: str) -> None:
        self._now, self._late[name] = name, []

    def _tick(self) -> None:
        now = time.perf_counter()
        self._late[self._now].append(max(0.0, (now - self._last) * 1000 - 5))
        self._last = now

    def _scroll(self) -> None:
        for view in filled_lists(self._window):
            bar = view.verticalScrollBar()
            bar.setValue(0 if bar.value() >= bar.maximum() else bar.value() + bar.pageStep())


class Triage(QObject):
    """How long after each key the list is painted, while somebody else presses the keys of the display."""

    def __init__(self, window: Window, keys: int) -> None:
        super().__init__(window)
        self._window, self._keys = window, keys
        self._begun: float | None = None
        self._pressed = 0
        self._painted: list[float] = []
        self._worst, self._last = 0.0, 0.0
        self._timer = QTimer(self, interval=5, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def begin(self) -> None:
        self._window.open("inbox")
        QTimer.singleShot(1500, self._ready)

    def _ready(self) -> None:
        self._count_closed(self._start)

    def _start(self, closed_before: int) -> None:
        self._closed_before = closed_before
        self._list = self._window.panels["inbox"].list  # type: ignore[attr-defined]
        self._list.step(1)
        self._list.setFocus()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self._last = time.perf_counter()
        self._timer.start()
        print("ready", flush=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and watched is self._window.windowHandle():
            self._begun = time.perf_counter()
            self._pressed += 1
            if self._pressed == self._keys:
                QTimer.singleShot(1500, self._end)
        elif event.type() == QEvent.Type.Paint and self._begun is not None and watched is self._list.viewport():
            self._painted.append((time.perf_counter() - self._begun) * 1000)
            self._begun = None
        return False

    def _tick(self) -> None:
        now = time.perf_counter()
        self._worst = max(self._worst, (now - self._last) * 1000 - 5)
        self._last = now

    def _end(self) -> None:
        self._timer.stop()
        self._count_closed(lambda closed: self._tell(closed - self._closed_before))

    def _count_closed(self, then: Callable[[int], None]) -> None:
        from cmdesk.domain.conversations import State
        from cmdesk.store import conversations

        counted: list[int] = []

        def take(count: int) -> None:
            counted.append(count)
            if len(counted) == 2:
                then(sum(counted))

        for state in (State.DONE, State.SPAM):
            self._window.bridge.ask(self, conversations.count, conversations.View(state=state), then=take)

    def _tell(self, moved: int) -> None:
        late = sorted(self._painted)
        spans = {"p50": late[len(late) // 2], "p99": late[int(len(late) * 0.99)], "max": late[-1]}
        painted = {name: round(span, 1) for name, span in spans.items()}
        figures = {"keys": self._pressed, "moved": moved, "painted": painted, "stall": round(self._worst, 1)}
        print(json.dumps(figures), flush=True)
        QApplication.quit()


def main(what: str, workspace: str, count: int = 0) -> None:
    original = Window.move_in

    def move_in(self: Window, *arguments: Any) -> None:
        if what == "start":
            Painted(self, lambda: print("filled", flush=True))
        original(self, *arguments)
        if what == "stalls":
            QTimer.singleShot(3000, self, Stalls(self, count).begin)
        if what == "triage":
            QTimer.singleShot(3000, self, Triage(self, count).begin)

    Window.move_in = move_in  # type: ignore[method-assign]
    app.main(["--workspace", str(Path(workspace))] + ([] if what == "stalls" else ["--offline"]))
