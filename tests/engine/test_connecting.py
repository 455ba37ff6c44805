import asyncio
import threading
import urllib.request
from types import SimpleNamespace

import pytest

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.troubles import Problem
from cmdesk.engine import connecting
from cmdesk.networks import oauth
from cmdesk.networks.base import Connected
from cmdesk.networks.mail import Mail
from cmdesk.networks.mastodon import Mastodon
from tests.fakes import Scripted

PAGE = "<p>fini</p>"


def test_each_network_says_what_it_takes():
    mastodon, mail, scripted = connecting.forms({"mastodon": Mastodon(), "mail": Mail(), "scripted": Scripted()})
    assert (mastodon.title, mastodon.in_browser, mastodon.publishes) == ("Mastodon", True, True)
    assert (mail.in_browser, mail.publishes) == (False, False)  # mail needs somebody to send it to
    assert (scripted.in_browser, scripted.publishes) == (False, True)
    assert [field.name for field in scripted.fields] == ["server", "token"]


def test_each_form_says_what_works_there():
    mastodon, mail, scripted = connecting.forms({"mastodon": Mastodon(), "mail": Mail(), "scripted": Scripted()})
    assert {one.name for one in mail.abilities if one.can} >= {"read", "at once", "answer", "look up"}
    assert mail.facts is Mail.facts
    assert (mastodon.shows_code, scripted.facts) == (True, None)


def test_a_guess_asks_nobody_when_the_shape_tells():
    found = asyncio.run(connecting.guess("@fournil@piaille.example", None))
    assert [one.network for one in found] == ["mastodon"]
    assert asyncio.run(connecting.guess("facebook.com/fournil", None)).title == "Facebook"


def test_a_known_provider_gives_its_servers_and_its_way():
    hint = connecting.mail_hint("contact@gmail.com")
    assert (hint.provider, hint.app_password, hint.oauth_only) == ("Gmail", True, False)
    assert hint.servers["imap_host"] == "imap.gmail.com"
    assert hint.servers["smtp_port"] == "465"
    assert connecting.mail_hint("contact@outlook.fr").oauth_only
    company = connecting.mail_hint("bonjour@fournil.example", "microsoft")
    assert (company.signs_in, company.servers["smtp_host"]) == ("microsoft", "smtp.office365.com")


def test_an_unknown_domain_is_guessed_under_itself():
    hint = connecting.mail_hint("bonjour@fournil.example")
    assert hint.provider == ""
    assert hint.servers["imap_host"] == "imap.fournil.example"


@pytest.mark.parametrize("address", ["", "bonjour", "bonjour@", "bonjour@fournil"])
def test_half_an_address_gives_nothing(address):
    assert connecting.mail_hint(address).servers == {}


class ByBrowser:
    """A network that asks for a sign-in and takes any code."""

    async def begin(self, server, tools, redirect):
        self.redirect = redirect
        return SimpleNamespace(authorize_url=f"https://{server}/authorize", state="ours", redirect=redirect)

    async def finish(self, sign_in, code, tools):
        return Connected(NewAccount("mastodon", f"@{code}", {"redirect": sign_in.redirect}), {"token": code})


def test_the_code_comes_back_through_the_door():
    async def work():
        shown, told, network = [], [], ByBrowser()

        def show(address):
            shown.append(address)

        async def browse():
            while not shown:
                await asyncio.sleep(0.01)
            address = f"{network.redirect}?state=ours&code=lea"
            threading.Thread(target=lambda: told.append(urllib.request.urlopen(address, timeout=30).read())).start()

        browser = asyncio.create_task(browse())
        connected = await connecting.sign_in(network, "piaille.example", None, PAGE, show)
        await browser
        assert shown == ["https://piaille.example/authorize"]
        assert connected.account.name == "@lea"
        while not told:
            await asyncio.sleep(0.01)
        assert told == [PAGE.encode()]

    asyncio.run(work())


def test_nobody_comes_back():
    async def work():
        with pytest.raises(Problem) as caught:
            await connecting.sign_in(ByBrowser(), "piaille.example", None, PAGE, lambda address: None, seconds=0.05)
        assert caught.value.trouble.code == "sign-in-timeout"

    asyncio.run(work())


def test_without_a_door_a_code_must_be_pasted(monkeypatch):
    async def work():
        holders = [await asyncio.start_server(lambda r, w: None, "127.0.0.1", 0) for _ in range(3)]
        monkeypatch.setattr(oauth, "PORTS", tuple(one.sockets[0].getsockname()[1] for one in holders))
        try:
            with pytest.raises(Problem) as caught:
                await connecting.sign_in(ByBrowser(), "piaille.example", None, PAGE, lambda address: None)
        finally:
            for holder in holders:
                holder.close()
        assert caught.value.trouble.code == "no-way-back"

    asyncio.run(work())


def test_giving_up_closes_the_door():
    async def work():
        network, shown = ByBrowser(), asyncio.Event()
        task = asyncio.create_task(connecting.sign_in(network, "x.example", None, PAGE, lambda address: shown.set()))
        await shown.wait()
        port = int(network.redirect.split(":")[2].split("/")[0])
        (_, visitor) = await asyncio.open_connection("127.0.0.1", port)
        visitor.close()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        with pytest.raises(ConnectionRefusedError):
            await asyncio.open_connection("127.0.0.1", port)

    asyncio.run(work())
