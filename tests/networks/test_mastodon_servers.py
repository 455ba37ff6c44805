import asyncio
import json
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest

from cmdesk.domain.texts import TextRule
from cmdesk.networks.base import NetworkError, NoAnswer, Refused, SignInNeeded, TryLater
from cmdesk.networks.http import Answer
from cmdesk.networks.mastodon_servers import (
    LONGEST_RULE,
    MOST_RULES,
    SCOPES,
    SignIn,
    begin_sign_in,
    commit_failure,
    failure,
    fetch_token,
    instance,
    look_at,
    revoke_token,
    server_address,
    words_of,
)
from cmdesk.networks.oauth import OUT_OF_BAND, Proof
from tests.networks import desk
from tests.networks.webserver import WebServer, answer

DATA = Path(__file__).parent.parent / "data" / "mastodon"


def load(name: str):
    return json.loads((DATA / f"{name}.json").read_text())


def said(body: object, status: int = 200, **headers: str) -> bytes:
    return answer(status, json.dumps(body).encode(), **{"Content_Type": "application/json", **headers})


def at_server(scene) -> object:
    async def whole():
        async with WebServer() as server, desk.tools() as tools:
            return await scene(server, tools, server.url("")[:-1] if server.url("").endswith("/") else server.url(""))

    return asyncio.run(whole())


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("mastodon.social", "https://mastodon.social"),
        ("  Mastodon.Social/ ", "https://mastodon.social"),
        ("https://mastodon.social/@me/123", "https://mastodon.social"),
        ("@me@social.example", "https://social.example"),
        ("me@social.example", "https://social.example"),
        ("https://social.example:8443/x", "https://social.example:8443"),
        ("social.example:8443", "https://social.example:8443"),
        ("élan.example", "https://xn--lan-9la.example"),
        ("http://localhost:3000/", "http://localhost:3000"),
        ("http://127.0.0.1:3000", "http://127.0.0.1:3000"),
        ("http://[::1]:3000", "http://[::1]:3000"),
    ],
)
def test_however_a_server_is_named(typed, address):
    assert server_address(typed) == address


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "@",
        "mastodon",
        "http://mastodon.social",
        "http://192.168.1.2",
        "ftp://x.example",
        "https://",
        "a b.example",
        "https://[",
        "x.example:port",
        ".",
    ],
)
def test_what_names_no_server(typed):
    with pytest.raises(Refused) as caught:
        server_address(typed)
    assert caught.value.trouble.code == "bad-server"


@pytest.mark.parametrize(
    ("name", "flavour", "version", "domain", "rule"),
    [
        ("mastodon", "mastodon", (4, 5), "social.example", TextRule("grapheme", 1000, 23, "local_part", True)),
        ("pleroma", "pleroma", (2, 7), "pleroma.example", TextRule("grapheme", 5000, counts_warning=True)),
        ("gotosocial", "gotosocial", (0, 19), "gts.example", TextRule("codepoint", 5000, counts_warning=True)),
        ("snac", "snac", (4, 0), "snac.example", TextRule("codepoint", 100000, counts_warning=True)),
    ],
)
def test_each_of_the_family_counts_in_its_own_way(name, flavour, version, domain, rule):
    found = instance(load(f"instance-{name}"), "host.example")
    assert (found.flavour, found.version, found.domain, found.rules) == (flavour, version, domain, (rule,))


@pytest.mark.parametrize(
    "told", [{}, {"configuration": 3}, {"configuration": {"statuses": {"max_characters": "many"}}, "version": None}]
)
def test_a_server_that_says_nothing_of_use_has_the_usual_limit(told):
    found = instance(told, "host.example")
    assert found.rules[0].maximum == 500
    assert found.domain == "host.example"


def test_the_newer_address_is_asked_first_then_the_older():
    async def scene(server, tools, base):
        server.says["/api/v1/instance"] = said(load("instance-pleroma"))
        assert (await look_at(base, tools)).flavour == "pleroma"
        server.says["/api/v2/instance"] = said(load("instance-mastodon"))
        assert (await look_at(base, tools)).flavour == "mastodon"
        assert all("cmdesk" in seen.headers["user-agent"] for seen in server.seen)

    at_server(scene)


@pytest.mark.parametrize(
    ("says", "kind", "code"),
    [
        (answer(404), Refused, "not-mastodon"),
        (answer(200, b"[]"), Refused, "not-mastodon"),
        (answer(200, b"<html>Starting up</html>"), TryLater, "broken-answer"),
        (answer(503, b"<html>Starting up</html>"), TryLater, "http-status"),
    ],
)
def test_what_is_no_server_of_the_family(says, kind, code):
    async def scene(server, tools, base):
        server.says |= {"/api/v1/instance": says, "/api/v2/instance": says}
        with pytest.raises(kind) as caught:
            await look_at(base, tools)
        assert caught.value.trouble.code == code

    at_server(scene)


APP = {"client_id": "id-1", "client_secret": "secret-1", "name": "cmdesk"}


@pytest.mark.parametrize("pkce", [True, False])
def test_beginning_a_sign_in(pkce):
    async def scene(server, tools, base):
        server.says["/api/v1/apps"] = said(APP)
        if pkce:
            server.says["/.well-known/oauth-authorization-server"] = said(
                {"code_challenge_methods_supported": ["S256"]}
            )
        found = await begin_sign_in(base, "http://127.0.0.1:41794/cmdesk", tools)
        registered = dict(parse_qsl(server.seen[0].body.decode()))
        assert registered == {"client_name": "cmdesk", "redirect_uris": found.redirect, "scopes": SCOPES}
        asked = {name: values[0] for name, values in parse_qs(urlsplit(found.authorize_url).query).items()}
        assert found.authorize_url.startswith(f"{base}/oauth/authorize?")
        assert (asked["client_id"], asked["state"], asked["redirect_uri"]) == ("id-1", found.state, found.redirect)
        assert (asked["response_type"], asked["scope"]) == ("code", SCOPES)
        assert bool(found.verifier) is pkce
        if pkce:
            assert asked["code_challenge_method"] == "S256"
            assert asked["code_challenge"] == Proof(found.verifier).challenge
        else:
            assert not any(name.startswith("code_challenge") for name in asked)
        assert "secret-1" not in repr(found)
        assert not found.verifier or found.verifier not in repr(found)

    at_server(scene)


@pytest.mark.parametrize(
    ("says", "kind"),
    [
        (answer(404), Refused),
        (said({}), Refused),
        (said([]), Refused),
        (answer(200, b"<html>"), TryLater),
        (answer(500), TryLater),
        (answer(429, Retry_After="9"), TryLater),
    ],
)
def test_a_server_where_no_sign_in_can_begin(says, kind):
    async def scene(server, tools, base):
        server.says["/api/v1/apps"] = says
        with pytest.raises(kind):
            await begin_sign_in(base, OUT_OF_BAND, tools)

    at_server(scene)


def test_the_code_is_traded_for_a_token_with_the_proof():
    async def scene(server, tools, base):
        server.says["/oauth/token"] = said({"access_token": "token-1", "token_type": "Bearer"})
        begun = SignIn(base, "", "state", OUT_OF_BAND, "id-1", "secret-1", "verifier-1")
        assert (await fetch_token(begun, " code-1\n", tools)).token == "token-1"
        told = dict(parse_qsl(server.seen[0].body.decode()))
        assert told["grant_type"] == "authorization_code"
        assert (told["code"], told["code_verifier"], told["redirect_uri"]) == ("code-1", "verifier-1", OUT_OF_BAND)
        assert (told["client_id"], told["client_secret"]) == ("id-1", "secret-1")

    at_server(scene)


@pytest.mark.parametrize(("told", "days"), [(5_184_000, 60), (0, None), ("soon", None), (10**12, None)])
def test_the_end_of_a_token_is_known_where_the_server_says_it(told, days):
    async def scene(server, tools, base):
        server.says["/oauth/token"] = said({"access_token": "t", "expires_in": told})
        before = tools.now()
        granted = await fetch_token(SignIn(base, "", "s", OUT_OF_BAND, "i", "s", ""), "code", tools)
        if days is None:
            assert granted.expires is None
        else:
            assert before <= granted.expires - timedelta(days=days) <= tools.now()
        assert "t'" not in repr(granted)

    at_server(scene)


@pytest.mark.parametrize(("status", "done"), [(200, True), (403, False)])
def test_a_token_is_revoked_with_the_program_that_it_was_made_for(status, done):
    async def scene(server, tools, base):
        server.says["/oauth/revoke"] = answer(status, b"{}")
        secret = {"token": "t-1", "client_id": "id-1", "client_secret": "s-1"}
        assert await revoke_token(base, secret, tools) is done
        assert dict(parse_qsl(server.seen[0].body.decode())) == secret

    at_server(scene)


def test_a_token_made_by_hand_cannot_be_revoked_by_us():
    async def scene(server, tools, base):
        assert await revoke_token(base, {"token": "t-1"}, tools) is False
        assert server.seen == []

    at_server(scene)


@pytest.mark.parametrize(
    ("says", "kind", "code"),
    [
        (
            said({"error": "invalid_grant", "error_description": "The code is old"}, 400),
            SignInNeeded,
            "sign-in-refused",
        ),
        (answer(401), SignInNeeded, "sign-in-refused"),
        (said({}), TryLater, "broken-answer"),
        (said({"access_token": ""}), TryLater, "broken-answer"),
        (answer(200, b"<html>"), TryLater, "broken-answer"),
        (answer(502), TryLater, "http-status"),
    ],
)
def test_a_code_that_brings_no_token(says, kind, code):
    async def scene(server, tools, base):
        server.says["/oauth/token"] = says
        with pytest.raises(NetworkError) as caught:
            await fetch_token(SignIn(base, "", "s", OUT_OF_BAND, "i", "s", ""), "code", tools)
        assert isinstance(caught.value, kind)
        assert caught.value.trouble.code == code

    at_server(scene)


def got(status: int, body: bytes = b"", after: int | None = None, **headers: str) -> Answer:
    pause = None if after is None else timedelta(seconds=after)
    return Answer(
        status,
        {name.replace("_", "-"): value for name, value in headers.items()},
        body,
        "https://x.example/a",
        after=pause,
    )


@pytest.mark.parametrize(
    ("told", "kind", "code"),
    [
        (got(401), SignInNeeded, "sign-in"),
        (got(403), SignInNeeded, "sign-in"),
        (got(422, X_Creator="snac/2.75"), SignInNeeded, "sign-in"),
        (got(422), Refused, "http-status"),
        (got(404), Refused, "http-status"),
        (got(429), TryLater, "http-status"),
        (got(500), TryLater, "http-status"),
    ],
)
def test_what_an_unhappy_answer_to_a_reader_means(told, kind, code):
    found = failure(told)
    assert isinstance(found, kind)
    assert found.trouble.code == code


@pytest.mark.parametrize(
    ("told", "answering", "kind", "code"),
    [
        (got(401), False, SignInNeeded, "sign-in"),
        (got(403), False, SignInNeeded, "sign-in"),
        (got(404), True, Refused, "answered-post-gone"),
        (got(404), False, Refused, "http-status"),
        (got(422, b'{"error": "Text is too long"}'), False, Refused, "post-refused"),
        (got(422, X_Creator="snac/2.75"), False, SignInNeeded, "sign-in"),
        (got(400, b"<html>"), False, Refused, "post-refused"),
        (got(413), False, Refused, "post-refused"),
        (got(302), False, Refused, "http-status"),
        (got(429, after=30), False, TryLater, "http-status"),
        # From here on it may have been published.
        (got(503), False, NoAnswer, "no-answer"),
        (got(503, after=30), False, NoAnswer, "no-answer"),  # what Varnish says of a server that was slow
        (got(500), False, NoAnswer, "no-answer"),
        (got(502), False, NoAnswer, "no-answer"),
        (got(504), False, NoAnswer, "no-answer"),
        (got(408), False, NoAnswer, "no-answer"),
        (got(409), False, NoAnswer, "no-answer"),
    ],
)
def test_what_an_unhappy_answer_to_a_post_means(told, answering, kind, code):
    found = commit_failure(told, answering)
    assert type(found) is kind
    assert found.trouble.code == code
    assert found.trouble.data["host"] == "x.example"
    if isinstance(found, TryLater):
        assert found.after == timedelta(seconds=30)


def test_gotosocial_says_by_503_that_it_is_too_busy_to_begin():
    found = commit_failure(got(503, after=30), False, "gotosocial")
    assert isinstance(found, TryLater)
    assert found.after == timedelta(seconds=30)
    assert isinstance(commit_failure(got(503), False, "gotosocial"), NoAnswer)


def test_a_happy_answer_is_no_failure():
    assert failure(got(200)) is None
    assert commit_failure(got(200), True) is None


def test_what_a_server_says_of_its_refusal():
    assert (
        words_of(got(422, b'{"error": "Validation failed: Text can\'t be blank"}'))
        == "Validation failed: Text can't be blank"
    )
    assert words_of(got(422, b"<html>")) == words_of(got(422, b"[]")) == words_of(got(422, b"{}")) == ""


def test_the_rules_of_a_server_are_told():
    told = {"rules": [{"id": "1", "text": " Be kind ", "hint": ""}, {"id": "2", "text": ""}, "odd", {"text": 3}]}
    assert instance(told, "social.example").house_rules == ("Be kind",)
    assert instance({"rules": "odd"}, "social.example").house_rules == ()
    many = {"rules": [{"text": "x" * 900}] * 50}
    assert [len(each) for each in instance(many, "social.example").house_rules] == [LONGEST_RULE] * MOST_RULES
