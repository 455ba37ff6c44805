"""A department is asked by mail: the whole mail is shown, notes stay here."""

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.conversations import View
from cmdesk.store import accounts, conversations, departments, hand_overs, outbox
from cmdesk.ui.dialogs.hand_over import HandOverDialog, transcript
from tests.ui.conftest import House


@pytest.fixture
def home(house: Callable[..., House]) -> House:
    made = house()
    office = made.office
    office.network.arrives("Mon colis ?", office.now())
    office.do(office.desk.sync())
    office.write(accounts.add, NewAccount("mail", "bonjour@fournil.example", {}), "mail", office.now())
    return made


def opened(home: House, qtbot: QtBot) -> tuple[HandOverDialog, list[Any]]:
    found = home.office.read(conversations.page, View())[0].id
    home.office.write(conversations.add_note, found, "Cliente difficile", home.office.now())
    thread = home.office.read(conversations.thread, found)
    mail = [each for each in home.office.read(accounts.every) if each.network == "mail"]
    done: list[Any] = []
    dialog = HandOverDialog(home.window, home.window, thread, mail, lambda *told: done.append(told))
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog, done


def test_a_department_is_asked(home: House, qtbot: QtBot) -> None:
    home.office.desk.undo_seconds = 60
    home.office.write(departments.add, "Atelier", "atelier@fournil.example")
    dialog, done = opened(home, qtbot)
    qtbot.waitUntil(lambda: dialog.department.count() == 2)
    dialog.department.setCurrentIndex(0)
    dialog._choose()
    assert not dialog.primary.isEnabled()
    dialog.question.set_text("Quand part-il ?")
    assert dialog.primary.isEnabled()
    dialog.primary.click()
    qtbot.waitUntil(lambda: len(done) == 1)
    post = home.office.read(outbox.one, done[0][0])
    assert "atelier@fournil.example" in post.reply_to
    assert "[CM-" in post.reply_to
    assert post.text.startswith("Quand part-il ?")
    assert "Mon colis ?" in post.text
    assert "Cliente difficile" not in post.text
    talk = home.office.read(conversations.page, View())[0].id
    assert home.office.read(hand_overs.waiting, talk) == ["Atelier"]


@pytest.mark.parametrize("address", ["", "atelier", "a b@x.example", "a@b@c", "@x.example"])
def test_an_address_that_cannot_be_is_not_written_to(home: House, qtbot: QtBot, address: str) -> None:
    dialog, _ = opened(home, qtbot)
    dialog.question.set_text("Quand ?")
    dialog.address.setText(address)
    assert not dialog.primary.isEnabled()


def test_private_notes_stay_here(home: House) -> None:
    found = home.office.read(conversations.page, View())[0].id
    home.office.write(conversations.add_note, found, "Cliente difficile", home.office.now())
    assert "difficile" not in transcript(home.office.read(conversations.thread, found))
