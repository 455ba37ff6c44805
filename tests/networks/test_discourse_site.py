import base64
import json
from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import padding

from cmdesk.networks import discourse_site as site
from cmdesk.networks.base import NoAnswer, Refused, SignInNeeded, TryLater
from cmdesk.networks.http import Answer


def forum_says(begun: site.SignIn, told: object) -> str:
    """What a forum shows: sealed with the public key that came in the address."""
    asked = parse_qs(urlsplit(begun.authorize_url).query)
    public = serialization.load_pem_public_key(asked["public_key"][0].encode())
    sealed = base64.b64encode(public.encrypt(json.dumps(told).encode(), padding.PKCS1v15())).decode()
    return "\n".join(sealed[at : at + 60] for at in range(0, len(sealed), 60))


@pytest.fixture(scope="module")
def begun() -> site.SignIn:
    return site.begin("https://forum.example")


def test_the_address_asks_for_no_more_than_is_needed(begun):
    asked = parse_qs(urlsplit(begun.authorize_url).query)
    assert begun.authorize_url.startswith("https://forum.example/user-api-key/new?")
    assert asked["scopes"] == ["read,write,notifications,session_info"]
    assert asked["nonce"] == [begun.nonce]
    assert "PRIVATE" not in begun.authorize_url
    assert "RSAPrivateKey" not in repr(begun)


def test_only_our_own_answer_gives_a_key(begun):
    told = {"key": "secret-key", "nonce": begun.nonce, "push": False, "api": 4}
    assert site.key_in(forum_says(begun, told), begun) == "secret-key"
    for wrong in (told | {"nonce": "of-another"}, {"nonce": begun.nonce}, ["list"]):
        with pytest.raises(SignInNeeded, match="sign-in-refused"):
            site.key_in(forum_says(begun, wrong), begun)
    for pasted in ("", "not base64 é", base64.b64encode(b"x" * 256).decode()):
        with pytest.raises(SignInNeeded, match="sign-in-refused"):
            site.key_in(pasted, begun)


def test_the_two_kinds_of_key():
    mine = site.headers_of({"client_id": "c"}, {"token": "t"})
    assert (mine["User-Api-Key"], mine["User-Api-Client-Id"]) == ("t", "c")
    admins = site.headers_of({"user": "marie"}, {"token": "t"})
    assert (admins["Api-Key"], admins["Api-Username"]) == ("t", "marie")
    with pytest.raises(SignInNeeded):
        site.headers_of({}, {})


def answer(status: int, told: object) -> Answer:
    return Answer(status, {}, json.dumps(told).encode(), "https://forum.example/")


@pytest.mark.parametrize(
    ("status", "told", "kind", "code"),
    [
        (422, {"errors": ["Body is too similar to what you recently posted"]}, Refused, "post-refused"),
        (403, {"errors": ["You can’t"]}, Refused, "post-refused"),
        (403, {}, Refused, "role-publish"),
        (403, {"error_type": "not_logged_in", "errors": ["Log in"]}, SignInNeeded, "sign-in"),
        (404, {}, Refused, "answered-post-gone"),
        (429, {"extras": {"wait_seconds": 7}}, TryLater, "http-status"),
        (500, {}, NoAnswer, "no-answer"),
        (502, None, NoAnswer, "no-answer"),
    ],
)
def test_what_a_refusal_means(status, told, kind, code):
    failure = site.commit_failure(site._with_pause(answer(status, told)))
    assert type(failure) is kind
    assert failure.trouble.code == code
    if status == 429:
        assert failure.after == timedelta(seconds=7)
    assert site.commit_failure(answer(200, {})) is None
