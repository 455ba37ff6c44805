"""The month and the week: days side by side, to go through with the arrows and to drag posts over."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QFrame, QHeaderView, QTableView, QToolTip

from cmdesk.ui.panels.calendar import cells
from cmdesk.ui.panels.calendar.chips import Chip
from cmdesk.ui.panels.calendar.days import Day, Days
from cmdesk.ui.panels.calendar.dragging import Dragging
from cmdesk.ui.widgets.lines import Index
from cmdesk.ui.widgets.toast import announce
from cmdesk.ui.words import tr

Key = Qt.Key
Hint = QAbstractItemView.ScrollHint
_STEPS = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Up: -7, Key.Key_Down: 7}


class Grid(QTableView):
    """The current cell is a day; within it the keyboard may stand on one of its posts."""

    opened = Signal(int)  # a draft
    day_opened = Signal(object)  # date: all that is on it
    begun = Signal(object)  # date: write something for it
    left_by = Signal(object)  # date: the keyboard went past the edge
    menu_asked = Signal(QPoint)  # on the screen, for what is chosen
    chosen = Signal()

    def __init__(self, dragging: Dragging, days: Days | None = None, cell: cells.DayCell | None = None) -> None:
        super().__init__()
        self.days, self.cell = days or Days(self), cell or cells.DayCell(self)
        self._dragging = dragging
        self._plain()
        self.setModel(self.days)
        self.setItemDelegate(self.cell)
        self.days.modelReset.connect(self._forget)
        self.days.dataChanged.connect(lambda *_: self._keep_to_what_is_there())
        self.restyle()
        self.retranslate()

    def _plain(self) -> None:
        view = QAbstractItemView
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(view.EditTrigger.NoEditTriggers)
        self.setSelectionMode(view.SelectionMode.NoSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.hide()
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.viewport().setAutoFillBackground(False)

    def restyle(self) -> None:
        nothing = QPalette()
        for role in (QPalette.ColorRole.Highlight, QPalette.ColorRole.Base):
            nothing.setColor(role, QColor(Qt.GlobalColor.transparent))
        self.setPalette(nothing)

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Days"))
        self.viewport().update()

    # -- what is chosen -----------------------------------------------------------------------------------------

    def current_day(self) -> date | None:
        day = self.days.day(self.currentIndex())
        return day.date if day is not None else None

    def picked(self) -> tuple[int, ...]:
        """What is chosen together, or the post on which the keyboard stands."""
        if self.cell.picked:
            return tuple(self.cell.picked)
        return (self.cell.current,) if self.cell.current else ()

    def choose_day(self, day: date) -> None:
        index = self.days.index_of(day)
        if index.isValid():
            self.setCurrentIndex(index)
            self._stand_on(0)

    def choose(self, key: int) -> bool:
        """Stand on a post, wherever it is; whether it is shown."""
        place = self.days.index_of_post(key)
        if not place.isValid():
            return False
        self.setCurrentIndex(place)
        self._stand_on(key)
        return True

    def pick(self, keys: Sequence[int]) -> None:
        """Choose these together, and no others."""
        self.cell.picked = frozenset(keys)
        self.viewport().update()
        self.chosen.emit()

    def pick_all(self) -> None:
        self.pick(list(self.days.chips()))

    def _toggle(self, key: int) -> None:
        base = self.cell.picked
        self.pick(list(base ^ {key}))
        announce(self, tr("{n} chosen", n=len(self.cell.picked)))

    def _stand_on(self, key: int) -> None:
        self.cell.current = key
        self.viewport().update()
        self.chosen.emit()
        chip = self.days.chips().get(key)
        if chip is not None and self.hasFocus():
            announce(self, chip.spoken)

    def _forget(self) -> None:
        self.cell.current, self.cell.picked = 0, frozenset()

    def _keep_to_what_is_there(self) -> None:
        there = self.days.chips()
        self.cell.picked &= there.keys()
        if self.cell.current not in there:
            self.cell.current = 0
        elif (place := self.days.index_of_post(self.cell.current)) != self.currentIndex():
            self.setCurrentIndex(place)  # it was moved: the keyboard goes along
        self.viewport().update()

    # -- keys -----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Key(event.key())
        day = self.days.day(self.currentIndex())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key == Key.Key_Escape and (self._dragging.cancel() or self.cell.picked):
            self.pick(())
        elif not plain or day is None:
            super().keyPressEvent(event)
        elif key in (Key.Key_Return, Key.Key_Enter):
            self._open(day)
        elif key == Key.Key_Space and self.cell.current:
            self._toggle(self.cell.current)
        elif key in _STEPS:
            self._step(day, _STEPS[key])
        else:
            super().keyPressEvent(event)

    def _open(self, day: Day) -> None:
        if self.cell.current:
            self.opened.emit(self.cell.current)
        elif day.chips:
            self.day_opened.emit(day.date)
        else:
            self.begun.emit(day.place)

    def _step(self, day: Day, by: int) -> None:
        """Up and down go through the posts of a day before they leave it."""
        keys = [chip.key for chip in day.chips]
        at = keys.index(self.cell.current) if self.cell.current in keys else -1
        if by == 7 and at + 1 < len(keys):
            self._stand_on(keys[at + 1])
        elif by == -7 and at >= 0:
            self._stand_on(keys[at - 1] if at else 0)
        else:
            there = day.date + timedelta(days=by)
            if self.days.index_of(there).isValid():
                self.choose_day(there)
            else:
                self.left_by.emit(there)

    def keyboardSearch(self, search: str) -> None:
        """Letters are shortcuts here, not a search."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        QAbstractScrollArea.focusInEvent(self, event)  # the view's own would go to the first day
        if not self.currentIndex().isValid():
            today = next((day for row in range(self.days.rowCount()) for day in self._row(row) if day.today), None)
            self.choose_day(today.date if today is not None else self.days.start)
        self.viewport().update()

    def _row(self, row: int) -> list[Day]:
        cells_of = (self.days.day(self.days.index(row, column)) for column in range(self.days.columnCount()))
        return [day for day in cells_of if day is not None]

    # -- mouse ----------------------------------------------------------------------------------------------------

    def _under(self, at: QPoint) -> tuple[Day | None, Chip | None, QRectF]:
        index = self.indexAt(at)
        day, r = self.days.day(index), QRectF(self.visualRect(index))
        return day, self.cell.chip_at(r, day, QPointF(at)) if day is not None else None, r

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        at = event.position().toPoint()
        day, chip, _ = self._under(at)
        if day is None or event.button() == Qt.MouseButton.MiddleButton:
            return
        self.setCurrentIndex(self.indexAt(at))
        self._stand_on(chip.key if chip is not None else 0)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        together = bool(event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        if chip is None:
            self.pick(())
            return
        if together:
            self._toggle(chip.key)
        elif chip.key not in self.cell.picked:
            self.pick(())
        known = self.days.chips()
        along = [known[key] for key in self.cell.picked if key != chip.key and chip.key in self.cell.picked]
        self._dragging.press([chip, *along], event.globalPosition().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._dragging.move(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._dragging.release(event.globalPosition().toPoint(), event.modifiers()):
            return
        at = event.position().toPoint()
        day, chip, r = self._under(at)
        if day is None or chip is not None or event.button() != Qt.MouseButton.LeftButton:
            return
        left, place = self.cell.more_place(r, day)
        if left and place.contains(QPointF(at)):
            self.day_opened.emit(day.date)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._dragging.cancel()
        day, chip, _ = self._under(event.position().toPoint())
        if chip is not None:
            self.opened.emit(chip.key)
        elif day is not None:
            self.begun.emit(day.place)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        if self.picked():
            self.menu_asked.emit(place)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day, chip, _ = self._under(event.pos())
            feasts = (*day.feasts, *day.school) if day is not None else ()
            about = [*(feast.name for feast in feasts), day.warning] if day is not None else []
            told = chip.spoken if chip is not None else "\n".join(one for one in about if one)
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().viewportEvent(event)

    def target(self, at: QPoint | None) -> date | None:
        """The day under a place of the screen, marked as where a drop would fall; None marks none."""
        day = None
        if at is not None:
            inside = self.viewport().mapFromGlobal(at)
            if self.isVisible() and self.viewport().rect().contains(inside):
                day = self.days.day(self.indexAt(inside))
        found = day.date if day is not None else None
        if found != self.cell.target:
            self.cell.target = found
            self.viewport().update()
        return found

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """All days are in view."""
