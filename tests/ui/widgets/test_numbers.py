import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest

from cmdesk.ui import theme
from cmdesk.ui.widgets import Field, NumberField, Panel, TimeField, row
from cmdesk.ui.widgets.numbers import Caret
from tests.ui.widgets.gallery import picture


@pytest.fixture
def fields(qtbot):
    number, time = NumberField("Délai", 45, 5, 120, "min"), TimeField("Heure")
    time.setTime(QTime(14, 30))
    window = Panel(row(Field("Autre"), number, time), "list")
    qtbot.addWidget(window)
    window.show()
    yield number, time
    window.close()


def test_a_number_is_typed_or_stepped(fields):
    number, _ = fields
    QTest.keyClick(number, Qt.Key.Key_Up)
    assert number.value() == 46
    up, down = number.findChildren(Caret)
    QTest.mouseClick(down, Qt.MouseButton.LeftButton)
    QTest.mouseClick(down, Qt.MouseButton.LeftButton)
    QTest.mouseClick(up, Qt.MouseButton.LeftButton)
    assert number.value() == 45
    number.setValue(500)
    assert number.value() == 120
    assert number.text() == "120\u00a0min"


def test_a_time_is_stepped_by_its_part(fields):
    _, time = fields
    time.setCurrentSectionIndex(0)
    QTest.keyClick(time, Qt.Key.Key_Up)
    assert time.time() == QTime(15, 30)
    assert time.text() == "15:30"


def test_scrolling_past_changes_neither(fields):
    here = QPointF(5, 5)
    for field in fields:
        field.clearFocus()
        before = field.text()
        wheel = QWheelEvent(
            here, here, QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        field.wheelEvent(wheel)
        assert field.text() == before
        assert not wheel.isAccepted()


def test_the_outline_is_that_of_a_field(fields):
    number, time = fields
    number.window().findChild(Field).setFocus()
    for field in (number, time):
        image = picture(field)
        assert image.pixel(0, image.height() // 2) == theme.colour("control").rgb()


def test_the_words_fit_at_any_size(fields, qapp):
    number, time = fields
    for scale in (1.0, 2.0):
        theme.apply(qapp, "light", scale, still=True)
        qapp.processEvents()
        for field, words in ((number, "120\u00a0min"), (time, "00:00")):
            assert field.lineEdit().width() >= field.fontMetrics().horizontalAdvance(words)
            assert field.height() == 32 * scale


def test_they_are_named(fields):
    assert [field.accessibleName() for field in fields] == ["Délai", "Heure"]
    assert all(caret.accessibleName() for field in fields for caret in field.findChildren(Caret))
