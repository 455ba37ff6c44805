import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QMenu

from cmdesk.domain.proofing import HouseWord, WordKind
from cmdesk.store import drafts, house_words
from cmdesk.ui.panels.drafts.checks import Remedy
from cmdesk.ui.widgets import Button, Dialog
from tests.ui.panels.drafts.test_panel import begin


@pytest.fixture(autouse=True)
def menus_that_stay_down(monkeypatch):
    """A menu that is up takes the keyboard of all."""
    monkeypatch.setattr(QMenu, "popup", lambda menu, place: None)


@pytest.fixture
def panel(room):
    room.account("mastodon", "@fournil")
    return begin(room)


def check_of(room, panel, remedy):
    """The check with that remedy, once it is there."""
    room.until(lambda: any(check.remedy is remedy for check in panel.editor._found()))
    return next(check for check in panel.editor._found() if check.remedy is remedy)


def test_spaces_are_set_in_one_click_and_one_undo(room, panel):
    panel.editor.writing.area.insert("Venez samedi ! Nous avons des bûches")
    check = check_of(room, panel, Remedy.REPLACE)
    panel.editor.checks.asked.emit(check)
    assert panel.editor.writing.common() == "Venez samedi\u202f! Nous avons des bûches"
    panel.editor.writing.area.undo()
    assert panel.editor.writing.common() == "Venez samedi ! Nous avons des bûches"


def test_a_word_of_the_house_is_put_where_the_other_stood(room, panel):
    room.office.write(house_words.keep, HouseWord(0, WordKind.BANNED, "pas cher", "accessible"))
    panel.editor.writing.area.insert("Un pain pas cher")
    panel.editor.checks.asked.emit(check_of(room, panel, Remedy.REPLACE))
    assert panel.editor.writing.common() == "Un pain accessible"


def test_a_wrong_word_is_corrected_from_a_menu(room, panel):
    panel.editor.writing.area.insert("la bolangerie ouvre demain matin")
    check_of(room, panel, Remedy.SPELL)
    button = next(one for one in panel.editor.checks.findChildren(Button) if one.text() == "Correct")
    button.click()
    (menu,) = panel.editor.writing.area.findChildren(QMenu)
    room.until(lambda: menu.actions()[0].text() == "boulangerie")
    menu.actions()[0].trigger()
    assert panel.editor.writing.common() == "la boulangerie ouvre demain matin"


def test_the_menu_of_the_text_offers_suggestions_on_a_wrong_word_only(room, panel):
    area = panel.editor.writing.area
    area.insert("la bolangerie ouvre demain matin")
    check_of(room, panel, Remedy.SPELL)
    cursor = area.textCursor()
    cursor.setPosition(6)
    inside = area.cursorRect(cursor).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, inside, area.mapToGlobal(inside))
    assert panel.editor.review.show_menu(event)
    (menu,) = area.findChildren(QMenu)
    assert "Looking" in menu.actions()[0].text() or menu.actions()[0].text() == "boulangerie"
    cursor.setPosition(16)
    outside = area.cursorRect(cursor).center() + QPoint(2, 0)
    assert not panel.editor.review.show_menu(QContextMenuEvent(QContextMenuEvent.Reason.Mouse, outside, outside))


def test_warnings_ask_before_anything_leaves(room, panel):
    panel.editor.writing.area.insert("la bolangerie ouvre demain matin")
    check_of(room, panel, Remedy.SPELL)
    panel.send()
    asked = next(one for one in panel.findChildren(Dialog) if one.isVisible())
    room.settle()
    assert room.office.read(drafts.page)[0].stage.value == "draft"
    asked.primary.click()
    room.until(lambda: room.office.read(drafts.page)[0].stage.value == "scheduled")


def test_notes_do_not_ask(room, panel):
    panel.editor.writing.area.insert("Nous ouvrons demain matin à Chevaigné")
    room.until(panel.editor.review.proof.is_up_to_date)
    panel.send()
    room.until(lambda: room.office.read(drafts.page)[0].stage.value == "scheduled")
