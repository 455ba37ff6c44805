"""Signing in with a client of one's own (OAuth 2 with PKCE), where a service lets in only programs it knows by number.

The person makes the client on the service's own pages and types its number in; cmdesk brings none.
"""

import base64
from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import quote, urlencode

from cmdesk.networks import oauth
from cmdesk.networks.base import (
    Account,
    Connected,
    FormField,
    Network,
    NetworkError,
    NoAnswer,
    Refused,
    SignInNeeded,
    Tools,
    TryLater,
)
from cmdesk.networks.http import Answer, problem
from cmdesk.networks.told import Json, one_of, text_of, words_in

PURPOSE = "account"
SOON = timedelta(minutes=5)
UNTOLD = timedelta(hours=1)  # how long a renewed token is taken to last where nobody says
CLIENT = FormField("client", "Client ID", hint="Of the client that you made there")
CLIENT_SECRET = FormField("client_secret", "Client secret", secret=True, required=False)
REFRESH_TOKEN = FormField(
    "refresh_token", "Refresh token", hint="Empty to sign in in the browser", secret=True, required=False
)


@dataclass(frozen=True)
class Authority:
    """Where one signs in."""

    authorize: str
    token: str
    scopes: tuple[str, ...]
    extra: tuple[tuple[str, str], ...] = ()
    basic: bool = False  # the client shows its secret as a password, and not in the form
    proves: bool = True  # it knows PKCE
    tells_end: bool = False  # it says when the sign-in itself ends, where it does
    localhost: bool = False  # it leads back to this computer by its name alone, and not by its number

    @property
    def host(self) -> str:
        return self.token.partition("://")[2].partition("/")[0]

    @property
    def path(self) -> str:
        return "/" + self.token.partition("://")[2].partition("/")[2]


@dataclass(frozen=True)
class SignIn:
    """A sign-in under way."""

    typed: Mapping[str, str] = field(repr=False)  # the answers of the form
    authorize_url: str
    state: str
    redirect: str
    proof: oauth.Proof = field(repr=False)


class OwnClient(Network):
    """A network that is signed in to as a client of one's own, in the browser or with a pasted token."""

    own_app = True

    @abstractmethod
    def authority_of(self, answers: Mapping[str, str]) -> Authority:
        """Where one signs in. Refused where an answer of the form makes no sense."""

    @abstractmethod
    async def connected(self, answers: Mapping[str, str], secret: Mapping[str, str], tools: Tools) -> Connected:
        """Whose secret it is, and what there is to read."""

    def settings_of(self, answers: Mapping[str, str], *more: str) -> dict[str, str]:
        """What of the answers is kept with the account: the number of the client, and what else is named."""
        return {name: answers[name].strip() for name in ("client", "server", *more) if answers.get(name)}

    async def opened(self, account: Account, tools: Tools) -> Account:
        """The account with a token that lasts."""
        return await fresh(self.authority_of({**account.settings, **account.secret}), account, tools)

    def begin_with(self, answers: Mapping[str, str], redirect: str) -> SignIn:
        return begin(self.authority_of(answers), answers, redirect)

    async def finish(self, sign_in: SignIn, code: str, tools: Tools) -> Connected:
        secret = await finish(self.authority_of(sign_in.typed), sign_in, code, tools)
        return await self.connected(sign_in.typed, secret, tools)

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        return await self.connected(answers, await pasted(self.authority_of(answers), answers, tools), tools)


def begin(authority: Authority, answers: Mapping[str, str], redirect: str) -> SignIn:
    """The page where the person agrees. Raises Refused("client-missing")."""
    client = answers.get("client", "").strip()
    if not client:
        raise Refused("client-missing")
    if authority.localhost:
        redirect = redirect.replace("//127.0.0.1", "//localhost", 1)
    state, proof = oauth.new_state(), oauth.new_proof()
    asked = [
        ("response_type", "code"),
        ("client_id", client),
        ("redirect_uri", redirect),
        ("scope", " ".join(authority.scopes)),
        ("state", state),
        *authority.extra,
    ]
    if authority.proves:
        asked += [("code_challenge", proof.challenge), ("code_challenge_method", "S256")]
    return SignIn(dict(answers), f"{authority.authorize}?{urlencode(asked, quote_via=quote)}", state, redirect, proof)


async def finish(authority: Authority, sign_in: SignIn, code: str, tools: Tools) -> dict[str, str]:
    """The secret that the code is worth."""
    form = {"grant_type": "authorization_code", "code": code, "redirect_uri": sign_in.redirect}
    if authority.proves:
        form["code_verifier"] = sign_in.proof.verifier
    told = await _ask(authority, sign_in.typed, form, tools)
    return _kept(authority, sign_in.typed, told, tools.now())


async def pasted(authority: Authority, answers: Mapping[str, str], tools: Tools) -> dict[str, str]:
    """The secret that a refresh token is worth, which the person got elsewhere."""
    if not answers.get("client", "").strip():
        raise Refused("client-missing")
    if not answers.get("refresh_token", "").strip():
        raise SignInNeeded("token-missing")
    form = {"grant_type": "refresh_token", "refresh_token": answers["refresh_token"].strip()}
    told = await _ask(authority, answers, form, tools)
    return _kept(authority, answers, told, tools.now())


async def fresh(authority: Authority, account: Account, tools: Tools) -> Account:
    """The account with a token that lasts some minutes more."""
    if _lasts(account.secret, tools.now()):
        return account
    return await _renewed(authority, account, lambda secret: _lasts(secret, tools.now()), tools)


async def another(authority: Authority, account: Account, tools: Tools) -> Account:
    """The account with another token than this one, which was refused."""
    refused = account.secret.get("token", "")
    return await _renewed(authority, account, lambda secret: secret.get("token", "") not in ("", refused), tools)


async def _renewed(
    authority: Authority, account: Account, good: Callable[[Mapping[str, str]], bool], tools: Tools
) -> Account:
    async def renew(secret: Mapping[str, str]) -> Mapping[str, str]:
        if good(secret):
            return {}  # somebody else renewed it meanwhile
        if not secret.get("refresh_token"):
            raise SignInNeeded("token-missing") if not secret.get("token") else SignInNeeded("sign-in-over")
        answers = {**account.settings, **secret}
        form = {"grant_type": "refresh_token", "refresh_token": secret["refresh_token"]}
        told = await _ask(authority, answers, form, tools)
        made = _kept(authority, {}, told, tools.now())
        # What is left out would be as before: over, so that each request would renew it again.
        made["until"] = made["until"] or (tools.now() + UNTOLD).isoformat()
        return {name: value for name, value in made.items() if value}

    return replace(account, secret=await tools.renewing(account, renew))


def _lasts(secret: Mapping[str, str], now: datetime) -> bool:
    until = secret.get("until", "")
    return bool(secret.get("token")) and (not until or datetime.fromisoformat(until) - now > SOON)


def _kept(authority: Authority, answers: Mapping[str, str], told: Json, now: datetime) -> dict[str, str]:
    until = _moment(told, "expires_in", now)
    ends = _moment(told, "refresh_token_expires_in", now) if authority.tells_end else ""
    return {
        "client_secret": answers.get("client_secret", "").strip(),
        "token": text_of(told, "access_token"),
        "refresh_token": text_of(told, "refresh_token") or answers.get("refresh_token", "").strip(),
        "until": until,
        **({"ends": ends} if ends else {}),  # of the sign-in itself, where they say
    }


def _moment(told: Json, name: str, now: datetime) -> str:
    seconds = told.get(name)
    return (now + timedelta(seconds=seconds)).isoformat() if isinstance(seconds, int) and 0 < seconds < 10**9 else ""


async def _ask(authority: Authority, answers: Mapping[str, str], form: Mapping[str, str], tools: Tools) -> Json:
    """Ask for a token. Nothing that people see comes of it: a lost answer is no doubt about anything."""
    secret = answers.get("client_secret", "").strip()
    sent = {**form, "client_id": answers.get("client", "").strip()}
    headers = {"Accept": "application/json"}
    if authority.basic:
        pair = f"{answers.get('client', '').strip()}:{secret}".encode()
        headers["Authorization"] = f"Basic {base64.b64encode(pair).decode()}"
    elif secret:
        sent["client_secret"] = secret
    place = answers["server"] + authority.path if answers.get("server") else authority.token
    more: dict[str, Any] = {"allow_private": bool(answers.get("server"))}
    try:
        answer: Answer = await tools.http.send("POST", place, purpose=PURPOSE, headers=headers, form=sent, **more)
    except NoAnswer as error:
        raise TryLater("connection-lost", host=error.trouble.data.get("host", "")) from error
    if (failure := _failure(answer)) is not None:
        raise failure
    told = one_of(answer)
    if not text_of(told, "access_token"):
        raise TryLater("broken-answer", host=answer.host)
    return told


def _failure(answer: Answer) -> NetworkError | None:
    """What a refusal (RFC 6749, 5.2) means."""
    if 200 <= answer.status < 300:
        return None
    told = words_in(answer)
    match text_of(told, "error"):
        case "invalid_grant" | "invalid_request" | "interaction_required" | "consent_required" | "login_required" if (
            answer.status < 500
        ):
            return SignInNeeded("sign-in-over", host=answer.host, reason=text_of(told, "error_description")[:200])
        case "invalid_client" | "unauthorized_client":
            return SignInNeeded("client-unknown", host=answer.host)
        case "invalid_scope" | "access_denied" as code:
            return SignInNeeded("sign-in-refused", host=answer.host, reason=code)
        case "server_error" | "temporarily_unavailable":
            return TryLater("http-status", after=answer.after, status=str(answer.status), host=answer.host)
    return problem(answer) or TryLater("broken-answer", host=answer.host)
