"""Macros, tasks and departments from the inbox; every deed has a key or stands in the palette."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.domain.conversations import State
from cmdesk.domain.macros import Do, Macro, Step
from cmdesk.domain.replies import SavedReply
from cmdesk.store import macros, pausing, replies
from cmdesk.ui.panels.inbox.doing import MacroMenu
from cmdesk.ui.panels.inbox.panel import InboxPanel
from tests.ui.panels.conftest import NotingHost
from tests.ui.panels.inbox.conftest import Street

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # menus, without a screen
Show = Callable[[], InboxPanel]


def kept(street: Street, *steps: Step, key: str = "Ctrl+1") -> Macro:
    made = street.office.write(macros.keep, Macro(0, "Retard", key, steps), street.office.now())
    return next(each for each in street.office.read(macros.every) if each.id == made)


def test_a_macro_writes_and_sorts_and_one_undo_takes_it_all_back(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.office.write(replies.keep, SavedReply(0, "Retard", "retard", "Nous regardons."))
    macro = kept(street, Step(Do.REPLY, "retard"), Step(Do.LABEL, "Livraison"), Step(Do.STAR))
    found = street.says("Léa", "Mon colis ?")
    panel = inbox()
    qtbot.waitUntil(panel.reading.composer.account.isVisible)
    panel.doing.run(macro)
    qtbot.waitUntil(lambda: panel.reading.composer.text() == "Nous regardons.")
    qtbot.waitUntil(lambda: street.row(found).starred)
    assert [label.name for label in street.row(found).labels] == ["Livraison"]
    assert street.outbox() == []
    qtbot.waitUntil(lambda: host.told[-1:] == ["Done: Retard"])
    host.undo()
    qtbot.waitUntil(lambda: not street.row(found).starred)
    assert street.row(found).labels == ()
    assert panel.reading.composer.text() == ""


def test_what_a_macro_wrote_is_taken_back_with_all_the_rest_and_not_by_itself(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    """Else Ctrl+Z in the text takes back the words alone, and the star stays."""
    street.office.write(replies.keep, SavedReply(0, "Retard", "retard", "Nous regardons."))
    found = street.says("Léa", "Bonjour")
    macro = kept(street, Step(Do.REPLY, "retard"), Step(Do.STAR))
    panel = inbox()
    qtbot.waitUntil(panel.reading.composer.account.isVisible)
    area = panel.reading.composer.areas[0]
    panel.doing.run(macro)
    qtbot.waitUntil(lambda: bool(host.undos) and bool(area.text()))
    qtbot.waitUntil(lambda: not area.document().isUndoAvailable())
    host.undo()
    qtbot.waitUntil(lambda: area.text() == "" and not street.row(found).starred)


def test_each_macro_is_a_command_with_its_key(street: Street, inbox: Show, qtbot: QtBot) -> None:
    macro = kept(street, Step(Do.DONE))
    found = street.says("Léa", "Mon colis ?")
    panel = inbox()
    name = f"inbox.macro.{macro.id}"
    qtbot.waitUntil(lambda: name in {command.name for command in panel.commands()})
    command = next(each for each in panel.commands() if each.name == name)
    assert command.key == "Ctrl+1"
    command.run()
    qtbot.waitUntil(lambda: street.row(found).state is State.DONE)


def test_what_a_macro_names_and_is_gone_is_said(street: Street, inbox: Show, host: NotingHost, qtbot: QtBot) -> None:
    macro = kept(street, Step(Do.REPLY, "nulle-part"), Step(Do.DEPARTMENT, "Atelier"))
    street.says("Léa", "Mon colis ?")
    panel = inbox()
    qtbot.waitUntil(panel.reading.composer.account.isVisible)
    panel.doing.run(macro)
    qtbot.waitUntil(lambda: "No longer there: /nulle-part" in host.told)
    qtbot.waitUntil(lambda: "No longer there: Atelier" in host.told)


def test_without_a_mail_account_no_department_can_be_asked(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    street.says("Léa", "Mon colis ?")
    inbox().doing.hand_over()
    qtbot.waitUntil(lambda: host.told == ["To ask a department, connect a mail account first"])


def test_a_question_to_a_department_that_waits_is_not_said_to_leave(
    street: Street, inbox: Show, host: NotingHost, qtbot: QtBot
) -> None:
    panel = inbox()
    panel.doing._asked(1, "Vu avec l’atelier ?")
    qtbot.waitUntil(lambda: len(host.told) == 1)
    street.office.write(pausing.begin, host.now())
    panel.doing._asked(1, "Vu avec l’atelier ?")
    qtbot.waitUntil(lambda: len(host.told) == 2)
    street.office.write(pausing.begin, host.now(), spare_answers=True)
    panel.doing._asked(1, "Vu avec l’atelier ?")
    qtbot.waitUntil(lambda: len(host.told) == 3)
    leaves = "The question leaves in 0 s"
    assert host.told == [leaves, "Everything is paused: it waits until you resume, or let it leave", leaves]


def test_the_menu_finds_a_macro_or_leads_to_where_they_are_made(street: Street, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QWidget

    macro = kept(street, Step(Do.DONE))
    parent = QWidget()
    qtbot.addWidget(parent)
    menu = MacroMenu(parent, [macro])
    first, last = menu.choices("")
    assert (first.key, last.key) == (macro, None)
    assert [line.key for line in menu.choices("zzz")] == [None]
    menu.close()


def test_every_deed_can_be_found_and_no_key_is_given_twice(street: Street, inbox: Show, qtbot: QtBot) -> None:
    panel = inbox()
    keys = [command.key for command in panel.commands() if command.key]
    assert len(keys) == len(set(keys))
    assert all(command.title for command in panel.commands())
