"""Hints say calmly what a text may sound like, mark it, and mend it at a click."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.language.tone import Concern, Hint
from cmdesk.ui.panels.inbox.hints import Hints, sentence
from cmdesk.ui.widgets import Button, Panel, TextArea, col


@pytest.fixture
def area(qtbot: QtBot) -> Iterator[TextArea]:
    """A text with its hints below, in a window that lives as long as the test."""
    window = Panel()
    made = TextArea("Text")
    window.hints = Hints(made)  # type: ignore[attr-defined]
    window.setLayout(col(made, window.hints))  # type: ignore[attr-defined]
    qtbot.addWidget(window)
    window.resize(600, 300)
    window.show()
    yield made
    window.close()


def hints_of(area: TextArea) -> Hints:
    found: Hints = area.parentWidget().hints  # type: ignore[attr-defined]
    return found


def test_what_is_harsh_is_said_and_underlined(area: TextArea) -> None:
    hints = hints_of(area)
    hints.about(letter=False, name="", on=True)
    area.set_text("Bonjour 🥐, calmez-vous, votre colis est arrivé.")
    hints.look()
    assert hints.words() == ["“calmez-vous” may sound harsh."]
    assert [mark.cursor.selectedText() for mark in area.extraSelections()] == ["calmez-vous"]


def test_a_remedy_is_one_click_and_can_be_undone(area: TextArea) -> None:
    hints = hints_of(area)
    hints.about(letter=False, name="", on=True)
    area.insert("🥐 C'est parti demain matin !!!")
    hints.look()
    (button,) = hints.findChildren(Button)
    button.click()
    assert area.text() == "🥐 C'est parti demain matin !"
    assert not hints.isVisible()
    area.undo()
    assert area.text() == "🥐 C'est parti demain matin !!!"


def test_a_mail_is_offered_a_greeting_with_the_name(area: TextArea) -> None:
    hints = hints_of(area)
    hints.about(letter=True, name="Léa", on=True)
    area.set_text("Votre colis est parti hier et il arrive demain.\nBien cordialement,")
    hints.look()
    (button,) = hints.findChildren(Button)
    button.click()
    assert area.text().startswith("Bonjour Léa,\n\nVotre colis")


def test_a_variable_that_nothing_is_known_for_is_marked(area: TextArea) -> None:
    hints = hints_of(area)
    hints.about(letter=False, name="", on=True)
    area.set_text("Bonjour {{ contact.first_name }}, à demain")
    hints.look()
    assert hints.words() == ["Nothing is known for {{ contact.first_name }}: write it yourself."]
    assert [mark.cursor.selectedText() for mark in area.extraSelections()] == ["{{ contact.first_name }}"]


def test_a_hint_about_what_has_changed_meanwhile_mends_nothing(area: TextArea) -> None:
    hints = hints_of(area)
    hints.about(letter=False, name="", on=True)
    area.set_text("À demain !!!")
    hints.look()
    (button,) = hints.findChildren(Button)
    area.set_text("Oui")
    button.click()
    assert area.text() == "Oui"


def test_nothing_is_said_where_it_is_switched_off(area: TextArea) -> None:
    hints = hints_of(area)
    area.set_text("CALMEZ-VOUS DONC UN PEU !!!")
    hints.look()
    assert not hints.isVisible()


@pytest.mark.parametrize("concern", Concern)
def test_each_concern_has_its_sentence(concern: Concern) -> None:
    assert sentence(Hint(concern, 0, 1, "x")).endswith(".")
