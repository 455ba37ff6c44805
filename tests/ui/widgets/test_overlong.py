import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication

from cmdesk.domain.texts import LONGEST
from cmdesk.ui.widgets import Panel, TextArea, col

HUGE = "Le pain est prêt.\n" * (LONGEST // 9)


@pytest.fixture
def area(qtbot):
    made = TextArea("Votre texte", least=3, most=6)
    window = Panel(col(made, None))
    qtbot.addWidget(window)
    window.resize(500, 400)
    window.show()
    yield made
    window.close()


def paste(area, text):
    held = QMimeData()
    held.setText(text)
    area.insertFromMimeData(held)


def test_a_paste_brings_as_much_as_there_is_room_for_and_says_so(area):
    paste(area, "Bonjour. ")
    assert not area.overlong.isVisible()
    paste(area, HUGE)
    assert area.text() == ("Bonjour. " + HUGE)[:LONGEST]
    assert area.overlong.isVisible()
    kept, left = LONGEST - 9, len(HUGE) - LONGEST + 9
    assert f"{kept:,} characters were added, {left:,} were left out" in area.overlong.words.said()
    area.undo()
    assert area.text() == "Bonjour. "
    area.overlong.close_button.click()
    assert not area.overlong.isVisible()


def test_what_is_selected_makes_room(area):
    paste(area, HUGE[:LONGEST])
    paste(area, "Encore")
    assert area.text() == HUGE[:LONGEST]
    assert "Nothing was added" in area.overlong.words.said()
    area.selectAll()
    paste(area, "Encore")
    assert area.text() == "Encore"


def test_what_is_typed_finds_no_room_either(area, qtbot):
    paste(area, HUGE[: LONGEST - 1])
    area.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(area, "ab")
    assert area.text() == HUGE[: LONGEST - 1] + "a"
    assert "Nothing was added" in area.overlong.words.said()
    area.overlong.close_button.click()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        qtbot.keyClick(area, key)
    composed = QInputMethodEvent("", [])
    composed.setCommitString("é")
    QApplication.sendEvent(area, composed)
    area.insert("👍")
    assert len(area.text()) == LONGEST
    assert area.overlong.isVisible()
    area.overlong.close_button.click()
    qtbot.keyClick(area, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)  # which sends
    qtbot.keyClick(area, Qt.Key.Key_Backspace)
    qtbot.keyClick(area, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(area, Qt.Key.Key_Return)
    assert area.text() == HUGE[: LONGEST - 1] + "\n"
    assert not area.overlong.isVisible()


def test_what_is_said_takes_no_room_from_the_text(area, qapp):
    area.set_text("Une ligne")
    qapp.processEvents()
    before = area.viewport().height()
    paste(area, HUGE)
    area.overlong.resize(area.overlong.width(), area.overlong.height() + 1)
    qapp.processEvents()
    assert area.overlong.geometry().bottom() <= area.height()
    assert area.viewport().geometry().bottom() < area.overlong.y()
    assert area.viewport().height() >= before


def test_of_a_kept_text_that_is_too_long_the_beginning_is_shown_and_nothing_is_lost(area):
    area.set_text(HUGE)
    assert area.text() == HUGE
    assert area.document().characterCount() - 1 == LONGEST
    assert area.isReadOnly()
    area.insert("Encore")
    area.setReadOnly(False)
    assert area.isReadOnly()
    assert area.text() == HUGE


def test_its_beginning_is_kept_alone_only_once_all_of_it_was_copied(area, qtbot):
    area.set_text(HUGE)
    assert not area.overlong.shorten.isEnabled()
    area.overlong.copy.click()
    assert QGuiApplication.clipboard().text() == HUGE
    with qtbot.waitSignal(area.textChanged):
        area.overlong.shorten.click()
    assert area.text() == HUGE[:LONGEST]
    assert not area.isReadOnly()
    assert not area.overlong.isVisible()


def test_what_is_locked_is_not_shortened(area):
    area.setReadOnly(True)
    area.set_text(HUGE)
    assert not area.overlong.shorten.isVisible()
    area.set_text("Court")
    assert area.isReadOnly()
    assert not area.overlong.isVisible()
    area.setReadOnly(False)
    area.set_text(HUGE)
    area.clear()
    assert area.text() == ""
    assert not area.isReadOnly()
