"""Dragging posts with the mouse: within the window, without handing the mouse to the system."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from cmdesk.ui import paint
from cmdesk.ui.panels.calendar import chips
from cmdesk.ui.theme import u
from cmdesk.ui.words import tr


class Ghost(QWidget):
    """What follows the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._chip: chips.Chip | None = None
        self._more = 0
        self.hide()

    def show_chip(self, chip: chips.Chip, more: int) -> None:
        self._chip, self._more = chip, more
        self.resize(u(150), u(chips.HEIGHT + (18 if more else 0)))
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._chip is None:
            return
        p = paint.smooth(QPainter(self))
        r = QRectF(0, 0, self.width(), u(chips.HEIGHT))
        paint.box(p, r, "raised", "accent", 6)
        chips.draw(p, r, self._chip, picked=True, current=False)
        if self._more:
            below = QRectF(u(8), r.bottom(), self.width(), u(18))
            paint.text(p, below, tr("{n} more", n=self._more), "caption", "text2")


class Dragging(QObject):
    """One drag at a time; who holds the mouse passes on what it does."""

    moved = Signal(QPoint)  # on the screen
    dropped = Signal(object, QPoint, bool)  # draft ids, the one that is held first; where; whether to copy
    ended = Signal()

    def __init__(self, room: QWidget) -> None:
        super().__init__(room)
        self._room, self._ghost = room, Ghost(room)
        self._start: QPoint | None = None
        self._chips: Sequence[chips.Chip] = ()
        self.active = False

    def press(self, held: Sequence[chips.Chip], at: QPoint) -> None:
        """The button went down on a post; `held` are dragged along, the one under the mouse first."""
        self._start, self._chips = at, held

    def move(self, at: QPoint) -> bool:
        """The mouse moved with the button down; whether that is a drag."""
        if self._start is None or not self._chips:
            return False
        if not self.active:
            if (at - self._start).manhattanLength() < QApplication.startDragDistance():
                return False
            self.active = True
            self._ghost.show_chip(self._chips[0], len(self._chips) - 1)
        self._ghost.move(self._room.mapFromGlobal(at) + QPoint(u(8), u(8)))
        self.moved.emit(at)
        return True

    def release(self, at: QPoint, modifiers: Qt.KeyboardModifier) -> bool:
        """The button was let go; whether something was dropped."""
        ids = [chip.key for chip in self._chips]
        was = self.cancel()
        if was:
            self.dropped.emit(ids, at, bool(modifiers & Qt.KeyboardModifier.ControlModifier))
        return was

    def cancel(self) -> bool:
        """Nothing is dragged any more; whether something was."""
        was, self.active, self._start, self._chips = self.active, False, None, ()
        self._ghost.hide()
        if was:
            self.ended.emit()
        return was
