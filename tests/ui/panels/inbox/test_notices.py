"""One line says what matters most while one writes; another how the answer leaves, and for how long it can."""

from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.ui.panels.inbox.about import About
from cmdesk.ui.panels.inbox.notices import Notice, Way
from tests.ui.panels.inbox.conftest import Street


@pytest.fixture
def notice(qtbot: QtBot) -> Notice:
    made = Notice()
    qtbot.addWidget(made)
    made.retranslate()
    return made


def test_anger_is_told_with_the_minutes_it_costs(street: Street, notice: Notice) -> None:
    about = About(street.thread(street.says("Léa", "C'est un scandale")), cools=5)
    now = street.office.now()
    notice.dress(about, now, note=False, freed=False)
    assert "will wait 5 min" in notice.text.said()
    notice.dress(about, now, note=False, freed=True)
    assert "freed" in notice.text.said()
    notice.dress(about, now, note=True, freed=True)
    assert "never sent" in notice.text.said()
    assert notice.undo.isHidden()


def test_without_a_page_the_text_is_only_copied(street: Street, notice: Notice) -> None:
    thread = street.thread(street.says("Léa", "Bonjour", answerable=False))
    notice.dress(About(thread), street.office.now(), note=False, freed=False)
    assert notice.text.said().endswith("the page opens in your browser.")
    notice.dress(About(replace(thread, link="")), street.office.now(), note=False, freed=False)
    assert notice.text.said().endswith("to be pasted where they wrote.")


def test_nothing_to_say_takes_no_room(street: Street, notice: Notice) -> None:
    notice.dress(About(street.thread(street.says("Léa", "Bonjour"))), street.office.now(), note=False, freed=False)
    assert notice.isHidden()


def test_where_several_write_it_says_who_gets_the_answer(street: Street, notice: Notice) -> None:
    street.says("Léa", "Bonjour", hours=3)
    notice.dress(About(street.thread(street.of("Bonjour"))), street.office.now(), note=False, freed=False)
    assert notice.isHidden()
    found = street.says("Marc", "Moi aussi", hours=2, to="n1")
    notice.dress(About(street.thread(found)), street.office.now(), note=False, freed=False)
    assert notice.text.said() == "Several people write here: the answer goes to Marc."


def test_too_late_is_said_before_anything_else_of_the_answer(street: Street, notice: Notice) -> None:
    now = street.office.now()
    about = About(street.thread(street.says("Léa", "Bonjour")), cools=5, until=now)
    notice.dress(about, now - timedelta(seconds=1), note=False, freed=False)
    assert "angry" in notice.text.said()
    notice.dress(about, now, note=False, freed=True)
    assert notice.text.said().startswith("Too late")
    notice.dress(about, now, note=True, freed=False)
    assert "never sent" in notice.text.said()


def test_the_way_says_how_long_there_is(street: Street, qtbot: QtBot) -> None:
    way, now = Way(), street.office.now()
    qtbot.addWidget(way)
    way.window_left.setParent(way)
    thread = street.thread(street.says("Léa", "Bonjour"))
    way.dress(About(thread, until=now + timedelta(hours=3)), now, answers=True)
    assert way.window_left.said() == "3 h left to answer here"
    way.dress(About(thread, until=now), now, answers=True)
    assert way.window_left.isHidden()
    way.dress(About(thread), now, answers=True)
    assert way.window_left.isHidden()
    way.dress(About(thread), now, answers=False)
    assert way.isHidden()
