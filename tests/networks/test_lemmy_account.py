import pytest

from cmdesk.networks.base import Account, Refused, SignInNeeded, TryLater
from cmdesk.networks.lemmy_account import API, sign_in, whoever_is_signed_in
from tests.networks.fediverse import said
from tests.networks.test_lemmy import error, playing, site
from tests.networks.webserver import DROP, answer


@pytest.mark.parametrize(
    ("told", "kind", "code"),
    [
        (error("incorrect_login", 401), SignInNeeded, "sign-in"),
        (error("missing_totp_token"), SignInNeeded, "second-factor"),
        (error("incorrect_totp_token"), SignInNeeded, "second-factor"),
        (error("registration_application_is_pending"), SignInNeeded, "sign-in-refused"),
        (error("rate_limit_error"), TryLater, "http-status"),
        (said({"jwt": None}), SignInNeeded, "sign-in-refused"),
        (answer(502, b""), TryLater, "http-status"),
        (DROP, TryLater, "connection-lost"),
    ],
)
def test_a_sign_in_that_fails_says_why(told, kind, code):
    async def scene(there):
        there.says(f"{API}/site", site())
        there.says(f"{API}/user/login", told)
        with pytest.raises(kind) as caught:
            await sign_in(there.address, "marie", "hunter2", "", there.tools)
        assert caught.value.trouble.code == code
        assert len(there.heard(f"{API}/user/login")) == 1

    playing(scene)


@pytest.mark.parametrize(
    "told", [site() | {"version": "1.0.0"}, site() | {"version": "0.18.5"}, answer(404, b""), answer(200, b"<html>")]
)
def test_a_password_goes_to_no_other_kind_of_server(told):
    async def scene(there):
        there.says(f"{API}/site", told)
        with pytest.raises(Refused, match="not-lemmy"):
            await sign_in(there.address, "marie", "hunter2", "", there.tools)
        assert there.heard(f"{API}/user/login") == []

    playing(scene)


def test_who_is_signed_in_is_asked_with_the_token_and_a_sign_in_that_is_over_says_so():
    async def scene(there):
        account = Account(1, "lemmy", "@marie", {"server": there.address}, {"token": "the-jwt"})
        there.says(f"{API}/site", site())
        me = await whoever_is_signed_in(account, there.tools)
        assert me["local_user_view"]["person"]["id"] == 5
        there.says(f"{API}/site", {"version": "0.19.20", "site_view": {}})
        with pytest.raises(SignInNeeded):
            await whoever_is_signed_in(account, there.tools)

    playing(scene)
