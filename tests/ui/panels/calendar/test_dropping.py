"""What comes of posts that are dropped."""

from PySide6.QtCore import QPoint


def test_what_falls_into_the_tray_has_no_hour_any_more(hall):
    made = hall.post("Un", 12)
    panel = hall.show_calendar()
    hall.until(lambda: made in panel.chips())
    tray = panel.tray.mapToGlobal(panel.tray.rect().center())
    panel.dragging.dropped.emit([made], tray, False)
    hall.until(lambda: hall.planned(made).moment is None)


def test_what_falls_beside_everything_stays(hall):
    made = hall.post("Un", 12)
    panel = hall.show_calendar()
    hall.until(lambda: made in panel.chips())
    before = hall.planned(made).moment
    panel.dragging.dropped.emit([made], panel.head.mapToGlobal(QPoint(2, 2)), False)
    panel.dragging.dropped.emit([made + 99], panel.grid.viewport().mapToGlobal(QPoint(40, 60)), False)
    hall.settle()
    assert hall.planned(made).moment == before
