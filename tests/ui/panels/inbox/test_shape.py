"""How the inbox folds, and what of it is remembered."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmdesk.ui import theme
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.panels.inbox.shape import CARD
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


def seen(panel: InboxPanel) -> tuple[bool, bool, bool, bool]:
    """Views, list, reading, card."""
    shape = panel.shape
    return (panel.views.isVisible(), panel.list_column.isVisible(), panel.reading.isVisible(), shape.card.isVisible())


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (1440, (True, True, True, True)),
        (1339, (True, True, True, False)),
        (1179, (False, True, True, False)),
        (819, (False, False, True, False)),
    ],
)
def test_what_there_is_room_for(
    street: Street, inbox: Show, qtbot: QtBot, width: int, expected: tuple[bool, bool, bool, bool]
) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    panel.resize(width, 800)
    qtbot.waitUntil(lambda: seen(panel) == expected)
    assert panel.list_column.menu_button.isVisibleTo(panel.list_column) == (width < 1180)


def test_large_text_folds_like_a_small_window(street: Street, inbox: Show, qtbot: QtBot, qapp: QApplication) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    theme.apply(qapp, "light", 1.5, still=True)
    qtbot.waitUntil(lambda: seen(panel) == (False, True, True, False))


def test_one_pane_goes_between_list_and_conversation(street: Street, inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    panel.resize(800, 700)
    qtbot.waitUntil(lambda: seen(panel) == (False, False, True, False))
    panel.reading.head.back_button.click()
    assert seen(panel) == (False, True, False, False)
    panel.open_current()
    assert seen(panel) == (False, False, True, False)
    qtbot.keyClick(panel.reading.composer.areas[0], Qt.Key.Key_Escape)
    assert seen(panel) == (False, True, False, False)


def test_the_card_stays_folded(street: Street, inbox: Show, host: NotingHost, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    panel.reading.head.card_button.click()
    assert not panel.shape.card.isVisible()
    assert host.settings.layout[CARD] is False
    qtbot.waitUntil(lambda: host.saved > 0)
    assert not inbox().shape.card.isVisible()


def test_without_room_the_card_can_be_shown_for_now(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    panel.resize(1250, 800)
    qtbot.waitUntil(lambda: not panel.shape.card.isVisible())
    panel.reading.head.card_button.click()
    assert panel.shape.card.isVisible()
    assert CARD not in host.settings.layout


def test_the_density_is_remembered(street: Street, inbox: Show, host: NotingHost, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    tall = panel.list.rowHeight(0)
    panel.list_column.density_button.click()
    assert host.settings.compact
    assert panel.list.rowHeight(0) < tall
    qtbot.waitUntil(lambda: host.saved > 0)


def test_widths_are_kept(street: Street, inbox: Show, host: NotingHost, qtbot: QtBot) -> None:
    street.says("Léa", "Bonjour")
    panel = inbox()
    panel.shape.splitter.nudge(2, 40)
    kept = host.settings.layout["columns/inbox"]
    assert isinstance(kept, list)
    again = inbox()
    assert again.shape.splitter.sizes()[1] == panel.shape.splitter.sizes()[1]


def test_the_columns_stay_where_they_are_whatever_is_shown(street: Street, inbox: Show, qtbot: QtBot) -> None:
    """A conversation with more tools, or a bar above the list, makes no column give way."""
    street.says("Léa", "Bonjour", hours=1)
    street.says("Marc", "Bonjour aussi", hours=2, answerable=False)
    panel = inbox()
    panel.resize(1345, 850)
    splitter = panel.shape.splitter
    lines = 3 * splitter.handleWidth()
    qtbot.waitUntil(lambda: splitter.sizes()[3] > 0 and sum(splitter.sizes()) + lines == splitter.width())
    before = splitter.sizes()
    panel.list.step(1)
    qtbot.waitUntil(lambda: panel.reading.shown.row.name == "Marc")
    assert splitter.sizes() == before
    panel.list.toggle_mark()
    panel.list.step(-1)
    panel.list.toggle_mark()
    assert panel.list_column.marked.isVisible()
    assert splitter.sizes() == before
