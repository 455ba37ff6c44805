import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from cmdesk.ui import compositing, theme
from cmdesk.ui.widgets import Popup, Text, col


@pytest.fixture
def behind(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def popup(behind):
    made = Popup(behind, col(Text("Bakery"), pad=8))
    made.resize(200, 100)
    return made


def test_beside_its_corners_what_is_behind_shows(popup):
    picture = popup.grab().toImage()
    assert picture.pixelColor(0, 0).alpha() == 0
    assert picture.pixelColor(100, 0) == theme.colour("control")
    assert picture.pixelColor(100, 4) == theme.colour("raised")


def test_where_nothing_is_blended_its_corners_are_cut_and_not_black(popup, monkeypatch):
    monkeypatch.setattr(compositing, "blends", lambda: False)
    popup.resizeEvent(QResizeEvent(popup.size(), QSize()))
    assert not popup.mask().contains(QPoint(0, 0))
    assert popup.mask().contains(QPoint(100, 0))
    assert popup.grab().toImage().pixelColor(0, 0) == theme.colour("control")
