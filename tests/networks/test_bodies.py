import asyncio
import gzip
import tracemalloc
import zlib
from dataclasses import dataclass, field

import pytest

from cmdesk.networks.bodies import Broken, TooLarge, read_body


@dataclass
class Tally:
    received: int = 0


class Pieces:
    def __init__(self, pieces: list[bytes]) -> None:
        self._pieces = pieces

    async def readany(self) -> bytes:
        return self._pieces.pop(0) if self._pieces else b""


@dataclass
class Response:
    """As much of an aiohttp answer as a body needs, arriving in pieces of a chosen size."""

    body: bytes
    coding: str = ""
    piece: int = 7
    content_length: int | None = None
    headers: dict[str, str] = field(init=False)
    content: Pieces = field(init=False)

    def __post_init__(self) -> None:
        self.headers = {"Content-Encoding": self.coding} if self.coding else {}
        self.content = Pieces([self.body[at : at + self.piece] for at in range(0, len(self.body), self.piece)])


def read(response: Response, limit: int = 10_000, tally: Tally | None = None) -> bytes:
    return asyncio.run(read_body(response, limit, tally or Tally()))


@pytest.mark.parametrize("piece", [1, 3, 10_000])
def test_bodies_in_any_pieces(piece):
    text = b"one two three " * 40
    raw = zlib.compressobj(wbits=-15)
    squeezed = raw.compress(text) + raw.flush()
    assert read(Response(text, piece=piece)) == text
    assert read(Response(gzip.compress(text), "gzip", piece)) == text
    assert read(Response(zlib.compress(text), "deflate", piece)) == text
    assert read(Response(gzip.compress(text) + bytes(5), "X-GZIP", piece)) == text
    assert read(Response(squeezed, "deflate", piece)) == text


def test_nothing_is_a_body_too():
    assert read(Response(b"")) == b""
    assert read(Response(b"", "gzip")) == b""


def test_the_limit_is_for_what_comes_out():
    assert read(Response(gzip.compress(bytes(10_000)), "gzip")) == bytes(10_000)
    for response in (
        Response(gzip.compress(bytes(10_001)), "gzip"),
        Response(gzip.compress(bytes(6_000)) * 2, "gzip", 10_000),
        Response(bytes(10_001)),
        Response(b"", content_length=10_001),
    ):
        with pytest.raises(TooLarge):
            read(response)


def test_a_bomb_takes_no_more_memory_than_the_limit():
    bomb = gzip.compress(bytes(50_000_000))
    tracemalloc.start()
    try:
        with pytest.raises(TooLarge):
            read(Response(bomb, "gzip", piece=len(bomb)), limit=1_000_000)
        assert tracemalloc.get_traced_memory()[1] < 4_000_000
    finally:
        tracemalloc.stop()


def test_what_came_is_counted_as_it_came():
    body, tally = gzip.compress(bytes(9_000)), Tally()
    read(Response(body, "gzip"), tally=tally)
    assert tally.received == len(body)


@pytest.mark.parametrize(
    ("body", "coding"),
    [
        (gzip.compress(b"abc", mtime=0)[:-9], "gzip"),
        (b"<rss>", "gzip"),
        (b"\xff\xff\xff\xff", "deflate"),
        (b"x", "zstd"),
    ],
)
def test_a_broken_body_is_told(body, coding):
    with pytest.raises(Broken):
        read(Response(body, coding))
