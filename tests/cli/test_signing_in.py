import asyncio
import urllib.request
from types import SimpleNamespace

import pytest

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.troubles import Problem
from cmdesk.networks.base import Connected
from cmdesk.networks.oauth import DOOR
from cmdesk.networks.own_client import CLIENT, CLIENT_SECRET, REFRESH_TOKEN


@pytest.fixture
def service(network, monkeypatch):
    """The scripted network knows programs by number; what it was told is in `service.told`."""
    network.fields = (CLIENT, CLIENT_SECRET, REFRESH_TOKEN)
    network.told = []

    def begin_with(answers, redirect):
        network.told.append((dict(answers), redirect))
        return SimpleNamespace(authorize_url=f"https://sign.example/auth?to={redirect}", state="s", typed=answers)

    async def finish(under_way, code, tools):
        assert code == "the-code"
        return Connected(NewAccount("scripted", "@fournil", {"client": "c1"}), {"token": "good"})

    async def connect(answers, tools):
        network.told.append((dict(answers), ""))
        return Connected(NewAccount("scripted", "@fournil", {"client": "c1"}), {"token": "good"})

    network.begin_with, network.finish, network.connect = begin_with, finish, connect
    return network


ADD = ("account", "add", "scripted", "--client", "c1")


@pytest.mark.parametrize("typed", ["the-code", f"{DOOR}?state=s&code=the-code", f" {DOOR}?code=the-code&state=s#_ "])
def test_the_end_of_a_sign_in_elsewhere_is_pasted(run, service, memory_keyring, typed):
    said = run(*ADD, "--code", "--json", typed=f"hush\n{typed}\n")
    assert said.code == 0, said.err
    assert said.document["name"] == "@fournil"
    assert service.told == [({"client": "c1", "client_secret": "hush"}, DOOR)]
    assert "https://sign.example/auth" in said.err
    assert "hush" not in said.out + said.err
    assert "the-code" not in said.out + said.err
    assert memory_keyring.kept


@pytest.mark.parametrize(
    "typed", ["", f"{DOOR}?state=other&code=the-code", f"{DOOR}?code=the-code", f"{DOOR}?state=s&error=access_denied"]
)
def test_what_belongs_to_no_sign_in_connects_nothing(run, service, memory_keyring, typed):
    said = run(*ADD, "--code", typed=f"hush\n{typed}\n")
    assert said.code == 1
    assert run("account", "list", "--json").document == []
    assert not memory_keyring.kept


def test_the_browser_comes_back_by_itself(run, service, memory_keyring, monkeypatch):
    there = service.begin_with

    def begin_with(answers, redirect):
        loop = asyncio.get_running_loop()

        def visit():
            with urllib.request.urlopen(f"{redirect}?state=s&code=the-code", timeout=30) as page:
                page.read()

        # The door knows what it waits for only once `begin_with` has told.
        loop.call_later(0.2, lambda: loop.run_in_executor(None, visit))
        return there(answers, redirect)

    service.begin_with = begin_with
    monkeypatch.setattr("tests.cli.conftest.Stdin.isatty", lambda self: True)
    asked = []
    monkeypatch.setattr("getpass.getpass", lambda label, stream: asked.append(label) or "hush")
    said = run(*ADD, "--json")
    assert said.code == 0, said.err
    assert said.document["kept"]
    assert asked == ["Client secret (empty where there is none) "]  # and no refresh token: the browser brings one
    assert service.told[0][0] == {"client": "c1", "client_secret": "hush"}


def test_where_the_browser_cannot_come_back_its_end_is_pasted(run, service, memory_keyring, monkeypatch):
    async def no_door(*given):
        raise Problem("no-way-back")

    monkeypatch.setattr("cmdesk.engine.connecting.sign_in_with", no_door)
    monkeypatch.setattr("tests.cli.conftest.Stdin.isatty", lambda self: True)
    monkeypatch.setattr("getpass.getpass", lambda label, stream: "")
    said = run(*ADD, typed="the-code\n")
    assert said.code == 0, said.err
    assert "cannot come back" in said.err


@pytest.mark.parametrize("words", [(), ("--token",)])
def test_a_script_hands_over_a_refresh_token(run, service, memory_keyring, words):
    said = run(*ADD, *words, typed="\nr1\n")
    assert said.code == 0, said.err
    assert service.told == [({"client": "c1", "client_secret": "", "refresh_token": "r1"}, "")]


def test_a_mailbox_is_signed_in_to_in_the_browser_only_where_it_is_asked_for(run, memory_keyring):
    plain = run("account", "add", "mail", "--address", "nonsense", typed="pass\n")
    assert plain.code == 1
    assert "not a mail address" in plain.err
    way = ("--address", "lea@gmail.com", "--sign-in", "google", "--client", "c1", "--code")
    said = run("account", "add", "mail", *way, typed="hush\n\n")
    assert said.code == 1
    assert "https://accounts.google.com/" in said.err
    assert "hush" not in said.err
    without = run("account", "add", "mail", "--address", "lea@gmail.com", "--sign-in", "google", typed="x\n")
    assert without.code == 2
    assert "--client" in without.err
