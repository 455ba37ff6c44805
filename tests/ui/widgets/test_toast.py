import pytest
import shiboken6
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QEnterEvent

from cmdesk.ui import theme, tokens
from cmdesk.ui.widgets import Button, Dialog, Panel, Toast, col, toast


@pytest.fixture
def host(qtbot):
    window = Panel(col(Button("Ailleurs"), None))
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    return window


@pytest.fixture
def bread(host):
    return Toast(host, above=30)


def enter():
    return QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1))


def test_it_lies_at_the_bottom_left_and_follows_the_window(bread, host):
    bread.say("Terminé : Inès Kaddour", "Annuler", "Ctrl+Z")
    assert bread.isVisible()
    assert (bread.x(), bread.geometry().bottom()) == (16, 400 - 30 - 16 - 1)
    host.resize(600, 500)
    assert bread.geometry().bottom() == 500 - 30 - 16 - 1
    assert bread.words.said() == "Terminé : Inès Kaddour"


def test_undo_is_done_once(bread, qtbot):
    undone = []
    bread.say("Terminé", "Annuler", act=lambda: undone.append("Inès"))
    with qtbot.waitSignals([bread.acted, bread.gone]):
        bread.button.click()
    bread.button.click()
    assert undone == ["Inès"]
    assert not bread.isVisible()


def test_it_goes_after_eight_seconds_and_then_undoes_nothing(bread, qtbot):
    undone = []
    bread.say("Terminé", "Annuler", act=lambda: undone.append("Inès"))
    assert bread.timer.isActive()
    assert bread.timer.interval() == tokens.UNDO_MS == 8000
    with qtbot.waitSignal(bread.gone):
        bread.timer.timeout.emit()
    assert not bread.isVisible()
    bread.button.clicked.emit()
    assert undone == []


def test_a_new_saying_replaces_the_old_one(bread, qtbot):
    undone = []
    bread.say("Terminé : Inès", "Annuler", act=lambda: undone.append("Inès"))
    with qtbot.waitSignal(bread.gone):
        bread.say("Terminé : Léa", "Annuler", act=lambda: undone.append("Léa"))
    bread.button.click()
    assert undone == ["Léa"]


def test_it_waits_while_the_mouse_is_over_it(bread, qapp):
    bread.say("Terminé", "Annuler")
    qapp.sendEvent(bread, enter())
    assert not bread.timer.isActive()
    qapp.sendEvent(bread, QEvent(QEvent.Type.Leave))
    assert bread.timer.isActive()


def test_it_waits_while_it_has_the_focus(bread, host, qapp, qtbot):
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    bread.say("Terminé", "Annuler")
    bread.button.setFocus(Qt.FocusReason.TabFocusReason)
    qapp.processEvents()
    assert not bread.timer.isActive()
    host.findChild(Button).setFocus()
    qapp.processEvents()
    assert bread.timer.isActive()


def test_without_an_action_there_is_no_button(bread):
    bread.say("Enregistré", symbol="drive")
    assert not bread.button.isVisible()


def test_it_is_announced(bread, monkeypatch):
    told = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: told.append(event.message()))
    bread.say("Terminé : Inès", "Annuler", "Ctrl+Z")
    assert told == ["Terminé : Inès. Annuler Ctrl+Z"]
    toast.announce(bread, "12 messages")
    assert told[-1] == "12 messages"


def test_it_slides_in_unless_stillness_is_wanted(bread, qapp):
    bread.say("Terminé")
    still = bread.pos()
    bread.dismiss()
    theme.apply(qapp, "light", 1.0, still=False)
    bread.say("Terminé")
    assert bread.pos() != still
    bread._slide.setCurrentTime(tokens.MOTION_MS["toast"])
    assert bread.pos() == still


@pytest.fixture
def over(host):
    dialog = Dialog(host, "Brouillons supprimés", col(Panel(col(None))), "Remettre", height=300)
    dialog.open()
    yield dialog
    if shiboken6.isValid(dialog):
        dialog.close()


def test_what_is_said_from_a_dialog_stands_in_it_where_it_can_be_pressed(bread, over, qtbot):
    undone = []
    bread.say("Brouillon remis", "Annuler", act=lambda: undone.append("brouillon"))
    assert bread.window() is over
    assert bread.isVisible()
    assert bread.geometry().bottom() < over.foot.y()
    assert bread.timer.isActive()
    qtbot.mouseClick(bread.button, Qt.MouseButton.LeftButton)
    assert undone == ["brouillon"]


def test_when_the_dialog_goes_it_comes_back_to_the_window(bread, host, over):
    bread.say("Brouillon remis", "Annuler")
    over.reject()
    assert bread.window() is host
    assert bread.isVisible()
    assert bread.geometry().bottom() == 400 - 30 - 16 - 1
    assert bread.timer.isActive()


def test_it_outlives_the_dialog_that_it_stands_in(bread, host, over, qapp):
    bread.say("Brouillon remis", "Annuler")
    shiboken6.delete(over)
    assert bread.window() is host
    bread.say("Terminé")
    assert bread.isVisible()


def test_what_lies_under_a_dialog_waits_until_it_is_gone(bread, host, qtbot):
    bread.say("Programmé", "Annuler")
    dialog = Dialog(host, "Établir un rapport", col(None))
    dialog.open()
    assert not bread.timer.isActive()
    assert bread.window() is host
    dialog.reject()
    assert bread.isVisible()
    assert bread.timer.isActive()


def test_a_window_that_is_taken_down_takes_all_with_it(qtbot):
    window = Panel(col(None))
    window.resize(600, 400)
    window.show()
    bread, dialog = Toast(window), Dialog(window, "Brouillons supprimés", col(None))
    dialog.open()
    bread.say("Brouillon remis")
    shiboken6.delete(window)
    assert not shiboken6.isValid(bread)
    assert not shiboken6.isValid(dialog)


def test_a_click_leaves_the_focus_where_one_works(bread, over, qtbot):
    over.activateWindow()
    qtbot.waitUntil(over.isActiveWindow)
    over.cancel.setFocus()
    bread.say("Règle retirée", "Annuler")
    qtbot.mouseClick(bread.button, Qt.MouseButton.LeftButton)
    assert over.focusWidget() is over.cancel
