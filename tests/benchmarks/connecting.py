"""From “add account” to the first message in the file, by a script that plays the person, on each network.

The servers are real ones where they can be had on this computer; else a server plays what the network's pages say it
answers. What a person does at the network itself (making an app, copying a token) is told in steps, not in seconds.
"""

import asyncio
import contextlib
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cmdesk.engine.desk import Desk
from cmdesk.engine.engine import Engine
from cmdesk.networks import ALL
from cmdesk.store import Store, account_health
from tests.benchmarks import played, town
from tests.fakes import MemorySecrets

RUNS = 5
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
    left = set(there)
    with contextlib.ExitStack() as over:
        for visit in (*town.visits(over), *played.visits(over)):
            if isinstance(visit, str):
                figures[visit] = "NOT MEASURED"
                continue
            left.discard(visit.network)
            times = [_once(visit) for _ in range(RUNS)]
            connected, first = (round(statistics.median(each) * 1000) for each in zip(*times, strict=True))
            longest = round(max(each[1] for each in times) * 1000)
            figures[f"{visit.network} ({visit.where})"] = (
                f"{there[visit.network]} steps there, {visit.typed} fields{', browser' if visit.browser else ''}; "
                f"connected after {connected} ms, "
                f"first message after {first} ms (longest of {RUNS}: {longest})"
            )
    return figures | dict.fromkeys(sorted(left), "NOT MEASURED")


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


if __name__ == "__main__":
    print(json.dumps(measure(), indent=1, ensure_ascii=False))
