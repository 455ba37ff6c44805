import asyncio

import pytest

from tests.networks.webserver import WebServer, answer
from tests.servers.faults import Fate, LossyProxy


async def ask(port: int) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"POST /post HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi")
    got = await reader.read()
    writer.close()
    return got


@pytest.mark.parametrize(
    ("fate", "done", "told"),
    [(Fate.PASS, 1, b"done"), (Fate.LOSE_REQUEST, 0, b""), (Fate.LOSE_ANSWER, 1, b""), (Fate.CUT_ANSWER, 1, b"HTTP")],
)
def test_what_the_server_did_and_what_the_client_heard(fate, done, told):
    async def scene():
        async with WebServer() as server, LossyProxy(server.port, lambda method, path: fate) as proxy:
            server.says["/post"] = answer(200, b"done", Connection="close")
            got = await ask(proxy.port)
            assert len(server.seen) == done
            assert told in got
            assert (b"done" in got) is (fate is Fate.PASS)
            assert proxy.lost == (fate is not Fate.PASS)

    asyncio.run(scene())
