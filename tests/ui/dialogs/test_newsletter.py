import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import NewAccount
from cmdesk.store import accounts, sources
from cmdesk.ui.dialogs.newsletter import Newsletter
from tests.networks.test_mail import US, holding
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    yield made
    made.close()
    assert made.complaints == []


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    return made


def connect(desktop, port):
    places = {"address": US, "imap_host": "127.0.0.1", "imap_port": str(port), "imap_security": "none"}
    desktop.web.note = lambda contact: None
    desktop.office.secrets.keep("mail", {"password": "secret"})
    return desktop.office.write(accounts.add, NewAccount("mail", US, places), "mail", desktop.now())


def test_a_folder_of_a_mailbox_becomes_a_source(desktop, window, qtbot):
    told = []
    with holding() as server:
        account = connect(desktop, server.port)
        dialog = Newsletter(window, desktop, told.append)
        dialog.open()
        qtbot.waitUntil(lambda: dialog.mailbox.count() == 2)
        dialog.mailbox.setCurrentIndex(0)
        dialog.folder.setText("Lettres")
        dialog.primary.click()
        qtbot.waitUntil(lambda: bool(told))
        (row,) = desktop.office.read(sources.rows)
        assert (row.kind, row.title, row.folder) == ("newsletter", "Envois", "Lettres")
        assert row.options == {"account": account, "folder": "Envois"}
        qtbot.waitUntil(lambda: desktop.office.read(sources.rows)[0].checked is not None)


def test_a_mailbox_that_does_not_answer_is_told(desktop, window, qtbot):
    connect(desktop, 1)
    dialog = Newsletter(window, desktop, lambda _: None)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.trouble.text()))
    assert not dialog.primary.isEnabled()


def test_without_a_mail_account_it_says_what_to_do(desktop, window, qtbot):
    dialog = Newsletter(window, desktop, lambda _: None)
    dialog.open()
    qtbot.waitUntil(lambda: "No mail account" in dialog.words.text())
    assert not dialog.primary.isEnabled()
