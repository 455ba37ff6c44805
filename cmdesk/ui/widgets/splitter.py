"""Columns that the user sizes: a hairline to see, seven pixels to grab, kept by name."""

from collections.abc import MutableMapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget

from cmdesk.ui import theme
from cmdesk.ui.words import tr

GRAB = 7
STEP = 16


class Handle(QSplitterHandle):
    """The line between two columns. The arrow keys move it; Home and a double click bring the first width back."""

    def __init__(self, columns: "Splitter") -> None:
        super().__init__(columns.orientation(), columns)
        self._columns = columns
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(tr("Width of the columns"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        margin = (GRAB - 1) // 2
        if self.orientation() is Qt.Orientation.Horizontal:
            self.setContentsMargins(margin, 0, margin, 0)
        else:
            self.setContentsMargins(0, margin, 0, margin)
        self.setAttribute(Qt.WidgetAttribute.WA_MouseNoMask)  # the whole width is grabbed, the middle is seen
        self.setMask(QRegion(self.contentsRect()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._columns.reset()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -STEP, Qt.Key.Key_Right: STEP, Qt.Key.Key_Up: -STEP, Qt.Key.Key_Down: STEP}
        if event.key() == Qt.Key.Key_Home:
            self._columns.reset()
        elif event.key() in steps:
            self._columns.nudge(self._columns.indexOf(self), steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.contentsRect(), theme.colour("accent" if self.hasFocus() else "line"))


class Splitter(QSplitter):
    """Columns side by side. Each part is (widget, width in font units) or a widget that takes what is left.

    What the user makes of them is kept in `kept` under `name`, as a list of pixels.
    """

    def __init__(
        self,
        name: str,
        kept: MutableMapping[str, Any],
        *parts: QWidget | tuple[QWidget, int],
        vertical: bool = False,
    ) -> None:
        super().__init__(Qt.Orientation.Vertical if vertical else Qt.Orientation.Horizontal)
        self._key, self._kept = f"columns/{name}", kept
        self._wanted: list[int] = []
        self._placed = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for i, part in enumerate(parts):
            widget, width = part if isinstance(part, tuple) else (part, 0)
            self.addWidget(widget)
            self.setStretchFactor(i, 0 if width else 1)
            self._wanted.append(width)
        self.splitterMoved.connect(lambda: self._keep())

    def createHandle(self) -> QSplitterHandle:
        return Handle(self)

    def reset(self) -> None:
        """Back to the first widths."""
        self._kept.pop(self._key, None)
        self._place([theme.u(width) for width in self._wanted])

    def nudge(self, handle: int, by: int) -> None:
        """Move one of the lines by some pixels."""
        place = self.handle(handle).pos()
        now = place.x() if self.orientation() is Qt.Orientation.Horizontal else place.y()
        self.moveSplitter(now + (GRAB - 1) // 2 + by, handle)
        self._keep()

    def restyle(self) -> None:
        if self._placed and self._key not in self._kept:
            self.reset()

    def showEvent(self, event: QShowEvent) -> None:
        if not self._placed:
            self._placed = True
            self._place(self._stored() or [theme.u(width) for width in self._wanted])
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()  # columns may have come or gone for the new width before it was known here

    def fit(self) -> None:
        """Share the width anew among the columns that are shown: Qt forgets the line beside one that comes."""
        if self._placed:
            self._place(self._stored() or [theme.u(width) for width in self._wanted])

    def _stored(self) -> list[int] | None:
        """What was kept, if it still fits these columns: settings may come from another version."""
        found = self._kept.get(self._key)
        if not isinstance(found, list) or len(found) != self.count():
            return None
        return [size if isinstance(size, int) else 0 for size in found]

    def _place(self, widths: Sequence[int]) -> None:
        whole = self.width() if self.orientation() is Qt.Orientation.Horizontal else self.height()
        fixed = [w if self._wanted[i] else 0 for i, w in enumerate(widths)]
        shown = [widget is not None and not widget.isHidden() for widget in map(self.widget, range(self.count()))]
        left = whole - sum(w for i, w in enumerate(fixed) if shown[i]) - max(sum(shown) - 1, 0)
        self.setSizes([w or max(left, 1) for w in fixed])

    def _keep(self) -> None:
        before = self._stored() or [theme.u(width) for width in self._wanted]
        self._kept[self._key] = [size or before[i] for i, size in enumerate(self.sizes())]
