from dataclasses import replace

import pytest
from PySide6.QtWidgets import QMenu

from cmdesk.store import items, queries
from cmdesk.ui.dialogs.edit_query import EditQuery
from cmdesk.ui.panels.watchlist.querydeeds import DAY
from cmdesk.ui.widgets import Dialog


@pytest.fixture
def saved(panel, filled, qtbot):
    filled.office.do(filled.office.desk.add_query("Notre nom", "fournil"))
    qtbot.waitUntil(lambda: len(panel.queries.rows) == 1)
    return panel.queries.rows[0].query


def every(desktop):
    return desktop.office.read(queries.every)


def dialog(panel, kind=Dialog):
    (found,) = [one for one in panel.window().findChildren(kind) if one.isVisible()]
    return found


def test_activating_asks_for_a_name_and_lists_what_it_found(panel, filled, qtbot):
    panel.queries.expression.field.setText("fournil")
    panel.queries.activate.click()
    asked = dialog(panel, EditQuery)
    assert not asked.primary.isEnabled()
    asked.name.setText("Notre nom")
    asked.primary.click()
    qtbot.waitUntil(lambda: panel.list.place.name == "Notre nom" and panel.list.rows.rowCount() == 1)
    assert [query.name for query in every(filled)] == ["Notre nom"]
    assert panel.queries.expression.text() == ""


def test_switching_off_can_be_taken_back(panel, filled, qtbot, saved):
    panel.query_deeds.switch(saved, False)
    qtbot.waitUntil(lambda: not every(filled)[0].enabled)
    filled.undo()
    qtbot.waitUntil(lambda: every(filled)[0].enabled)


def test_removing_asks(panel, filled, qtbot, saved):
    panel.query_deeds.remove(saved)
    dialog(panel).primary.click()
    qtbot.waitUntil(lambda: every(filled) == [])


def test_editing_changes_what_it_finds(panel, filled, qtbot, saved):
    panel.query_deeds.edit(saved)
    asked = dialog(panel, EditQuery)
    asked.expression.field.setText("fournil OU panne")
    asked.primary.click()
    qtbot.waitUntil(lambda: panel.queries.rows[0].total == 2)


def test_a_change_is_taken_back_with_what_the_query_had_found(panel, filled, qtbot, saved):
    before = filled.office.read(items.page, items.View(query_id=saved.id))
    panel.query_deeds.edit(saved)
    asked = dialog(panel, EditQuery)
    asked.expression.field.setText("panne")
    asked.primary.click()
    qtbot.waitUntil(lambda: filled.undo is not None)
    assert filled.said[-1] == "Query changed: 1 mention"
    assert filled.office.read(items.page, items.View(query_id=saved.id)) != before
    filled.undo()
    qtbot.waitUntil(lambda: every(filled)[0] == saved)
    assert filled.office.read(items.page, items.View(query_id=saved.id)) == before


def test_the_menu_shows_its_mentions(panel, qtbot, saved):
    menu = panel.query_deeds.menu_of(saved)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Show its mentions",
        "Edit…",
        "Switch off",
        "Mute",
        "Rules…",
        "Remove…",
    ]
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: panel.list.rows.rowCount() == 1)


def test_a_query_is_muted_for_a_while_and_speaks_again(panel, filled, qtbot, saved):
    (mute,) = [action.menu() for action in panel.query_deeds.menu_of(saved).actions() if action.menu()]
    mute.actions()[1].trigger()
    qtbot.waitUntil(lambda: every(filled)[0].muted_until == filled.now().replace(microsecond=0) + DAY)
    filled.undo()
    qtbot.waitUntil(lambda: every(filled)[0].muted_until is None)
    panel.query_deeds.mute(saved, filled.now() + DAY)
    qtbot.waitUntil(lambda: every(filled)[0].muted_until is not None)
    names = [action.text() for action in panel.query_deeds.menu_of(every(filled)[0]).actions()]
    assert "No longer mute" in names


def test_each_of_its_deeds_has_an_icon_of_its_own(panel, saved):
    pictures = [action.icon().pixmap(16).toImage() for action in panel.query_deeds.menu_of(saved).actions()]
    shown = [bytes(each.constBits()) for each in pictures if not each.isNull()]
    assert len(set(shown)) == len(shown) == 6


def test_an_author_or_a_site_is_left_out_in_one_click(panel, filled, qtbot, saved):
    menu = QMenu(panel)
    panel.query_deeds.exclusions(menu, ("Notre nom",), "Léa", "https://www.ouest.example/1")
    assert [action.text() for action in menu.actions()] == [
        "Leave out the author Léa",
        "Leave out the site ouest.example",
    ]
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: every(filled)[0].expression == "fournil NOT site:ouest.example")
    qtbot.waitUntil(lambda: filled.undo is not None)
    filled.undo()
    qtbot.waitUntil(lambda: every(filled)[0].expression == "fournil")


def test_what_has_no_author_and_no_site_offers_nothing(panel, saved):
    menu = QMenu(panel)
    panel.query_deeds.exclusions(menu, ("Notre nom", "Autre"), "😀", "")
    assert menu.actions() == []
    panel.query_deeds.known = [*panel.query_deeds.known, replace(saved, id=9, name="Autre")]
    panel.query_deeds.exclusions(menu, ("Notre nom", "Autre"), "Léa", "")
    assert [action.text() for action in menu.actions()] == [
        "Leave out the author Léa from Notre nom",
        "Leave out the author Léa from Autre",
    ]


def test_what_was_found_in_history_is_taken_back(panel, filled, qtbot):
    panel.queries.expression.field.setText("fournil")
    panel.queries.activate.click()
    asked = dialog(panel, EditQuery)
    asked.name.setText("Notre nom")
    asked.primary.click()
    qtbot.waitUntil(lambda: [one.total for one in panel.queries.rows] == [1])
    filled.undo()
    qtbot.waitUntil(lambda: panel.queries.rows[0].total == 0)
