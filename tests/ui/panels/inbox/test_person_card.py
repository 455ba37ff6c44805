"""The card of the person."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cmdesk.domain.people import PersonCard
from cmdesk.store import labels, people
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.panels.inbox.person_card import Link
from cmdesk.ui.widgets import Elided, IconButton, Section, Tag
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


def words(card: QWidget) -> list[str]:
    return [widget.text() for widget in card.findChildren(Elided) if not widget.isHidden()]


def person(street: Street, conversation: int) -> PersonCard:
    found: PersonCard = street.office.read(people.card, street.row(conversation).person_id)
    return found


@pytest.fixture
def lea(street: Street) -> int:
    street.says("Léa", "Une vieille question", hours=100)
    return street.says("Léa", "Bonjour", hours=1)


def test_it_tells_who_they_are_and_what_was_said_before(street: Street, lea: int, inbox: Show, qtbot: QtBot) -> None:
    panel = inbox()
    card = panel.reading.card
    told = {"Léa", "léa@piaille.example", "Since Mar 2026", "Une vieille question"}
    qtbot.waitUntil(lambda: told <= set(words(card)))
    past = next(link for link in card.findChildren(Link) if "Une vieille" in link.accessibleName())
    past.click()
    qtbot.waitUntil(lambda: panel.reading.wanted != lea)


def test_the_note_is_kept_as_it_is_typed(street: Street, lea: int, inbox: Show, qtbot: QtBot) -> None:
    panel = inbox()
    card = panel.reading.card
    qtbot.waitUntil(card.note.isVisible)
    qtbot.keyClicks(card.note, "Tutoie")
    qtbot.waitUntil(lambda: person(street, lea).note == "Tutoie")
    assert card.note.text() == "Tutoie"


def test_going_to_somebody_else_keeps_the_note_of_the_first(
    street: Street, lea: int, inbox: Show, qtbot: QtBot
) -> None:
    street.says("Marc", "Bonjour à vous", hours=3)
    panel = inbox()
    card = panel.reading.card
    qtbot.waitUntil(card.note.isVisible)
    qtbot.keyClicks(card.note, "Tutoie")
    panel.list.step(1)
    qtbot.waitUntil(lambda: "Marc" in words(card))
    assert card.note.text() == ""
    qtbot.waitUntil(lambda: person(street, lea).note == "Tutoie")


def test_a_regular_gets_a_star(street: Street, lea: int, inbox: Show, qtbot: QtBot) -> None:
    panel = inbox()
    card = panel.reading.card

    def star() -> list[IconButton]:
        return [button for button in card.findChildren(IconButton) if button.accessibleName() == "Make a regular"]

    qtbot.waitUntil(lambda: len(star()) == 1)
    star()[0].click()
    qtbot.waitUntil(lambda: person(street, lea).starred)
    qtbot.waitUntil(lambda: panel.liner(panel.rows.at(0)).starred)


def test_labels_of_the_conversation_can_be_taken_off(street: Street, lea: int, inbox: Show, qtbot: QtBot) -> None:
    made = street.office.write(labels.make, "Commande")
    street.office.write(labels.put, [lea], made)
    panel = inbox()
    qtbot.waitUntil(lambda: len(panel.reading.card.findChildren(Tag)) == 1)
    panel.reading.card.findChildren(Tag)[0].click()
    qtbot.waitUntil(lambda: street.row(lea).labels == ())


def test_a_mention_has_no_person_but_tells_what_found_it(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.mentions("Le pain", "Le Fournil ouvre un café")
    panel = inbox()
    card = panel.reading.card
    qtbot.waitUntil(lambda: "Fournil" in words(card))
    assert not card.note.isVisible()
    titles = [section.title.said() for section in card.findChildren(Section) if not section.isHidden()]
    assert "Found by" in titles
