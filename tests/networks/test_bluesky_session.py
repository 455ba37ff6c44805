from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.networks.base import NoAnswer, Refused, SignInNeeded, TryLater
from cmdesk.networks.bluesky_identity import Home
from cmdesk.networks.bluesky_session import PRIVILEGED, Session, claims, commit_failure, expires, failure_of, sign_in
from cmdesk.networks.http import Answer
from tests.networks.fediverse import said
from tests.networks.skies import DID, LATER, NOON, at_sky, error, token
from tests.networks.webserver import DROP, answer

CREATE, RENEW, ASK = (
    "com.atproto.server.createSession",
    "com.atproto.server.refreshSession",
    "app.bsky.actor.getProfile",
)
FRESH = {"accessJwt": token(), "refreshJwt": "refresh-2", "did": DID, "handle": "shop.example"}
OLD = token(exp=1_000_000_000)


def signing_in(said_there):
    async def scene(at):
        at.says(CREATE, said_there)
        return await sign_in(Home(DID, "shop.example", at.address, typed=True), "shop.example", "app-pass", at.tools)

    return at_sky(scene)


def test_what_a_token_says_of_itself():
    assert expires(token()) == datetime.fromtimestamp(LATER, UTC)
    assert claims(token(PRIVILEGED))["scope"] == PRIVILEGED
    assert claims("nonsense") == claims("a.b.c") == claims("") == {}
    assert expires("a.b.c") is None


def test_an_app_password_opens_a_session():
    assert signing_in(FRESH)["refreshJwt"] == "refresh-2"


@pytest.mark.parametrize(
    ("said_there", "kind", "code"),
    [
        (error("AuthenticationRequired", 401), SignInNeeded, "sign-in-refused"),
        (error("AuthFactorTokenRequired", 401), SignInNeeded, "app-password-needed"),
        (error("AccountTakedown", 401), SignInNeeded, "account-closed"),
        (FRESH | {"accessJwt": token("com.atproto.access")}, SignInNeeded, "app-password-needed"),
        (answer(404, b"<html>"), Refused, "not-bluesky"),
        (answer(200, b"<html>captive portal</html>"), Refused, "not-bluesky"),
        ({"accessJwt": token()}, TryLater, "broken-answer"),
        (answer(503), TryLater, "http-status"),
        (DROP, TryLater, "connection-lost"),
    ],
)
def test_signing_in_that_fails(said_there, kind, code):
    with pytest.raises(kind) as caught:
        signing_in(said_there)
    assert caught.value.trouble.code == code


def asking(secret, *renewals, profile=({},), now=lambda: NOON):
    """What was kept of a session that asked for a profile once."""

    async def scene(at):
        at.says(ASK, *profile)
        if renewals:
            at.says(RENEW, *renewals)
        at.says(CREATE, FRESH | {"refreshJwt": "refresh-3"})
        await Session(at.account(secret), at.tools).ask(ASK, ("actor", "x"))
        return at.kept, [seen.headers["authorization"] for seen in at.heard(ASK)], len(at.heard(CREATE))

    return at_sky(scene, now)


SECRET = {"password": "app-pass", "access": token(), "refresh": "refresh-1"}


def test_a_session_is_used_as_long_as_it_lasts():
    kept, heard, signed_in = asking(SECRET)
    assert (kept, heard, signed_in) == ([], [f"Bearer {SECRET['access']}"], 0)


def test_a_session_that_runs_out_soon_is_renewed_first():
    soon = datetime.fromtimestamp(LATER, UTC) - timedelta(minutes=1)
    kept, heard, signed_in = asking(SECRET | {"access": token(exp=LATER)}, FRESH, now=lambda: soon)
    assert kept == [{"access": FRESH["accessJwt"], "refresh": "refresh-2"}]
    assert (len(heard), signed_in) == (1, 0)


def test_an_empty_token_never_takes_the_place_of_one_that_is_kept():
    kept, _, _ = asking(SECRET | {"access": OLD}, FRESH | {"refreshJwt": ""})
    assert kept == [{"access": FRESH["accessJwt"]}]


@pytest.mark.parametrize("status", [400, 401])
def test_a_session_that_ended_meanwhile_is_renewed_and_asked_again(status):
    kept, heard, _ = asking(SECRET, FRESH, profile=(error("ExpiredToken", status), said({})))
    assert len(heard) == 2
    assert kept[0]["refresh"] == "refresh-2"


@pytest.mark.parametrize("refusal", [error("ExpiredToken"), error("InvalidToken"), error("AuthMissing", 401)])
def test_a_session_that_is_over_begins_anew_with_the_password(refusal):
    kept, _, signed_in = asking(SECRET | {"access": OLD}, refusal)
    assert (kept[0]["refresh"], signed_in) == ("refresh-3", 1)


def test_without_the_password_the_person_is_asked():
    with pytest.raises(SignInNeeded):
        asking({"refresh": "refresh-1"}, error("ExpiredToken"))
    with pytest.raises(SignInNeeded, match="password-missing"):
        asking({})


@pytest.mark.parametrize(
    ("said_there", "kind"),
    [(answer(503), TryLater), (DROP, TryLater), (said({}), TryLater), (error("AccountDeactivated"), SignInNeeded)],
)
def test_renewing_that_fails_loses_nothing(said_there, kind):
    with pytest.raises(kind):
        asking(SECRET | {"access": OLD}, said_there)


def test_a_deed_is_one_request_and_a_session_that_ended_turns_it_away_at_the_door():
    async def scene(at):
        at.says("x.y.z", error("ExpiredToken"), said({}))
        at.says(RENEW, FRESH)
        session = Session(at.account(), at.tools)
        with pytest.raises(TryLater, match="session-renewed"):
            await session.do("x.y.z", {"a": 1})
        assert len(at.heard("x.y.z")) == 1
        await session.do("x.y.z", {"a": 1})
        assert at.heard("x.y.z")[1].headers["authorization"] == f"Bearer {FRESH['accessJwt']}"

    at_sky(scene)


def test_a_private_server_is_reached_only_where_a_person_typed_it():
    async def scene(at):
        with pytest.raises(Refused, match="private-address"):
            await Session(at.account(typed="no"), at.tools).ask(ASK)

    at_sky(scene)


def test_a_file_is_uploaded_as_it_is():
    async def scene(at):
        at.says("com.atproto.repo.uploadBlob", {"blob": {"ref": "x"}}, error("BlobTooLarge"), error("ExpiredToken"), {})
        at.says(RENEW, FRESH)
        session = at.session()
        assert await session.upload(b"picture", "image/png") == {"ref": "x"}
        (heard,) = at.heard("com.atproto.repo.uploadBlob")
        assert (heard.body, heard.headers["content-type"]) == (b"picture", "image/png")
        for code in ("http-status", "session-renewed", "broken-answer"):
            with pytest.raises((Refused, TryLater)) as caught:
                await session.upload(b"picture", "image/png")
            assert caught.value.trouble.code == code

    at_sky(scene)


def told(status, name="", after=None):
    body = b'{"error": "%s", "message": "so"}' % name.encode() if name else b"<html>"
    return Answer(status, {}, body, "https://pds.example/", after=after)


@pytest.mark.parametrize(
    ("status", "name", "kind", "code"),
    [
        (400, "InvalidRecord", Refused, "post-refused"),
        (400, "BlobNotFound", Refused, "post-refused"),
        (413, "PayloadTooLarge", Refused, "post-refused"),
        (403, "", Refused, "http-status"),
        (429, "RateLimitExceeded", TryLater, "http-status"),
        (401, "AuthMissing", SignInNeeded, "sign-in"),
        (400, "InvalidToken", SignInNeeded, "sign-in"),
        (400, "AccountSuspended", SignInNeeded, "account-closed"),
        (500, "InternalServerError", NoAnswer, "no-answer"),
        (502, "", NoAnswer, "no-answer"),
        (504, "", NoAnswer, "no-answer"),
    ],
)
def test_what_an_unhappy_answer_to_a_post_means(status, name, kind, code):
    found = commit_failure(told(status, name))
    assert isinstance(found, kind)
    assert found.trouble.code == code


def test_a_pause_that_is_asked_for_is_kept():
    assert commit_failure(told(429, "RateLimitExceeded", timedelta(seconds=7))).after == timedelta(seconds=7)
    assert commit_failure(told(200)) is failure_of(told(200)) is None


@pytest.mark.parametrize(
    ("status", "name", "kind", "code"),
    [
        (502, "UpstreamFailure", TryLater, "http-status"),
        (400, "NotFound", Refused, "answered-post-gone"),
        (400, "InvalidToken", SignInNeeded, "sign-in"),
        (400, "AccountTakedown", SignInNeeded, "account-closed"),
        (403, "", Refused, "http-status"),
    ],
)
def test_what_an_unhappy_answer_to_a_reader_means(status, name, kind, code):
    found = failure_of(told(status, name))
    assert isinstance(found, kind)
    assert found.trouble.code == code
