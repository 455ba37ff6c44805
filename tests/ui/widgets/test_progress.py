from PySide6.QtGui import QAccessible

from cmdesk.ui import theme
from cmdesk.ui.widgets import Bar, Progress
from tests.ui.widgets.gallery import picture


def filled(bar):
    image, accent = picture(bar), theme.colour("accent").rgb()
    return sum(image.pixel(x, 2) == accent for x in range(image.width())) / image.width()


def test_the_line_is_as_long_as_what_is_done(qtbot):
    bar = Bar("Relève", 100)
    qtbot.addWidget(bar)
    bar.setRange(0, 180)
    bar.setValue(0)
    assert filled(bar) == 0
    bar.setValue(90)
    assert 0.45 < filled(bar) < 0.55
    bar.setValue(180)
    assert filled(bar) > 0.95


def test_screen_readers_are_told_how_far_it_is(qtbot):
    bar = Bar("Relève")
    qtbot.addWidget(bar)
    bar.setRange(0, 180)
    bar.setValue(42)
    told = QAccessible.queryAccessibleInterface(bar)
    assert told.role() is QAccessible.Role.ProgressBar
    assert told.text(QAccessible.Text.Name) == "Relève"
    assert told.valueInterface().currentValue() == 42


def test_progress_counts_and_can_be_stopped_once(qtbot):
    progress = Progress("Relève")
    qtbot.addWidget(progress)
    progress.set(42, 180)
    assert progress.count.said() == "42 / 180"
    with qtbot.waitSignal(progress.cancelled):
        progress.stop.click()
    assert not progress.stop.isEnabled()
    progress.set(0, 0)
    assert progress.count.said() == ""
    assert progress.stop.isEnabled()
    assert 0.3 < filled(progress.bar) < 0.5  # nobody knows how long


def test_what_cannot_be_stopped_has_no_cross(qtbot):
    progress = Progress("Export", can_stop=False)
    qtbot.addWidget(progress)
    progress.show()
    assert not progress.stop.isVisible()
