import os
import subprocess
import sys
from shutil import which

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from cmdesk.ui import compositing, theme

SHOW = """
from PySide6.QtWidgets import QApplication
from cmdesk.ui import compositing
app = QApplication([])
print(app.platformName(), compositing.blends())
"""


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(200, 100)
    qtbot.addWidget(made)
    return made


def test_where_windows_are_blended_nothing_is_cut(window):
    assert compositing.blends()  # no X here
    compositing.cut_corners(window)
    assert window.mask().isEmpty()


def test_else_the_corners_are_cut_and_nothing_more(window, monkeypatch):
    monkeypatch.setattr(compositing, "blends", lambda: False)
    compositing.cut_corners(window)
    mask = window.mask()
    assert not any(mask.contains(QPoint(x, y)) for x in (0, 199) for y in (0, 99))
    assert all(mask.contains(each) for each in (QPoint(100, 0), QPoint(0, 50), QPoint(6, 6), QPoint(193, 93)))


def test_an_x_server_alone_blends_nothing():
    """Asked in a process of its own, as a program is."""
    if which("xvfb-run") is None:
        pytest.skip("NOT TESTED: no X server of its own can be started here (xvfb-run is missing)")
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    command = ["xvfb-run", "-a", sys.executable, "-c", SHOW]
    told = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
    if told.returncode:
        pytest.skip(f"NOT TESTED: no window of X can be opened here: {told.stderr[-200:]}")
    assert told.stdout.split() == ["xcb", "False"]


def test_the_half_pixels_of_a_corner_lie_on_the_colour_of_the_line(window, monkeypatch):
    window.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
    window.paintEvent = lambda event: compositing.paint_paper(window)
    assert window.grab().toImage().pixelColor(0, 0).alpha() == 0
    monkeypatch.setattr(compositing, "blends", lambda: False)
    assert window.grab().toImage().pixelColor(0, 0) == theme.colour("line")
