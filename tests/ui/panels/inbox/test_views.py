"""The column of views."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.conversations import Counts, Department, Label, SavedView, State, View
from cmdesk.domain.tasks import Due, TaskList
from cmdesk.ui.panels.inbox.views import MENTIONS, OPEN, Known, ViewsColumn, view_lines
from cmdesk.ui.widgets import SectionLine, SourceLine

COUNTS = Counts(open=12, unread=5, mentions=4, waiting=7, snoozed=2, starred=3, by_account={1: 9})
COUNTS = replace(COUNTS, late=2, urgent=1, binned=1, by_label={5: 6}, by_department={3: 4})


def account(health: AccountHealth = AccountHealth.OK) -> AccountRow:
    now = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
    return AccountRow(1, 1, "mastodon", "@fournil", {}, (), "x", health, None, now)


KNOWN = Known(
    COUNTS,
    [Label(5, "Noël & Cie", "")],
    [account()],
    [Department(3, "Boutique")],
    [SavedView(1, "Noël 2026", View(text="noël", by_need=True), 5)],
    Due(open=5, late=2),
)


def test_a_saved_view_is_found_whatever_the_order_of_the_list(qtbot: QtBot) -> None:
    column = ViewsColumn()
    qtbot.addWidget(column)
    column.set(KNOWN)
    line = column.line_of(View(text="noël"))
    assert line is not None
    assert line.name == "Noël 2026"
    searched = column.line_of(View(late=True, text="pain", by_need=True))
    assert searched is not None
    assert searched.name == "Late"


def test_states_labels_and_accounts_with_their_figures() -> None:
    lines = view_lines(KNOWN)
    told = [(line.name, line.count) if isinstance(line, SourceLine) else line.title for line in lines if line]
    assert told == [
        ("To answer", 12),
        ("Mentions", 4),
        ("Waiting", 7),
        ("Snoozed", 2),
        ("Done", 0),
        ("Spam", 0),
        ("Bin", 1),
        "My views",
        ("Late", 2),
        ("High priority", 1),
        ("VIP", 0),
        ("With a star", 3),
        ("Noël 2026", 5),
        "Tasks",
        ("Late", 2),
        ("To do", 5),
        "Labels",
        ("Noël & Cie", 6),
        "Departments",
        ("Boutique", 4),
        "Accounts",
        ("@fournil", 9),
    ]


def test_what_does_not_exist_has_no_heading() -> None:
    headings = [line.title for line in view_lines(Known(COUNTS)) if isinstance(line, SectionLine)]
    assert headings == ["My views"]


def test_a_network_is_a_view_where_it_has_several_accounts() -> None:
    counts = replace(COUNTS, by_network={"mastodon": 9})
    lines = view_lines(Known(counts, accounts=[account(), replace(account(), id=2)]))
    assert [(line.key, line.count) for line in lines if isinstance(line, SourceLine)][-1] == (
        View(network="mastodon"),
        9,
    )


def test_a_paused_account_says_so() -> None:
    paused = replace(account(AccountHealth.SIGN_IN), paused=datetime(2026, 3, 3, tzinfo=UTC))
    line = view_lines(Known(COUNTS, accounts=[paused]))[-1]
    assert isinstance(line, SourceLine)
    assert (line.health, line.accessible) == ("off", "@fournil, paused")


def test_the_menu_of_an_account_leads_to_its_health(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda menu, place: None)  # a menu that is up takes the keyboard of all
    column = ViewsColumn()
    qtbot.addWidget(column)
    column.set(KNOWN)
    line = column.line_of(View(account_id=1))
    column.list.menu_asked.emit(column.line_of(OPEN), QPoint())
    assert not column.findChildren(QMenu)
    column.list.menu_asked.emit(line, QPoint())
    (menu,) = column.findChildren(QMenu)
    with qtbot.waitSignal(column.account_asked, check_params_cb=lambda asked: asked == 1):
        menu.actions()[0].trigger()


def test_an_account_that_needs_a_sign_in_says_so() -> None:
    line = view_lines(Known(COUNTS, accounts=[account(AccountHealth.SIGN_IN)]))[-1]
    assert isinstance(line, SourceLine)
    assert line.health == "down"
    assert "sign in" in line.spoken


def test_choosing_tells_the_view_and_a_change_of_figures_does_not(qtbot: QtBot) -> None:
    column = ViewsColumn()
    qtbot.addWidget(column)
    chosen: list[View] = []
    column.chosen.connect(chosen.append)
    column.list.choose(MENTIONS)
    column.set(Known(COUNTS))
    assert chosen == [MENTIONS]
    assert column.list.current_line().key == MENTIONS


def test_the_same_views_in_a_menu(qtbot: QtBot) -> None:
    column = ViewsColumn()
    qtbot.addWidget(column)
    column.set(KNOWN)
    menu = QMenu(column)
    column.fill_menu(menu, OPEN)
    actions = [action for action in menu.actions() if not action.isSeparator()]
    assert actions[0].text() == "To answer\t12"
    assert actions[0].isChecked()
    assert "Noël && Cie\t6" in [action.text() for action in actions]
    chosen: list[View] = []
    column.chosen.connect(chosen.append)
    actions[2].trigger()
    assert chosen == [View(State.WAITING)]


@pytest.fixture
def column(qtbot: QtBot) -> ViewsColumn:
    made = ViewsColumn()
    qtbot.addWidget(made)
    made.set(KNOWN)
    made.resize(200, 700)
    made.show()
    return made


def test_tasks_are_opened_and_the_view_beside_stays(column: ViewsColumn, qtbot: QtBot) -> None:
    chosen: list[object] = []
    column.chosen.connect(chosen.append)
    column.list.choose(TaskList.LATE)
    assert chosen == []  # passing over it opens nothing
    with qtbot.waitSignal(column.tasks_asked) as told:
        qtbot.keyClick(column.list, Qt.Key.Key_Return)
    assert told.args == [TaskList.LATE]
    assert column.list.current_line().key == OPEN
    assert chosen in ([], [OPEN])


def test_a_click_opens_the_tasks_too(column: ViewsColumn, qtbot: QtBot) -> None:
    row = next(i for i, line in enumerate(column.all()) if getattr(line, "key", None) is TaskList.OPEN)
    place = column.list.visualRect(column.lines.index(row, 0)).center()
    with qtbot.waitSignal(column.tasks_asked) as told:
        qtbot.mouseClick(column.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [TaskList.OPEN]


def test_going_from_view_to_view_passes_over_the_tasks(column: ViewsColumn) -> None:
    column.list.choose(View(text="noël"))
    column.step(1)
    assert column.list.current_line().name == "Noël & Cie"
    column.step(-1)
    assert column.list.current_line().name == "Noël 2026"


def test_the_menu_of_views_opens_the_tasks(column: ViewsColumn, qtbot: QtBot) -> None:
    menu = QMenu(column)
    column.fill_menu(menu, OPEN)
    action = next(each for each in menu.actions() if each.text() == "Late\t2" and not each.isCheckable())
    with qtbot.waitSignal(column.tasks_asked) as told:
        action.trigger()
    assert told.args == [TaskList.LATE]
