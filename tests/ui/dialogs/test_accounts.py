import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from cmdesk.store import accounts
from cmdesk.ui.dialogs.account import AccountDialog
from cmdesk.ui.dialogs.account_health import AccountHealthDialog
from cmdesk.ui.dialogs.accounts import AccountsList
from cmdesk.ui.dialogs.remove_account import RemoveAccount
from cmdesk.ui.widgets import Button, Dialog, Elided, IconButton


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(1200, 800)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def listing(room, qtbot):
    made = AccountsList(room)
    qtbot.addWidget(made)
    made.show()
    return made


def names(listing):
    return [one.text() for one in listing.findChildren(Elided)]


def test_without_an_account_it_says_what_works(room, listing):
    room.until(lambda: listing.nothing.isVisible())


def test_accounts_come_and_go_as_they_change(room, listing):
    one = room.account("mastodon", "@fournil")
    room.until(lambda: names(listing) == ["@fournil"])
    room.office.write(accounts.remove, one, room.now())
    room.until(lambda: listing.nothing.isVisible())


def test_another_language_is_spoken_at_once(room, listing):
    room.until(lambda: listing.nothing.isVisible())
    listing.nothing.setText("?")
    QApplication.sendEvent(listing, QEvent(QEvent.Type.LanguageChange))
    assert listing.nothing.said().startswith("No account")


def test_each_account_leads_to_its_health_and_its_removal(room, listing):
    room.account("mastodon", "@fournil")
    room.until(lambda: names(listing))
    for button in listing.findChildren(IconButton):
        button.click()
    kinds = {type(one) for one in listing.window().findChildren(Dialog)}
    assert kinds == {AccountHealthDialog, RemoveAccount}
    for one in listing.window().findChildren(Dialog):
        one.reject()


def test_signing_in_again_is_one_click(room, listing):
    room.account("mastodon", "@fournil")
    room.until(lambda: names(listing))
    next(one for one in listing.findChildren(Button) if one.text() == "Sign in again").click()
    (dialog,) = [one for one in listing.findChildren(AccountDialog) if one.isVisible()]
    assert dialog.account.name == "@fournil"
    dialog.reject()


def test_an_account_by_hand_has_nothing_to_sign_in_to(room, listing):
    room.account("facebook", "Fournil")
    room.account("mastodon", "@fournil")
    room.until(lambda: len(names(listing)) == 2)
    verbs = {button.accessibleDescription(): button.text() for button in listing.findChildren(Button)}
    assert verbs["Fournil"] == "Change the page where you write"
    assert verbs["@fournil"] == "Sign in again"
