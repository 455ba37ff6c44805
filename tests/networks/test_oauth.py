import asyncio
import base64
import hashlib
import socket

import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.networks.oauth import DOOR, OUT_OF_BAND, PATH, PORTS, Loopback, Proof, code_in, new_proof, new_state
from tests.servers.ports import free_port

PAGE = "<p>C'est fait, vous pouvez fermer cette page.</p>"


def run(scene) -> None:
    asyncio.run(scene())


async def visit(loopback: Loopback, target: str, method: str = "GET") -> str:
    """What a browser gets for an address at the loopback."""
    port = int(loopback.redirect.split(":")[2].split("/")[0])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{method} {target} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    told = (await reader.read()).decode()
    writer.close()
    return told


def test_the_proof_is_that_of_the_standard():
    # RFC 7636, appendix B
    assert (
        Proof("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    )
    proof = new_proof()
    assert 43 <= len(proof.verifier) <= 128
    digest = hashlib.sha256(proof.verifier.encode()).digest()
    assert base64.urlsafe_b64decode(proof.challenge + "=") == digest
    assert proof.verifier not in repr(proof)


def test_nothing_is_guessable():
    assert len({new_state() for _ in range(100)} | {new_proof().verifier for _ in range(100)}) == 200


def test_the_code_comes_through_the_door_and_the_person_gets_a_page():
    async def scene():
        async with Loopback(PAGE, ports=(0,)) as loopback:
            waiting = asyncio.create_task(loopback.code("state-1"))
            await asyncio.sleep(0)
            told = await visit(loopback, f"{PATH}?code=abc%2B1&state=state-1")
            assert told.startswith("HTTP/1.1 200")
            assert told.endswith(PAGE)
            assert "no-store" in told
            assert await waiting == "abc+1"

    run(scene)


@pytest.mark.parametrize(
    ("target", "method"),
    [
        (f"{PATH}?code=abc&state=other", "GET"),
        (f"{PATH}?code=abc", "GET"),
        (f"{PATH}?state=state-1", "GET"),
        ("/other?code=abc&state=state-1", "GET"),
        ("/favicon.ico", "GET"),
        (f"{PATH}?code=abc&state=state-1", "POST"),
        ("//[", "GET"),
        (f"{PATH}?code=abc&state=é", "GET"),
    ],
)
def test_anybody_elses_visit_changes_nothing(target, method):
    async def scene():
        async with Loopback(PAGE, ports=(0,)) as loopback:
            waiting = asyncio.create_task(loopback.code("state-1"))
            await asyncio.sleep(0)
            assert (await visit(loopback, target, method)).startswith("HTTP/1.1 404")
            assert not waiting.done()
            await visit(loopback, f"{PATH}?code=right&state=state-1")
            assert await waiting == "right"

    run(scene)


def test_nothing_counts_before_we_know_what_we_wait_for():
    async def scene():
        async with Loopback(PAGE, ports=(0,)) as loopback:
            assert (await visit(loopback, f"{PATH}?code=abc&state=")).startswith("HTTP/1.1 404")

    run(scene)


def test_a_visitor_who_says_nothing_or_too_much_is_shown_out():
    async def scene():
        async with Loopback(PAGE, ports=(0,)) as loopback:
            waiting = asyncio.create_task(loopback.code("state-1"))
            port = int(loopback.redirect.split(":")[2].split("/")[0])
            for words in (b"", b"GET " + b"x" * 100_000):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(words)
                writer.close()
            await visit(loopback, f"{PATH}?code=right&state=state-1")
            assert await waiting == "right"

    run(scene)


def test_a_refusal_says_why():
    async def scene():
        async with Loopback(PAGE, ports=(0,)) as loopback:
            waiting = asyncio.create_task(loopback.code("s"))
            await asyncio.sleep(0)
            await visit(loopback, f"{PATH}?error=access_denied&error_description=The+owner+said+no&state=s")
            with pytest.raises(Problem) as caught:
                await waiting
            assert caught.value.trouble.code == "sign-in-refused"
            assert caught.value.trouble.data == {"reason": "The owner said no"}

    run(scene)


def test_nobody_waits_for_ever():
    async def scene():
        async with Loopback(PAGE, ports=(0,)) as loopback:
            with pytest.raises(Problem) as caught:
                await loopback.code("s", timeout=0.01)
            assert caught.value.trouble.code == "sign-in-timeout"

    run(scene)


def test_being_cancelled_closes_the_door():
    async def scene():
        opened = asyncio.Event()
        ports = []

        async def sign_in():
            async with Loopback(PAGE, ports=(0,)) as loopback:
                ports.append(int(loopback.redirect.split(":")[2].split("/")[0]))
                opened.set()
                await loopback.code("s")

        task = asyncio.create_task(sign_in())
        await opened.wait()
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        with pytest.raises(ConnectionRefusedError):
            await asyncio.open_connection("127.0.0.1", ports[0])

    run(scene)


def test_the_next_door_is_tried_and_without_one_the_code_is_pasted():
    async def scene(first: socket.socket, second: int):
        taken = first.getsockname()[1]
        async with Loopback(PAGE, ports=(taken, second)) as loopback:
            assert loopback.redirect == f"http://127.0.0.1:{second}{PATH}"
            async with Loopback(PAGE, ports=(taken, second)) as other:
                assert other.redirect == OUT_OF_BAND

    with socket.create_server(("127.0.0.1", 0)) as first:
        asyncio.run(scene(first, free_port()))


@pytest.mark.parametrize(
    "pasted", ["4/abc-_=", f" {DOOR}?state=s1&code=4/abc-_%3D&scope=x ", f"{DOOR}?code=4/abc-_%3D&state=s1#_"]
)
def test_a_code_is_found_in_what_was_copied(pasted):
    assert code_in(pasted, "s1") == "4/abc-_="
    assert f":{PORTS[0]}{PATH}" in DOOR


@pytest.mark.parametrize("asked", ["state=s2&code=c", "code=c", "state=s1", "state=s1&error=access_denied", ""])
def test_an_address_of_another_sign_in_brings_no_code(asked):
    with pytest.raises(Problem, match="sign-in-refused"):
        code_in(f"{DOOR}?{asked}", "s1")
