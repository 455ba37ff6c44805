"""How long a refresh takes: the first, with nothing new, with 5 % changed; and what others take for the same."""

import resource
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from cmdesk.domain.sources import NewSource
from cmdesk.engine.desk import Desk
from cmdesk.engine.engine import Engine
from cmdesk.store import Store, items
from tests.benchmarks import feeds, peers
from tests.fakes import MemorySecrets


def measure(count: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for feed in range(count):
            feeds.write(folder, feed)
        with feeds.served(folder):
            figures = _cmdesk(folder, count)
            figures |= peers.measure(folder, count)
    return {f"{count} feeds, {key}": value for key, value in figures.items()}


def _cmdesk(folder: Path, count: int) -> dict[str, Any]:
    before, workers_before = _used(resource.RUSAGE_SELF), _used(resource.RUSAGE_CHILDREN)
    store = Store(folder / "essai.cmdesk")
    engine = Engine(store)
    engine.start()
    desk = Desk(engine, MemorySecrets(), lambda: datetime.now(UTC))

    def do(work: Any) -> Any:
        return engine.do(work).result(1200)

    def timed(work: Any) -> float:
        begun = time.perf_counter()
        do(work)
        return round(time.perf_counter() - begun, 2)

    do(desk.start(standing=False))
    do(desk.trust("http://127.0.0.1/"))
    do(desk.add_sources([NewSource(address) for address in feeds.addresses(count)], fetch=False))
    figures: dict[str, Any] = {"first refresh, visible (s)": timed(desk.sync())}
    figures["first refresh, searchable (s)"] = round(
        figures["first refresh, visible (s)"] + timed(desk.poller.index_all()), 2
    )
    if engine.ask(items.page, items.View()).result() == []:
        raise RuntimeError("nothing was fetched")
    figures["nothing new (s)"] = timed(desk.sync())
    feeds.change(folder, count, 1)
    figures["5 % changed (s)"] = timed(desk.sync())
    do(desk.stop())
    engine.stop()
    store.close()
    figures["processor time of all that: program / workers (s)"] = (
        f"{_used(resource.RUSAGE_SELF) - before:.1f} / {_used(resource.RUSAGE_CHILDREN) - workers_before:.1f}"
    )
    figures["file (MB)"] = round((folder / "essai.cmdesk").stat().st_size / 2**20)
    return figures


def _used(whose: int) -> float:
    used = resource.getrusage(whose)
    return used.ru_utime + used.ru_stime
