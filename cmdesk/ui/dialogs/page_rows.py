"""The rows of a web page that is drawn as its words stand on it: what stands in each, and how it looks."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle

from cmdesk.ui import paint, theme
from cmdesk.ui.theme import u
from cmdesk.ui.widgets.delegate import LineDelegate
from cmdesk.ui.widgets.rows import CommandLine
from cmdesk.ui.words import tr

if TYPE_CHECKING:  # its parser is loaded where it is used
    from cmdesk.networks.page_outline import Block

ROLES = {"h1": "title", "h2": "heading", "h3": "body-strong", "h4": "body-strong", "th": "body-strong"}
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


def rows_of(blocks: "Sequence[Block]") -> list[tuple[int, tuple[int, ...]]]:
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
