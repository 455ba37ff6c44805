import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from cmdesk.ui.crop_area import CropArea

Key = Qt.Key


@pytest.fixture
def area(qtbot):
    made = CropArea()
    qtbot.addWidget(made)
    made.resize(428, 328)
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(0x884422)
    made.show_image(image)
    made.show()
    return made


def drag(area, start, end):
    QTest.mousePress(area, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start.toPoint())
    QTest.mouseMove(area, end.toPoint())
    QTest.mouseRelease(area, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end.toPoint())


def test_a_corner_and_the_middle_are_dragged(area):
    part = area.part()
    drag(area, part.bottomRight(), part.center())
    assert area.box == pytest.approx((0, 0, 0.5, 0.5), abs=0.01)
    drag(area, area.part().center(), area.part().center() + QPoint(100, 75))
    assert area.box == pytest.approx((0.25, 0.25, 0.5, 0.5), abs=0.01)
    assert not area.grab().isNull()


def test_the_shape_is_kept_while_a_corner_is_dragged(area):
    area.set_box((0, 0, 0.75, 1.0), 0.75)
    drag(area, area.part().bottomRight(), area.part().center())
    assert area.box[2] / area.box[3] == pytest.approx(0.75)
    assert area.box[2] < 0.5


def test_all_of_it_by_the_keyboard(area):
    area.set_box((0, 0, 0.5, 0.5), None)
    QTest.keyClick(area, Key.Key_Right)
    QTest.keyClick(area, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert area.box == pytest.approx((0.01, 0.05, 0.5, 0.5))
    QTest.keyClick(area, Key.Key_Minus)
    assert area.box[2] < 0.5
    QTest.keyClick(area, Key.Key_Plus)
    assert area.box[2] == pytest.approx(0.5)
    assert area.told() == "50 by 50 percent, from 1 and 5"


def test_the_point_stays_in_the_part(area):
    area.set_box((0, 0, 0.5, 0.5), None)
    area.set_pointing(True)
    drag(area, area.place().topLeft() + QPoint(40, 30), area.place().bottomRight())
    assert area.point == pytest.approx((0.5, 0.5))
    QTest.keyClick(area, Key.Key_Left)
    assert area.point == pytest.approx((0.49, 0.5))
    assert area.box == (0, 0, 0.5, 0.5)
    assert not area.grab().isNull()
