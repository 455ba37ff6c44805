"""Who somebody is on Bluesky and where their account lives: from a handle to its DID, and from that to its server."""

import asyncio
import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from yarl import URL

from cmdesk.language.facets import DID, HANDLE
from cmdesk.networks import homes
from cmdesk.networks.addresses import is_numeric
from cmdesk.networks.base import NetworkError, Refused, SignInNeeded, Tools, TryLater
from cmdesk.networks.told import Json, dicts, one_of, text_of

PURPOSE = "account"
RESOLVER = "https://public.api.bsky.app"  # knows the handles that are told by the names of the internet (DNS)
DIRECTORY = "https://plc.directory"
LOOPBACK = ("127.0.0.1", "::1")


@dataclass(frozen=True)
class Home:
    """Where an account lives."""

    did: str
    handle: str
    server: str  # https://host
    typed: bool = False  # the person named the server: it may be a private one


def handle_in(typed: str) -> str:
    """The handle in what a person typed: with or without @, or the address of a profile. Refused("bad-handle")."""
    text = "".join(sign for sign in typed if sign.isprintable() and sign not in "\u200e\u200f\u2066\u2069").strip()
    if found := re.search(r"/profile/([^/?#\s]+)", text):
        text = found[1]
    text = text.removeprefix("at://").lstrip("@").rstrip("/").lower()
    if "." not in text and re.fullmatch(r"[a-z0-9][a-z0-9-]*", text):
        text += ".bsky.social"
    if HANDLE.match(text) or DID.match(text):
        return text
    raise Refused("bad-handle", handle=typed.strip()[:200])


def server_in(typed: str) -> str:
    """The server that a person typed; plain http is for this computer only. Refused("bad-server")."""
    text = typed.strip()
    try:
        url = URL(text if "://" in text else f"https://{text}")
        host = url.host or ""
    except ValueError as error:
        raise Refused("bad-server", server=typed[:200]) from error
    local = host == "localhost" or host in LOOPBACK
    named = local or "." in host or is_numeric(host)
    if not host or not named or url.scheme not in ("https", *(("http",) if local else ())):
        raise Refused("bad-server", server=typed[:200])
    return str(url.origin())


async def named_there(site: str, tools: Tools) -> str:
    """The handle that a site is, where it says whose (which is asked of it again before anybody is connected)."""
    answer = await homes.read(f"{homes.origin_of(site)}/.well-known/atproto-did", tools)
    says_whose = answer.status == 200 and re.fullmatch(rb"\s*did:[a-z]+:[\w.:%-]+\s*", answer.body[:300])
    return homes.host_of(site) if says_whose else ""


async def find_home(handle: str, tools: Tools) -> Home:
    """Where an account lives, as its own document says; a server that is not reached by https is refused."""
    did = handle if handle.startswith("did:") else await _did_of(handle, tools)
    document = await _document(did, tools)
    names = document.get("alsoKnownAs")
    known = {name for name in (names if isinstance(names, list) else ()) if isinstance(name, str)}
    if handle != did and f"at://{handle}" not in known:
        # Anybody can say that a name is theirs; only the account itself can agree.
        raise Refused("handle-mismatch", handle=handle)
    return Home(did, handle, _server_of(document, did))


def _server_of(document: Json, did: str) -> str:
    for service in dicts(document.get("service")):
        if text_of(service, "id") in ("#atproto_pds", f"{did}#atproto_pds"):
            return public_server(text_of(service, "serviceEndpoint"))
    raise Refused("no-server-named", did=did)


def public_server(address: str) -> str:
    """A server that a document names, which nobody typed: https, with a name. Refused("bad-server")."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    if parts.scheme != "https" or "." not in host or is_numeric(host) or parts.username or parts.query:
        raise Refused("bad-server", server=address[:200])
    return f"https://{parts.netloc}"


async def _did_of(handle: str, tools: Tools) -> str:
    """Asked of the network, then of the handle's own host: one of them knows."""
    asked = (
        f"{RESOLVER}/xrpc/com.atproto.identity.resolveHandle?handle={quote(handle)}",
        f"https://{handle}/.well-known/atproto-did",
    )
    failure: NetworkError = Refused("handle-unknown", handle=handle)
    for address in asked:
        try:
            answer = await tools.http.get(address, purpose=PURPOSE, limit_bytes=20_000, secure=True)
            if answer.status >= 500 or answer.status == 429:
                failure = TryLater("http-status", status=str(answer.status), host=answer.host, after=answer.after)
                continue
            if answer.status != 200:
                continue
            plain = answer.body.decode("utf-8", "replace").strip()
            did = plain if plain.startswith("did:") else text_of(one_of(answer), "did")
        except TryLater as error:
            if error.trouble.code == "offline":
                raise
            failure = error
            continue
        except Refused:
            continue
        if DID.match(did):
            return did
    raise failure


async def _document(did: str, tools: Tools) -> Json:
    if did.startswith("did:plc:"):
        address = f"{DIRECTORY}/{quote(did, safe=':')}"
    elif did.startswith("did:web:") and ":" not in did.removeprefix("did:web:"):
        address = f"https://{did.removeprefix('did:web:')}/.well-known/did.json"
    else:
        raise Refused("bad-handle", handle=did)
    answer = await tools.http.get(address, purpose=PURPOSE, limit_bytes=200_000, secure=True)
    if answer.status in (404, 410):
        raise SignInNeeded("account-deleted", host=answer.host)
    if answer.status != 200:
        raise TryLater("http-status", status=str(answer.status), host=answer.host, after=answer.after)
    document = one_of(answer)
    if text_of(document, "id") != did:
        raise TryLater("broken-answer", host=answer.host)
    return document


async def people_in(handles: list[str], server: str, headers: dict[str, str], tools: Tools) -> dict[str, str]:
    """The DIDs of those who are mentioned; whoever is unknown stays plain text."""

    async def one(handle: str) -> tuple[str, str]:
        address = f"{server}/xrpc/com.atproto.identity.resolveHandle?handle={quote(handle)}"
        answer = await tools.http.get(address, purpose=PURPOSE, headers=headers, limit_bytes=20_000, allow_private=True)
        if answer.status >= 500 or answer.status == 429:
            raise TryLater("http-status", status=str(answer.status), host=answer.host, after=answer.after)
        did = text_of(one_of(answer), "did") if answer.status == 200 else ""
        return handle, did

    found = await asyncio.gather(*(one(handle) for handle in dict.fromkeys(handles)))
    return {handle: did for handle, did in found if DID.match(did)}
