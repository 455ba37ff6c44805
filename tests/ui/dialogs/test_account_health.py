import pytest
from PySide6.QtWidgets import QWidget
from sqlalchemy import update

from cmdesk.domain.topics import Topic
from cmdesk.networks.base import SignInNeeded
from cmdesk.store import accounts
from cmdesk.store.tables import account as kept
from cmdesk.ui.dialogs.account import AccountDialog
from cmdesk.ui.dialogs.account_health import AccountHealthDialog
from cmdesk.ui.dialogs.remove_account import RemoveAccount
from cmdesk.ui.widgets import Elided, Field, Text


@pytest.fixture
def page(room, qtbot):
    window = QWidget()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    account = room.office.connect()
    made = AccountHealthDialog(window, room, account)
    made.open()
    room.until(lambda: made.card is not None and made._forms)
    yield made
    if made.isVisible():
        made.reject()


def said(page):
    return " ".join(one.said() for one in page.findChildren(Text))


def row(room):
    return room.office.read(accounts.one, 1)


def test_it_says_how_the_account_is_and_what_it_can_do(room, page):
    room.until(lambda: "What it can do" in said(page))
    assert "Works; not read yet" in said(page)
    assert "Read what people write to you" in said(page)


def test_a_test_counts_what_was_read_and_shows_the_streams(room, page):
    for number in range(3):
        room.office.network.arrives(f"Message {number}", room.now())
    page.test.click()
    assert not page.test.isEnabled()
    room.until(lambda: page.tried.said() == "It works: 3 messages read")
    assert page.test.isEnabled()
    room.until(lambda: "What is read" in said(page))


def test_a_test_that_fails_says_why(room, page):
    room.office.network.next_pull = [SignInNeeded("sign-in", host="piaille.example")]
    page.test.click()
    room.until(lambda: "piaille.example" in page.tried.said())
    room.until(lambda: "Needs a new sign-in" in said(page))


def test_pausing_and_going_on(room, page):
    page.pause.click()
    room.until(lambda: page.pause.text() == "Resume")
    assert row(room).paused is not None
    assert not page.test.isEnabled()
    page.pause.click()
    room.until(lambda: page.pause.text() == "Pause")
    assert row(room).paused is None


def test_another_name_is_only_for_here(room, page):
    asked = page.ask_name()
    asked.findChild(Field).setText("La boulangerie")
    asked.accept()
    room.until(lambda: any(one.text() == "La boulangerie" for one in page.findChildren(Elided)))
    assert row(room).handle == "@fournil"


def test_signing_in_again_keeps_the_account(room, page):
    page.sign_in.click()
    (dialog,) = page.findChildren(AccountDialog)
    assert dialog.account.id == 1
    dialog.reject()


def test_it_closes_with_the_account(room, page):
    page.away.click()
    page.findChild(RemoveAccount).accept()
    room.until(lambda: not page.isVisible())
    room.until(lambda: room.told == ["@fournil is removed."])


def test_the_rules_of_its_server_are_shown(room, page):
    settings = {"house_rules": '["Be kind", "No spam"]'}
    room.office.write(lambda db: (db.execute(update(kept).values(settings=settings)), Topic.ACCOUNTS)[1])
    room.until(lambda: "1. Be kind 2. No spam" in said(page))
    assert "Rules of its server" in said(page)


def test_an_account_by_hand_is_neither_read_nor_signed_in_to(room, qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    made = AccountHealthDialog(window, room, room.account("facebook", "Fournil"))
    made.open()
    room.until(lambda: made.card is not None and made._forms)
    assert not made.test.isVisible()
    assert made.sign_in.text() == "Change the page where you write"
    assert "you publish them there" in said(made)
    for gone in ("Last read", "Signed in", "Waits to leave", "Last 24 hours"):
        assert gone not in said(made)
    made.reject()
