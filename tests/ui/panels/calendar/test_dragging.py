import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from cmdesk.domain.calendar import Mark
from cmdesk.ui.panels.calendar.chips import Chip
from cmdesk.ui.panels.calendar.dragging import Dragging, Ghost

ONE, TWO = (Chip(n, f"Post {n}", Mark.DRAFT, (), None) for n in (1, 2))
PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    made.show()
    return made


def test_a_hand_that_trembles_drags_nothing(room):
    dragging = Dragging(room)
    dragging.press([ONE], QPoint(10, 10))
    assert not dragging.move(QPoint(12, 12))
    assert not dragging.release(QPoint(12, 12), PLAIN)


@pytest.mark.parametrize(("held", "copy"), [(PLAIN, False), (CTRL, True)])
def test_what_is_let_go_is_told_with_where_and_how(room, held, copy):
    dragging, told = Dragging(room), []
    dragging.dropped.connect(lambda *what: told.append(what))
    dragging.press([ONE, TWO], QPoint(10, 10))
    assert dragging.move(QPoint(90, 90))
    ghost = room.findChild(Ghost)
    assert ghost.isVisible()
    room.grab()
    assert dragging.release(QPoint(95, 95), held)
    assert told == [([1, 2], QPoint(95, 95), copy)]
    assert not ghost.isVisible()


def test_a_drag_that_was_given_up_drops_nothing(room):
    dragging, told = Dragging(room), []
    dragging.dropped.connect(lambda *what: told.append(what))
    dragging.press([ONE], QPoint(10, 10))
    dragging.move(QPoint(90, 90))
    assert dragging.cancel()
    assert not dragging.release(QPoint(95, 95), PLAIN)
    assert told == []
