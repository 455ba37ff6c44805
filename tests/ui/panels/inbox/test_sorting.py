"""Sorting by hand, over a real workspace."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import Group, State, View
from cmdesk.store import conversations, departments, removing, triage, views
from cmdesk.ui.dialogs.save_view import SaveView
from cmdesk.ui.panels.inbox.panel import InboxPanel
from cmdesk.ui.panels.inbox.views import BIN
from cmdesk.ui.picker import Picker
from cmdesk.ui.widgets import Dialog, Text
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen
Show = Callable[[], InboxPanel]


def run(panel: InboxPanel, name: str) -> None:
    next(command for command in panel.commands() if command.name == name).run()


def pick(qtbot: QtBot, typed: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, Picker)
    menu.field.setText(typed)
    qtbot.keyClick(menu.field, Qt.Key.Key_Return)
    menu.close()


@pytest.fixture
def three(street: Street) -> list[int]:
    return [street.says(name, f"Bonjour de {name}", hours=n) for n, name in enumerate(("Léa", "Marc", "Inès"), 1)]


def test_priority_department_and_reason_by_keyboard(
    street: Street, three: list[int], inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.office.write(departments.add, "Boutique")
    panel = inbox()
    qtbot.waitUntil(lambda: len(panel.knowing.departments) == 1)
    for name, typed in (("priority", "urgent"), ("department", "bout"), ("reasons", "Livraison › Retard")):
        run(panel, f"inbox.{name}")
        told = len(host.undos)
        pick(qtbot, typed)
        qtbot.waitUntil(lambda told=told: len(host.undos) > told)  # type: ignore[misc]
    row = street.row(three[0])
    assert (row.priority, row.department, [each.path for each in row.reasons]) == (
        Priority.URGENT,
        "Boutique",
        ["Livraison › Retard"],
    )
    for _ in range(3):
        host.undo()

    def sorted_by() -> tuple[object, ...]:
        found = street.row(three[0])
        return found.priority, found.department, found.reasons

    qtbot.waitUntil(lambda: sorted_by() == (Priority.NONE, "", ()))


def test_all_of_a_view_is_done_at_once_and_undone_in_one(
    street: Street, three: list[int], inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    panel = inbox()
    run(panel, "inbox.select-all")
    qtbot.waitUntil(lambda: len(panel.targets()) == 3)
    panel.deeds.done()
    qtbot.waitUntil(lambda: bool(host.undos))
    assert street.office.read(conversations.count, View(State.DONE)) == 3
    assert host.told == ["3 conversations done"]
    host.undo()
    qtbot.waitUntil(lambda: street.office.read(conversations.count, View()) == 3)


def mark_two(panel: InboxPanel) -> None:
    panel.list.toggle_mark()
    panel.list.step(1)
    panel.list.toggle_mark()


def asked(panel: InboxPanel, qtbot: QtBot) -> Dialog:
    qtbot.waitUntil(lambda: any(found.isVisible() for found in panel.window().findChildren(Dialog)))
    return next(found for found in panel.window().findChildren(Dialog) if found.isVisible())


def test_two_people_are_merged_once_it_is_said_who_gets_the_answer(
    street: Street, three: list[int], inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    panel = inbox()
    mark_two(panel)
    run(panel, "inbox.merge")
    dialog = asked(panel, qtbot)
    words = " ".join(found.said() for found in dialog.findChildren(Text))
    assert "Léa and Marc do not write under one name." in words
    assert "your answer goes to Léa" in words
    dialog.reject()
    assert street.office.read(conversations.count, View()) == 3
    assert len(panel.targets()) == 2  # what was selected still is
    run(panel, "inbox.merge")
    asked(panel, qtbot).accept()
    qtbot.waitUntil(lambda: street.office.read(conversations.count, View()) == 2)
    assert len(street.thread(three[0]).entries) == 2
    qtbot.waitUntil(lambda: panel.reading.shown is not None and panel.reading.shown.row.id == three[0])
    qtbot.waitUntil(lambda: [row.id for row in panel.targets()] == [three[0]])
    qtbot.waitUntil(lambda: "the answer goes to Léa" in panel.reading.composer.notice.said())
    run(panel, "inbox.unmerge")
    qtbot.waitUntil(lambda: street.office.read(conversations.count, View()) == 3)


def test_two_conversations_of_one_person_are_merged_at_once(street: Street, inbox: Show, qtbot: QtBot) -> None:
    first = street.says("Léa", "Bonjour", hours=2)
    second = street.says("Léa", "Autre chose", hours=1)
    assert first != second
    panel = inbox()
    mark_two(panel)
    run(panel, "inbox.merge")
    qtbot.waitUntil(lambda: street.office.read(conversations.count, View()) == 1)
    assert panel.reading.composer.notice.said() == ""


def test_one_alone_is_not_merged(three: list[int], inbox: Show, host: NotingHost) -> None:
    run(inbox(), "inbox.merge")
    assert host.told == ["Select the conversations first, then merge them"]


def test_the_last_message_becomes_a_conversation(street: Street, inbox: Show, host: NotingHost, qtbot: QtBot) -> None:
    found = street.says("Léa", "Bonjour", hours=2)
    street.says("Léa", "Autre chose", hours=1, to=street.last())
    panel = inbox()
    run(panel, "inbox.split")
    qtbot.waitUntil(lambda: street.office.read(conversations.count, View()) == 2)
    assert [entry.text for entry in street.thread(found).entries] == ["Bonjour"]
    qtbot.waitUntil(lambda: bool(host.undos))
    host.undo()
    qtbot.waitUntil(lambda: len(street.thread(found).entries) == 2)


def test_somebody_is_blocked_and_let_in_again(
    street: Street, three: list[int], inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    panel = inbox()
    run(panel, "inbox.block")
    qtbot.waitUntil(lambda: street.row(three[0]).state is State.SPAM and bool(host.undos))
    host.undo()
    qtbot.waitUntil(lambda: street.row(three[0]).state is State.OPEN)


def test_the_list_is_sorted_by_need_and_the_choice_is_kept(
    street: Street, three: list[int], inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.office.write(triage.set_priority, [three[1]], Priority.URGENT)
    panel = inbox()
    assert panel.rows.at(0).id == three[0]
    run(panel, "inbox.order")
    qtbot.waitUntil(lambda: panel.rows.at(0) is not None and panel.rows.at(0).id == three[1])
    assert host.settings.layout["inbox/by-need"] is True
    run(panel, "inbox.order")
    qtbot.waitUntil(lambda: panel.rows.at(0).id == three[0])


def test_the_list_is_grouped_by_person(street: Street, three: list[int], inbox: Show, qtbot: QtBot) -> None:
    street.says("Léa", "Encore moi", hours=0.5)
    panel = inbox()
    assert panel.rows.rowCount() == 4
    run(panel, "inbox.by-person")
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 3)
    assert panel.rows.at(0).together == 2
    assert panel.view.group is Group.PERSON
    run(panel, "inbox.by-person")
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 4)


def test_what_the_list_shows_is_kept_as_a_view(
    street: Street, three: list[int], inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    panel = inbox()
    street.index()
    panel.list_column.search()
    panel.list_column.field.setText("marc")
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 1)
    run(panel, "inbox.save-view")
    dialog = panel.window().findChild(SaveView)
    dialog.name.setText("Marc")
    dialog.accept()
    qtbot.waitUntil(lambda: host.told == ["The view “Marc” is kept"])
    (saved,) = street.office.read(views.every)
    assert (saved.view.text, saved.count) == ("marc", 1)
    qtbot.waitUntil(lambda: panel.views.list.current_line().key == View(text="marc"))
    panel.list_column.stop_search()
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 3)
    assert panel.views.list.current_line().key == View()
    qtbot.waitUntil(lambda: panel.views.line_of(View(text="marc")) is not None and len(panel.knowing.known.saved) == 1)
    panel.views.list.choose(View(text="marc"))
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 1)
    assert panel.list_column.title.toolTip() == "Marc" or panel.list_column.field.text() == "marc"
    panel.views.list.choose(View(State.DONE))
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 0)
    assert panel.list_column.text() == ""


def test_the_views_are_gone_through_by_key(street: Street, three: list[int], inbox: Show, qtbot: QtBot) -> None:
    street.office.write(triage.move, [three[0]], State.WAITING)
    panel = inbox()
    run(panel, "inbox.next-view")
    run(panel, "inbox.next-view")
    qtbot.waitUntil(lambda: panel.view == View(State.WAITING) and panel.rows.rowCount() == 1)
    run(panel, "inbox.previous-view")
    assert panel.view == View(mentions=True)


def test_deleting_goes_into_the_bin_and_can_be_undone(
    street: Street, three: list[int], inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    panel = inbox()
    run(panel, "inbox.delete")
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 2)
    assert street.row(three[0]).state is State.BIN
    assert host.told == ["In the bin: Léa"]
    host.undos[-1]()
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 3)
    assert street.row(three[0]).state is State.OPEN


def test_from_the_bin_it_comes_back_or_goes_for_good(
    street: Street, three: list[int], inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.office.write(removing.put_away, three[:2], street.office.now())
    panel = inbox()
    panel.views.list.choose(BIN)
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 2 and panel.reading.shown is not None)
    assert panel.reading.head.done_button.text() == "Restore"
    panel.deeds.done()
    qtbot.waitUntil(lambda: panel.rows.rowCount() == 1)
    assert street.row(three[0]).state is State.OPEN
    panel.list.choose(three[1])
    qtbot.waitUntil(lambda: panel.reading.shown is not None and panel.reading.shown.row.id == three[1])
    run(panel, "inbox.delete")
    dialog = panel.window().findChild(Dialog)
    assert dialog.isVisible()
    dialog.reject()
    assert street.row(three[1]).state is State.BIN
    run(panel, "inbox.delete")
    next(found for found in panel.window().findChildren(Dialog) if found.isVisible()).accept()
    qtbot.waitUntil(lambda: street.office.read(conversations.one, three[1]) is None)
    assert host.complaints == []
