"""What is offered while one types never takes the focus."""

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from cmdesk.ui.panels.inbox.offers import Offers
from cmdesk.ui.widgets import Panel, SourceLine, TextArea, col

LINES = [SourceLine(i, f"Line {i}", "saved") for i in range(12)]


def key(code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, code, modifiers)


def offered(qtbot: QtBot, place: QRect) -> tuple[Panel, TextArea, Offers]:
    area, window = TextArea("Text"), Panel()
    window.setLayout(col(area))
    qtbot.addWidget(window)
    window.resize(500, 400)
    window.show()
    window.activateWindow()
    area.setFocus()
    qtbot.waitUntil(area.hasFocus)
    offers = Offers("Suggestions")
    offers.offer(LINES, area, place)
    return window, area, offers


def test_the_first_line_is_at_hand_and_the_arrows_go_on(qtbot: QtBot) -> None:
    _window, area, offers = offered(qtbot, QRect(10, 10, 2, 20))
    assert area.hasFocus()
    with qtbot.waitSignal(offers.taken) as told:
        assert offers.handles(key(Qt.Key.Key_Down))
        assert offers.handles(key(Qt.Key.Key_Return))
    assert told.args == [1]
    assert not offers.isVisible()


def test_escape_and_other_keys(qtbot: QtBot) -> None:
    _window, _area, offers = offered(qtbot, QRect(10, 10, 2, 20))
    assert not offers.handles(key(Qt.Key.Key_A))
    assert not offers.handles(key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    assert offers.handles(key(Qt.Key.Key_Escape))
    assert not offers.handles(key(Qt.Key.Key_Return))


def test_it_stays_inside_the_window(qtbot: QtBot) -> None:
    for place in (QRect(10, 10, 2, 20), QRect(480, 370, 2, 20)):
        window, _area, offers = offered(qtbot, place)
        assert window.rect().contains(offers.geometry())


def test_nothing_to_offer_is_nothing_shown(qtbot: QtBot) -> None:
    _window, area, offers = offered(qtbot, QRect(10, 10, 2, 20))
    offers.offer([], area, QRect())
    assert not offers.isVisible()
