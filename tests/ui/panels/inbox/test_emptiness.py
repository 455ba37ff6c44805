"""Why there is nothing, and the first step."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.domain.sources import NewSource
from cmdesk.store import sources, triage
from cmdesk.store.conversations import View
from cmdesk.ui.dialogs.hidden_items import HiddenItems
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.panels.inbox.views import BIN
from cmdesk.ui.widgets import EmptyState
from tests.fakes import Office
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


@pytest.fixture
def new(office: Office, host: NotingHost, qtbot: QtBot) -> InboxPanel:
    """An inbox on a workspace without any account."""
    panel = InboxPanel(host)
    qtbot.addWidget(panel)
    panel.resize(1440, 850)
    panel.show()
    qtbot.waitUntil(lambda: panel.rows.is_loaded)
    return panel


def title(panel: InboxPanel) -> str:
    empty = panel.list_column.empty
    assert isinstance(empty, EmptyState)
    return empty.title.said()


def test_at_first_it_offers_the_first_steps(new: InboxPanel, host: NotingHost, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(new.reading.nothing.buttons) == 3)
    for button in new.reading.nothing.buttons:
        button.click()
    assert [panel for panel, _ in host.opened] == ["accounts", "add-source", "demo"]


def test_with_a_source_it_only_waits(new: InboxPanel, office: Office, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(new.reading.nothing.buttons) == 3)
    office.write(sources.add, [NewSource("https://ouest.example/feed", "Ouest")], office.now())
    new.hide()
    new.show()
    new.refresh()
    qtbot.waitUntil(lambda: title(new) == "Everything is answered")
    assert not new.reading.nothing.buttons


def test_with_an_account_everything_is_answered(street: Street, inbox: Show, qtbot: QtBot) -> None:
    panel = inbox()
    qtbot.waitUntil(lambda: title(panel) == "Everything is answered")
    panel.views.list.choose(View(None, starred=True))
    qtbot.waitUntil(lambda: title(panel) == "Nothing here")


def test_a_search_without_result_offers_to_look_everywhere(street: Street, inbox: Show, qtbot: QtBot) -> None:
    from cmdesk.domain.conversations import State

    found = street.says("Marc", "Du pain sans sel ?")
    street.office.write(triage.move, [found], State.DONE)
    street.index()
    panel = inbox()
    panel.list_column.search()
    qtbot.keyClicks(panel.list_column.field, "sel")
    qtbot.waitUntil(lambda: title(panel) == "Nothing found for “sel”")
    everywhere = panel.list_column.empty.buttons[0]  # type: ignore[attr-defined]
    everywhere.click()
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 1)
    assert panel.rows.at(0).id == found
    assert panel.list_column.title.text() == "Everywhere"


def test_an_empty_bin_says_what_it_is_for_and_leads_to_what_rules_hid(
    street: Street, inbox: Show, qtbot: QtBot
) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    panel.views.list.choose(BIN)
    qtbot.waitUntil(lambda: title(panel) == "The bin is empty")
    panel.list_column.empty.buttons[0].click()
    dialog = panel.window().findChild(HiddenItems)
    assert dialog.isVisible()
    dialog.reject()
