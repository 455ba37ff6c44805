"""From “add account” to the first message in the file, by a script that plays the person, on each network.

The servers are real ones where they can be had on this computer; else a server plays what the network's pages say it
answers. What a person does at the network itself (making an app, copying a token) is told in steps, not in seconds.
"""

import asyncio
import contextlib
import json
import statistics
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Coroutine, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from cmdesk.engine.desk import Desk
from cmdesk.engine.engine import Engine
from cmdesk.networks import ALL
from cmdesk.networks.linkedin_access import SCOPES
from cmdesk.networks.threads_api import NEEDED
from cmdesk.store import Store, account_health
from tests.benchmarks import town
from tests.fakes import MemorySecrets
from tests.networks.fediverse import Routes, said
from tests.networks.webserver import WebServer

RUNS = 5
PAGE = "<p>C’est fait.</p>"
Connecting = Callable[[Desk], Coroutine[Any, Any, tuple[int, bool]]]


@dataclass(frozen=True)
class Visit:
    """What a person does to connect: how many fields they fill, and whether the browser takes part."""

    network: str
    where: str
    typed: int
    connect: Connecting
    browser: bool = False


def measure() -> dict[str, Any]:
    figures: dict[str, Any] = {}
    there = {network.title: len(network.facts.steps) for network in ALL if network.facts is not None}
    with contextlib.ExitStack() as over:
        for visit in (*town.visits(over), *_played(over)):
            if isinstance(visit, str):
                figures[visit] = "NOT MEASURED"
                continue
            times = [_once(visit) for _ in range(RUNS)]
            connected, first = (round(statistics.median(each) * 1000) for each in zip(*times, strict=True))
            longest = round(max(each[1] for each in times) * 1000)
            figures[f"{visit.network} ({visit.where})"] = (
                f"{there[visit.network]} steps there, {visit.typed} fields{', browser' if visit.browser else ''}; "
                f"connected after {connected} ms, "
                f"first message after {first} ms (longest of {RUNS}: {longest})"
            )
    return figures


def _once(visit: Visit) -> tuple[float, float]:
    """Seconds until the account is there, and until something of it is."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "essai.cmdesk")
        engine = Engine(store)
        engine.start()
        desk = Desk(engine, MemorySecrets(), lambda: datetime.now(UTC))
        try:
            return engine.do(_played_by_a_person(visit, desk, engine)).result(300)
        finally:
            engine.do(desk.stop()).result(60)
            engine.stop()
            store.close()


async def _played_by_a_person(visit: Visit, desk: Desk, engine: Engine) -> tuple[float, float]:
    await desk.start(standing=False)
    await desk.forms()  # the window drew them: the networks are loaded
    begun = time.perf_counter()
    made, _ = await visit.connect(desk)
    connected = time.perf_counter() - begun
    reading = asyncio.ensure_future(desk.test_account(made))
    while not await engine.read(account_health.kept, made):
        if reading.done() and not await engine.read(account_health.kept, made):
            raise RuntimeError(f"nothing came from {visit.network}: {reading.result()}")
        await asyncio.sleep(0.002)
    first = time.perf_counter() - begun
    await reading
    return connected, first


# -- networks that no test can reach: a server plays them -----------------------------------------------------------


@contextlib.contextmanager
def _serving() -> Iterator[WebServer]:
    loop = asyncio.new_event_loop()
    server, ready, over = WebServer(), threading.Event(), asyncio.Event()
    server.says = Routes()

    async def serve() -> None:
        async with server:
            ready.set()
            await over.wait()

    thread = threading.Thread(target=lambda: loop.run_until_complete(serve()), daemon=True)
    thread.start()
    ready.wait(30)
    try:
        yield server
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join(30)
        loop.close()


def _played(over: contextlib.ExitStack) -> Iterator[Visit]:
    for play in (_facebook, _threads, _linkedin):
        yield play(over.enter_context(_serving()))


def _ago(hours: float) -> str:
    return (datetime.now(UTC) - timedelta(hours=hours)).strftime("%Y-%m-%dT%H:%M:%S+0000")


def _token(*scopes: str, kind: str = "USER") -> bytes:
    return said({"data": {"is_valid": True, "type": kind, "scopes": list(scopes), "expires_at": 0}})


def _facebook(web: WebServer) -> Visit:
    scopes = ("pages_show_list", "pages_read_engagement", "pages_read_user_content", "pages_manage_posts")
    web.says["/debug_token"] = _token(*scopes, "pages_manage_engagement", kind="PAGE")
    web.says["/me"] = said({"id": "7", "name": "Fournil"})
    comment = {"id": "7_1_2", "message": "Miam", "created_time": _ago(1), "from": {"id": "5", "name": "Léa"}}
    post = {"id": "7_1", "message": "La fournée", "created_time": _ago(2), "comments": {"data": [comment]}}
    web.says["/7/feed"] = said({"data": [post]})
    answers = {"token": "token", "server": web.url("")}
    return Visit("Facebook Page", "played", 1, lambda desk: desk.connect("facebook_page", answers))


def _threads(web: WebServer) -> Visit:
    web.says["/debug_token"] = _token(*NEEDED)
    web.says["/me"] = said({"id": "9", "username": "fournil"})
    web.says["/9/threads"] = said({"data": [{"id": "90", "text": "La fournée", "timestamp": _ago(2)}]})
    answers = {"token": "token", "server": web.url("")}
    return Visit("Threads", "played", 1, lambda desk: desk.connect("threads_api", answers))


def _linkedin(web: WebServer) -> Visit:
    web.says["/oauth/v2/accessToken"] = said({"access_token": "a1", "expires_in": 5_184_000})
    web.says["/oauth/v2/introspectToken"] = said({"active": True, "scope": ",".join(SCOPES)})
    web.says["/rest/organizationAcls"] = said({"elements": [{"organization": "urn:li:organization:5"}]})
    web.says["/rest/organizations/5"] = said({"id": 5, "localizedName": "Fournil"})
    post = {"id": "urn:li:share:7", "commentary": "La fournée", "publishedAt": int(time.time() * 1000)}
    web.says["/rest/posts"] = said({"elements": [post]})
    web.says["/rest/socialMetadata"] = said({"results": {"urn:li:share:7": {"commentSummary": {"count": 0}}}})
    answers = {"client": "c1", "client_secret": "hush", "server": web.url("")}

    def agree(address: str) -> None:
        asked = {name: values[0] for name, values in parse_qs(urlsplit(address).query).items()}
        back = f"{asked['redirect_uri']}?state={asked['state']}&code=c"
        threading.Thread(target=lambda: urllib.request.urlopen(back, timeout=30).read(), daemon=True).start()

    return Visit(
        "LinkedIn Page", "played", 2, lambda desk: desk.sign_in_with("linkedin_page", answers, PAGE, agree), True
    )


if __name__ == "__main__":
    print(json.dumps(measure(), indent=1, ensure_ascii=False))
