import pytest
from PySide6.QtGui import QDesktopServices

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.troubles import Trouble
from cmdesk.engine.connecting import forms
from cmdesk.networks.base import Connected
from cmdesk.networks.mail import Mail
from cmdesk.ui.dialogs.account_mail import BY_NAME, MailPage
from tests.ui.dialogs.test_account_own_client import come_back


class Box(Mail):
    """Mail, whose servers let everybody in."""

    async def connect(self, answers, tools):
        self.asked = dict(answers)
        return Connected(NewAccount("mail", answers["address"], {}), {"password": "x"})

    async def finish(self, sign_in, code, tools):
        self.asked = dict(sign_in.typed)
        return Connected(NewAccount("mail", sign_in.typed["address"], {"sign_in": "microsoft"}), {"refresh_token": "r"})


@pytest.fixture
def browser(monkeypatch):
    seen = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toString()) or True)
    return seen


@pytest.fixture
def network():
    return Box()


@pytest.fixture
def make(room, qtbot, network, browser):
    made = []

    def make(**known):
        room.office.desk.networks["mail"] = network
        (form,) = forms({"mail": network})
        page = MailPage(room, form, known)
        qtbot.addWidget(page)
        page.show()
        made.append(page)
        return page

    yield make
    for page in made:
        page.stop()


def shown(page) -> set[str]:
    return {name for name, labelled in page.fields.items() if labelled.isVisible()}


def test_most_mailboxes_ask_for_a_password_and_no_more(room, make):
    page = make()
    page._line("address").setText("a@orange.fr")
    room.until(lambda: "Orange" in page.hint.said())
    assert shown(page) == {"address", "password", "name"}
    assert page.verb() == "Connect"
    assert not page.copy_door.isVisible()


def test_an_address_of_microsoft_signs_in_in_the_browser(room, make, network, browser):
    page = make()
    page._line("address").setText("a@outlook.fr")
    room.until(lambda: page.signs_in == "microsoft")
    assert shown(page) == {"address", "sign_in", "client", "name"}
    assert page.set_up["microsoft"].isVisible()
    assert not page.set_up["google"].isVisible()
    assert BY_NAME in page.door.said()
    page._line("client").setText("c1")
    assert page.verb() == "Sign in in the browser"
    done = []
    page.connected.connect(lambda account, kept: done.append(account))
    page.go()
    room.until(lambda: bool(browser))
    assert browser[0].startswith("https://login.microsoftonline.com/")
    assert "redirect_uri=http%3A%2F%2Flocalhost%3A" in browser[0]
    state = browser[0].partition("state=")[2].partition("&")[0]
    come_back(browser, state=state, code="good")
    room.until(lambda: bool(done))
    assert network.asked["client"] == "c1"
    page._line("address").setText("a@orange.fr")  # and back again
    room.until(lambda: page.signs_in == "")
    assert "password" in shown(page)


def test_an_address_of_google_may_do_either(room, make, network):
    page = make()
    page._line("address").setText("a@gmail.com")
    room.until(lambda: page.way.isVisible())
    assert page.signs_in == ""
    assert "app password" in page.hint.said()
    page.choose_way("google")
    assert shown(page) == {"address", "sign_in", "client", "client_secret", "name"}
    assert page.set_up["google"].isVisible()
    page._line("password").setText("left over")
    page._line("client").setText("c1")
    assert page.answers() == {"address": "a@gmail.com", "sign_in": "google", "client": "c1"}
    page.choose_way("")
    assert page.answers() == {"address": "a@gmail.com", "password": "left over"}
    page.go()
    room.until(lambda: hasattr(network, "asked"))
    assert "client" not in network.asked


def test_who_has_a_domain_of_their_own_may_be_anywhere(room, make):
    page = make()
    page._line("address").setText("bonjour@fournil.example")
    room.until(lambda: page.way.isVisible())
    page.choose_way("microsoft")
    room.until(lambda: page._line("smtp_host").placeholderText() == "smtp.office365.com")
    assert page.signs_in == "microsoft"  # the address says nothing against it


def test_signing_in_again_remembers_how(make):
    page = make(address="a@boulangerie.example", sign_in="google", client="c1")
    assert page.signs_in == "google"
    assert page._line("client").text() == "c1"
    assert page._line("address").isReadOnly()


def test_without_a_client_nothing_is_opened(make, browser):
    page = make(address="a@gmail.com", sign_in="google")
    page.go()
    assert "client is missing" in page.fields["client"].note.said()
    assert not browser


def test_what_is_wrong_is_told_beside_its_answer(make):
    page = make(address="a@gmail.com", sign_in="google")
    page.say(Trouble("mail-token-refused", {"host": "imap.gmail.com"}))
    assert "imap.gmail.com" in page.fields["address"].note.said()
