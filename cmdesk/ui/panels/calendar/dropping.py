"""What is dragged over the days: where it would fall, and what comes of it there or back in the tray."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

if TYPE_CHECKING:
    from cmdesk.ui.panels.calendar.panel import CalendarPanel


class Dropping(QObject):
    """Posts that are out are never moved; what falls between the days and the tray stays where it was."""

    def __init__(self, panel: "CalendarPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        panel.dragging.moved.connect(self._over)
        panel.dragging.ended.connect(lambda: self._over(None))
        panel.dragging.dropped.connect(self.drop)

    def _over(self, at: QPoint | None) -> None:
        self._panel.days().target(at)

    def drop(self, ids: Sequence[int], at: QPoint, copy: bool) -> None:
        panel, known = self._panel, self._panel.chips()
        chips = [known[key] for key in ids if key in known and not known[key].is_past]
        day = panel.days().target(at)
        panel.days().target(None)
        if day is not None and chips:
            panel.deeds.drop(chips, day, copy=copy)
        elif len(chips) == 1 and chips[0].planned is not None and self._is_over_tray(at):
            panel.deeds.forget_hour(chips[0])

    def _is_over_tray(self, at: QPoint) -> bool:
        tray = self._panel.tray
        return tray.isVisible() and tray.rect().contains(tray.mapFromGlobal(at))
