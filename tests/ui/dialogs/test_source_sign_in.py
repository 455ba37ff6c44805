import json

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
    assert dialog.focusWidget() is dialog.user  # one types at once
    assert dialog.secret.echoMode() is QLineEdit.EchoMode.Password
    dialog.user.setText("lea")
    dialog.secret.setText("secret")
    dialog.primary.click()
    qtbot.waitUntil(lambda: desktop.said == ["Signed in to Intranet"])
    assert (kept(desktop)["header"], kept(desktop)["host"]) == ("authorization", "intranet.example")


def test_cookies_of_a_file_or_pasted(dialog, desktop, qtbot, tmp_path):
    dialog.way.choose(1)
    dialog._show(1)
    assert not dialog.user.isVisible()
    assert not dialog.secret.isVisible()
    path = tmp_path / "cookies.txt"
    path.write_text("# Netscape HTTP Cookie File\nintranet.example\tFALSE\t/\tTRUE\t0\tsid\tabc\n", encoding="utf-8")
    dialog.take_file(path)
    qtbot.waitUntil(lambda: "sid" in dialog.cookies.text())
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(desktop.said))
    (cookie,) = json.loads(kept(desktop)["jar"])
    assert (cookie["name"], cookie["value"], cookie["domain"]) == ("sid", "abc", "intranet.example")


def test_cookies_of_another_place_are_refused(dialog, desktop, qtbot):
    dialog.way.choose(1)
    dialog._show(1)
    dialog.cookies.set_text("other.example\tFALSE\t/\tTRUE\t0\tsid\tabc")
    dialog.primary.click()
    qtbot.waitUntil(lambda: "no cookie for intranet.example" in dialog.trouble.text())
    assert kept(desktop) == {}


def test_a_header(dialog, desktop, qtbot):
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
