"""A small window over the others that goes with the next click beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QWidget

from cmdesk.ui import tokens
from cmdesk.ui.compositing import cut_corners, paint_paper

RADIUS = tokens.RADIUS["control"]


class Popup(QWidget):
    """Like a menu, with anything in it; it is deleted once it is closed."""

    def __init__(self, parent: QWidget, layout: QLayout) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setLayout(layout)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        cut_corners(self, RADIUS)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_paper(self, "control", RADIUS)
