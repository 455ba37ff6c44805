"""Python's garbage is collected in the window's thread and nowhere else.

The cyclic collector runs in whatever thread happens to allocate. When that is the engine's, it destroys widgets there,
and Qt hangs or crashes.
"""

import gc
import linecache

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 100
BUSY_MS = 20  # while feeds come in, much is made and thrown away: oftener, so that it is little each time
YOUNG, MIDDLE, OLD = 3_000, 15, 200  # as gc.set_threshold: allocations, young collections, middle collections


class Tidying(QObject):
    """From its making to `stop`. What lives at `settle` is taken for the program itself and looked at no more."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self.tidy)
        self._timer.start()

    def settle(self) -> None:
        """Once everything is loaded: modules and classes stay for ever, and there are a great many of them."""
        linecache.clearcache()  # PySide6 reads the source of every module that is imported, and Python keeps it
        gc.collect(1)
        gc.freeze()

    def tidy(self) -> int:
        """Collect as much as is due; how many things were thrown away."""
        young, middle, old = gc.get_count()
        self._timer.setInterval(BUSY_MS if young > YOUNG else EVERY_MS)
        if middle > MIDDLE and old > OLD:
            return gc.collect(2)
        if middle > MIDDLE:
            return gc.collect(1)
        return gc.collect(0) if young > YOUNG else 0

    def stop(self) -> None:
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
