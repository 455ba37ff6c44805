"""Signing in to a Lemmy server: whether it is one, the token that it gives, and who one is there."""

from cmdesk.networks import lemmy_parsing as parsing
from cmdesk.networks.base import Account, NoAnswer, Refused, SignInNeeded, Tools, TryLater, saying
from cmdesk.networks.http import Answer
from cmdesk.networks.service import Service
from cmdesk.networks.told import Json, inside, one_of, text_of, words_in

API = "/api/v3"
LEMMY = Service("", parsing.reading_refusal)


async def sign_in(server: str, user: str, password: str, code: str, tools: Tools) -> str:
    """A token, for a name and its password; nothing of these two leaves for what is no Lemmy server."""
    await _is_spoken_there(server, tools)
    form = {"username_or_email": user, "password": password} | ({"totp_2fa_token": code} if code else {})
    try:
        answer: Answer = await tools.http.send(
            "POST", f"{server}{API}/user/login", purpose="account", json=form, allow_private=True
        )
    except NoAnswer as error:
        raise TryLater("connection-lost", host=error.trouble.data.get("host", "")) from error
    return _token_in(answer)


async def _is_spoken_there(server: str, tools: Tools) -> None:
    """Whether a Lemmy server of a version we can read from is there: asked before a password leaves."""
    answer: Answer = await tools.http.get(
        f"{server}{API}/site", purpose="account", limit_bytes=8_000_000, allow_private=True
    )
    version = text_of(words_in(answer), "version")
    if answer.status == 404 or (answer.status == 200 and not version):
        raise _no_lemmy(answer)
    if (error := LEMMY.failure(answer)) is not None:
        raise error
    if not version.startswith("0.19"):
        # 2026-11-21, crates/api/routes_v3/src/lib.rs of what becomes Lemmy 1.0: no lists of answers, mentions or
        # messages any more. Before 0.19 a token stands in addresses, where it does not belong.
        raise _no_lemmy(answer)


def _no_lemmy(answer: Answer) -> Refused:
    return Refused(
        "not-lemmy",
        host=answer.host,
        **saying(
            "{host} does not answer like a Lemmy server of version 0.19. Others do not tell cmdesk who answered you.",
            field="server",
        ),
    )


def _token_in(answer: Answer) -> str:
    code = text_of(words_in(answer), "error")
    if code in parsing.SECOND_FACTOR:
        raise SignInNeeded(
            "second-factor",
            host=answer.host,
            **saying("{host} asks for the code of your second factor. Type the one that is valid now.", field="code"),
        )
    error = LEMMY.failure(answer)
    if isinstance(error, Refused):  # an account that waits, is banned, or has no mail address yet
        raise SignInNeeded("sign-in-refused", host=answer.host, reason=code)
    if error is not None:
        raise error
    if not (token := text_of(one_of(answer), "jwt")):
        raise SignInNeeded("sign-in-refused", host=answer.host, reason="")
    return token


async def whoever_is_signed_in(account: Account, tools: Tools) -> Json:
    """What the server says to whoever is signed in."""
    answer = await LEMMY.look(account, f"{API}/site", tools)
    if (error := LEMMY.failure(answer)) is not None:
        raise error
    me = inside(one_of(answer), "my_user")
    if not text_of(inside(inside(me, "local_user_view"), "person"), "id"):
        raise SignInNeeded("sign-in", host=answer.host)
    return me
