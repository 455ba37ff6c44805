"""The internet of the demo: it answers like the real one, and nothing leaves this computer."""

import asyncio
import struct
import zlib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from cmdesk.domain.journal import Contact
from cmdesk.networks.base import Refused, TryLater
from cmdesk.networks.http import Answer

PICTURE = (960, 420)  # pixels of every image
_COLOURS = ((181, 112, 58), (214, 158, 94), (112, 74, 52), (196, 84, 64), (120, 132, 84))


class Web:
    """Stands where the program's client stands; `haste` 0 answers at once.

    `sources` are those of the script; `news`: what some of them publish while the demo runs.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        on_contact: Callable[[Contact], None],
        sources: Sequence[Mapping[str, Any]],
        news: Sequence[Mapping[str, Any]],
        accounts: Sequence[str],
        haste: float = 1.0,
        pages: Sequence[Mapping[str, Any]] = (),
    ) -> None:
        self.offline = False
        self._pages = {told["address"]: told for told in pages}
        self._now = now
        self._on_contact = on_contact
        self._sources = {told["address"]: told for told in sources}
        self._news = news
        self._accounts = accounts
        self._haste = haste
        self._began = now()

    async def get(self, url: str, *, purpose: str, **how: Any) -> Answer:
        """What the demo has at an address. Refused("demo") where it has nothing."""
        if self.offline:
            raise TryLater("offline")
        host = urlsplit(url).hostname or ""
        known = self._sources.get(url) or self._pages.get(url)
        if known is None and purpose != "image" and host not in self._accounts and not url.endswith(".png"):
            raise Refused("demo", host=host)
        await asyncio.sleep(self._haste * (0.2 + zlib.crc32(url.encode()) % 1000 / 600))
        answer = self._answer(url, purpose, known)
        self._on_contact(Contact(self._now(), host, "GET", purpose, answer.status, len(answer.body)))
        return answer

    async def send(self, method: str, url: str, **how: Any) -> Answer:
        raise Refused("demo", host=urlsplit(url).hostname or "")

    def leads_inside(self, host: str) -> bool:
        return False

    def note(self, contact: Contact) -> None:
        self._on_contact(contact)

    async def close(self) -> None:
        self.offline = True

    def _answer(self, url: str, purpose: str, known: Mapping[str, Any] | None) -> Answer:
        if url in self._pages:
            return Answer(200, {"Content-Type": "text/html; charset=utf-8"}, page(self._pages[url]), url)
        if purpose == "image" or url.endswith(".png"):
            return Answer(200, {"Content-Type": "image/png"}, picture(url), url)
        if known is None:
            return Answer(200, {}, b"", url)
        if "now" in known:
            return Answer(int(known["now"]), {}, b"", url)
        published = [
            (one, at)
            for one in self._news
            if one["source"] == known["key"] and (at := self._began + timedelta(seconds=one["after"])) <= self._now()
        ]
        if not published:
            return Answer(304, {}, b"", url)
        headers = {"Content-Type": "application/rss+xml; charset=utf-8", "ETag": f'"{known["key"]}-{len(published)}"'}
        return Answer(200, headers, feed(known, published), url)


def feed(source: Mapping[str, Any], published: Sequence[tuple[Mapping[str, Any], datetime]]) -> bytes:
    """A feed as a bakery's neighbours would serve it."""
    parts = []
    for one, at in published:
        paragraphs = "".join(f"<p>{escape(part)}</p>" for part in one["body"])
        address = f"{source['site']}/{one['key']}"
        parts.append(
            f"<item><title>{escape(one['title'])}</title><link>{address}</link><guid>{address}</guid>"
            f"<author>{escape(one['author'])}</author><pubDate>{format_datetime(at)}</pubDate>"
            f"<description>{escape(paragraphs)}</description></item>"
        )
    head = f"<title>{escape(source['title'])}</title><link>{source['site']}</link>"
    return f'<?xml version="1.0"?><rss version="2.0"><channel>{head}{"".join(parts)}</channel></rss>'.encode()


def page(told: Mapping[str, Any]) -> bytes:
    """A page that says what it is to those who link to it."""
    shown = {"title": told["title"], "description": told["description"], "image": f"{told['address']}.png"}
    head = "".join(f'<meta property="og:{name}" content="{escape(words)}">' for name, words in shown.items())
    return f"<html><head>{head}</head></html>".encode()


def picture(address: str) -> bytes:
    """A calm picture in the colours of a bakery, another one for each address."""
    width, height = PICTURE
    drawn = zlib.crc32(address.encode())
    top, bottom = _COLOURS[drawn % len(_COLOURS)], _COLOURS[(drawn // 7 + 1) % len(_COLOURS)]
    lines = []
    for y in range(height):
        share = y / height
        colour = bytes(round(a + (b - a) * share) for a, b in zip(top, bottom, strict=True))
        lines.append(b"\0" + colour * width)
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = zlib.compress(b"".join(lines), 6)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
