"""The list: one is current, several can be marked, and a reload takes nothing away."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cmdesk.domain.conversations import State
from cmdesk.store import triage
from cmdesk.ui.panels.inbox.panel import InboxPanel
from tests.ui.panels.inbox.conftest import Street

Show = Callable[[], InboxPanel]


def three(street: Street) -> list[int]:
    """Léa, Marc and Inès, from the top."""
    return [street.says(name, f"Bonjour de {name}", hours=1 + i) for i, name in enumerate(("Léa", "Marc", "Inès"))]


def test_x_marks_and_j_goes_on_without_losing_the_marks(street: Street, inbox: Show, qtbot: QtBot) -> None:
    ids = three(street)
    panel = inbox()
    panel.list.toggle_mark()
    qtbot.keyClick(panel.list, Qt.Key.Key_J)
    qtbot.keyClick(panel.list, Qt.Key.Key_J)
    assert panel.list.targets() == [ids[0]]
    panel.list.toggle_mark()
    assert panel.list.targets() == [ids[0], ids[2]]
    assert panel.list_column.marked.isVisible()
    assert panel.list_column.marks.text().startswith("2 ")
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert panel.list.targets() == [ids[2]]
    assert not panel.list_column.marked.isVisible()


def test_shift_and_arrows_mark_a_range(street: Street, inbox: Show, qtbot: QtBot) -> None:
    ids = three(street)
    panel = inbox()
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert panel.list.targets() == ids[:2]
    assert panel.list.is_marking()


def test_marks_survive_what_comes_in(street: Street, inbox: Show, qtbot: QtBot) -> None:
    ids = three(street)
    panel = inbox()
    panel.list.toggle_mark()
    panel.list.step(1)
    panel.list.toggle_mark()
    street.says("Paul", "Bonjour de Paul", hours=0.5)
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 4)
    assert panel.list.targets() == ids[:2]


def test_what_leaves_by_itself_opens_nothing_else_in_its_place(street: Street, inbox: Show, qtbot: QtBot) -> None:
    ids = three(street)
    panel = inbox()
    panel.list.choose(ids[1])
    qtbot.waitUntil(lambda: panel.reading.shown is not None and panel.reading.shown.row.id == ids[1])
    street.office.write(triage.move, [ids[1]], State.WAITING)
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 2)
    assert panel.list.current_id() is None
    assert panel.reading.wanted == ids[1]
    panel.list.step(1)
    assert panel.list.current_id() == ids[2]


def test_what_follows_is_the_one_below_else_the_one_above(street: Street, inbox: Show) -> None:
    ids = three(street)
    panel = inbox()
    assert panel.list.after([ids[0]]) == ids[1]
    assert panel.list.after([ids[2]]) == ids[1]
    assert panel.list.after([ids[0], ids[1]]) == ids[2]
    assert panel.list.after(ids) is None
    assert panel.list.after([99]) is None


def test_the_ends_of_the_list_stop(street: Street, inbox: Show) -> None:
    three(street)
    panel = inbox()
    assert not panel.list.step(-1)
    assert panel.list.step(1)
    assert panel.list.step(1)
    assert not panel.list.step(1)


def test_the_last_mark_taken_off_ends_the_marking(street: Street, inbox: Show, qtbot: QtBot) -> None:
    ids = three(street)
    panel = inbox()
    panel.list.toggle_mark()
    panel.list.step(1)
    panel.list.step(-1)
    panel.list.toggle_mark()
    assert not panel.list.is_marking()
    assert not panel.list_column.marked.isVisible()
    assert panel.list.targets() == [ids[0]]


def test_escape_takes_the_marks_off_then_ends_the_search(street: Street, inbox: Show, qtbot: QtBot) -> None:
    three(street)
    street.index()
    panel = inbox()
    panel.list_column.search()
    panel.list_column.field.setText("bonjour")
    qtbot.keyClick(panel.list_column.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.view.text == "bonjour" and panel.rows.rowCount() == 3)
    panel.list.choose(panel.rows.at(0).id)
    panel.list.toggle_mark()
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert panel.list_column.found.isVisible()
    qtbot.keyClick(panel.list, Qt.Key.Key_Escape)
    assert not panel.list_column.found.isVisible()
    assert panel.view.text == ""
