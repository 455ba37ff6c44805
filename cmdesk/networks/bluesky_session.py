"""Talking to the server of a Bluesky account: signed in once, renewed when it must be, never per call.

Servers let a person sign in a hundred times a day; a session lasts three months if it is renewed.
"""

import base64
import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from cmdesk.networks.base import Account, NetworkError, NoAnswer, Refused, SignInNeeded, Tools, TryLater
from cmdesk.networks.bluesky_identity import Home
from cmdesk.networks.http import Answer, problem
from cmdesk.networks.outbound import unsettled
from cmdesk.networks.told import Json, one_of, text_of, words_in

PURPOSE = "account"
CHAT = "did:web:api.bsky.chat#bsky_chat"
APP_PASSWORDS = ("com.atproto.appPass", "com.atproto.appPassPrivileged")
PRIVILEGED = "com.atproto.appPassPrivileged"
SOON = timedelta(minutes=3)  # before it runs out, it is renewed
EXPIRED = ("ExpiredToken",)
WRONG = ("InvalidToken", "AuthMissing", "AuthenticationRequired", "BadJwt", "BadJwtSignature")
CLOSED = ("AccountTakedown", "AccountSuspended", "AccountDeactivated")


def claims(token: str) -> Json:
    """What a token says of itself; nothing of it is believed but when to renew it, and what kind it is."""
    try:
        told = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
    except (ValueError, IndexError):
        return {}
    return told if isinstance(told, dict) else {}


def expires(token: str) -> datetime | None:
    moment = claims(token).get("exp")
    return datetime.fromtimestamp(moment, UTC) if isinstance(moment, int) and 0 < moment < 1e11 else None


async def sign_in(home: Home, name: str, password: str, tools: Tools) -> Json:
    """A session from an app password. SignInNeeded when the password is wrong, or the one of the account itself."""
    told = {"identifier": name, "password": password}
    answer = await _knock(f"{home.server}/xrpc/com.atproto.server.createSession", tools, home.typed, json=told)
    said = words_in(answer)
    error = text_of(said, "error")
    if error in CLOSED:
        raise SignInNeeded("account-closed", host=answer.host, reason=text_of(said, "message"))
    if error == "AuthFactorTokenRequired":
        raise SignInNeeded("app-password-needed", host=answer.host)
    if answer.status in (400, 401, 403):
        raise SignInNeeded("sign-in-refused", host=answer.host, reason=text_of(said, "message"))
    if answer.status in (404, 405, 501):
        raise Refused("not-bluesky", host=answer.host)
    if (failure := problem(answer)) is not None:
        raise failure
    if not text_of(said, "accessJwt") or not text_of(said, "refreshJwt") or not text_of(said, "did"):
        raise Refused("not-bluesky", host=answer.host) if not said else TryLater("broken-answer", host=answer.host)
    if claims(text_of(said, "accessJwt")).get("scope") not in APP_PASSWORDS:
        # The account's own password opens everything, and a program must not hold it.
        raise SignInNeeded("app-password-needed", host=answer.host)
    return said


async def _knock(address: str, tools: Tools, trusted: bool, **more: Any) -> Answer:
    """Ask for a session. Nothing is published by that: a lost answer is no doubt about anything."""
    try:
        answer: Answer = await tools.http.send("POST", address, purpose=PURPOSE, allow_private=trusted, **more)
    except NoAnswer as error:
        raise TryLater("connection-lost", host=error.trouble.data.get("host", "")) from error
    return answer


class Session:
    """An account signed in, for the time of one call. What is renewed goes to the keyring at once."""

    def __init__(self, account: Account, tools: Tools) -> None:
        if not account.secret.get("password") and not account.secret.get("refresh"):
            raise SignInNeeded("password-missing")
        self.account, self._tools = account, tools
        self.server = account.settings["server"]
        self.did = account.settings.get("did", "")
        self._trusted = account.settings.get("typed") == "yes"
        self._access, self._refresh = account.secret.get("access", ""), account.secret.get("refresh", "")

    async def ready(self) -> None:
        """Have a token that lasts a few minutes more."""
        until = expires(self._access) if self._access else None
        if not self._access or (until is not None and until - self._tools.now() < SOON):
            await self.renew()

    async def headers(self, chat: bool = False) -> dict[str, str]:
        await self.ready()
        more = {"atproto-proxy": CHAT} if chat else {}
        return {"Authorization": f"Bearer {self._access}", "Accept": "application/json", **more}

    async def renew(self) -> None:
        """A new token from the old session, else from the app password."""
        told = await self._renewed() if self._refresh else None
        if told is None:
            password = self.account.secret.get("password", "")
            if not password:
                raise SignInNeeded("sign-in", host=self.server)
            home = Home(self.did, self.account.name, self.server, self._trusted)
            told = await sign_in(home, self.did or self.account.name.lstrip("@"), password, self._tools)
        fresh = {"access": text_of(told, "accessJwt"), "refresh": text_of(told, "refreshJwt")}
        self._access, self._refresh = fresh["access"], fresh["refresh"] or self._refresh
        await self._tools.renew(self.account, {name: value for name, value in fresh.items() if value})

    async def _renewed(self) -> Json | None:
        """None: this session is over, and only the password begins another."""
        answer = await _knock(
            f"{self.server}/xrpc/com.atproto.server.refreshSession",
            self._tools,
            self._trusted,
            headers={"Authorization": f"Bearer {self._refresh}"},
        )
        told = words_in(answer)
        if text_of(told, "error") in CLOSED:
            raise SignInNeeded("account-closed", host=answer.host, reason=text_of(told, "message"))
        if answer.status in (400, 401, 403):
            return None
        if (failure := problem(answer)) is not None:
            raise failure
        if not text_of(told, "accessJwt"):
            raise TryLater("broken-answer", host=answer.host)
        return told

    # -- asking and doing ---------------------------------------------------------------------------------------

    async def ask(self, method: str, *asked: tuple[str, str], chat: bool = False) -> Json:
        """Read something. Raises TryLater, Refused or SignInNeeded."""
        answer = await self.look(method, *asked, chat=chat)
        if (error := failure_of(answer)) is not None:
            raise error
        return one_of(answer)

    async def look(self, method: str, *asked: tuple[str, str], chat: bool = False) -> Answer:
        """The same, where an unhappy answer says something, too."""
        for last in (False, True):
            answer: Answer = await self._tools.http.get(
                f"{self.server}/xrpc/{method}?{urlencode(asked)}",
                purpose=PURPOSE,
                headers=await self.headers(chat),
                limit_bytes=5_000_000,
                allow_private=self._trusted,
            )
            if last or not ran_out(answer):
                return answer
            await self.renew()
        raise AssertionError("a loop of two has an end")

    async def do(self, method: str, told: Mapping[str, Any], chat: bool = False) -> Answer:
        """Exactly one request that may change something; the token is looked at before."""
        answer: Answer = await self._tools.http.send(
            "POST",
            f"{self.server}/xrpc/{method}",
            purpose=PURPOSE,
            headers=await self.headers(chat),
            json=told,
            allow_private=self._trusted,
        )
        if ran_out(answer):
            # Turned away at the door: nothing happened. The next try has the new token.
            await self.renew()
            raise TryLater("session-renewed", host=answer.host)
        return answer

    async def done(self, method: str, told: Mapping[str, Any], chat: bool = False) -> Json:
        """Change something that may be done twice without harm."""
        answer = await self.do(method, told, chat)
        if (error := failure_of(answer)) is not None:
            raise error
        return words_in(answer)

    async def upload(self, data: bytes, kind: str) -> Json:
        """Bring a file to the server; the blob that a record names it by."""
        answer: Answer = await self._tools.http.send(
            "POST",
            f"{self.server}/xrpc/com.atproto.repo.uploadBlob",
            purpose=PURPOSE,
            headers={**await self.headers(), "Content-Type": kind},
            data=data,
            timeout=300.0,
            allow_private=self._trusted,
        )
        if ran_out(answer):
            await self.renew()
            raise TryLater("session-renewed", host=answer.host)
        if (error := failure_of(answer)) is not None:
            raise error
        blob = one_of(answer).get("blob")
        if not isinstance(blob, dict):
            raise TryLater("broken-answer", host=answer.host)
        return blob


def ran_out(answer: Answer) -> bool:
    return answer.status in (400, 401) and text_of(words_in(answer), "error") in EXPIRED


def failure_of(answer: Answer) -> NetworkError | None:
    """What an unhappy answer means to somebody who was only reading, or did what may be done twice."""
    if answer.status == 200:
        return None
    told = words_in(answer)
    error = text_of(told, "error")
    if error in CLOSED:
        return SignInNeeded("account-closed", host=answer.host, reason=text_of(told, "message"))
    if answer.status == 401 or error in WRONG:
        return SignInNeeded("sign-in", host=answer.host)
    if answer.status in (400, 403, 404) and error in ("NotFound", "RecordNotFound"):
        return Refused("answered-post-gone", host=answer.host)
    return problem(answer) or TryLater("broken-answer", host=answer.host)


def commit_failure(answer: Answer) -> NetworkError | None:
    """What an unhappy answer to a post means: whether it is certain that nothing was published."""
    if 200 <= answer.status < 300:
        return None
    told = words_in(answer)
    error = text_of(told, "error")
    if (open_ := unsettled(answer)) is not None:
        return open_
    if error in CLOSED:
        return SignInNeeded("account-closed", host=answer.host, reason=text_of(told, "message"))
    if answer.status == 401 or error in WRONG:
        return SignInNeeded("sign-in", host=answer.host)
    if not error:
        return Refused("http-status", host=answer.host, status=str(answer.status))
    said = text_of(told, "message")[:300] or error
    return Refused("post-refused", host=answer.host, status=str(answer.status), text=said)


def asked_each(name: str, values: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """A parameter that is there once for each value."""
    return tuple((name, value) for value in values)
