"""Commands run in this process, on workspaces of their own, against a web server and a network that obey the test."""

import asyncio
import io
import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from cmdesk import cli
from cmdesk.networks import known
from tests.fakes import Scripted
from tests.networks.webserver import WebServer


@dataclass(frozen=True)
class Said:
    """How a command ended and what it said."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)


class Stdin(io.TextIOWrapper):
    def __init__(self, text: str) -> None:
        super().__init__(io.BytesIO(text.encode()), encoding="utf-8")


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    return tmp_path / "bakery.cmdesk"


@pytest.fixture
def run(workspace, capsys, monkeypatch) -> Callable[..., Said]:
    """Run a command on the test's workspace; `typed` is what comes from standard input."""

    def run(*words: object, typed: str = "", on: Path | None = None) -> Said:
        monkeypatch.setattr("sys.stdin", Stdin(typed))
        capsys.readouterr()
        code = cli.main(["--workspace", str(on or workspace), *map(str, words)])
        told = capsys.readouterr()
        return Said(code, told.out, told.err)

    return run


@pytest.fixture
def network(monkeypatch) -> Scripted:
    """One more network that does what the test says; "scripted" in commands."""
    network = Scripted()
    monkeypatch.setattr(known, "BY_NAME", dict(known.BY_NAME) | {network.name: network})
    return network


@pytest.fixture
def web() -> Iterator[WebServer]:
    """A web server in a thread of its own."""
    loop = asyncio.new_event_loop()
    server, ready, over = WebServer(), threading.Event(), asyncio.Event()

    async def serve() -> None:
        async with server:
            ready.set()
            await over.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()), daemon=True)
    thread.start()
    assert ready.wait(30)
    yield server
    loop.call_soon_threadsafe(over.set)
    thread.join(30)
    loop.close()


def rss(title: str, *items: str) -> bytes:
    """A feed with items of these titles."""
    told = "".join(
        f"<item><guid>{title}-{name}</guid><title>{name}</title><link>https://example.org/{place}</link>"
        f"<author>Léa</author><description>{name} : le texte de Léa</description>"
        f"<pubDate>Tue, 03 Mar 2026 1{place % 10}:00:00 GMT</pubDate></item>"
        for place, name in enumerate(items)
    )
    return f'<rss version="2.0"><channel><title>{title}</title>{told}</channel></rss>'.encode()


@pytest.fixture
def feed(tmp_path) -> Callable[..., Path]:
    """A feed in a file: `feed("ouest.xml", "Ouest", "Un", "Deux")`."""

    def make(name: str, title: str, *items: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_bytes(rss(title, *items))
        return path

    return make
