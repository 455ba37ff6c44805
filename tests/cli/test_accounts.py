import asyncio
import urllib.request
from types import SimpleNamespace

import pytest

from cmdesk.domain.accounts import NewAccount
from cmdesk.networks.base import Connected, Refused, TryLater
from cmdesk.networks.oauth import OUT_OF_BAND


@pytest.fixture
def browser(network, monkeypatch):
    """The scripted network signs in with a browser that does what `browser.visit` says."""

    async def begin(server, tools, redirect="urn:out-of-band"):
        return SimpleNamespace(authorize_url=f"https://{server}/authorize?to={redirect}", state="s", redirect=redirect)

    async def finish(under_way, code, tools):
        assert code == "secret-code"
        return Connected(NewAccount("scripted", "@fournil", {"server": "piaille.example"}), {"token": "good"})

    network.begin, network.finish = begin, finish
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    return network


def test_a_secret_from_standard_input_goes_to_the_keyring_only(run, network, memory_keyring, workspace):
    said = run("account", "add", "scripted", "--server", "piaille.example", "--json", typed="good\n")
    assert said.code == 0, said.err
    assert said.document == {"id": 1, "network": "scripted", "name": "@fournil", "kept": True}
    assert [secret for (_, name), secret in memory_keyring.kept.items() if "fournil" in name] == ['{"token": "good"}']
    assert b'"token"' not in workspace.read_bytes()
    (row,) = run("account", "list", "--json").document
    assert row == {"id": 1, "network": "scripted", "name": "@fournil", "health": "ok", "reason": ""}
    assert "@fournil" in run("account", "list").out


def test_without_a_keyring_it_says_so(run, network):
    said = run("account", "add", "scripted", "--server", "piaille.example", "--json", typed="good\n")
    assert said.code == 0
    assert said.document["kept"] is False
    assert "no keyring" in said.err


def test_a_wrong_secret_connects_nothing(run, network, memory_keyring):
    said = run("account", "add", "scripted", "--server", "piaille.example", typed="wrong\n")
    assert said.code == 1
    assert "piaille.example does not accept" in said.err
    assert run("account", "list", "--json").document == []
    assert "wrong" not in said.err


@pytest.mark.parametrize(("words", "typed"), [(["--server", "x.example"], ""), ([], "good\n")])
def test_what_is_missing_is_wrong_use(run, network, words, typed):
    said = run("account", "add", "scripted", *words, typed=typed)
    assert said.code == 2
    assert said.out == ""


def test_removing_forgets_the_secret(run, network, memory_keyring):
    run("account", "add", "scripted", "--server", "piaille.example", typed="good\n")
    said = run("account", "remove", "@fournil", "--json")
    assert said.document == {"removed": 1, "revoked": False}
    assert memory_keyring.kept == {}
    assert "No account is connected" in run("account", "list").err
    assert run("account", "remove", "1").code == 1


def test_mail_needs_an_address_that_is_one(run, memory_keyring):
    said = run("account", "add", "mail", "--address", "nonsense", typed="pass\n")
    assert said.code == 1
    assert "not a mail address" in said.err
    assert "pass" not in said.err.split()


def test_a_code_that_the_person_pastes(run, browser, memory_keyring):
    words = ["account", "add", "scripted", "--server", "piaille.example", "--code", "--json"]
    said = run(*words, typed="secret-code\n")
    assert said.code == 0, said.err
    assert "https://piaille.example/authorize" in said.err
    assert said.document["name"] == "@fournil"
    assert "secret-code" not in said.err + said.out
    nothing = run(*words, typed="\n")
    assert nothing.code == 1


def test_a_page_that_shows_a_password_asks_for_it(run, browser, memory_keyring, monkeypatch):
    there = browser.begin

    async def begin(server, tools, redirect=OUT_OF_BAND):
        if redirect != OUT_OF_BAND:
            raise Refused("no-way-back")
        return await there(server, tools)

    monkeypatch.setattr(browser, "begin", begin)
    monkeypatch.setattr(browser, "shows_code", False, raising=False)
    said = run("account", "add", "scripted", "--server", "piaille.example", "--code", typed="good\n")
    assert said.code == 0
    assert "cannot come back" in said.err
    assert run("account", "list", "--json").document[0]["name"] == "@fournil"


def test_the_code_comes_back_through_the_browser(run, browser, memory_keyring, monkeypatch):
    pages = []

    async def begin(server, tools, redirect):
        def visit():
            with urllib.request.urlopen(f"{redirect}?state=s&code=secret-code", timeout=30) as page:
                pages.append(page.read().decode())

        asyncio.get_running_loop().call_later(0.3, lambda: asyncio.get_running_loop().run_in_executor(None, visit))
        return SimpleNamespace(authorize_url="https://piaille.example/authorize", state="s")

    browser.begin = begin
    monkeypatch.setattr("tests.cli.conftest.Stdin.isatty", lambda self: True)
    said = run("account", "add", "scripted", "--server", "piaille.example", "--json")
    assert said.code == 0, said.err
    assert said.document["kept"]
    assert "You are signed in" in pages[0]


def test_a_token_is_asked_for_without_showing_it(run, network, memory_keyring, monkeypatch):
    monkeypatch.setattr("tests.cli.conftest.Stdin.isatty", lambda self: True)
    asked = []
    monkeypatch.setattr("getpass.getpass", lambda label, stream: asked.append(label) or "good")
    said = run("account", "add", "scripted", typed="piaille.example\n")
    assert said.code == 0, said.err
    assert asked == ["Token "]
    assert "Server" in said.err


def test_an_account_is_shown_with_its_streams_and_its_traffic(run, network, memory_keyring):
    run("account", "add", "scripted", "--server", "piaille.example", typed="good\n")
    run("sync")
    told = run("account", "show", "fournil", "--json").document
    assert (told["name"], told["health"], told["paused"], told["expires"]) == ("@fournil", "ok", None, None)
    assert [each["name"] for each in told["streams"]] == ["notifications"]
    assert told["day"]["hosts"] == ["piaille.example"]
    assert told["written"] is None
    said = run("account", "show", "1").out
    assert "1  scripted  @fournil  ok" in said
    assert "Last 24 hours: 0 contacts, 0 without an answer" in said


def test_what_is_wrong_with_an_account_is_shown(run, network, memory_keyring):
    run("account", "add", "scripted", "--server", "piaille.example", typed="good\n")
    network.next_pull = [TryLater("unreachable", host="piaille.example")]
    run("sync")
    said = run("account", "show", "1").out
    assert "piaille.example cannot be reached" in said
    assert "1 failure" in said


def test_an_account_that_is_not_there_cannot_be_shown(run, network):
    run("account", "add", "scripted", "--server", "piaille.example", typed="good\n")
    said = run("account", "show", "9")
    assert said.code == 1
    assert "No account has the name or number 9" in said.err
