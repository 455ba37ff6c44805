"""What is to be done about the open conversation is seen above the composer, and ticked there."""

from collections.abc import Callable
from datetime import timedelta

from pytestqt.qtbot import QtBot

from cmdesk.store import tasks
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.widgets import Text, Tick
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


def test_a_task_is_seen_with_its_day_and_ticked_with_an_undo(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    found = street.says("Léa", "Mon colis ?")
    now = street.office.now()
    street.office.write(tasks.add, "Appeler", now, now + timedelta(days=1), found)
    street.office.write(tasks.add, "Sans rapport", now)
    strip = inbox().reading.tasks
    qtbot.waitUntil(strip.isVisible)
    assert [task.text for task in strip.tasks] == ["Appeler"]
    assert [text.said()[:4] for text in strip.findChildren(Text)] == ["Due "]
    strip.findChildren(Tick)[0].click()
    qtbot.waitUntil(lambda: not strip.isVisible())
    host.undo()
    qtbot.waitUntil(strip.isVisible)


def test_only_a_few_are_listed_and_the_rest_is_a_click_away(street: Street, inbox: Show, qtbot: QtBot) -> None:
    found = street.says("Léa", "Mon colis ?")
    for number in range(5):
        street.office.write(tasks.add, f"Tâche {number}", street.office.now(), None, found)
    strip = inbox().reading.tasks
    qtbot.waitUntil(strip.isVisible)
    assert len(strip.findChildren(Tick)) == 3


def test_another_conversation_has_its_own(street: Street, inbox: Show, qtbot: QtBot) -> None:
    older = street.says("Zoé", "Bonjour", hours=4)
    found = street.says("Léa", "Mon colis ?")
    street.office.write(tasks.add, "Appeler", street.office.now(), None, found)
    panel = inbox()
    qtbot.waitUntil(panel.reading.tasks.isVisible)
    panel.open(conversation=older)
    qtbot.waitUntil(lambda: not panel.reading.tasks.isVisible())
