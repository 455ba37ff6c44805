from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from cmdesk.domain.accounts import AccountHealth
from cmdesk.domain.outbox import State
from cmdesk.domain.troubles import Trouble
from cmdesk.store import accounts, drafts, outbox
from cmdesk.ui.dialogs.account import AccountDialog
from cmdesk.ui.dialogs.accounts import AccountsList, health_words
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


@pytest.mark.parametrize(
    ("health", "trouble", "words"),
    [
        (AccountHealth.OK, None, "Works; last read: 2 h"),
        (AccountHealth.OFFLINE, Trouble("timeout", {"host": "piaille.example"}), "piaille.example"),
        (AccountHealth.SIGN_IN, Trouble("sign-in", {"host": "piaille.example"}), "nothing is lost"),
    ],
)
def test_health_is_told_in_words(room, health, trouble, words):
    one = room.account("mastodon", "@fournil")
    room.office.write(accounts.tell_health, one, health, trouble, room.now() - timedelta(hours=2))
    assert words in health_words(room.office.read(accounts.one, one), room)


def test_removing_asks_and_says_what_stays(room, listing):
    one = room.account("mastodon", "@fournil")
    draft = room.office.write(drafts.start, "pain", [one], room.now())
    room.office.do(room.office.desk.send_draft(draft, room.now() + timedelta(hours=2)))
    room.until(lambda: names(listing))
    next(button for button in listing.findChildren(IconButton)).click()
    asked = listing.window().findChildren(Dialog)[-1]
    asked.reject()
    room.settle()
    assert room.office.read(accounts.one, one) is not None
    listing.ask_remove(room.office.read(accounts.one, one)).accept()
    room.until(lambda: room.office.read(accounts.one, one) is None)
    room.until(lambda: "mastodon:@fournil" not in room.office.secrets.kept)
    # What waited to leave is a draft again: it would have waited for ever.
    assert [row.state for row in room.office.read(outbox.rows)] == [State.CANCELLED]
    assert room.office.read(drafts.one, draft).text == "pain"


def test_signing_in_again_is_one_click(room, listing):
    room.account("mastodon", "@fournil")
    room.until(lambda: names(listing))
    next(one for one in listing.findChildren(Button) if one.text() == "Sign in again").click()
    (dialog,) = [one for one in listing.findChildren(AccountDialog) if one.isVisible()]
    assert dialog.account.name == "@fournil"
    dialog.reject()
