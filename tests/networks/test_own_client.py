import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from cmdesk.networks import own_client
from cmdesk.networks.base import Account, Refused, SignInNeeded, TryLater
from cmdesk.networks.own_client import Authority
from tests.networks.talking import said, talker
from tests.networks.webserver import DROP, answer

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
AUTHORITY = Authority("https://sign.example/auth", "https://sign.example/token", ("read", "write"))
DOOR = "http://127.0.0.1:41794/cmdesk"


def playing(scene):
    async def work():
        async with talker(lambda: NOON) as there:
            return await scene(there)

    return asyncio.run(work())


def account(there, **secret) -> Account:
    return Account(1, "x", "us", {"server": there.address, "client": "c1"}, secret)


def form_of(seen) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(seen.body.decode()).items()}


def test_the_page_is_asked_for_with_proof_and_state_and_no_secret():
    under_way = own_client.begin(AUTHORITY, {"client": " c1 ", "client_secret": "hush"}, DOOR)
    asked = parse_qs(urlsplit(under_way.authorize_url).query)
    assert asked["client_id"] == ["c1"]
    assert asked["scope"] == ["read write"]
    assert asked["state"] == [under_way.state]
    assert asked["code_challenge"] == [under_way.proof.challenge]
    assert asked["redirect_uri"] == [DOOR]
    assert "hush" not in under_way.authorize_url + repr(under_way)
    with pytest.raises(Refused, match="client-missing"):
        own_client.begin(AUTHORITY, {}, DOOR)


def test_the_code_is_changed_into_what_is_kept():
    async def scene(there):
        there.says("/token", {"access_token": "a1", "refresh_token": "r1", "expires_in": 3600})
        answers = {"client": "c1", "client_secret": "hush", "server": there.address}
        under_way = own_client.begin(AUTHORITY, answers, DOOR)
        kept = await own_client.finish(AUTHORITY, under_way, "code-1", there.tools)
        assert kept == {
            "client_secret": "hush",
            "token": "a1",
            "refresh_token": "r1",
            "until": (NOON + timedelta(hours=1)).isoformat(),
        }
        sent = form_of(there.heard("/token")[0])
        assert sent["code"] == "code-1"
        assert sent["code_verifier"] == under_way.proof.verifier
        assert sent["client_secret"] == "hush"
        assert there.heard("/token")[0].path == "/token"

    playing(scene)


def test_some_show_the_secret_as_a_password():
    async def scene(there):
        there.says("/token", {"access_token": "a1"})
        basic = replace(AUTHORITY, basic=True)
        under_way = own_client.begin(basic, {"client": "c1", "server": there.address}, DOOR)
        await own_client.finish(basic, under_way, "code-1", there.tools)
        (seen,) = there.heard("/token")
        assert seen.headers["authorization"] == "Basic YzE6"
        assert "client_secret" not in form_of(seen)

    playing(scene)


def test_a_token_that_lasts_is_used_and_one_that_does_not_is_renewed_and_kept():
    async def scene(there):
        there.says("/token", {"access_token": "a2", "expires_in": 3600})
        lasting = account(there, token="a1", until=(NOON + timedelta(hours=1)).isoformat())
        assert await own_client.fresh(AUTHORITY, lasting, there.tools) is lasting
        assert not there.server.seen
        kept = {}

        async def renewing(one, work):
            kept.update(await work(one.secret))
            return {**one.secret, **kept}

        tools = replace(there.tools, renewing=renewing)
        old = account(there, token="a1", refresh_token="r1", until=NOON.isoformat())
        fresh = await own_client.fresh(AUTHORITY, old, tools)
        assert fresh.secret["token"] == "a2"
        # The answer named no new refresh token: the kept one stays.
        assert fresh.secret["refresh_token"] == "r1"
        assert "refresh_token" not in kept
        assert form_of(there.heard("/token")[0])["refresh_token"] == "r1"

    playing(scene)


def test_a_token_of_which_nobody_says_how_long_it_lasts_is_not_renewed_each_time():
    async def scene(there):
        there.says("/token", said({"access_token": "a2", "token_type": "bearer"}))

        async def renewing(one, work):
            return {**one.secret, **await work(one.secret)}

        tools = replace(there.tools, renewing=renewing)
        old = account(there, token="a1", refresh_token="r1", until=NOON.isoformat())
        fresh = await own_client.fresh(AUTHORITY, old, tools)
        again = await own_client.fresh(AUTHORITY, fresh, tools)
        assert (fresh.secret["token"], again.secret["token"]) == ("a2", "a2")
        assert len(there.heard("/token")) == 1

    playing(scene)


def test_what_somebody_else_renewed_meanwhile_is_not_renewed_again():
    async def scene(there):
        newer = {"token": "a9", "refresh_token": "r9", "until": (NOON + timedelta(hours=1)).isoformat()}

        async def renewing(one, work):
            return {**newer, **await work(newer)}

        old = account(there, token="a1", refresh_token="r1", until=NOON.isoformat())
        fresh = await own_client.fresh(AUTHORITY, old, replace(there.tools, renewing=renewing))
        assert fresh.secret["token"] == "a9"
        assert not there.server.seen

    playing(scene)


@pytest.mark.parametrize(
    ("fate", "kind", "code"),
    [
        (said({"error": "invalid_grant", "error_description": "Token revoked"}, 400), SignInNeeded, "sign-in-over"),
        (said({"error": "invalid_client"}, 401), SignInNeeded, "client-unknown"),
        (said({"error": "unauthorized_client"}, 401), SignInNeeded, "client-unknown"),
        (said({"error": "invalid_scope"}, 400), SignInNeeded, "sign-in-refused"),
        (answer(503), TryLater, "http-status"),
        (said({}), TryLater, "broken-answer"),
        (answer(200, b"<html>"), TryLater, "broken-answer"),
        (DROP, TryLater, "connection-lost"),
    ],
)
def test_what_a_refusal_means(fate, kind, code):
    async def scene(there):
        there.says("/token", fate)
        old = account(there, token="a1", refresh_token="r-secret", until=NOON.isoformat())
        with pytest.raises(kind) as caught:
            await own_client.fresh(AUTHORITY, old, there.tools)
        assert type(caught.value) is kind
        assert caught.value.trouble.code == code
        assert "r-secret" not in json.dumps(dict(caught.value.trouble.data)) + repr(caught.value)

    playing(scene)


def test_without_anything_to_renew_with_a_sign_in_is_needed():
    async def scene(there):
        with pytest.raises(SignInNeeded, match="token-missing"):
            await own_client.fresh(AUTHORITY, account(there), there.tools)
        with pytest.raises(SignInNeeded, match="sign-in-over"):
            await own_client.fresh(AUTHORITY, account(there, token="a", until=NOON.isoformat()), there.tools)
        pasted = account(there, token="for ever")
        assert await own_client.fresh(AUTHORITY, pasted, there.tools) is pasted
        with pytest.raises(SignInNeeded, match="token-missing"):
            await own_client.pasted(AUTHORITY, {"client": "c1"}, there.tools)

    playing(scene)


def test_what_was_typed_is_not_taken_for_what_must_come_back():
    # `connecting` asks a sign-in under `answers` for the names of what the browser brings; here it is the code alone.
    assert not hasattr(own_client.begin(AUTHORITY, {"client": "c1"}, DOOR), "answers")


def test_a_pasted_token_is_kept_where_the_answer_does_not_repeat_it():
    async def scene(there):
        there.says("/token", {"access_token": "a1", "expires_in": 3600})
        answers = {"client": "c1", "refresh_token": " r-pasted ", "server": there.address}
        kept = await own_client.pasted(AUTHORITY, answers, there.tools)
        assert kept["refresh_token"] == "r-pasted"

    playing(scene)
