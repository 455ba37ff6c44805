"""How a row is drawn, whatever it holds: chosen, under the mouse, with the focus, or a heading."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from cmdesk.ui import amounts, paint, theme
from cmdesk.ui.widgets.lines import LINE, Index
from cmdesk.ui.widgets.rows import SectionLine

SECTION_HEIGHT = 34
State = QStyle.StateFlag


class LineDelegate(QStyledItemDelegate):
    """Draws one kind of line. Heights are in pixels of the usual text; all rows but headings have the same."""

    height = 32
    compact_height = 32
    inset = 0  # where the hairline below a row begins
    has_sections = False  # only where the list is short: each row is then looked at for its height
    draw: Callable[[QPainter, QRectF, Any, bool], None]  # each kind says how one looks, in its place, chosen or not

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.compact = False

    def row_height(self) -> int:
        return theme.u(self.compact_height if self.compact else self.height)

    def height_of(self, line: object) -> int:
        return theme.u(SECTION_HEIGHT) if isinstance(line, SectionLine) else self.row_height()

    def sizeHint(self, option: Option, index: Index) -> QSize:
        return QSize(theme.u(160), self.height_of(index.data(LINE)))

    def paint(self, p: QPainter, option: Option, index: Index) -> None:
        line, r = index.data(LINE), QRectF(option.rect)
        if line is None:
            return
        p.save()
        paint.smooth(p)
        p.setClipRect(r)
        if isinstance(line, SectionLine):
            self.section(p, r, line)
        else:
            state: QStyle.StateFlag = option.state
            self.back(p, r, state)
            self.draw(p, r, line, bool(state & State.State_Selected))
        p.restore()

    def section(self, p: QPainter, r: QRectF, line: SectionLine) -> None:
        r = r.adjusted(theme.u(16), theme.u(10), -theme.u(16), 0)
        paint.text(p, r.adjusted(0, 0, -theme.u(30), 0), line.title, "meta-strong", "text2")
        if line.count is not None:
            paint.text(p, r, amounts.whole(line.count), "caption", "text3", paint.RIGHT)

    def back(self, p: QPainter, r: QRectF, state: QStyle.StateFlag) -> None:
        chosen = bool(state & State.State_Selected)
        if chosen:
            p.fillRect(r, theme.colour("selected"))
            p.fillRect(QRectF(r.left(), r.top(), 3, r.height()), theme.colour("accent"))
        else:
            if state & State.State_MouseOver:
                p.fillRect(r, theme.colour("hover"))
            left = r.left() + theme.u(self.inset)
            p.fillRect(QRectF(left, r.bottom() - 1, r.right() - left, 1), theme.colour("line"))
        if state & State.State_HasFocus:
            paint.focus(p, r, 4)
