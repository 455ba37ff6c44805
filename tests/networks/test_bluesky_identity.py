import pytest

from cmdesk.networks import bluesky_identity as identity
from cmdesk.networks.base import Refused, SignInNeeded, TryLater
from cmdesk.networks.bluesky_identity import find_home, handle_in, people_in, public_server, server_in
from cmdesk.networks.http import Http
from tests.networks.fediverse import said
from tests.networks.skies import at_sky, error
from tests.networks.webserver import DROP, answer

DID, HANDLE = "did:plc:shop", "fournil.example"
RESOLVE, DOCUMENT = "com.atproto.identity.resolveHandle", "/did:plc:shop"


@pytest.mark.parametrize(
    ("typed", "handle"),
    [
        ("@Fournil.Example ", "fournil.example"),
        ("fournil.bsky.social", "fournil.bsky.social"),
        ("fournil", "fournil.bsky.social"),
        ("https://bsky.app/profile/fournil.example", "fournil.example"),
        ("https://bsky.app/profile/fournil.example/post/3k", "fournil.example"),
        ("at://fournil.example", "fournil.example"),
        ("\u2068fournil.example\u2069", "fournil.example"),
        ("did:plc:shop", "did:plc:shop"),
    ],
)
def test_the_handle_that_a_person_meant(typed, handle):
    assert handle_in(typed) == handle


@pytest.mark.parametrize("typed", ["", "@", "a b.example", "contact@fournil.example", "fournil..example", "-a.example"])
def test_what_is_no_handle(typed):
    with pytest.raises(Refused, match="bad-handle"):
        handle_in(typed)


@pytest.mark.parametrize(
    ("typed", "server"),
    [
        ("pds.example", "https://pds.example"),
        ("https://pds.example/xrpc/", "https://pds.example"),
        ("http://localhost:2583", "http://localhost:2583"),
        ("192.168.1.4:3000", "https://192.168.1.4:3000"),
    ],
)
def test_the_server_that_a_person_typed(typed, server):
    assert server_in(typed) == server


@pytest.mark.parametrize("typed", ["", "http://pds.example", "ftp://pds.example", "pds", "https://"])
def test_what_is_no_server(typed):
    with pytest.raises(Refused, match="bad-server"):
        server_in(typed)


@pytest.mark.parametrize(
    "address",
    [
        "http://pds.example",
        "https://localhost",
        "https://127.0.0.1",
        "https://10.0.0.1:443",
        "https://[::1]",
        "https://user:secret@pds.example",
        "https://pds.example/?x=1",
        "file:///etc/passwd",
        "",
    ],
)
def test_a_document_cannot_lead_inside_or_away_from_https(address):
    with pytest.raises(Refused, match="bad-server"):
        public_server(address)


def document(server="https://pds.example", handle=HANDLE, did=DID, kind="#atproto_pds"):
    services = [{"id": "#other", "serviceEndpoint": "https://x.example"}, {"id": kind, "serviceEndpoint": server}]
    return {"id": did, "alsoKnownAs": [f"at://{handle}", 3], "service": services}


@pytest.fixture
def finding(monkeypatch):
    """Where an account lives, by what the resolver and the directory say."""

    def find(resolved, told=None, handle=HANDLE):
        async def scene(at):
            monkeypatch.setattr(identity, "RESOLVER", at.address)
            monkeypatch.setattr(identity, "DIRECTORY", at.address)
            at.says(RESOLVE, resolved)
            at.server.says[DOCUMENT] = told if isinstance(told, bytes) else said(told)
            inside = lambda host: host == "127.0.0.1"  # noqa: E731
            at.tools.http._allow_private = inside
            return await find_home(handle, at.tools)

        return at_sky(scene)

    return find


def test_a_handle_leads_to_its_server(finding):
    home = finding({"did": DID}, document())
    assert (home.did, home.handle, home.server, home.typed) == (DID, HANDLE, "https://pds.example", False)
    assert finding({}, document(kind=f"{DID}#atproto_pds"), DID).server == "https://pds.example"


def test_nobody_may_lead_out_of_encryption_on_the_way_to_where_the_password_goes(finding, monkeypatch):
    asked, get = [], Http.get

    async def noted(self, url, **how):
        asked.append(how.get("secure"))
        return await get(self, url, **how)

    monkeypatch.setattr(Http, "get", noted)
    finding({"did": DID}, document())
    assert asked == [True, True]


@pytest.mark.parametrize(
    ("resolved", "told", "kind", "code"),
    [
        ({"did": DID}, document(handle="other.example"), Refused, "handle-mismatch"),
        ({"did": DID}, document(server="http://pds.example"), Refused, "bad-server"),
        ({"did": DID}, document(server="https://127.0.0.1"), Refused, "bad-server"),
        ({"did": DID}, document(kind="#nothing"), Refused, "no-server-named"),
        ({"did": DID}, document(did="did:plc:other"), TryLater, "broken-answer"),
        ({"did": DID}, answer(404), SignInNeeded, "account-deleted"),
        ({"did": DID}, answer(503), TryLater, "http-status"),
        ({"did": "did:key:odd"}, document(), Refused, "bad-handle"),
    ],
)
def test_what_is_wrong_with_a_document(finding, resolved, told, kind, code):
    with pytest.raises(kind) as caught:
        finding(resolved, told)
    assert caught.value.trouble.code == code


def test_a_handle_that_nobody_knows(finding):
    # Its own host is asked, too; there is none of that name.
    with pytest.raises((Refused, TryLater)) as caught:
        finding(error("InvalidRequest"), document(), "nobody.invalid")
    assert caught.value.trouble.code in ("handle-unknown", "unknown-host")


def test_a_resolver_that_is_ill_is_told():
    async def scene(at):
        at.says(RESOLVE, answer(503))
        with pytest.raises(TryLater):
            await people_in(["lea.example"], at.address, {}, at.tools)

    at_sky(scene)


def test_those_who_are_mentioned_are_looked_up_once_each():
    async def scene(at):
        at.says(RESOLVE, lambda seen: said({"did": "did:plc:lea"}) if "lea" in seen.path else error("InvalidRequest"))
        found = await people_in(["lea.example", "lea.example", "nobody.example"], at.address, {"A": "b"}, at.tools)
        assert found == {"lea.example": "did:plc:lea"}
        assert len(at.heard(RESOLVE)) == 2

    at_sky(scene)


def test_being_offline_is_told_at_once():
    async def scene(at):
        at.tools.http.offline = True
        with pytest.raises(TryLater, match="offline"):
            await find_home(HANDLE, at.tools)

    at_sky(scene)


def test_a_line_that_breaks_is_no_unknown_handle(finding):
    with pytest.raises(TryLater):
        finding(DROP, document(), "nobody.invalid")
