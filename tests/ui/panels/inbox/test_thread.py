"""The thread: days, places kept, and a word when something comes below."""

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from cmdesk.store import conversations
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.panels.inbox.thread import MORE, SHOWN
from cmdesk.ui.widgets import Day
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


def talk(street: Street, count: int) -> int:
    """One long conversation, a message an hour."""
    found = street.says("Léa", "Message 1", hours=count)
    for i in range(2, count + 1):
        street.says("Léa", f"Message {i}", hours=count - i + 1, to=street.last())
    return found


def texts(panel: InboxPanel) -> list[str]:
    return [widget.entry.text for widget in panel.reading.thread_view.said()]


def test_each_day_has_its_line(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Avant-hier", hours=48)
    street.says("Léa", "Ce matin", hours=2, to=street.last())
    panel = inbox()
    view = panel.reading.thread_view
    days = [widget.words.said() for widget in view._widgets.values() if isinstance(widget, Day)]
    assert days == ["Sunday 1 March", "Today"]


def test_a_long_conversation_shows_its_end_and_more_when_asked(street: Street, inbox: Show, qtbot: QtBot) -> None:
    talk(street, SHOWN + MORE + 3)
    panel = inbox()
    view = panel.reading.thread_view
    qtbot.waitUntil(lambda: len(texts(panel)) == SHOWN)
    assert texts(panel)[-1] == f"Message {SHOWN + MORE + 3}"
    qtbot.waitUntil(view.at_end)
    assert view.earlier.isVisible()
    assert view.earlier.text().startswith("Show 20")
    view.earlier.click()
    qtbot.waitUntil(lambda: len(texts(panel)) == SHOWN + MORE)
    view.earlier.click()
    qtbot.waitUntil(lambda: texts(panel)[0] == "Message 1")
    assert not view.earlier.isVisible()


def test_what_is_read_stays_and_a_button_leads_to_the_new(street: Street, inbox: Show, qtbot: QtBot) -> None:
    talk(street, SHOWN)
    panel = inbox()
    view = panel.reading.thread_view
    qtbot.waitUntil(lambda: len(texts(panel)) == SHOWN and view.page.verticalScrollBar().maximum() > 200)
    before = view.said()[0]
    view.page.verticalScrollBar().setValue(40)
    street.says("Léa", "Nouveau", hours=0, to=street.last())
    qtbot.waitUntil(view.news.isVisible)
    assert view.page.verticalScrollBar().value() == 40
    assert view.said()[0].entry.id >= before.entry.id
    view.news.click()
    qtbot.waitUntil(view.at_end)
    assert not view.news.isVisible()
    assert texts(panel)[-1] == "Nouveau"


def test_at_its_end_the_thread_follows(street: Street, inbox: Show, qtbot: QtBot) -> None:
    talk(street, SHOWN)
    panel = inbox()
    view = panel.reading.thread_view
    qtbot.waitUntil(lambda: len(texts(panel)) == SHOWN and view.at_end())
    street.says("Léa", "Nouveau", hours=0, to=street.last())
    qtbot.waitUntil(lambda: texts(panel)[-1] == "Nouveau")
    qtbot.waitUntil(view.at_end)
    assert not view.news.isVisible()


def test_what_did_not_change_keeps_its_widget(street: Street, inbox: Show, qtbot: QtBot) -> None:
    found = street.says("Léa", "Bonjour")
    panel = inbox()
    before = panel.reading.thread_view.said()[0]
    street.office.write(conversations.add_note, found, "Vu", street.office.now())
    qtbot.waitUntil(lambda: len(texts(panel)) == 2)
    assert panel.reading.thread_view.said()[0] is before


def test_the_countdown_ticks_only_while_something_waits(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.office.desk.undo_seconds = 10
    found = street.says("Léa", "Bonjour")
    panel = inbox()
    view = panel.reading.thread_view
    assert not view._second.isActive()
    street.office.do(street.office.desk.reply(found, "Bonjour Léa"))
    qtbot.waitUntil(lambda: len(view.underway()) == 1)
    assert view._second.isActive()
    street.office.now.pass_(seconds=4)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: view.underway()[0].words() == "Leaves in 6 s")
