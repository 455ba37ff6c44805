import pytest
from PySide6.QtWidgets import QMenu

from cmdesk.domain.drafts import Stage
from cmdesk.store import drafts
from tests.ui.panels.drafts.test_panel import begin


@pytest.fixture
def panel(room, monkeypatch):
    monkeypatch.setattr(QMenu, "popup", lambda menu, place: None)  # a menu that is up takes the keyboard of all
    return begin(room, "The bread is out of the oven ! Come and see it")


def kept(room, panel):
    return room.office.read(drafts.one, panel.editor.draft.id)


def test_where_a_draft_stands_is_chosen_from_a_menu(room, panel):
    panel.editor.traits.stage.click()
    (menu,) = panel.editor.traits.findChildren(QMenu)
    next(action for action in menu.actions() if action.text() == "Ready").trigger()
    room.until(lambda: kept(room, panel).stage == "ready")
    assert panel.editor.traits.stage.text() == "Ready"
    panel.editor.traits.stand(Stage.DRAFT)
    room.until(lambda: kept(room, panel).stage == "")


def test_a_pillar_that_was_used_is_offered_again(room, panel):
    panel.editor.traits.belong("pillar", " Savoir  faire ")
    room.until(lambda: kept(room, panel).pillar == "Savoir faire")
    assert panel.editor.traits.pillar.text() == "Pillar: Savoir faire"
    panel.editor.traits.pillar.click()
    room.until(lambda: panel.editor.traits.findChildren(QMenu))
    names = [action.text() for action in panel.editor.traits.findChildren(QMenu)[0].actions()]
    assert names[0] == "Savoir faire"
    assert names[-1] == "None"


def test_the_language_that_is_chosen_is_the_one_it_is_read_in(room, panel):
    proof = panel.editor.review.proof
    assert proof._language == ""
    panel.editor.traits.speak("fr")
    room.until(lambda: kept(room, panel).language == "fr")
    assert proof._language == "fr"
