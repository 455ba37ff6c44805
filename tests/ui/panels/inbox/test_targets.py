"""Which conversations an action is about."""

from pytestqt.qtbot import QtBot

from cmdesk.ui.panels.inbox.targets import targeted
from tests.ui.panels.inbox.conftest import Street
from tests.ui.panels.inbox.test_conversation_list import Show, three


def test_the_open_one_then_those_that_are_marked_then_all_of_the_view(
    street: Street, inbox: Show, qtbot: QtBot
) -> None:
    ids = three(street)
    panel = inbox()
    qtbot.waitUntil(lambda: [row.id for row in targeted(panel)] == ids[:1])
    panel.list.step(1)
    panel.list.toggle_mark()
    panel.list.step(1)
    panel.list.toggle_mark()
    assert {row.id for row in targeted(panel)} == set(ids[1:])
    panel.deeds.sorting.select_all()
    qtbot.waitUntil(lambda: [row.id for row in targeted(panel)] == ids)


def test_where_nothing_is_open_it_is_about_nothing(inbox: Show) -> None:
    assert targeted(inbox()) == []
