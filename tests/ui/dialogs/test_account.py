import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.engine.connecting import NetworkForm
from cmdesk.networks.mail import Mail
from cmdesk.networks.mastodon import Mastodon
from cmdesk.store import accounts
from cmdesk.ui.dialogs.account import CHOICE, DONE, SIGN_IN, AccountDialog, about, title_of
from cmdesk.ui.dialogs.account_form import FormPage
from cmdesk.ui.dialogs.account_sign_in import SignInPage


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(1200, 800)
    qtbot.addWidget(made)
    made.show()
    return made


def choosing(room, window, *networks):
    room.office.desk.networks.clear()
    room.office.desk.networks.update({one.name: one for one in networks})
    dialog = AccountDialog(window, room)
    dialog.open()
    room.until(lambda: dialog.group.buttons())
    return dialog


def test_the_networks_are_offered_and_the_button_names_the_one(room, window):
    dialog = choosing(room, window, Mastodon(), Mail())
    assert [button.accessibleName() for button in dialog.group.buttons()] == ["Mastodon", "Mail"]
    assert dialog.primary.text() == "Continue with Mastodon"
    dialog.group.button(1).setChecked(True)
    assert dialog.primary.text() == "Continue with Mail"
    assert not dialog.quiet.isVisible()  # who has no mail address needs no help from us
    dialog.reject()


def test_a_network_that_is_not_offered_has_no_card(room, window, monkeypatch):
    monkeypatch.setattr(Mail, "offered", False)
    dialog = choosing(room, window, Mail(), Mastodon())
    assert [button.accessibleName() for button in dialog.group.buttons()] == ["Mastodon"]
    assert dialog.primary.text() == "Continue with Mastodon"
    dialog.reject()


def test_each_network_has_its_own_page(room, window):
    for network, kind in ((Mastodon(), SignInPage), (Mail(), FormPage)):
        dialog = choosing(room, window, network)
        dialog.primary.click()
        assert isinstance(dialog.page, kind)
        assert dialog._stage == SIGN_IN
        dialog.reject()


@pytest.mark.parametrize(("lasting", "words"), [(True, "is in the keyring"), (False, "this run only")])
def test_it_ends_by_saying_who_one_is_and_where_the_secret_is(room, window, lasting, words):
    room.office.secrets.lasting = lasting
    dialog = choosing(room, window, room.office.network)
    made = []
    dialog.connected.connect(made.append)
    dialog.primary.click()
    dialog.page._line("server").setText("piaille.example")
    dialog.page._line("token").setText("good")
    dialog.primary.click()
    assert not dialog.primary.isEnabled()  # once is enough
    room.until(lambda: dialog._stage == DONE)
    assert dialog.who.said() == "Connected as @fournil"
    assert words in dialog.where.said()
    assert made == [row.id for row in room.office.read(accounts.every)]
    dialog.primary.click()
    assert not dialog.isVisible()


def test_signing_in_again_keeps_the_account_and_its_place(room, window):
    one = room.office.connect()
    room.office.write(
        accounts.keep_cursor, one, "notifications", cursor="7", coverage="complete", now=room.now(), next_try=room.now()
    )
    known = room.office.read(accounts.one, one)
    dialog = AccountDialog(window, room, known)
    dialog.open()
    room.until(lambda: dialog.page is not None)
    assert dialog._stage != CHOICE
    dialog.page._line("token").setText("good")
    dialog.primary.click()
    room.until(lambda: dialog._stage == DONE)
    assert [row.id for row in room.office.read(accounts.every)] == [one]
    assert room.office.read(accounts.streams, one)["notifications"].cursor == "7"
    dialog.accept()


def test_signing_in_as_somebody_else_is_said(room, window):
    one = room.account("scripted", "@autre", server="piaille.example")
    dialog = AccountDialog(window, room, room.office.read(accounts.one, one))
    dialog.open()
    room.until(lambda: dialog.page is not None)
    dialog.page._line("token").setText("good")
    dialog.primary.click()
    room.until(lambda: dialog._stage == DONE)
    assert "@fournil" in dialog.who.said()
    assert "beside @autre" in dialog.who.said()
    dialog.accept()


def test_closing_stops_what_is_under_way(room, window):
    dialog = choosing(room, window, Mastodon())
    dialog.primary.click()
    stopped = []
    dialog.page.stop = lambda: stopped.append(1)
    dialog.reject()
    assert stopped == [1]


def test_words_about_networks():
    browser = NetworkForm("mastodon", "Mastodon", (), True, True)
    assert title_of(browser) == "Mastodon"
    assert "publish" in about(browser)
    assert "credentials" in about(NetworkForm("autre", "Autre", (), False, True))
