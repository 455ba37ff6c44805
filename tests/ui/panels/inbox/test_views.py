"""The column of views."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.conversations import Counts, Label, State
from cmdesk.store.conversations import View
from cmdesk.ui.panels.inbox.views import MENTIONS, OPEN, ViewsColumn, view_lines
from cmdesk.ui.widgets import SectionLine, SourceLine

COUNTS = Counts(open=12, unread=5, mentions=4, waiting=7, snoozed=2, starred=3, by_account={1: 9})


def account(health: AccountHealth = AccountHealth.OK) -> AccountRow:
    now = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
    return AccountRow(1, 1, "mastodon", "@fournil", {}, (), "x", health, None, now)


def test_states_labels_and_accounts_with_their_figures() -> None:
    lines = view_lines(COUNTS, [Label(5, "Noël", "")], [account()])
    told = [(line.name, line.count) if isinstance(line, SourceLine) else line.title for line in lines if line]
    assert told == [
        ("To answer", 12),
        ("Mentions", 4),
        ("Waiting", 7),
        ("Snoozed", 2),
        ("Done", 0),
        ("With a star", 3),
        ("Spam", 0),
        "Labels",
        ("Noël", 0),
        "Accounts",
        ("@fournil", 9),
    ]


def test_what_does_not_exist_has_no_heading() -> None:
    assert not [line for line in view_lines(COUNTS, [], []) if isinstance(line, SectionLine)]


def test_an_account_that_needs_a_sign_in_says_so() -> None:
    line = view_lines(COUNTS, [], [account(AccountHealth.SIGN_IN)])[-1]
    assert isinstance(line, SourceLine)
    assert line.health == "down"
    assert "sign in" in line.spoken


def test_choosing_tells_the_view_and_a_change_of_figures_does_not(qtbot: QtBot) -> None:
    column = ViewsColumn()
    qtbot.addWidget(column)
    chosen: list[View] = []
    column.chosen.connect(chosen.append)
    column.list.choose(MENTIONS)
    column.set(COUNTS, [], [])
    assert chosen == [MENTIONS]
    assert column.list.current_line().key == MENTIONS


def test_the_same_views_in_a_menu(qtbot: QtBot) -> None:
    column = ViewsColumn()
    qtbot.addWidget(column)
    column.set(COUNTS, [Label(5, "Noël & Cie", "")], [account()])
    menu = QMenu(column)
    column.fill_menu(menu, OPEN)
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert actions[0].text() == "To answer\t12"
    assert actions[0].isChecked()
    assert "Noël && Cie" in [action.text() for action in actions]
    chosen: list[View] = []
    column.chosen.connect(chosen.append)
    actions[2].trigger()
    assert chosen == [View(State.WAITING)]
