import pytest
from PySide6.QtWidgets import QLineEdit

from cmdesk.domain.troubles import Trouble
from cmdesk.engine.connecting import MailHint, forms
from cmdesk.networks.base import FormField, SignInNeeded
from cmdesk.networks.known import BY_NAME
from cmdesk.networks.mail import Mail
from cmdesk.ui.dialogs.account_form import FormPage, hint_words, label_of, words_of


def page_of(room, qtbot, network, **known):
    room.office.desk.networks[network.name] = network
    (form,) = forms({network.name: network})
    page = FormPage(room, form, known)
    qtbot.addWidget(page)
    page.show()
    return page


@pytest.fixture
def mail(room, qtbot):
    return page_of(room, qtbot, Mail())


def test_what_is_seldom_needed_is_folded_away(mail):
    assert mail.fields["address"].isVisible()
    assert mail.fields["password"].isVisible()
    assert not mail.fields["imap_host"].isVisible()
    mail.more.click()
    assert mail.fields["imap_host"].isVisible()


def test_what_must_be_told_is_asked_in_the_order_of_its_network(room, qtbot):
    page = page_of(room, qtbot, BY_NAME["facebook"])
    assert page.fields["name"].y() < page.fields["page"].y()
    page.focus_first()
    assert page.focusWidget() is page._line("name")


def test_the_name_of_a_mailbox_can_wait(mail):
    assert mail.fields["password"].y() < mail.fields["name"].y()


def test_a_password_is_not_shown(mail):
    assert mail._line("password").echoMode() is QLineEdit.EchoMode.Password


def test_the_servers_are_shown_and_left_to_the_network_unless_typed(room, mail):
    mail._line("address").setText("contact@gmail.com")
    mail._line("password").setText("secret")
    room.until(lambda: mail._line("imap_host").placeholderText() == "imap.gmail.com")
    assert "app password" in mail.hint.said()
    assert mail.answers() == {"address": "contact@gmail.com", "password": "secret"}
    mail._line("smtp_host").setText("smtp.autre.example")
    assert mail.answers()["smtp_host"] == "smtp.autre.example"


@pytest.mark.parametrize(
    ("trouble", "field"),
    [
        (Trouble("bad-mail-address", {"address": "x"}), "address"),
        (Trouble("password-missing"), "password"),
        (Trouble("sign-in", {"host": "imap.x"}), "password"),
        (Trouble("app-password", {"host": "imap.x"}), "password"),
        (Trouble("bad-setting", {"name": "imap_port"}), "imap_port"),
        (Trouble("unknown-host", {"host": "smtp.autre.example"}), "smtp_host"),
    ],
)
def test_each_trouble_is_told_beside_its_answer(mail, trouble, field):
    mail._line("smtp_host").setText("smtp.autre.example")
    mail.say(trouble)
    assert mail.fields[field].note.said() == words_of(trouble)
    assert mail.fields[field].isVisible()  # unfolded, if it was
    assert not mail.trouble.isVisible()
    assert mail._line("smtp_host").text() == "smtp.autre.example"


def test_what_is_about_no_answer_is_told_above(mail):
    mail.say(Trouble("offline"))
    assert mail.trouble.isVisible()


def test_typing_takes_the_complaint_back(mail):
    mail.say(Trouble("password-missing"))
    mail._line("password").setText("x")
    assert mail.fields["password"].note.said() == ""


def test_a_refusal_keeps_what_was_typed_and_a_good_answer_connects(room, qtbot):
    page = page_of(room, qtbot, room.office.network)
    made = []
    page.connected.connect(lambda account, kept: made.append((account, kept)))
    page._line("server").setText("piaille.example")
    page._line("token").setText("bad")
    page.go()
    room.until(lambda: page.fields["token"].note.said())
    assert "does not accept" in page.fields["token"].note.said()
    assert page._line("server").text() == "piaille.example"
    page._line("token").setText("good")
    page.go()
    room.until(lambda: made)
    assert made[0][1] is True


def test_a_bug_is_told_calmly(room, qtbot, monkeypatch):
    page = page_of(room, qtbot, room.office.network)

    async def broken(answers, tools):
        raise KeyError("oops")

    monkeypatch.setattr(room.office.network, "connect", broken)
    page.go()
    room.until(lambda: room.complaints)
    assert page.trouble.isVisible()
    assert page.work is None


def test_signing_in_again_cannot_change_who_one_is(room, qtbot):
    page = page_of(room, qtbot, Mail(), address="bonjour@fournil.example")
    assert page._line("address").isReadOnly()
    assert page.answers() == {"address": "bonjour@fournil.example"}


def test_hints_for_what_one_must_know():
    assert "in the browser" in hint_words(MailHint("Outlook", False, True, {}))
    assert "app password" in hint_words(MailHint("Gmail", True, False, {}))
    assert "Bridge" in hint_words(MailHint("Proton", False, False, {}))
    assert "enough" in hint_words(MailHint("Free", False, False, {}))
    assert "usual places" in hint_words(MailHint("", False, False, {"imap_host": "imap.x"}))
    assert hint_words(MailHint("", False, False, {})) == ""


def test_an_unknown_field_speaks_for_itself():
    assert label_of(FormField("site", "Site address")) == "Site address"
    assert label_of(FormField("imap_host", "x")) == "Server for reading (IMAP)"


def test_a_wrong_secret_is_not_an_expired_one():
    assert "no longer" not in words_of(SignInNeeded("sign-in", host="x").trouble)
