"""The bar above a thread."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from pytestqt.qtbot import QtBot

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import Reason, State
from cmdesk.ui.panels.inbox.head import Head
from cmdesk.ui.widgets import Button
from tests.ui.panels.inbox.test_lines import ROW

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


def test_it_says_who_and_how_long(qtbot: QtBot) -> None:
    head = Head()
    qtbot.addWidget(head)
    head.set(replace(ROW, network="mail", subject="Devis", waiting_since=NOW - timedelta(hours=30)), NOW)
    assert head.name.text() == "Léa Marchand"
    assert head.sub.text() == "Waiting for 30 h · Devis"
    head.set(ROW, NOW, hint="complaint · urgent")
    assert head.sub.text() == "Waiting for 2 h · complaint · urgent"
    head.set(replace(ROW, visibility="direct", subject="repas"), NOW)
    assert head.sub.text() == "Waiting for 2 h · private message · Warning: repas"


def test_a_state_is_whole_where_the_kind_of_message_has_no_room(qtbot: QtBot) -> None:
    head = Head()
    qtbot.addWidget(head)
    head.resize(1000, 90)
    head.show()
    head.set(ROW, NOW, hint="complaint about an order that never came")
    assert head.sub.text().endswith("complaint about an order that never came")
    head.resize(480, 90)
    assert head.sub.text() == "Waiting for 2 h"
    head.resize(1000, 90)
    assert head.sub.text().endswith("complaint about an order that never came")


def test_the_star_and_the_state_are_in_words(qtbot: QtBot) -> None:
    head = Head()
    qtbot.addWidget(head)
    head.set(ROW, NOW)
    assert (head.star_button.accessibleName(), head.done_button.text()) == ("Add a star", "Mark done")
    head.set(replace(ROW, starred=True, state=State.DONE), NOW)
    assert (head.star_button.accessibleName(), head.done_button.text()) == ("Remove the star", "Reopen")


def test_every_button_has_a_name_and_tells_its_key(qtbot: QtBot) -> None:
    head = Head()
    qtbot.addWidget(head)
    head.set_keys({"inbox.snooze": "z", "inbox.done": "e"})
    head.set(replace(ROW, state=State.DONE), NOW)
    buttons = (head.back_button, head.star_button, head.snooze_button, head.label_button, head.card_button)
    assert all(button.accessibleName() for button in (*buttons, head.more_button, head.done_button))
    assert head.snooze_button.toolTip() == "Snooze (z)"


def test_each_button_asks_for_its_deed(qtbot: QtBot) -> None:
    head = Head()
    qtbot.addWidget(head)
    for button, signal in (
        (head.star_button, head.star),
        (head.snooze_button, head.snooze),
        (head.label_button, head.label),
        (head.more_button, head.more),
        (head.done_button, head.done),
    ):
        with qtbot.waitSignal(signal):
            button.click()


def test_priority_department_and_reasons_stand_below_and_lead_to_their_menus(qtbot: QtBot) -> None:
    head = Head()
    qtbot.addWidget(head)
    head.set(ROW, NOW)
    assert head.strip.isHidden()
    why = Reason(1, "Retard", None, 1, "Livraison › Retard")
    head.set(replace(ROW, priority=Priority.URGENT, department="Boutique", reasons=(why,)), NOW)
    buttons = head.marks.findChildren(Button)
    assert [button.text() for button in buttons] == ["Urgent", "Boutique", "Livraison › Retard"]
    for button, signal in zip(buttons, (head.priority, head.department, head.reasons), strict=True):
        with qtbot.waitSignal(signal):
            button.click()
    head.set(ROW, NOW)
    assert head.strip.isHidden()


def test_it_says_until_when_the_network_takes_an_answer(qtbot: QtBot) -> None:
    head = Head()
    qtbot.addWidget(head)
    head.set(ROW, NOW, NOW + timedelta(hours=1))
    assert "can be answered until 14:00" in head.sub.text()
    head.set(ROW, NOW, NOW)
    assert "too late to answer here" in head.sub.text()
