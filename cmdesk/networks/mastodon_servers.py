"""Servers of the Mastodon family: how people name them, what they are, what they allow, how one signs in."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from yarl import URL

from cmdesk.domain.texts import TextRule
from cmdesk.networks import mastodon_limits as limits
from cmdesk.networks import oauth
from cmdesk.networks.addresses import is_numeric
from cmdesk.networks.base import MediaRule, NetworkError, NoAnswer, PollRule, Refused, SignInNeeded, Tools, TryLater
from cmdesk.networks.http import Answer, problem

PURPOSE = "account"
APP_NAME = "cmdesk"
# As little as the work needs; `profile` would be less for our own name, but only servers since 4.3 know it.
SCOPES = (
    "read:accounts read:statuses read:notifications read:search read:follows write:statuses write:media"
    " write:favourites write:mutes write:blocks write:reports write:notifications"
)
USUAL_LIMIT = 500
MOST_RULES, LONGEST_RULE = 30, 500  # of a server, that are kept
LONGEST_TERM = timedelta(days=3_650)  # of a token that ends; more means that it does not
USUAL_URL_COST = 23


@dataclass(frozen=True)
class Instance:
    """What a server says of itself."""

    flavour: str  # "mastodon", "pleroma" (Akkoma too), "gotosocial", "snac"
    version: tuple[int, int]
    domain: str  # of the handles of its people; not always the host that is talked to
    rules: tuple[TextRule, ...]
    media: MediaRule
    polls: PollRule
    house_rules: tuple[str, ...] = ()  # that everybody agrees to who has an account there
    streaming: str = ""  # where it tells what comes in, wss://…; "" where it does not say


@dataclass(frozen=True)
class SignIn:
    """A sign-in under way. The person visits `authorize_url`; the code that comes of it finishes it."""

    server: str
    authorize_url: str
    state: str
    redirect: str
    client_id: str
    client_secret: str = field(repr=False)
    verifier: str = field(repr=False)  # "" where the server knows no PKCE


def server_address(typed: str) -> str:
    """The server that a person meant: a name, an address, or a handle (@me@example.social).

    Plain http is for this computer only. Raises Refused("bad-server").
    """
    text = typed.strip()
    if "://" not in text:
        text = "https://" + text.rpartition("@")[2]
    try:
        url = URL(text)
        host = url.host or ""
        local = host == "localhost" or (is_numeric(host) and URL.build(scheme="http", host=host).host in LOOPBACK)
        named = is_numeric(host) or "." in host.strip(".") or local
        if (
            not host
            or not named
            or re.search(r"\s", host)
            or url.scheme not in ("https", *(("http",) if local else ()))
        ):
            raise Refused("bad-server", server=typed[:200])
        return str(url.origin())
    except ValueError as error:
        raise Refused("bad-server", server=typed[:200]) from error


LOOPBACK = ("127.0.0.1", "::1")


def content(answer: Answer) -> Any:
    """The JSON of an answer; TryLater when it is something else, such as the page of a server that is starting."""
    try:
        return json.loads(answer.body)
    except ValueError as error:
        raise TryLater("broken-answer", host=answer.host) from error


def failure(answer: Answer) -> NetworkError | None:
    """What an unhappy answer to a signed-in reader means."""
    # snac says 422 to a token that it does not know.
    if answer.status in (401, 403) or (answer.status == 422 and "snac" in answer.headers.get("X-Creator", "")):
        return SignInNeeded("sign-in", host=answer.host)
    return problem(answer)


def commit_failure(answer: Answer, answering: bool, flavour: str = "") -> NetworkError | None:
    """What an unhappy answer to a post means: whether it is certain that nothing was published."""
    status, host = answer.status, answer.host
    if 200 <= status < 300:
        return None
    if status in (425, 429) or (status == 503 and answer.after is not None and flavour == "gotosocial"):
        # Turned away at the door. 503 with a date is GoToSocial's way to say that it is too busy to begin; elsewhere
        # it may be a front server (Varnish) that lost patience with a server at work.
        return TryLater("http-status", after=answer.after, status=str(status), host=host)
    if status >= 500 or status in (408, 409):
        # The front server lost patience (502, 503, 504) or something broke half-way (500): the work may be done.
        # 409 is Pleroma still busy with the same key.
        return NoAnswer("no-answer", host=host, reason="http-status", status=str(status))
    if status in (401, 403):
        return SignInNeeded("sign-in", host=host)
    if status == 404 and answering:
        return Refused("answered-post-gone", host=host)
    if status == 422 and "snac" in answer.headers.get("X-Creator", "") and not words_of(answer):
        return SignInNeeded("sign-in", host=host)  # a token that snac does not know
    if status in (400, 413, 422):
        return Refused("post-refused", host=host, status=str(status), text=words_of(answer))
    return Refused("http-status", host=host, status=str(status))


async def read(server: str, path: str, tools: Tools, token: str = "") -> Answer:
    """GET from the API of a server that the person named."""
    headers = {"Accept": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    answer: Answer = await tools.http.get(
        server + path, purpose=PURPOSE, headers=headers, limit_bytes=5_000_000, allow_private=True
    )
    return answer


async def look_at(server: str, tools: Tools) -> Instance:
    """Ask a server what it is. Raises Refused("not-mastodon") when it is something else."""
    host = URL(server).host or ""
    for path in ("/api/v2/instance", "/api/v1/instance"):
        answer = await read(server, path, tools)
        if answer.status in (404, 405, 410, 501):
            continue
        if (error := problem(answer)) is not None:
            raise error
        told = content(answer)
        if isinstance(told, dict):
            return instance(told, host)
    raise Refused("not-mastodon", host=host)


def instance(told: Mapping[str, Any], host: str) -> Instance:
    """Read /api/v2/instance or /api/v1/instance of any of the family."""
    words = f"{told.get('version', '')} {told.get('source_url', '')}".lower()
    flavours = {"pleroma": "pleroma", "akkoma": "pleroma", "gotosocial": "gotosocial", "snac": "snac"}
    flavour = next((flavour for name, flavour in flavours.items() if name in words), "mastodon")
    number = re.match(r"\D*(\d+)\.(\d+)", str(told.get("version", "")))
    domain = str(told.get("domain") or told.get("uri") or host)
    domain = URL(domain).host or host if "://" in domain else domain
    version = (int(number[1]), int(number[2])) if number else (0, 0)
    post, polls = (_rule(told, flavour),), limits.poll_of(told, flavour)
    return Instance(flavour, version, domain, post, limits.rule_of(told), polls, _house_rules(told), _streaming(told))


def _house_rules(told: Mapping[str, Any]) -> tuple[str, ...]:
    known = told.get("rules")
    found = [each.get("text") for each in (known if isinstance(known, list) else ()) if isinstance(each, dict)]
    return tuple(each.strip()[:LONGEST_RULE] for each in found if isinstance(each, str) and each.strip())[:MOST_RULES]


def _streaming(told: Mapping[str, Any]) -> str:
    """Announced in two places: version 1 and 2 of the same description."""
    urls, older = _at(_at(told, "configuration"), "urls"), _at(told, "urls")
    found = urls.get("streaming") or older.get("streaming_api") or older.get("streaming")
    return found.rstrip("/") if isinstance(found, str) and found.startswith(("wss://", "ws://")) else ""


def _rule(told: Mapping[str, Any], flavour: str) -> TextRule:
    """How long a post may be: what the server announces, counted as its kind counts."""
    statuses = _at(_at(told, "configuration"), "statuses")
    announced = statuses.get("max_characters") or told.get("max_toot_chars")
    limit = announced if isinstance(announced, int) and announced > 0 else USUAL_LIMIT
    if flavour == "mastodon":
        cost = statuses.get("characters_reserved_per_url")
        cost = cost if isinstance(cost, int) and cost > 0 else USUAL_URL_COST
        return TextRule("grapheme", limit, url_cost=cost, mention_counts="local_part", counts_warning=True)
    # GoToSocial announces a cost per address and does not apply it; Pleroma and snac have none.
    return TextRule("grapheme" if flavour == "pleroma" else "codepoint", limit, counts_warning=True)


def _at(told: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    inside = told.get(name)
    return inside if isinstance(inside, dict) else {}


async def begin_sign_in(server: str, redirect: str, tools: Tools) -> SignIn:
    """Register with the server, for this sign-in alone: then the redirect is always one that it knows."""
    answer = await tools.http.send(
        "POST",
        server + "/api/v1/apps",
        purpose=PURPOSE,
        form={"client_name": APP_NAME, "redirect_uris": redirect, "scopes": SCOPES},
        allow_private=True,
    )
    if answer.status in (404, 405, 410):
        raise Refused("not-mastodon", host=answer.host)
    if (error := problem(answer)) is not None:
        raise error
    app = content(answer)
    if not isinstance(app, dict) or not app.get("client_id"):
        raise Refused("not-mastodon", host=answer.host)
    verifier = oauth.new_proof() if await _knows_pkce(server, tools) else None
    state = oauth.new_state()
    asked = {
        "response_type": "code",
        "client_id": str(app["client_id"]),
        "redirect_uri": redirect,
        "scope": SCOPES,
        "state": state,
    }
    if verifier is not None:
        asked |= {"code_challenge": verifier.challenge, "code_challenge_method": "S256"}
    return SignIn(
        server=server,
        authorize_url=f"{server}/oauth/authorize?{urlencode(asked)}",
        state=state,
        redirect=redirect,
        client_id=str(app["client_id"]),
        client_secret=str(app.get("client_secret", "")),
        verifier=verifier.verifier if verifier is not None else "",
    )


async def _knows_pkce(server: str, tools: Tools) -> bool:
    answer = await read(server, "/.well-known/oauth-authorization-server", tools)
    if answer.status != 200:
        return False  # older than Mastodon 4.3, or another kind
    try:
        told = json.loads(answer.body)
    except ValueError:
        return False
    methods = told.get("code_challenge_methods_supported") if isinstance(told, dict) else None
    return isinstance(methods, list) and "S256" in methods


@dataclass(frozen=True)
class Granted:
    """A token, and how long it is good where the server says so (Pleroma does)."""

    token: str = field(repr=False)
    expires: datetime | None = None


async def fetch_token(sign_in: SignIn, code: str, tools: Tools) -> Granted:
    """Trade the code for a token."""
    form = {
        "grant_type": "authorization_code",
        "code": code.strip(),
        "client_id": sign_in.client_id,
        "client_secret": sign_in.client_secret,
        "redirect_uri": sign_in.redirect,
        "scope": SCOPES,
    }
    if sign_in.verifier:
        form["code_verifier"] = sign_in.verifier
    answer = await tools.http.send(
        "POST", sign_in.server + "/oauth/token", purpose=PURPOSE, form=form, allow_private=True
    )
    if answer.status in (400, 401, 403, 422):
        raise SignInNeeded("sign-in-refused", host=answer.host, reason=words_of(answer))
    if (error := problem(answer)) is not None:
        raise error
    told = content(answer)
    token = told.get("access_token") if isinstance(told, dict) else None
    if not isinstance(token, str) or not token:
        raise TryLater("broken-answer", host=answer.host)
    seconds = told.get("expires_in")
    known = isinstance(seconds, int) and 0 < seconds < LONGEST_TERM.total_seconds()
    return Granted(token, tools.now() + timedelta(seconds=seconds) if known else None)


async def revoke_token(server: str, secret: Mapping[str, str], tools: Tools) -> bool:
    """Have the server forget a token; False where it was made by hand: only the program it was made for may."""
    if not secret.get("client_id") or not secret.get("token"):
        return False
    form = {name: secret.get(name, "") for name in ("client_id", "client_secret", "token")}
    answer = await tools.http.send("POST", server + "/oauth/revoke", purpose=PURPOSE, form=form, allow_private=True)
    return bool(answer.status == 200)


def words_of(answer: Answer) -> str:
    """What the server says about its refusal, for the person."""
    try:
        told = json.loads(answer.body)
    except ValueError:
        return ""
    if not isinstance(told, dict):
        return ""
    return str(told.get("error_description") or told.get("error") or "")[:300]
