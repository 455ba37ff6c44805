"""A Discourse forum: how one signs in to it, how it is asked, what its refusals mean."""

import base64
import binascii
import json
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from cmdesk.networks.base import Account, NetworkError, Refused, SignInNeeded, Tools
from cmdesk.networks.http import Answer, problem
from cmdesk.networks.outbound import unsettled
from cmdesk.networks.told import Json, inside, one_of, text_of, words_in

PURPOSE = "account"
SCOPES = "read,write,notifications,session_info"
BITS = 2048


@dataclass(frozen=True)
class SignIn:
    """A sign-in under way: only who holds the private key can read the key that the forum gives."""

    server: str
    authorize_url: str
    client_id: str
    nonce: str = field(repr=False)
    private: Any = field(repr=False)  # an RSA key of cryptography
    state: str = ""


def begin(server: str) -> SignIn:
    """The page where a person allows cmdesk to act for them; it shows a text to paste. Takes a tenth of a second."""
    # Loaded when somebody signs in to a forum: nothing else here needs it.
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import rsa

    private = rsa.generate_private_key(public_exponent=65537, key_size=BITS)
    public = private.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    client_id, nonce = secrets.token_hex(16), secrets.token_hex(16)
    asked = {
        "application_name": "cmdesk",
        "client_id": client_id,
        "scopes": SCOPES,
        "public_key": public.decode(),
        "nonce": nonce,
    }
    return SignIn(server, f"{server}/user-api-key/new?{urlencode(asked)}", client_id, nonce, private)


def key_in(pasted: str, under_way: SignIn) -> str:
    """The key in what the forum showed. Raises SignInNeeded("sign-in-refused") when it is not for us."""
    from cryptography.hazmat.primitives.asymmetric import padding

    try:
        sealed = base64.b64decode(re.sub(r"\s+", "", pasted), validate=True)
        told = json.loads(under_way.private.decrypt(sealed, padding.PKCS1v15()))
        if told["nonce"] != under_way.nonce:
            raise ValueError("an answer to somebody else's sign-in")
        return str(told["key"])
    except (ValueError, KeyError, TypeError, binascii.Error) as error:
        raise SignInNeeded("sign-in-refused") from error


def headers_of(settings: Mapping[str, str], secret: Mapping[str, str]) -> dict[str, str]:
    """A key of a user, or one that an administrator made (with the name of whom it is for)."""
    token = secret.get("token", "")
    if not token:
        raise SignInNeeded("token-missing")
    if settings.get("user"):
        return {"Accept": "application/json", "Api-Key": token, "Api-Username": settings["user"]}
    client = {"User-Api-Client-Id": settings["client_id"]} if settings.get("client_id") else {}
    return {"Accept": "application/json", "User-Api-Key": token, **client}


async def get(account: Account, path: str, asked: Sequence[tuple[str, str]], tools: Tools) -> Answer:
    """Read something of the forum; any status is an answer."""
    answer: Answer = await tools.http.get(
        f"{account.settings['server']}{path}{'?' + urlencode(asked) if asked else ''}",
        purpose=PURPOSE,
        headers=headers_of(account.settings, account.secret),
        limit_bytes=8_000_000,
        allow_private=True,
    )
    return _with_pause(answer)


async def read(account: Account, path: str, asked: Sequence[tuple[str, str]], tools: Tools) -> Json:
    """The same, where anything but success raises."""
    return one_of(well(await get(account, path, asked, tools)))


def well(answer: Answer) -> Answer:
    """An answer to somebody who was only reading, when it is a happy one; else it raises."""
    if answer.status == 403 and text_of(words_in(answer), "error_type") in ("not_logged_in", "invalid_access"):
        raise SignInNeeded("sign-in", host=answer.host)
    if (error := problem(answer)) is not None:
        raise error
    return answer


async def send(account: Account, method: str, path: str, form: Mapping[str, Any] | None, tools: Tools) -> Answer:
    """One request that changes something; any status is an answer."""
    answer: Answer = await tools.http.send(
        method,
        f"{account.settings['server']}{path}",
        purpose=PURPOSE,
        headers=headers_of(account.settings, account.secret),
        json=dict(form) if form is not None else None,
        allow_private=True,
    )
    return _with_pause(answer)


def _with_pause(answer: Answer) -> Answer:
    """The pause that a forum asks for is in the body."""
    wait = inside(words_in(answer), "extras").get("wait_seconds") if answer.status == 429 else None
    return replace(answer, after=timedelta(seconds=wait)) if isinstance(wait, int) else answer


def commit_failure(answer: Answer) -> NetworkError | None:
    """What an unhappy answer to a change means: whether it is certain that nothing happened."""
    status, host = answer.status, answer.host
    if 200 <= status < 300:
        return None
    told = words_in(answer)
    errors = told.get("errors")
    words = " ".join(str(each) for each in errors)[:300] if isinstance(errors, list) else ""
    if (error := unsettled(answer)) is not None:
        return error
    if status == 401 or text_of(told, "error_type") == "not_logged_in":
        return SignInNeeded("sign-in", host=host)
    if status == 404:
        return Refused("answered-post-gone", host=host)
    if status == 403 and not words:
        return Refused("role-publish", host=host)
    return Refused("post-refused", host=host, status=str(status), text=words)
