import asyncio
import base64
import json
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from cmdesk.networks import mail_signing as signing
from cmdesk.networks.base import Account, Posting, Refused, SignInNeeded, TryLater
from cmdesk.networks.mail import Mail
from tests.networks.mailserver import imap, smtp
from tests.networks.talking import said, talker
from tests.networks.test_mail import TO_LEA, US, holding

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
SOON_OVER = NOON.isoformat()
LASTING = (NOON + timedelta(hours=1)).isoformat()
DOOR = "http://127.0.0.1:41794/cmdesk"
TOKEN = "/token"
XOAUTH2 = "IMAP4rev1 AUTH=PLAIN AUTH=XOAUTH2"
EHLO = "250-test\r\n250-AUTH PLAIN XOAUTH2\r\n250 8BITMIME"
network = Mail()


def playing(scene):
    async def work():
        async with talker(lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def account(there, box, out=None, **secret: str) -> Account:
    settings = {
        "address": US,
        "sign_in": "google",
        "client": "c1",
        "server": there.address,
        "imap_host": "127.0.0.1",
        "imap_port": str(box.port),
        "imap_security": "none",
        "smtp_host": "127.0.0.1",
        "smtp_port": str(out.port if out is not None else 1),
        "smtp_security": "none",
    }
    return Account(1, "mail", US, settings, secret)


def shown(heard: list[str]) -> list[str]:
    """The words of all sign-ins with a token that a server heard."""
    found = []
    for line in heard:
        with suppress(ValueError):
            words = base64.b64decode(line.removeprefix("AUTH XOAUTH2 "), validate=True).decode()
            found += [words] if words.startswith("user=") else []
    return found


def bearer(token: str) -> str:
    return f"user={US}\1auth=Bearer {token}\1\1"


def only(token: str, **says: str):
    """An IMAP server that lets in this token alone; it says why not before it says no, as they all do."""
    box = holding("alternative", capability=f"* CAPABILITY {XOAUTH2} IDLE\r\n{{tag}} OK done", **says)
    usual, state = box._answer, {}

    def answer(line: str) -> str | None:
        if " AUTHENTICATE XOAUTH2" in line:
            state["tag"] = line.split(" ")[0]
            return "+ "
        if tag := state.get("tag"):
            if line and bearer(token) not in shown([line]):
                return "+ " + base64.b64encode(b'{"status":"401"}').decode()
            del state["tag"]
            return f"{tag} OK in" if line else f"{tag} NO AUTHENTICATE failed."
        return usual(line)

    box._answer = answer
    return box


def only_out(token: str):
    out = smtp(ehlo=EHLO)
    usual, asked = out._answer, []

    def answer(line: str) -> str | None:
        if line.startswith("AUTH "):
            if bearer(token) in shown([line]):
                return "235 in"
            asked.append(line)
            return "334 eyJzdGF0dXMiOiI0MDEifQ=="
        if asked and not line:
            asked.clear()
            return "535 5.7.8 no"
        return usual(line)

    out._answer = answer
    return out


def form_of(seen) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(seen.body.decode()).items()}


# Reading and sending


def test_a_token_that_lasts_lets_in_without_asking_for_another():
    async def scene(there):
        with only("a1") as box:
            lasting = account(there, box, token="a1", refresh_token="r1", until=LASTING)
            page = await network.pull(lasting, "inbox", None, there.tools)
        assert [item.title for item in page.items] == ["Deux formes"]
        assert shown(box.heard) == [bearer("a1")]
        assert not there.server.seen

    playing(scene)


def test_a_token_is_renewed_before_it_ends():
    async def scene(there):
        there.says(TOKEN, {"access_token": "a2", "expires_in": 3600})
        with only("a2") as box:
            await network.pull(
                account(there, box, token="a1", refresh_token="r1", until=SOON_OVER), "inbox", None, there.tools
            )
        assert shown(box.heard) == [bearer("a2")]  # the old one was not even tried
        assert form_of(there.heard(TOKEN)[0]) == {
            "grant_type": "refresh_token",
            "refresh_token": "r1",
            "client_id": "c1",
        }

    playing(scene)


@pytest.mark.parametrize(("told", "kept"), [("", "r1"), ("r2", "r2")])
def test_a_token_that_is_refused_is_renewed_once(told, kept):
    """What rotates is kept, and nothing never takes the place of something."""

    async def scene(there):
        there.says(TOKEN, {"access_token": "a2", "refresh_token": told, "expires_in": 3600})
        secret = {"token": "a1", "refresh_token": "r1", "until": LASTING}

        async def renewing(one, work):
            secret.update(await work(secret))
            return dict(secret)

        tools = replace(there.tools, renewing=renewing)
        with only("a2") as box:
            page = await network.pull(account(there, box, **secret), "inbox", None, tools)
        assert len(page.items) == 1
        assert shown(box.heard) == [bearer("a1"), bearer("a2")]
        assert secret["refresh_token"] == kept

    playing(scene)


def test_a_second_refusal_needs_a_sign_in():
    async def scene(there):
        there.says(TOKEN, {"access_token": "a2", "expires_in": 3600})
        with only("a9") as box, pytest.raises(SignInNeeded) as caught:
            await network.pull(
                account(there, box, token="a1", refresh_token="r1", until=LASTING), "inbox", None, there.tools
            )
        assert caught.value.trouble.code == "mail-token-refused"
        assert len(shown(box.heard)) == 2
        assert len(there.heard(TOKEN)) == 1
        assert "Bearer" not in repr(caught.value) + json.dumps(dict(caught.value.trouble.data))

    playing(scene)


def test_what_somebody_else_renewed_meanwhile_is_taken():
    async def scene(there):
        newer = {"token": "a2", "refresh_token": "r2", "until": LASTING}

        async def renewing(one, work):
            return {**newer, **await work(newer)}

        with only("a2") as box:
            old = account(there, box, token="a1", refresh_token="r1", until=LASTING)
            await network.pull(old, "inbox", None, replace(there.tools, renewing=renewing))
        assert not there.server.seen

    playing(scene)


@pytest.mark.parametrize(
    ("fate", "kind", "code"),
    [
        (said({"error": "invalid_grant"}, 400), SignInNeeded, "sign-in-over"),
        (said({"error": "interaction_required"}, 400), SignInNeeded, "sign-in-over"),
        (said({"error": "server_error"}, 400), TryLater, "http-status"),
        (said({"error": "temporarily_unavailable"}, 503), TryLater, "http-status"),
    ],
)
def test_without_a_new_token_no_server_is_called(fate, kind, code):
    async def scene(there):
        there.says(TOKEN, fate)
        with only("a2") as box, only_out("a2") as out:
            old = account(there, box, out, token="a1", refresh_token="r1", until=SOON_OVER)
            for deed in (
                lambda: network.pull(old, "inbox", None, there.tools),
                lambda: network.commit(old, Posting("Bonjour", "k", TO_LEA), there.tools),
            ):
                with pytest.raises(kind) as caught:
                    await deed()
                assert type(caught.value) is kind
                assert caught.value.trouble.code == code
        assert box.lines == out.lines == 0

    playing(scene)


def test_a_mail_leaves_once_after_its_token_was_refused():
    async def scene(there):
        there.says(TOKEN, {"access_token": "a2", "expires_in": 3600})
        with only("a2") as box, only_out("a2") as out:
            old = account(there, box, out, token="a1", refresh_token="r1", until=LASTING)
            posted = await network.commit(old, Posting("Bonjour", "k", TO_LEA), there.tools)
        assert posted.remote_id == "k@boulangerie.example"
        assert shown(out.heard) == [bearer("a1"), bearer("a2")]
        assert out.heard.count("DATA") == 1

    playing(scene)


def test_a_mail_that_is_refused_after_signing_in_is_not_sent_again():
    """Only who refuses the token itself is asked twice: nothing had been said yet."""

    async def scene(there):
        with only("a1") as box, smtp(ehlo=EHLO, end="530 sign in first") as out:
            lasting = account(there, box, out, token="a1", refresh_token="r1", until=LASTING)
            with pytest.raises(SignInNeeded):
                await network.commit(lasting, Posting("Bonjour", "k", TO_LEA), there.tools)
        assert out.heard.count("DATA") == 1
        assert not there.server.seen

    playing(scene)


def test_a_server_without_tokens_is_told_none():
    async def scene(there):
        with imap() as box, smtp() as out:
            lasting = account(there, box, out, token="a1", until=LASTING)
            with pytest.raises(Refused, match="no-token-login"):
                await network.pull(lasting, "inbox", None, there.tools)
            with pytest.raises(Refused, match="no-token-login"):
                await network.commit(lasting, Posting("Bonjour", "k", TO_LEA), there.tools)
        assert not shown(box.heard + out.heard)

    playing(scene)


def test_a_line_is_opened_anew_when_its_token_ends(monkeypatch):
    monkeypatch.setattr("cmdesk.networks.mail.RECONNECT_SECONDS", 0.01)

    async def scene(there):
        there.says(TOKEN, {"access_token": "a2", "expires_in": 7200})
        clock = [NOON]
        idle = "+ idling\r\n* 2 EXISTS"
        with only("a1", idle=idle) as box:
            tools = replace(there.tools, now=lambda: clock[0])
            listening = network.listen(account(there, box, token="a1", refresh_token="r1", until=LASTING), tools)
            assert await asyncio.wait_for(anext(listening), 30) == "inbox"  # at the start
            assert await asyncio.wait_for(anext(listening), 30) == "inbox"  # something came
            assert box.lines == 1
            clock[0] += timedelta(hours=1)
            with only("a2", idle=idle) as later:
                box._answer = later._answer
                assert await asyncio.wait_for(anext(listening), 30) == "inbox"  # on another line
            assert box.lines == 2
            assert shown(box.heard) == [bearer("a1"), bearer("a2")]
            await listening.aclose()

    playing(scene)


def test_a_token_is_in_no_log_by_accident():
    login = signing.login_of({"address": US, "sign_in": "google"}, {"token": "hush"})
    assert "hush" not in repr(login)
    assert login.bearer == bearer("hush").encode()
    assert signing.login_of({"address": US, "user": "lea"}, {"password": "x"}).user == "lea"
    with pytest.raises(SignInNeeded, match="token-missing"):
        signing.login_of({"address": US, "sign_in": "google"}, {"password": "x"})
    with pytest.raises(SignInNeeded, match="password-missing"):
        signing.login_of({"address": US}, {"token": "x"})


# Signing in


def answers(there, box, out, **other: str) -> dict[str, str]:
    settings = account(there, box, out).settings
    return {**settings, "client_secret": "hush", **other}


@pytest.mark.parametrize(
    ("where", "host", "scope"),
    [
        ("google", "accounts.google.com", "https://mail.google.com/"),
        (
            "microsoft",
            "login.microsoftonline.com",
            "https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send offline_access",
        ),
    ],
)
def test_the_page_where_one_agrees(where, host, scope):
    under_way = network.begin_with({"address": US, "sign_in": where, "client": "c1"}, DOOR)
    address = urlsplit(under_way.authorize_url)
    asked = {name: values[0] for name, values in parse_qs(address.query).items()}
    assert (address.hostname, asked["scope"], asked["login_hint"]) == (host, scope, US)
    assert asked["code_challenge"] == under_way.proof.challenge
    # Microsoft knows the way back by the name of this computer alone.
    assert (
        asked["redirect_uri"]
        == under_way.redirect
        == (DOOR if where == "google" else DOOR.replace("127.0.0.1", "localhost"))
    )
    with pytest.raises(Refused, match="bad-mail-address"):
        network.begin_with({"sign_in": where, "client": "c1"}, DOOR)
    with pytest.raises(Refused, match="client-missing"):
        network.begin_with({"address": US, "sign_in": where}, DOOR)
    with pytest.raises(Refused, match="bad-setting"):
        network.begin_with({"address": US, "client": "c1"}, DOOR)


def test_who_agreed_is_connected_and_no_secret_is_in_the_settings():
    async def scene(there):
        week = {"access_token": "a1", "refresh_token": "r1", "expires_in": 3600, "refresh_token_expires_in": 604_800}
        there.says(TOKEN, week)
        with only("a1") as box, only_out("a1") as out:
            under_way = network.begin_with(answers(there, box, out), DOOR)
            connected = await network.finish(under_way, "code-1", there.tools)
        made = connected.account
        assert (made.name, made.settings["sign_in"], made.settings["client"]) == (US, "google", "c1")
        assert made.expires == NOON + timedelta(days=7)
        assert connected.secret["refresh_token"] == "r1"
        assert "password" not in connected.secret
        assert not {"a1", "r1", "hush"} & set(made.settings.values())
        assert form_of(there.heard(TOKEN)[0])["code_verifier"] == under_way.proof.verifier

    playing(scene)


def test_a_sign_in_that_ends_within_the_hour_takes_the_place_of_none():
    async def scene(there):
        there.says(TOKEN, {"access_token": "a1", "expires_in": 3600})
        with only("a1") as box, only_out("a1") as out:
            under_way = network.begin_with(answers(there, box, out), DOOR)
            with pytest.raises(SignInNeeded, match="sign-in-refused"):
                await network.finish(under_way, "code-1", there.tools)
        assert box.lines == 0

    playing(scene)


def test_who_signed_in_as_somebody_else_is_told():
    async def scene(there):
        there.says(TOKEN, {"access_token": "theirs", "refresh_token": "r1", "expires_in": 3600})
        with only("a1") as box, only_out("a1") as out:
            under_way = network.begin_with(answers(there, box, out), DOOR)
            with pytest.raises(SignInNeeded, match="mail-token-refused"):
                await network.finish(under_way, "code-1", there.tools)

    playing(scene)


def test_a_pasted_refresh_token_needs_no_browser():
    async def scene(there):
        there.says(TOKEN, {"access_token": "a1", "expires_in": 3600})
        with only("a1") as box, only_out("a1") as out:
            connected = await network.connect(answers(there, box, out, refresh_token="r0"), there.tools)
        assert connected.secret["refresh_token"] == "r0"
        assert connected.account.expires is None  # nobody said when

    playing(scene)
