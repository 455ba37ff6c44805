import asyncio
import json
from datetime import UTC, datetime

import pytest
from multidict import CIMultiDict

from cmdesk.networks.base import Refused, SignInNeeded, Tools, TryLater
from cmdesk.networks.http import Answer
from cmdesk.networks.matrix_account import API, home_of
from tests.networks.talking import said
from tests.networks.test_matrix import ROOM, SIGNED_IN, US, WAITS, at, error, on_login, playing, signing_in
from tests.networks.webserver import DROP, answer


@pytest.mark.parametrize(
    ("told", "kind", "code"),
    [
        (error("M_FORBIDDEN", 403), SignInNeeded, "sign-in"),
        (error("M_USER_DEACTIVATED"), SignInNeeded, "account-closed"),
        (answer(429, json.dumps(WAITS).encode()), TryLater, "http-status"),
        (answer(502, b""), TryLater, "http-status"),
        (said({"user_id": US}), TryLater, "broken-answer"),
        (DROP, TryLater, "connection-lost"),
    ],
)
def test_a_sign_in_that_fails_says_why(told, kind, code):
    async def scene(there):
        work = signing_in(there)
        on_login(there, told)
        with pytest.raises(kind) as caught:
            await work
        assert caught.value.trouble.code == code
        assert len(there.heard(f"{API}/login", "POST")) == 1

    playing(scene)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        (answer(404, b""), "not-matrix"),
        (answer(200, b"<html>"), "not-matrix"),
        (said({"flows": [{"type": "m.login.sso"}]}), "no-password-there"),
    ],
)
def test_a_password_goes_to_no_other_kind_of_server(told, code):
    async def scene(there):
        work = signing_in(there)
        there.says(f"{API}/login", told)
        with pytest.raises(Refused, match=code) as caught:
            await work
        assert caught.value.trouble.data["field"] == "server"
        assert there.heard(f"{API}/login", "POST") == []

    playing(scene)


@pytest.mark.parametrize(
    ("rooms", "code"),
    [
        ("", "channel-missing"),
        ("#brioche:matrix.example", "room-unknown"),
        ("!ailleurs:matrix.example", "not-in-room"),
        ("!secret:matrix.example", "room-encrypted"),
    ],
)
def test_a_room_that_cannot_be_read_is_refused_at_once(rooms, code):
    async def scene(there):
        work = signing_in(there, rooms=rooms)
        on_login(there, said(SIGNED_IN))
        there.says(f"{API}/joined_rooms", {"joined_rooms": [ROOM, "!secret:matrix.example"]})
        there.says(f"{API}/directory/room/%23brioche%3Amatrix.example", error("M_NOT_FOUND", 404))
        there.says(at("!secret:matrix.example", "/state/m.room.encryption"), {"algorithm": "m.megolm.v1.aes-sha2"})
        with pytest.raises(Refused, match=code):
            await work
        (left,) = there.heard(f"{API}/logout", "POST")  # what was signed in a moment ago is not forgotten there
        assert left.headers["authorization"] == "Bearer the-token"

    playing(scene)


class Signpost:
    """A site that names a server somewhere else, and that server; `inside`: it stands in the network of the person."""

    def __init__(self, inside: bool) -> None:
        self.inside, self.public = inside, {}

    async def get(self, place, *, public=False, **_):
        self.public[place.partition("//")[2].partition("/")[0]] = public
        flows, home = [{"type": "m.login.password"}], {"base_url": "https://10.0.0.7"}
        told = {"m.homeserver": home} if "well-known" in place else {"flows": flows}
        return Answer(200, CIMultiDict(), json.dumps(told).encode(), place)

    def leads_inside(self, host):
        return self.inside


@pytest.mark.parametrize("inside", [False, True])
def test_a_site_of_the_open_internet_leads_no_password_to_a_private_server(inside):
    there = Signpost(inside)
    tools = Tools(there, lambda: datetime(2026, 3, 3, tzinfo=UTC), None)
    assert asyncio.run(home_of("https://matrix.example", tools)) == "https://10.0.0.7"
    assert there.public == {"matrix.example": False, "10.0.0.7": not inside}
