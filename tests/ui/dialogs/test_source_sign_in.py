import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from cmdesk.domain.sources import secret_name
from cmdesk.store import sources
from cmdesk.ui.dialogs.source_sign_in import SourceSignIn
from tests.ui.watching import Desktop


@pytest.fixture
def desktop(tmp_path, clock, qtbot):
    made = Desktop(tmp_path / "veille.cmdesk", clock)
    made.source("Intranet")
    yield made
    made.close()


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 800)
    made.show()
    return made


@pytest.fixture
def dialog(desktop, window, qtbot):
    made = SourceSignIn(window, desktop, desktop.office.read(sources.rows)[0])
    made.open()
    return made


def kept(desktop):
    return desktop.office.secrets.kept.get(secret_name(1), {})


def test_a_name_and_a_password_go_into_the_keyring(dialog, desktop, qtbot):
    assert not dialog.primary.isEnabled()
    assert dialog.secret.echoMode() is QLineEdit.EchoMode.Password
    dialog.user.setText("lea")
    dialog.secret.setText("secret")
    dialog.primary.click()
    qtbot.waitUntil(lambda: desktop.said == ["Signed in to Intranet"])
    assert (kept(desktop)["header"], kept(desktop)["host"]) == ("authorization", "intranet.example")


def test_a_cookie_and_a_header(dialog, desktop, qtbot):
    dialog.way.choose(1)
    dialog._show(1)
    assert not dialog.user.isVisible()
    dialog._show(2)
    dialog.way.choose(2)
    dialog.user.setText("X-Api-Key")
    dialog.secret.setText("k")
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(desktop.said))
    assert (kept(desktop)["header"], kept(desktop)["value"]) == ("x-api-key", "k")


def test_without_a_lasting_keyring_it_is_said(dialog, desktop, qtbot):
    desktop.office.secrets.lasting = False
    dialog.secret.setText("secret")
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(desktop.said))
    assert "no keyring" in desktop.said[0]
