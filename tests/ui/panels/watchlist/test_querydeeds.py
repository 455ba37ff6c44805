import pytest

from cmdesk.store import queries
from cmdesk.ui.dialogs.edit_query import EditQuery
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


def test_the_menu_shows_its_mentions(panel, qtbot, saved):
    menu = panel.query_deeds.menu_of(saved)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Show its mentions",
        "Edit…",
        "Switch off",
        "Remove…",
    ]
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: panel.list.rows.rowCount() == 1)
