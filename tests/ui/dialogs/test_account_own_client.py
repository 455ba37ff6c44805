import threading
import urllib.parse
import urllib.request

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication

from cmdesk.domain.accounts import NewAccount
from cmdesk.engine.connecting import forms
from cmdesk.networks.base import Connected, FormField, SignInNeeded
from cmdesk.networks.oauth import new_proof
from cmdesk.networks.own_client import CLIENT, CLIENT_SECRET, REFRESH_TOKEN, SignIn
from cmdesk.ui.dialogs.account_own_client import DOOR, OwnClientPage
from tests.fakes import Scripted


class ByOwnClient(Scripted):
    """A network that knows programs by number; only the code "good" is good."""

    name, title, own_app = "youtube", "YouTube", True
    fields: tuple[FormField, ...] = (CLIENT, CLIENT_SECRET, REFRESH_TOKEN)

    def begin_with(self, answers, redirect):
        asked = urllib.parse.urlencode({"redirect_uri": redirect, "state": "ours"})
        return SignIn(dict(answers), f"https://sign.example/auth?{asked}", "ours", redirect, new_proof())

    async def finish(self, sign_in, code, tools):
        if code != "good":
            raise SignInNeeded("sign-in-refused", host="sign.example", reason="")
        kept = {"client": sign_in.typed["client"]}
        return Connected(NewAccount("youtube", "Fournil", kept), {"refresh_token": "r1"})

    async def connect(self, answers, tools):
        return Connected(NewAccount("youtube", "Pasted", {"client": answers["client"]}), dict(answers))


@pytest.fixture
def browser(monkeypatch):
    seen = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toString()) or True)
    return seen


@pytest.fixture
def page(room, qtbot, browser):
    network = room.office.desk.networks["youtube"] = ByOwnClient()
    (form,) = forms({"youtube": network})
    assert form.own_client
    made = OwnClientPage(room, form, {})
    qtbot.addWidget(made)
    made.show()
    yield made
    made.stop()


@pytest.fixture
def made(page):
    found = []
    page.connected.connect(lambda account, kept: found.append((account, kept)))
    return found


def come_back(browser, **answer):
    asked = urllib.parse.parse_qs(urllib.parse.urlsplit(browser[0]).query)
    address = f"{asked['redirect_uri'][0]}?{urllib.parse.urlencode(answer)}"
    threading.Thread(target=lambda: urllib.request.urlopen(address, timeout=10).read(), daemon=True).start()


def test_the_browser_signs_in_and_the_form_waits(page, room, browser, made):
    page._line("client").setText("c1")
    assert page.verb() == "Sign in in the browser"
    page.go()
    room.until(lambda: bool(browser))
    room.until(page.wait_box.isVisible)
    assert page.focusWidget() is page.again
    assert "sign.example" in page.waiting.said()
    assert not page._line("client").isEnabled()
    come_back(browser, state="ours", code="good")
    room.until(lambda: bool(made))
    assert not page.wait_box.isVisible()


def test_a_pasted_token_needs_no_browser(page, room, browser, made):
    page._line("client").setText("c1")
    page._line("refresh_token").setText("r0")
    assert page.verb() == "Connect"
    page.go()
    room.until(lambda: bool(made))
    assert not browser


def test_without_a_client_nothing_is_opened(page, browser):
    page.go()
    assert "The number of your client is missing" in page.fields["client"].note.said()
    assert page.work is None
    assert not browser


def test_who_stops_waiting_can_begin_again(page, room, browser):
    page._line("client").setText("c1")
    page.go()
    room.until(page.wait_box.isVisible)
    page.pause.click()
    assert page.work is None
    assert not page.wait_box.isVisible()
    assert page._line("client").isEnabled()


def test_the_way_back_can_be_copied(page):
    page.copy_door.click()
    assert QGuiApplication.clipboard().text() == DOOR
    assert DOOR in page.door.said()


def test_one_begins_to_type_below_the_steps(page):
    page.focus_first()
    assert page.window().focusWidget() is page._line("client")
