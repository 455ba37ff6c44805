from PySide6.QtWidgets import QMenu

from cmdesk.store import house_words
from cmdesk.ui.panels.drafts.spelling_menu import offer


def test_suggestions_come_to_the_top_and_a_word_can_be_learned(room, qtbot):
    menu, chosen, learned = QMenu(), [], []
    qtbot.addWidget(menu)
    menu.addAction("Copy")
    offer(menu, room, "bolangerie", "fr", chosen.append, lambda: learned.append(True))
    room.until(lambda: menu.actions()[0].text() == "boulangerie")
    menu.actions()[0].trigger()
    assert chosen == ["boulangerie"]
    learn = next(action for action in menu.actions() if "dictionary" in action.text())
    learn.trigger()
    room.until(lambda: learned)
    assert [word.word for word in room.office.read(house_words.every)] == ["bolangerie"]
    assert menu.actions()[-1].text() == "Copy"


def test_a_word_that_means_nothing_has_no_suggestion(room, qtbot):
    menu = QMenu()
    qtbot.addWidget(menu)
    offer(menu, room, "zzzzqqqqxxxxwwww", "fr", print, print)
    room.until(lambda: menu.actions()[0].text() != "Looking for what was meant…")
    assert menu.actions()[0].text() == "No suggestion"
