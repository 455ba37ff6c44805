"""The calendar over a real workspace, with posts of a March in Paris."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from cmdesk.domain.wall import settle, written
from cmdesk.store import drafts, letting_go, planning
from cmdesk.ui.panels.calendar import cells
from cmdesk.ui.panels.calendar.panel import CalendarPanel
from tests.conftest import Clock
from tests.ui.room import Room

PARIS = "Europe/Paris"
NOTHING = Qt.KeyboardModifier.NoModifier


class Hall(Room):
    """It is noon of Tuesday, the third of March 2026, in UTC."""

    calendar: CalendarPanel

    def __init__(self, path: Path, clock: Clock) -> None:
        super().__init__(path, clock)
        self.accounts = [self.account("mastodon", "@fournil"), self.account("bluesky", "fournil.bsky")]

    def post(self, text: str, day: int | None = None, hour: int = 9, queued: bool = False, zone: str = PARIS) -> int:
        """A draft; with a day of March it has an hour, and may be let go."""
        made = int(self.office.write(drafts.start, text, self.accounts, self.clock()))
        if day is None:
            return made
        planned = settle(datetime(2026, 3, day, hour), zone)
        self.office.write(drafts.plan_time, made, written(planned), zone)
        if queued:
            keys = {account: f"{made}-{account}" for account in self.accounts}
            due = planned.utc
            self.office.write(letting_go.send, made, keys, self.clock(), due=due, not_before=due)
        return made

    def planned(self, draft_id: int) -> Any:
        return self.office.read(planning.one, draft_id)

    def show_calendar(self, width: int = 1200, height: int = 800) -> CalendarPanel:
        self.panel = self.calendar = CalendarPanel(self)  # type: ignore[assignment]
        self.calendar.resize(width, height)
        self.calendar.show()
        self.until(self.calendar.is_read)
        self.settle(30)
        return self.calendar

    # -- the mouse

    def cell(self, day: int, month: int = 3) -> QRectF:
        grid = self.calendar.grid
        return QRectF(grid.visualRect(grid.days.index_of(date(2026, month, day))))

    def chip(self, key: int) -> QPoint:
        """The middle of a post in the grid."""
        grid = self.calendar.grid
        day = self.until(lambda: grid.days.where(key))
        index = grid.days.index_of(day)
        shown = grid.days.day(index)
        assert shown is not None
        for chip, place in cells.places(QRectF(grid.visualRect(index)), shown):
            if chip.key == key:
                return place.center().toPoint()
        raise AssertionError("it has no room")

    def drag(
        self,
        start: QPoint,
        end: QPoint,
        modifiers: Any = Qt.KeyboardModifier.NoModifier,
        source: Any = None,
        view: Any = None,
    ) -> None:
        """`start` in the source, which is the grid unless told; `end` in the grid (or another view)."""
        view = view or self.calendar.grid.viewport()
        widget = source or view
        goal = widget.mapFromGlobal(view.mapToGlobal(end))
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, NOTHING, start)
        for at in (start + QPoint(3, 3), (start + goal) / 2, goal):
            self.move(widget, at)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, modifiers, goal)

    @staticmethod
    def move(widget: Any, at: QPoint) -> None:
        """QTest moves without a button; a drag has one."""
        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(
            *(QEvent.Type.MouseMove, QPointF(at), QPointF(widget.mapToGlobal(at))),
            *(Qt.MouseButton.NoButton, left, Qt.KeyboardModifier.NoModifier),
        )
        QApplication.sendEvent(widget, event)

    def dialog(self) -> Any:
        return self.until(lambda: next((one for one in self.calendar.findChildren(QDialog) if one.isVisible()), None))

    def run(self, name: str) -> None:
        next(command for command in self.calendar.commands() if command.name == name).run()
        self.settle(150)
        self.until(self.calendar.is_read)


@pytest.fixture
def hall(tmp_path: Path, clock: Clock) -> Iterator[Hall]:
    made = Hall(tmp_path / "fournil.cmdesk", clock)
    yield made
    made.close()


@pytest.fixture
def keys() -> Callable[..., None]:
    def press(widget: Any, *wanted: Qt.Key) -> None:
        for key in wanted:
            QTest.keyClick(widget, key)

    return press
