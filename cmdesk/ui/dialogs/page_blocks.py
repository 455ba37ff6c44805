"""A web page as lines to read, of which a part can be chosen: by a click, then more or less of what is around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
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


@dataclass(frozen=True)
class BlockLine(CommandLine):
    """Something one reads on the page; `watched`: it is in the part that is chosen."""

    watched: bool = False
    heading: bool = False

    @property
    def spoken(self) -> str:
        return f"{self.name}, {tr('in the part')}" if self.watched else self.name


class BlockRow(LineDelegate):
    """Draws a line of the page; what is in the chosen part lies on its own colour."""

    height, compact_height = 28, 28

    def back(self, p: QPainter, r: QRectF, state: QStyle.StateFlag) -> None:
        if state & QStyle.StateFlag.State_HasFocus:
            paint.focus(p, r, 4)

    def draw(self, p: QPainter, r: QRectF, line: Any, chosen: bool) -> None:
        assert isinstance(line, BlockLine)
        if line.watched:
            p.fillRect(r, theme.colour("accent_soft"))
            p.fillRect(QRectF(r.left(), r.top(), 3, r.height()), theme.colour("accent"))
        inside = r.adjusted(u(14), 0, -u(12), 0)
        tone = "text" if line.watched or line.heading else "text2"
        paint.text(p, inside, paint.one_line(line.name), "body-strong" if line.heading else "body", tone)


class PageBlocks(ListView):
    """Tells which part is chosen, by its selector."""

    part_chosen = Signal(str, str)  # its selector, and how it begins

    def __init__(self) -> None:
        self.lines = Lines()
        super().__init__(tr("The page"), BlockRow(), self.lines)
        self.lines.setParent(self)
        self._blocks: Sequence[Block] = ()
        self._chosen = self._leaf = -1
        self.chosen.connect(lambda line: None if line is None else self._begin(int(line.key)))

    def show_blocks(self, blocks: "Sequence[Block]") -> None:
        self._blocks, self._chosen, self._leaf = blocks, -1, -1
        self._draw()

    def choose_selector(self, selector: str) -> None:
        """Mark the part that was chosen the last time, where it is still there."""
        for number, block in enumerate(self._blocks):
            if block.selector == selector:
                self._choose(number)

    def _begin(self, number: int) -> None:
        if number != self._leaf or self._chosen == -1:
            self._leaf = number
            self._choose(number)

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
        self._draw()
        block = self._blocks[number]
        self.part_chosen.emit(block.selector, block.text)

    def _draw(self) -> None:
        inside = {self._chosen} if self._chosen != -1 else set()
        lines = []
        for number, block in enumerate(self._blocks):
            if block.inside in inside:
                inside.add(number)
            if block.leaf:
                lines.append(BlockLine(number, block.text, watched=number in inside, heading=block.tag in _HEADINGS))
        self.lines.set(lines)


_HEADINGS = ("h1", "h2", "h3", "h4")
