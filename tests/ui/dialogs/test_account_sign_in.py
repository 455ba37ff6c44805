import threading
import urllib.parse
import urllib.request

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.engine.connecting import forms
from cmdesk.networks.base import Connected, SignInNeeded
from cmdesk.networks.mastodon_servers import SignIn
from cmdesk.networks.oauth import OUT_OF_BAND
from cmdesk.ui.dialogs.account_sign_in import BROWSER, CODE, TOKEN, SignInPage
from tests.fakes import Scripted


class ByBrowser(Scripted):
    """A network where one signs in with the browser; only the code "good" is good."""

    name, title = "mastodon", "Mastodon"

    async def begin(self, server, tools, redirect=OUT_OF_BAND):
        if server == "nulle-part":
            raise Problem("bad-server", server=server)
        asked = urllib.parse.urlencode({"redirect_uri": redirect, "state": "ours"})
        return SignIn(server, f"https://{server}/oauth/authorize?{asked}", "ours", redirect, "id", "secret", "")

    async def finish(self, sign_in, code, tools):
        if code.strip() != "good":
            raise SignInNeeded("sign-in-refused", host=sign_in.server, reason="")
        return Connected(NewAccount("mastodon", "@lea", {"server": sign_in.server}), {"token": "good"})


@pytest.fixture
def browser(monkeypatch):
    """The person's browser: notes where it was sent."""
    seen = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: seen.append(url.toString()) or True)
    return seen


@pytest.fixture
def page(room, qtbot, browser):
    network = room.office.desk.networks["mastodon"] = ByBrowser()
    (form,) = forms({"mastodon": network})
    made = SignInPage(room, form, {})
    qtbot.addWidget(made)
    made.show()
    yield made
    made.stop()


@pytest.fixture
def made(page):
    found = []
    page.connected.connect(lambda account, kept: found.append((account, kept)))
    return found


def come_back(address, **answer):
    """What the server does when the person has agreed: it sends the browser back to this computer."""
    asked = urllib.parse.parse_qs(urllib.parse.urlsplit(address).query)
    there = f"{asked['redirect_uri'][0]}?{urllib.parse.urlencode({'state': asked['state'][0], **answer})}"
    threading.Thread(target=lambda: urllib.request.urlopen(there, timeout=30).read(), daemon=True).start()


def test_the_browser_signs_in_and_the_window_goes_on(room, page, made, browser):
    page.server.setText("piaille.example")
    assert page.verb() == "Sign in in the browser"
    page.go()
    room.until(lambda: browser)
    assert page.wait_box.isVisible()
    assert page.focusWidget() is page.again  # a stray key gives nothing up
    assert "piaille.example" in page.waiting.said()
    page.copy.click()
    assert QGuiApplication.clipboard().text() == browser[0]
    page.again.click()
    assert len(browser) == 2
    come_back(browser[0], code="good")
    room.until(lambda: made)
    assert not page.wait_box.isVisible()


def test_one_may_stop_waiting_and_begin_again(room, page, made, browser):
    page.server.setText("piaille.example")
    page.go()
    room.until(lambda: browser)
    page.pause.click()
    room.settle()
    assert page.work is None
    assert not page.wait_box.isVisible()
    assert page.server.text() == "piaille.example"
    page.go()
    room.until(lambda: len(browser) == 2)
    come_back(browser[1], code="good")
    room.until(lambda: made)


def test_a_refusal_in_the_browser_is_told(room, page, made, browser):
    page.server.setText("piaille.example")
    page.go()
    room.until(lambda: browser)
    come_back(browser[0], error="access_denied")
    room.until(lambda: page.trouble.isVisible())
    assert not made


def test_a_code_is_pasted_where_the_browser_cannot_come_back(room, page, made, browser):
    page.server.setText("piaille.example")
    page.by_code.click()
    room.until(lambda: page.code_field.isVisible())
    assert len(browser) == 1
    assert page.verb() == "Connect"
    page.go()
    assert "missing" in page.code_field.note.said()
    page.code.setText("bad")
    page.go()
    room.until(lambda: page.code_field.note.said())
    page.code.setText(" good ")
    page.go()
    room.until(lambda: made)


def test_without_a_door_on_this_computer_a_code_is_asked_for(room, page, browser):
    page.server.setText("piaille.example")
    page.say(Trouble("no-way-back"))
    room.until(lambda: page.code_field.isVisible())
    assert page.mode == CODE


def test_a_token_serves_too(room, page, made):
    page.server.setText("piaille.example")
    page.by_token.click()
    page.go()
    assert page.token_field.note.said()
    page.token.setText("bad")
    page.go()
    room.until(lambda: "does not accept" in page.token_field.note.said())
    page.token.setText("good")
    page.go()
    room.until(lambda: made)


def test_a_wrong_server_is_told_beside_it(room, page, browser):
    page.go()
    assert "missing" in page.server_field.note.said()
    page.server.setText("nulle-part")
    page.go()
    room.until(lambda: "nulle-part" in page.server_field.note.said())
    assert not browser


def test_another_way_keeps_the_server(page):
    page.server.setText("piaille.example")
    page.use(TOKEN)
    page.use(BROWSER)
    assert page.server.text() == "piaille.example"
    assert page.by_token.isVisible()
    assert not page.by_browser.isVisible()


def test_where_no_browser_opens_the_address_can_be_copied(room, page, monkeypatch):
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: False)
    page.server.setText("piaille.example")
    page.go()
    room.until(lambda: "Copy the address" in page.note.said())
    assert page.copy.isVisible()
    assert "shows a page" not in page.waiting.said()  # which it does not
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    page.again.click()
    assert not page.trouble.isVisible()
    assert "Your browser shows a page of piaille.example" in page.waiting.said()


def test_another_way_has_the_focus_where_one_types(room, page, qtbot):
    qtbot.waitActive(page)
    page.by_token.setFocus()
    page.by_token.click()
    assert page.focusWidget() is page.server  # nothing is known of it yet
    page.by_browser.click()
    page.server.setText("piaille.example")
    page.by_token.setFocus()
    page.by_token.click()
    assert page.focusWidget() is page.token
    qtbot.keyClicks(page.focusWidget(), "good")
    assert page.token.text() == "good"
