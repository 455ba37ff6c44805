import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.engine.connecting import NetworkForm
from cmdesk.networks.isso import Isso
from cmdesk.networks.known import BY_NAME
from cmdesk.networks.lemmy import Lemmy
from cmdesk.networks.mail import Mail
from cmdesk.networks.mastodon import Mastodon
from cmdesk.networks.wordpress import WordPress
from cmdesk.store import accounts
from cmdesk.ui.dialogs.account import CHOICE, DONE, SIGN_IN, AccountDialog, about
from cmdesk.ui.dialogs.account_form import FormPage
from cmdesk.ui.dialogs.account_sign_in import SignInPage
from cmdesk.ui.widgets import Text


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


def test_what_is_typed_chooses_the_network_and_fills_its_form(room, window):
    dialog = choosing(room, window, Mastodon(), Mail())
    dialog.guess.field.setText("contact@fournil.example")
    room.until(lambda: dialog.primary.text() == "Continue with Mail")
    assert dialog.guess.note.said() == "Mail: fournil.example."
    assert "What you need" in " ".join(text.said() for text in dialog.works.findChildren(Text))
    dialog.primary.click()
    assert dialog.page._line("address").text() == "contact@fournil.example"
    assert not dialog.page._line("address").isReadOnly()  # it was only guessed
    assert dialog.focusWidget() is dialog.page._line("password")
    dialog.reject()


def test_enter_before_the_guess_guesses_at_once_and_goes_on(room, window):
    dialog = choosing(room, window, Mastodon(), Mail())
    dialog.guess._pause.setInterval(3_600_000)  # nothing is guessed by itself
    dialog.guess.field.setText("contact@fournil.example")
    dialog.accept()
    room.until(lambda: dialog.page is not None)
    assert dialog.group.checkedButton().accessibleName() == "Mail"
    assert dialog.page._line("address").text() == "contact@fournil.example"
    dialog.reject()


@pytest.mark.parametrize("typed", ["boulangerie", "contact@fournil.example"])
def test_enter_goes_on_with_no_network_that_nobody_meant(room, window, typed):
    dialog = choosing(room, window, Mastodon())
    dialog.guess._pause.setInterval(3_600_000)
    dialog.guess.field.setText(typed)
    dialog.accept()
    room.until(lambda: dialog.guess._work is None)
    assert dialog.page is None
    dialog.accept()  # it was seen which one it is
    assert dialog.page is not None
    dialog.reject()


def test_a_network_that_is_clicked_meanwhile_is_the_one(room, window):
    dialog = choosing(room, window, Mastodon(), Mail())
    dialog.guess._pause.setInterval(3_600_000)
    dialog.guess.field.setText("contact@fournil.example")
    dialog.accept()
    dialog.group.button(0).click()
    room.until(lambda: dialog.guess._work is None)
    assert dialog.page is None
    dialog.reject()


def test_a_closed_place_leads_to_the_mailbox_that_gets_its_notifications(room, window):
    dialog = choosing(room, window, Mastodon(), Mail())
    dialog.guess.field.setText("facebook.com/fournil")
    room.until(lambda: dialog.primary.text() == "Continue with Mail")
    assert "Facebook lets a program in" in dialog.guess.note.said()
    dialog.reject()


def test_a_network_that_is_not_here_is_not_chosen(room, window):
    dialog = choosing(room, window, Mastodon())
    dialog.guess.field.setText("contact@fournil.example")
    room.until(lambda: dialog.guess._work is None and not dialog.guess._pause.isActive())
    assert dialog.primary.text() == "Continue with Mastodon"
    dialog.reject()


def test_a_site_is_signed_in_to_in_the_browser_or_by_hand(room, window):
    dialog = choosing(room, window, WordPress())
    dialog.primary.click()
    assert isinstance(dialog.page, SignInPage)
    assert dialog.page.server_field.label.said() == "Address of the site"
    assert dialog.page.by_code.isHidden()  # there is no code to paste
    dialog.page.by_token.click()
    assert not dialog.page.others["user"].isHidden()
    dialog.page.server.setText("blog.example")
    dialog.page.go()
    assert "password is missing" in dialog.page.token_field.note.said()
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
    room.until(lambda: dialog.first.read.said() == "It works: 0 messages read")
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


def test_from_the_sign_in_one_comes_back_to_the_networks(room, window):
    dialog = choosing(room, window, Isso(), Lemmy())
    room.until(dialog.group.button(0).isVisible)
    dialog.primary.click()
    first = dialog.page
    assert dialog.quiet.text() == "Another network"
    first._line("server").setText("comments.fournil.example")
    dialog.quiet.click()
    assert dialog._stage == CHOICE
    assert dialog.choice.isVisible()
    assert not first.isVisible()
    assert dialog.title.said() == "Add an account"
    assert dialog.focusWidget() is dialog.guess.field
    assert dialog.primary.text() == "Continue with isso"
    dialog.primary.click()
    assert dialog.page is first  # what was typed is kept
    assert first._line("server").text() == "comments.fournil.example"
    dialog.quiet.click()
    dialog.group.button(1).setChecked(True)
    dialog.primary.click()
    assert dialog.page is not first
    assert dialog.page.form.name == "lemmy"
    dialog.reject()


def test_back_at_the_networks_nothing_waits_any_more(room, window):
    dialog = choosing(room, window, Mastodon())
    dialog.primary.click()
    stopped = []
    dialog.page.stop = lambda: stopped.append(1)
    dialog.quiet.click()
    assert stopped == [1]
    dialog.reject()


def test_who_signs_in_again_in_the_browser_begins_at_the_server(room, window):
    room.office.desk.networks["mastodon"] = Mastodon()
    one = room.account("mastodon", "@fournil", server="https://piaille.example")
    dialog = AccountDialog(window, room, room.office.read(accounts.one, one))
    dialog.open()
    room.until(lambda: dialog.page is not None)
    assert dialog.focusWidget() is dialog.page.server
    dialog.reject()


def test_who_signs_in_again_chooses_no_other_network(room, window):
    one = room.office.connect()
    dialog = AccountDialog(window, room, room.office.read(accounts.one, one))
    dialog.open()
    room.until(lambda: dialog.page is not None)
    assert not dialog.quiet.isVisible()
    dialog.reject()


def test_of_an_account_by_hand_only_the_page_can_be_changed(room, window):
    by_hand = BY_NAME["facebook"]
    dialog = choosing(room, window, by_hand)
    dialog.primary.click()
    dialog.page._line("name").setText("Fournil")
    dialog.primary.click()
    room.until(lambda: dialog._stage == DONE)
    assert dialog.who.said() == "Posts for Fournil can be planned now"
    assert (dialog.kept_mark._name, dialog.kept_mark._tone) == ("assisted", "text2")  # nothing to be warned of
    dialog.accept()
    (one,) = room.office.read(accounts.every)
    again = AccountDialog(window, room, one)
    again.open()
    room.until(lambda: again.page is not None)
    assert again.title.said() == "Change the page where you write"
    assert not again.steps.isVisible()
    assert (again.page._line("name").text(), again.page._line("name").isReadOnly()) == ("Fournil", True)
    assert again.focusWidget() is again.page._line("page")
    assert again.primary.text() == "Save"
    again.page._line("page").setText("facebook.com/fournil")
    again.primary.click()
    room.until(lambda: again._stage == DONE)
    (one,) = room.office.read(accounts.every)
    assert one.settings["page"] == "https://facebook.com/fournil"
    again.accept()


def test_closing_stops_what_is_under_way(room, window):
    dialog = choosing(room, window, Mastodon())
    dialog.primary.click()
    stopped = []
    dialog.page.stop = lambda: stopped.append(1)
    dialog.reject()
    assert stopped == [1]


def test_words_about_networks():
    browser = NetworkForm("mastodon", "Mastodon", (), True, True, in_short="Read, answer and publish")
    assert "publish" in about(browser)
    assert "credentials" in about(NetworkForm("autre", "Autre", (), False, True))
