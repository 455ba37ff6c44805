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
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield from _inside(widget)
        elif inner is not None:
            yield from reached(inner)


def _inside(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    within = widget.widget() if isinstance(widget, QScrollArea) else widget
    if within is not None and (layout := within.layout()) is not None:
        yield from reached(layout)
