"""Long work: how far it is, and a way to stop it."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from cmdesk.ui import amounts, paint, theme
from cmdesk.ui.widgets.buttons import IconButton
from cmdesk.ui.widgets.layout import row
from cmdesk.ui.widgets.texts import Text
from cmdesk.ui.words import tr


class Bar(QProgressBar):
    """How far a long work is, as a thin line. A maximum of 0 means that nobody knows."""

    def __init__(self, name: str, width: int = 88) -> None:
        super().__init__()
        self._width = width
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.restyle()

    def restyle(self) -> None:
        self.setFixedSize(theme.u(self._width), 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = paint.smooth(QPainter(self))
        paint.box(p, self.rect(), "line", None, 2)
        span = self.maximum() - self.minimum()
        if span > 0 and self.value() > self.minimum():
            share = (self.value() - self.minimum()) / span
            paint.box(p, QRectF(0, 0, max(4.0, self.width() * share), 4), "accent", None, 2)
        elif span <= 0:
            paint.box(p, QRectF(self.width() * 0.3, 0, self.width() * 0.4, 4), "accent", None, 2)


class Progress(QWidget):
    """A thin line, "42 / 180" and a cross, which asks to stop (`cancelled`) once until `set` is called again."""

    cancelled = Signal()

    def __init__(self, name: str, width: int = 88, can_stop: bool = True) -> None:
        super().__init__()
        self.bar = Bar(name, width)
        self.count = Text("", "meta", "text2")
        self.stop = IconButton("close", tr("Stop"))
        self.stop.setVisible(can_stop)
        self.stop.clicked.connect(self._stop)
        self.setLayout(row(self.bar, self.count, self.stop, gap=6))
        self.set(0, 0)

    def set(self, done: int, total: int) -> None:
        """Show `done` of `total`; a total of 0 means that nobody knows yet."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.count.setText(f"{amounts.whole(done)} / {amounts.whole(total)}" if total else "")
        self.stop.setEnabled(True)

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.cancelled.emit()
