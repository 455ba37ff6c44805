import asyncio
import gzip
import socket
import ssl
import zlib
from collections.abc import Callable, Coroutine
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
import trustme

from cmdesk.domain.journal import Contact
from cmdesk.networks.base import NetworkError, NoAnswer, Refused, SignInNeeded, TryLater
from cmdesk.networks.cookies import Jar, given
from cmdesk.networks.http import Answer, Http, problem
from tests.networks.webserver import DROP, HANG, WebServer, answer

LOCAL = ("127.0.0.1", "localhost")


class Desk:
    """A client that may talk to the loopback, its journal, and a server to talk to."""

    def __init__(self, http: Http, server: WebServer, journal: list[Contact]) -> None:
        self.http, self.server, self.journal = http, server, journal

    async def get(self, path: str, **options: Any) -> Answer:
        return await self.http.get(self.server.url(path), purpose="test", **options)

    async def post(self, path: str, **options: Any) -> Answer:
        return await self.http.send("POST", self.server.url(path), purpose="test", **options)


@asynccontextmanager
async def desk(clock: Any, allow: Callable[[str], bool] = LOCAL.__contains__, **options: Any) -> Any:
    journal: list[Contact] = []
    async with WebServer() as server:
        http = Http(clock, journal.append, allow, **options)
        try:
            yield Desk(http, server, journal)
        finally:
            await http.close()


def run(scene: Coroutine[Any, Any, None]) -> None:
    asyncio.run(scene)


async def trouble(call: Coroutine[Any, Any, Answer]) -> NetworkError:
    with pytest.raises(NetworkError) as caught:
        await call
    return caught.value


def test_a_get_asks_for_what_changed_and_says_who_asks(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/feed"] = answer(304, ETag='W/"2"')
            got = await at.get("/feed", etag='W/"1"', modified="Tue, 03 Mar 2026 10:00:00 GMT")
            assert got.not_modified
            assert (got.headers["etag"], got.body, got.moved_to) == ('W/"2"', b"", "")
            asked = at.server.seen[0].headers
            assert asked["if-none-match"] == 'W/"1"'
            assert asked["if-modified-since"] == "Tue, 03 Mar 2026 10:00:00 GMT"
            assert asked["user-agent"].startswith("cmdesk/")
            assert asked["accept-encoding"] == "gzip, deflate"

    run(scene())


def test_each_request_is_in_the_journal_once(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/a"] = answer(200, b"four")
            at.server.says["/b"] = answer(302, Location="/a")
            at.server.says["/c"] = DROP
            await at.get("/b")
            await trouble(at.post("/c", data=b"x"))
            told = [(contact.method, contact.host, contact.status, contact.received) for contact in at.journal]
            assert told == [
                ("GET", "127.0.0.1", 302, 0),
                ("GET", "127.0.0.1", 200, 4),
                ("POST", "127.0.0.1", 0, 0),
            ]
            assert {contact.purpose for contact in at.journal} == {"test"}
            assert {contact.at for contact in at.journal} == {clock.now}

    run(scene())


def test_connections_are_kept_for_reading_and_new_for_sending(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/a"] = answer(200, b"ok")
            for _ in range(3):
                await at.get("/a")
            assert at.server.lines == 1
            await at.post("/a", data=b"1")
            await at.post("/a", data=b"2")
            assert at.server.lines == 3

    run(scene())


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_what_is_sent_is_sent_once_even_when_the_line_drops(clock, method):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/post"] = DROP
            error = await trouble(at.http.send(method, at.server.url("/post"), purpose="test", json={"text": "hi"}))
            assert isinstance(error, NoAnswer)
            assert error.trouble.code == "no-answer"
            await asyncio.sleep(0.05)
            assert at.server.paths() == ["/post"]

    run(scene())


def test_a_get_on_a_line_that_died_meanwhile_is_repeated(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/a"] = [answer(200, b"one"), DROP, answer(200, b"two")]
            assert (await at.get("/a")).body == b"one"
            assert (await at.get("/a")).body == b"two"

    run(scene())


def test_a_send_whose_answer_is_cut_or_late_or_too_large_may_have_arrived(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/cut"] = answer(200, b"half", length=100, Connection="close")
            at.server.says["/late"] = HANG
            at.server.says["/big"] = answer(200, b"x" * 2000)
            for call in (at.post("/cut"), at.post("/late", timeout=2), at.post("/big", limit_bytes=1000)):
                assert isinstance(await trouble(call), NoAnswer)
            reasons = []
            for call in (at.get("/cut"), at.get("/late", timeout=0.2), at.get("/big", limit_bytes=1000)):
                error = await trouble(call)
                assert not isinstance(error, NoAnswer)
                reasons.append(error.trouble.code)
            assert reasons == ["broken-answer", "timeout", "too-large"]

    run(scene())


def test_what_certainly_did_not_leave_says_so(clock):
    async def scene():
        async with desk(clock) as at:
            with socket.socket() as closed:
                closed.bind(("127.0.0.1", 0))
                error = await trouble(
                    at.http.send("POST", f"http://127.0.0.1:{closed.getsockname()[1]}/", purpose="test", data=b"x")
                )
            assert isinstance(error, TryLater)
            assert error.trouble.code == "unreachable"
            error = await trouble(at.http.send("POST", "http://no-such-name.invalid/", purpose="test", data=b"x"))
            assert isinstance(error, TryLater)
            assert error.trouble.code == "unknown-host"
            at.http.offline = True
            for call in (at.post("/x"), at.get("/x")):
                error = await trouble(call)
                assert isinstance(error, TryLater)
                assert error.trouble.code == "offline"
            assert at.server.seen == []

    run(scene())


def test_a_host_that_does_not_let_us_in_times_out_before_anything_left(clock):
    async def scene():
        async with desk(clock) as at:
            with socket.socket() as full:  # a queue of one that nobody empties: the second connection waits
                full.bind(("127.0.0.1", 0))
                full.listen(0)
                waiting = [socket.socket() for _ in range(4)]
                for one in waiting:
                    one.setblocking(False)
                    one.connect_ex(full.getsockname())
                url = f"http://127.0.0.1:{full.getsockname()[1]}/"
                error = await trouble(at.http.send("POST", url, purpose="test", data=b"x", timeout=0.3))
                for one in waiting:
                    one.close()
            assert isinstance(error, TryLater)
            assert error.trouble.code == "timeout"

    run(scene())


def test_compressed_bodies_are_read_and_counted_as_they_came(clock):
    async def scene():
        text = "Été à la plage. ".encode() * 500
        raw = zlib.compressobj(wbits=-15)
        async with desk(clock) as at:
            at.server.says["/gzip"] = answer(200, gzip.compress(text), Content_Encoding="gzip")
            at.server.says["/two"] = answer(200, gzip.compress(text) + gzip.compress(b"end"), Content_Encoding="gzip")
            at.server.says["/zlib"] = answer(200, zlib.compress(text), Content_Encoding="deflate")
            at.server.says["/raw"] = answer(200, raw.compress(text) + raw.flush(), Content_Encoding="deflate")
            assert [(await at.get(path)).body for path in ("/gzip", "/zlib", "/raw")] == [text] * 3
            assert (await at.get("/two")).body == text + b"end"
            assert at.journal[0].received == len(gzip.compress(text))

    run(scene())


def test_a_bomb_is_stopped_at_the_limit(clock):
    async def scene():
        bomb = gzip.compress(bytes(50_000_000))
        assert len(bomb) < 60_000
        async with desk(clock) as at:
            at.server.says["/bomb"] = answer(200, bomb, Content_Encoding="gzip")
            error = await trouble(at.get("/bomb", limit_bytes=1_000_000))
            assert isinstance(error, Refused)
            assert error.trouble.code == "too-large"
            assert error.trouble.data["limit"] == "1000000"

    run(scene())


@pytest.mark.parametrize(
    ("body", "coding"),
    [(gzip.compress(b"x" * 9000, mtime=0)[:-12], "gzip"), (b"<rss/>", "gzip"), (b"?", "br")],
    ids=["cut", "not gzip at all", "not asked for"],
)
def test_a_body_that_cannot_be_decompressed_is_told(clock, body, coding):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/x"] = answer(200, body, Content_Encoding=coding)
            assert (await trouble(at.get("/x"))).trouble.code == "broken-answer"

    run(scene())


@pytest.mark.parametrize(
    ("hops", "moved"), [((301, 308), True), ((301, 302), False), ((307, 301), False), ((303,), False)]
)
def test_only_permanent_redirects_change_the_address(clock, hops, moved):
    async def scene():
        async with desk(clock) as at:
            for number, status in enumerate(hops):
                at.server.says[f"/{number}"] = answer(status, Location=f"/{number + 1}#part")
            at.server.says[f"/{len(hops)}"] = answer(200, b"here")
            got = await at.get("/0")
            assert got.body == b"here"
            assert got.address == at.server.url(f"/{len(hops)}")
            assert got.moved_to == (got.address if moved else "")

    run(scene())


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("/loop", "redirect-loop"),
        ("file:///etc/passwd", "bad-redirect"),
        ("javascript:alert(1)", "bad-redirect"),
        ("http://[bad", "bad-redirect"),
    ],
)
def test_a_redirect_that_leads_nowhere_is_refused(clock, location, code):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/loop"] = answer(302, Location=location)
            error = await trouble(at.get("/loop"))
            assert isinstance(error, Refused)
            assert error.trouble.code == code
            assert at.server.paths() == ["/loop"]

    run(scene())


def test_an_endless_chain_of_redirects_is_left(clock):
    async def scene():
        async with desk(clock) as at:
            for number in range(30):
                at.server.says[f"/{number}"] = answer(302, Location=f"/{number + 1}")
            assert (await trouble(at.get("/0"))).trouble.code == "redirect-loop"
            assert len(at.server.seen) == 11

    run(scene())


def test_a_send_is_never_redirected(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/x"] = answer(307, Location="/y")
            got = await at.post("/x", form={"status": "é"})
            assert (got.status, at.server.paths()) == (307, ["/x"])
            assert at.server.seen[0].body == b"status=%C3%A9"
            assert at.server.seen[0].headers["content-type"].startswith("application/x-www-form-urlencoded")

    run(scene())


def test_secrets_stay_with_the_host_they_were_given_for(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/same"] = answer(302, Location="/feed")
            at.server.says["/other"] = answer(302, Location=at.server.url("/feed", host="localhost"))
            at.server.says["/feed"] = answer(200, b"x")
            headers = {"Authorization": "Bearer abc", "X-Api-Key": "k", "Accept": "application/json"}
            await at.get("/same", headers=headers)
            await at.get("/other", headers=headers)
            same, other = at.server.seen[1].headers, at.server.seen[3].headers
            assert (same["authorization"], same["x-api-key"]) == ("Bearer abc", "k")
            assert "authorization" not in other
            assert "x-api-key" not in other
            assert other["accept"] == "application/json"

    run(scene())


def test_a_password_in_the_address_goes_into_a_header_and_nowhere_else(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/feed"] = answer(200, b"x")
            got = await at.http.get(f"http://lea:s%C3%A9same@127.0.0.1:{at.server.port}/feed", purpose="test")
            assert at.server.seen[0].headers["authorization"] == "Basic bGVhOnPDqXNhbWU="
            assert "same" not in got.address

    run(scene())


def test_cookies_are_not_kept(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/a"] = answer(200, b"x", Set_Cookie="id=1")
            await at.get("/a")
            await at.get("/a")
            assert "cookie" not in at.server.seen[1].headers

    run(scene())


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "0x7f.1", "2130706433", "127.1", "[::ffff:127.0.0.1]"])
def test_private_addresses_are_refused_however_they_are_written(clock, host):
    async def scene():
        async with desk(clock, allow=lambda host: False) as at:
            error = await trouble(at.http.get(at.server.url("/", host=host), purpose="test"))
            assert isinstance(error, Refused)
            assert error.trouble.code in ("private-address", "bad-address")
            error = await trouble(at.http.send("POST", at.server.url("/", host=host), purpose="test"))
            assert isinstance(error, Refused)
            assert at.server.lines == 0

    run(scene())


def test_a_host_that_the_person_typed_is_allowed_and_nothing_it_leads_to(clock):
    async def scene():
        async with desk(clock, allow=lambda host: False) as at:
            at.server.says["/a"] = answer(200, b"mine")
            at.server.says["/same"] = answer(302, Location="/a")
            at.server.says["/away"] = answer(302, Location=at.server.url("/a", host="localhost"))
            assert (await at.get("/same", allow_private=True)).body == b"mine"
            # An open connection to the same host must not help somebody who was not allowed.
            assert (await trouble(at.get("/a"))).trouble.code == "private-address"
            assert (await trouble(at.get("/away", allow_private=True))).trouble.code == "private-address"

    run(scene())


def test_a_name_is_judged_by_the_address_that_is_connected_to(clock, monkeypatch):
    real = socket.getaddrinfo
    turns = iter(range(10))

    def rebinding(host, port, *rest):
        if host == "innocent.example":
            return real("127.0.0.1" if next(turns) else "93.184.215.14", port, *rest)
        return real(host, port, *rest)

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)

    async def scene():
        async with desk(clock, allow=lambda host: False) as at:
            next(turns)
            error = await trouble(at.http.get(at.server.url("/", host="innocent.example"), purpose="test"))
            assert error.trouble.code == "private-address"
            assert at.server.lines == 0

    run(scene())


@pytest.fixture
def authority(tmp_path, monkeypatch):
    """A private authority, and the context of a server named localhost that it vouches for."""
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    bundle = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(str(bundle))
    return context, lambda: monkeypatch.setenv("SSL_CERT_FILE", str(bundle))


@asynccontextmanager
async def client(clock: Any) -> Any:
    http = Http(clock, lambda contact: None, LOCAL.__contains__)
    try:
        yield http
    finally:
        await http.close()


def test_certificates_are_checked(clock, authority):
    context, vouch = authority

    async def scene():
        async with WebServer(tls=context) as server:
            server.says["/"] = answer(200, b"safe")
            here = server.url("/", host="localhost")
            async with client(clock) as http:
                for call in (http.get(here, purpose="test"), http.send("POST", here, purpose="test")):
                    error = await trouble(call)
                    assert isinstance(error, Refused)
                    assert error.trouble.code == "tls"
            vouch()
            async with client(clock) as http:
                assert (await http.get(here, purpose="test")).body == b"safe"
                wrong_name = await trouble(http.get(server.url("/", host="127.0.0.1"), purpose="test"))
                assert wrong_name.trouble.code == "tls"

    run(scene())


def test_what_is_secret_is_not_led_to_an_open_line(clock, authority):
    context, vouch = authority
    vouch()

    async def scene():
        async with WebServer(tls=context) as server, WebServer() as plain, client(clock) as http:
            server.says["/down"] = answer(301, Location=plain.url("/"))
            plain.says["/"] = answer(200, b"seen by all")
            down = server.url("/down", host="localhost")
            assert (await http.get(down, purpose="test")).body == b"seen by all"
            error = await trouble(http.get(down, purpose="test", headers={"Authorization": "Bearer abc"}))
            assert error.trouble.code == "insecure-redirect"
            error = await trouble(http.get(down, purpose="test", jar=Jar(given("a=1", "localhost", True, 0))))
            assert error.trouble.code == "insecure-redirect"
            # Nor what decides where a secret will go.
            error = await trouble(http.get(down, purpose="test", secure=True))
            assert error.trouble.code == "insecure-redirect"
            error = await trouble(http.get(plain.url("/").replace("http:", "https:"), purpose="test"))
            assert error.trouble.code in ("tls", "unreachable")

    run(scene())


def test_a_host_that_asked_for_a_pause_gets_it(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/a"] = [answer(429, Retry_After="120"), answer(200, b"again")]
            got = await at.get("/a")
            assert (got.status, got.after) == (429, timedelta(seconds=120))
            for call in (at.get("/a"), at.post("/a")):
                error = await trouble(call)
                assert isinstance(error, TryLater)
                assert error.trouble.code == "asked-to-wait"
                assert error.after == timedelta(seconds=120)
            assert len(at.server.seen) == 1
            clock.pass_(seconds=121)
            assert (await at.get("/a")).body == b"again"

    run(scene())


def test_two_at_a_time_to_one_host_and_so_many_in_all(clock):
    async def scene():
        async with desk(clock, concurrency=3) as at, WebServer() as second, WebServer() as third:
            servers = (at.server, second, third)
            for server in servers:
                server.says["/a"] = answer(200, b"x")
                server.delay = 0.02
            calls = [at.http.get(server.url("/a"), purpose="test") for server in servers * 8]
            together = asyncio.gather(*calls)
            most = 0
            while not together.done():
                most = max(most, sum(server.busy for server in servers))
                await asyncio.sleep(0.001)
            assert [got.status for got in await together] == [200] * 24
            assert all(server.most_busy <= 2 for server in servers)
            assert 2 <= most <= 3

    run(scene())


def test_two_thousand_at_once_are_served_in_turn(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/a"] = answer(304)
            answers = await asyncio.gather(*(at.get("/a", etag='"1"', timeout=30) for _ in range(2000)))
            assert all(got.not_modified for got in answers)
            assert at.server.lines <= 2

    run(scene())


def test_a_cancelled_request_frees_its_place_and_is_in_the_journal(clock):
    async def scene():
        async with desk(clock) as at:
            at.server.says["/hang"] = HANG
            at.server.says["/a"] = answer(200, b"x")
            stuck = [asyncio.create_task(at.get("/hang")) for _ in range(2)]
            while len(at.server.seen) < 2:
                await asyncio.sleep(0.01)
            for task in stuck:
                task.cancel()
            await asyncio.gather(*stuck, return_exceptions=True)
            assert (await at.get("/a")).body == b"x"
            assert [contact.status for contact in at.journal] == [0, 0, 200]

    run(scene())


@pytest.mark.parametrize("address", ["ftp://example.org/", "nothing", "http://", "http://[x/", "file:///etc/passwd"])
def test_an_address_that_is_not_of_the_web_is_refused(clock, address):
    async def scene():
        async with desk(clock) as at:
            assert (await trouble(at.http.get(address, purpose="test"))).trouble.code == "bad-address"

    run(scene())


def test_what_a_status_means_for_a_reader():
    def meaning(status: int) -> NetworkError | None:
        return problem(Answer(status, {}, b"", "https://example.org/x", after=timedelta(seconds=9)))

    assert meaning(200) is None
    assert meaning(304) is None
    assert isinstance(meaning(401), SignInNeeded)
    assert (type(meaning(410)), meaning(410).trouble.code) == (Refused, "gone")
    assert (type(meaning(404)), meaning(404).trouble.data["status"]) == (Refused, "404")
    assert (type(meaning(503)), meaning(503).after) == (TryLater, timedelta(seconds=9))
    assert meaning(429).trouble.data == {"status": "429", "host": "example.org"}


def test_what_an_account_may_still_ask_is_heard_and_of_nobody_else(clock):
    """Who reads a feed there counts apart from who signed in."""

    async def scene():
        async with desk(clock) as at:
            for path, left in (("/account", "9"), ("/feed", "2")):
                at.server.says[path] = answer(200, b"{}", X_RateLimit_Limit="10", X_RateLimit_Remaining=left)
            await at.http.get(at.server.url("/account"), purpose="account")
            await at.get("/feed")
            (told,) = at.http.allowances.of(["127.0.0.1"], clock())
            assert (told.left, told.most) == (9, 10)

    run(scene())
