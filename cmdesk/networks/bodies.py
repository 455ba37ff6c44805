"""Reading the body of an answer, with an end to it: decompressed here, so that the limit holds for what comes out."""

import zlib
from typing import Protocol

import aiohttp


class TooLarge(Exception):
    """More bytes than the caller wants."""


class Broken(Exception):
    """The body ends too soon, or is not compressed the way the server says."""


class Counts(Protocol):
    received: int


async def read_body(response: aiohttp.ClientResponse, limit: int, counts: Counts) -> bytes:
    """The body, decompressed; adds the bytes that came over the wire to `counts.received`.

    Raises TooLarge as soon as it is known, Broken, and what aiohttp raises when the connection fails.
    """
    if response.content_length is not None and response.content_length > limit:
        raise TooLarge
    coding = response.headers.get("Content-Encoding", "").strip().lower()
    inflate = None if coding in ("", "identity") else _Inflate(coding, limit)
    pieces: list[bytes] = []
    size = 0
    while chunk := await response.content.readany():
        counts.received += len(chunk)
        if inflate is not None:
            chunk = inflate.feed(chunk)
        size += len(chunk)
        if size > limit:
            raise TooLarge
        pieces.append(chunk)
    if inflate is not None:
        inflate.finish()
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


class _Inflate:
    """gzip (several members too) and deflate (with and without its wrapping), never more than a byte over the limit."""

    def __init__(self, coding: str, limit: int) -> None:
        if coding not in ("gzip", "x-gzip", "deflate"):
            raise Broken(coding)
        self._gzip = coding != "deflate"
        self._left = limit + 1
        self._started = False
        self._held = b""
        self._engine = zlib.decompressobj(31 if self._gzip else 15)

    def feed(self, chunk: bytes) -> bytes:
        out = b""
        if not self._started:
            chunk = self._held + chunk
            if len(chunk) < 2:  # one byte does not tell whether deflate is wrapped
                self._held = chunk
                return out
        while chunk:
            piece, chunk = self._step(chunk)
            out += piece
            if self._left <= 0:
                raise TooLarge
        return out

    def _step(self, chunk: bytes) -> tuple[bytes, bytes]:
        """What comes out of a chunk, and what of it belongs to the next member."""
        try:
            piece = self._engine.decompress(chunk, self._left)
        except zlib.error as error:
            if self._started or self._gzip:
                raise Broken(str(error)) from error
            self._started = True
            self._engine = zlib.decompressobj(-15)
            return b"", chunk
        self._started = True
        self._left -= len(piece)
        rest = self._engine.unused_data
        if self._engine.eof:
            if not self._gzip or not rest.startswith(b"\x1f\x8b"):
                return piece, b""  # zeroes or noise after the end are harmless
            self._engine = zlib.decompressobj(31)
        return piece, rest

    def finish(self) -> None:
        if self._started and not self._engine.eof:
            raise Broken("ends too soon")
