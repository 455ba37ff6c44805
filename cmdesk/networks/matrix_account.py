"""Signing in to a Matrix server: which one speaks for a domain, the token that it gives, and the rooms one can read."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cmdesk.networks import matrix_parsing as parsing
from cmdesk.networks.base import Account, NoAnswer, Refused, SignInNeeded, Tools, TryLater, saying
from cmdesk.networks.homes import asked, is_private, origin_of, read
from cmdesk.networks.http import Answer
from cmdesk.networks.service import Service
from cmdesk.networks.told import dicts, inside, one_of, text_of, words_in

API = "/_matrix/client/v3"
MATRIX = Service("", parsing.refusal, exact=True)


@dataclass(frozen=True)
class SignedIn:
    """Who one is there, with what, and how long that is good where the server says so."""

    user_id: str
    token: str = field(repr=False)
    until: datetime | None = None


async def home_of(named: str, tools: Tools) -> str:
    """The server that speaks for a domain, where it lets people sign in with a password: asked before one leaves."""
    told = await asked(named, "/.well-known/matrix/client", tools)
    base = text_of(inside(told, "m.homeserver"), "base_url")
    server = origin_of(base) if base.startswith("https://") else named
    led_away = server != named and not is_private(named, tools)
    answer = await read(f"{server}{API}/login", tools, public=led_away)
    flows = words_in(answer).get("flows")
    if answer.status == 404 or (answer.status == 200 and not isinstance(flows, list)):
        raise Refused(
            "not-matrix",
            host=answer.host,
            **saying("{host} does not answer like a Matrix server. Check its name.", field="server"),
        )
    if (error := MATRIX.failure(answer)) is not None:
        raise error
    if all(text_of(flow, "type") != "m.login.password" for flow in dicts(flows)):
        raise Refused(
            "no-password-there",
            host=answer.host,
            **saying("{host} lets nobody sign in with a password, which cmdesk needs there.", field="server"),
        )
    return server


async def sign_in(server: str, user: str, password: str, tools: Tools) -> SignedIn:
    """A token, for a name and its password."""
    form = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": user},
        "password": password,
        "initial_device_display_name": "cmdesk",
    }
    try:
        answer: Answer = await tools.http.send(
            "POST", f"{server}{API}/login", purpose="account", json=form, allow_private=True
        )
    except NoAnswer as error:
        raise TryLater("connection-lost", host=error.trouble.data.get("host", "")) from error
    if answer.status == 403:
        raise SignInNeeded("sign-in", host=answer.host)
    if (refused := MATRIX.failure(answer)) is not None:
        raise refused
    told = one_of(answer)
    token, me, lasts = text_of(told, "access_token"), text_of(told, "user_id"), told.get("expires_in_ms")
    if not token or not me:
        raise TryLater("broken-answer", host=answer.host)
    until = tools.now() + timedelta(milliseconds=lasts) if isinstance(lasts, int) and 0 < lasts < 10**13 else None
    return SignedIn(me, token, until)


async def rooms_named(account: Account, wanted: Sequence[str], tools: Tools) -> list[str]:
    """The ids of rooms that the account is in, and where it can read."""
    if not wanted:
        raise Refused("channel-missing")
    joined = (await MATRIX.read(account, f"{API}/joined_rooms", tools)).get("joined_rooms")
    found = []
    for name in wanted:
        room = name
        if not name.startswith("!"):
            answer = await MATRIX.look(account, f"{API}/directory/room/{parsing.step(name)}", tools)
            if answer.status in (400, 404):
                raise Refused(
                    "room-unknown",
                    host=answer.host,
                    name=name,
                    **saying("{host} knows no room “{name}”. Check how it is written.", field="rooms"),
                )
            if (error := MATRIX.failure(answer)) is not None:
                raise error
            room = text_of(one_of(answer), "room_id")
        if not isinstance(joined, list) or room not in joined:
            raise Refused(
                "not-in-room",
                name=name,
                **saying("This account is not in the room “{name}”. Join it there first, then connect.", field="rooms"),
            )
        await is_open(account, room, name, tools)
        found.append(room)
    return found


async def is_open(account: Account, room: str, name: str, tools: Tools) -> None:
    answer = await MATRIX.look(account, f"{API}/rooms/{parsing.step(room)}/state/m.room.encryption", tools)
    if answer.status == 200:
        raise Refused(
            "room-encrypted",
            name=name,
            **saying("The room “{name}” is encrypted: cmdesk cannot read there, and publishes nothing.", field="rooms"),
        )
    if answer.status != 404 and (error := MATRIX.failure(answer)) is not None:
        raise error
