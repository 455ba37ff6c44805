"""The Tab key goes from one thing to the next as they are read, also to what was added after the others."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_as_read(layout: QLayout) -> None:
    """Qt puts what is added later behind all that was there; this puts all back into the order of the layout."""
    for before, after in pairwise(reached(layout)):
        if before.nextInFocusChain() is not after:
            QWidget.setTabOrder(before, after)


def reached(layout: QLayout) -> Iterator[QWidget]:
    """What can have the focus in a layout, in its order."""
    # Not by `item.layout()`: what that gives takes the items of the layout along when Python lets go of it.
    inner = {layout.indexOf(one): one for one in layout.children() if isinstance(one, QLayout)}
    for place in range(layout.count()):
        if place in inner:
            yield from reached(inner[place])
        elif (item := layout.itemAt(place)) is not None and (widget := item.widget()) is not None:
            yield from _inside(widget)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    within = widget.widget() if isinstance(widget, QScrollArea) else widget
    if within is not None and (layout := within.layout()) is not None:
        yield from reached(layout)
