"""A web page drawn as its words stand on it, of which a part can be chosen: by a click, then what is around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle

from cmdesk.ui import paint, theme
from cmdesk.ui.theme import u
from cmdesk.ui.widgets import ListView
from cmdesk.ui.widgets.delegate import LineDelegate
from cmdesk.ui.widgets.lines import Lines
from cmdesk.ui.widgets.rows import CommandLine
from cmdesk.ui.words import tr

if TYPE_CHECKING:  # its parser is loaded where it is used
    from cmdesk.networks.page_outline import Block

ROLES = {"h1": "title", "h2": "heading", "h3": "body-strong", "h4": "body-strong", "th": "body-strong"}
AT_ONCE = 150  # rows measured before the window may do something else
MOST_CELLS = 8
LEADING = 1.4


@dataclass(frozen=True)
class BlockLine(CommandLine):
    """A row of the page: what one reads there, or the cells of a row of a table. Its key is the number of its block."""

    blocks: "tuple[Block, ...]" = ()
    numbers: tuple[int, ...] = ()  # of those blocks
    watched: frozenset[int] = frozenset()  # of the numbers those that are in the part
    first: bool = False  # the part begins here
    last: bool = False

    @property
    def spoken(self) -> str:
        return f"{self.name}, {tr('in the part')}" if self.watched else self.name


class BlockRow(LineDelegate):
    """Draws a row as it stands on the page; the part that is chosen is outlined."""

    height, compact_height = 30, 30
    side = 14  # pixels left of the words

    def __init__(self) -> None:
        super().__init__()
        self.under = (-1, -1)  # the row and the cell under the mouse

    def height_of(self, line: object) -> int:
        return self.row_height()

    def tall(self, line: BlockLine, width: float) -> int:
        """The height that a row needs."""
        boxes = self.cells(line, QRectF(0, 0, width, 0))
        most = max(_laid(block, box.width())[1] for block, box in zip(line.blocks, boxes, strict=True))
        return round(most) + u(14 if line.blocks[0].tag in ROLES else 6)

    def cells(self, line: BlockLine, r: QRectF) -> list[QRectF]:
        """Where each block of a row stands."""
        inside = r.adjusted(u(self.side), u(3), -u(12), -u(3))
        many = len(line.blocks)
        wide = (inside.width() - u(10) * (many - 1)) / many
        return [QRectF(inside.left() + (wide + u(10)) * n, inside.top(), wide, inside.height()) for n in range(many)]

    def back(self, p: QPainter, r: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_HasFocus:
            paint.focus(p, r, 4)

    def draw(self, p: QPainter, r: QRectF, line: Any, chosen: bool) -> None:
        assert isinstance(line, BlockLine)
        whole = len(line.watched) == len(line.numbers)
        if whole:
            self._outline(p, r, line)
        for number, block, box in zip(line.numbers, line.blocks, self.cells(line, r), strict=True):
            around = box.adjusted(-u(4), -u(1), u(4), u(1))
            if number in line.watched and not whole:
                paint.box(p, around, "accent_soft", "accent", 4)
            elif (line.key, number) == self.under and number not in line.watched:
                paint.box(p, around, "hover", "accent", 4, dashed=True)
            start = box.left()
            if block.tag == "li":
                paint.dot(p, start - u(8), box.top() + theme.metrics("body").height() / 2, "text3", 4)
            tone = "text" if block.tag in ROLES or number in line.watched else "text2"
            p.setPen(theme.colour(tone))
            layout, tall = _laid(block, box.width())
            above = box.height() - tall if block.tag in ROLES else 0  # a heading stands near what it is of
            layout.draw(p, QPointF(start, box.top() + max(above, 0)))

    def _outline(self, p: QPainter, r: QRectF, line: BlockLine) -> None:
        """The part has its colour, and a line around all of it."""
        p.fillRect(r, theme.colour("accent_soft"))
        accent = theme.colour("accent")
        p.fillRect(QRectF(r.left(), r.top(), 3, r.height()), accent)
        p.fillRect(QRectF(r.right() - 1, r.top(), 1, r.height()), accent)
        if line.first:
            p.fillRect(QRectF(r.left(), r.top(), r.width(), 1), accent)
        if line.last:
            p.fillRect(QRectF(r.left(), r.bottom() - 1, r.width(), 1), accent)


def _laid(block: "Block", width: float) -> tuple[QTextLayout, float]:
    """The words of a block in lines of some width, and their height."""
    role = ROLES.get(block.tag, "body")
    layout = QTextLayout(block.text, theme.font(role))
    wide = len(block.text) != len(block.text.encode("utf-16-le")) // 2  # Qt counts some letters twice
    formats = []
    for start, length, kind in block.runs:
        if wide:
            start, length = (
                len(part.encode("utf-16-le")) // 2 for part in (block.text[:start], block.text[start : start + length])
            )
        shape = QTextLayout.FormatRange()
        shape.start, shape.length = start, length
        look = QTextCharFormat()
        if kind == "strong":
            look.setFontWeight(QFont.Weight.DemiBold)
        else:
            look.setForeground(theme.colour("accent_text"))
        shape.format = look
        formats.append(shape)
    layout.setFormats(formats)
    tall, step = 0.0, theme.font(role).pixelSize() * LEADING
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 20))
        line.setPosition(QPointF(0, tall + (step - line.height()) / 2))
        tall += step
    layout.endLayout()
    return layout, tall


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
        self._rows = _rows_of(blocks)
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


def _rows_of(blocks: "Sequence[Block]") -> list[tuple[int, tuple[int, ...]]]:
    """What stands in each row: one thing to read, or the cells of a row of a table."""
    rows: list[tuple[int, tuple[int, ...]]] = []
    for number, block in enumerate(blocks):
        if not block.leaf:
            continue
        around = block.inside
        if block.tag in ("td", "th") and around != -1 and blocks[around].tag == "tr":
            if rows and rows[-1][0] == around and len(rows[-1][1]) < MOST_CELLS:
                rows[-1] = (around, (*rows[-1][1], number))
                continue
            rows.append((around, (number,)))
        else:
            rows.append((number, (number,)))
    return rows
