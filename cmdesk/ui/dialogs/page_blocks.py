"""A web page drawn as its words stand on it, of which a part can be chosen: by a click, then what is around it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent

from cmdesk.ui.dialogs.page_rows import BlockLine, BlockRow, rows_of
from cmdesk.ui.theme import u
from cmdesk.ui.widgets import ListView
from cmdesk.ui.widgets.lines import Lines
from cmdesk.ui.words import tr

if TYPE_CHECKING:  # its parser is loaded where it is used
    from cmdesk.networks.page_outline import Block

AT_ONCE = 150  # rows measured before the window may do something else


class PageBlocks(ListView):
    """Tells which part is chosen, by its selector. Arrows go through the page, Enter chooses, left and right widen."""

    part_chosen = Signal(str)  # its selector
    confirmed = Signal()  # Enter again, on what is chosen

    def __init__(self) -> None:
        self.lines = Lines()
        self._drawn = BlockRow()
        self._rows: list[tuple[int, tuple[int, ...]]] = []  # the key of each row, and its blocks
        self._measured = 0
        super().__init__(tr("The page"), self._drawn, self.lines)
        self.lines.setParent(self)
        self._blocks: Sequence[Block] = ()
        self._chosen = self._leaf = -1
        self._measuring = QTimer(self, interval=0)
        self._measuring.timeout.connect(self._measure)
        self.opened.connect(lambda line: self._enter(int(line.key)))

    def show_blocks(self, blocks: "Sequence[Block]") -> None:
        self._blocks, self._chosen, self._leaf = blocks, -1, -1
        self._rows = rows_of(blocks)
        self._draw(frozenset())
        self._measure_anew()

    # -- choosing -----------------------------------------------------------------------------------------------

    def take(self, number: int) -> None:
        """Choose a block; again the same one: what is around it."""
        if number == self._chosen:
            self.wider()
            return
        self._leaf = number
        self._choose(number)

    def _enter(self, number: int) -> None:
        if number == self._leaf:
            self.confirmed.emit()
        else:
            self.take(number)

    def wider(self) -> None:
        """Choose what is around the chosen part as well."""
        if self.can_widen():
            self._choose(self._blocks[self._chosen].inside)

    def narrower(self) -> None:
        """Back towards the line that was clicked."""
        number = self._leaf
        while number != -1 and self._blocks[number].inside != self._chosen:
            number = self._blocks[number].inside
        if number != -1:
            self._choose(number)

    def can_widen(self) -> bool:
        return self._chosen != -1 and self._blocks[self._chosen].inside != -1

    def can_narrow(self) -> bool:
        return self._chosen not in (-1, self._leaf) and self._leaf != -1

    def _choose(self, number: int) -> None:
        self._chosen = number
        inside = {number}
        for place in range(number + 1, len(self._blocks)):  # what is in a block comes after it
            if self._blocks[place].inside not in inside:
                if self._blocks[place].depth <= self._blocks[number].depth:
                    break
                continue
            inside.add(place)
        self._draw(frozenset(inside))
        self.part_chosen.emit(self._blocks[number].selector)

    def mark(self, inside: frozenset[int]) -> None:
        """Outline what a selector finds that somebody wrote."""
        self._chosen = self._leaf = -1
        if self._draw(inside) and inside:
            first = next((row for row, (_, numbers) in enumerate(self._rows) if inside & set(numbers)), 0)
            self.scrollTo(self.lines.index(first, 0))

    # -- drawing ------------------------------------------------------------------------------------------------

    def _draw(self, inside: frozenset[int]) -> bool:
        marks = [inside.intersection(numbers) for _, numbers in self._rows]
        lines = []
        for row, (key, numbers) in enumerate(self._rows):
            blocks = tuple(self._blocks[number] for number in numbers)
            first, last = row == 0 or not marks[row - 1], row + 1 == len(marks) or not marks[row + 1]
            name = " · ".join(block.text for block in blocks)
            lines.append(BlockLine(key, name, "", "", (), False, "", blocks, numbers, marks[row], first, last))
        same = len(lines) == self.lines.rowCount()
        self.lines.set(lines)
        return same

    def _measure_anew(self) -> None:
        self._measured = 0
        self._measure()
        self._measuring.start()

    def _measure(self) -> None:
        """Give some more rows the height that their words need; a long page is not waited for."""
        width = self.viewport().width()
        end = min(self._measured + AT_ONCE, self.lines.rowCount())
        for row in range(self._measured, end):
            line = self.lines.line(row)
            if isinstance(line, BlockLine):
                self.setRowHeight(row, self._drawn.tall(line, width))
        self._measured = end
        if end == self.lines.rowCount():
            self._measuring.stop()

    def _size_headings(self, first: int, last: int) -> None:
        """Rows keep their heights when only what is chosen changed."""

    def restyle(self) -> None:
        super().restyle()
        if self._rows:
            self._measure_anew()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._rows and event.size().width() != event.oldSize().width():
            self._measure_anew()

    # -- mouse and keys -----------------------------------------------------------------------------------------

    def _at(self, place: QPointF) -> tuple[int, int]:
        """The key of the row and the number of the block at a place."""
        index = self.indexAt(place.toPoint())
        if not index.isValid():
            return -1, -1
        key, numbers = self._rows[index.row()]
        line = self.lines.line(index.row())
        assert isinstance(line, BlockLine)
        boxes = self._drawn.cells(line, QRectF(self.visualRect(index)))
        cell = next((n for n, box in enumerate(boxes) if place.x() < box.right() + u(5)), len(boxes) - 1)
        return key, numbers[cell]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        under = self._at(event.position())
        if under != self._drawn.under:
            self._drawn.under = under
            self.viewport().update()
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        _, number = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and number != -1:
            self.take(number)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.mousePressEvent(event)  # two quick clicks are two clicks

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Plus:
                self.wider()
            case Qt.Key.Key_Right | Qt.Key.Key_Minus:
                self.narrower()
            case Qt.Key.Key_Space if self.current_line() is not None:
                self.take(int(self.current_line().key))
            case _:
                super().keyPressEvent(event)
