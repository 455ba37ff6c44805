"""A desktop for the watchlist: a real desk and bridge, a host that remembers, a web that says what it is told."""

import inspect
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from cmdesk.domain.items import Author, NewItem
from cmdesk.domain.sources import NewSource
from cmdesk.networks.base import TryLater
from cmdesk.networks.http import Answer
from cmdesk.settings import Settings
from cmdesk.store import arrivals, item_index, items, queries, sources
from cmdesk.ui.bridge import Bridge
from tests.fakes import Office


class Web:
    """Stands for the HTTP client: `pages[address]` is what is there; everything else cannot be reached."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[str, bytes]] = {}
        self.asked: list[str] = []
        self.offline = False

    async def get(self, url: str, **details: Any) -> Answer:
        self.asked.append(url)
        if url not in self.pages:
            raise TryLater("unreachable", host=url.split("/")[2])
        kind, body = self.pages[url]
        wanted = {
            "status": 200,
            "headers": {"Content-Type": kind},
            "body": body,
            "address": url,
            "moved_to": "",
            "host": url.split("/")[2],
            "after": None,
            "not_modified": False,
        }
        known = inspect.signature(Answer).parameters
        return Answer(**{name: value for name, value in wanted.items() if name in known})

    def leads_inside(self, host: str) -> bool:
        return False

    async def close(self) -> None:
        pass


async def parse_here(function: Callable[..., Any], *arguments: Any) -> Any:
    """What a worker process would do, without one."""
    return function(*arguments)


def nobody(work: Any, *arguments: Any) -> Future[Any]:
    """An answer that does not come."""
    if inspect.iscoroutine(work):
        work.close()
    future: Future[Any] = Future()
    future.cancel()
    return future


class Desktop:
    """The host of a panel under test; `said`, `complaints` and `opened` are what the window would have shown."""

    def __init__(self, path: Path, now: Callable[[], datetime]) -> None:
        self.office = Office(path, now)
        self.bridge = Bridge(self.office.engine, delay_ms=1)
        self.bridge.lend(lambda: self.office.desk)
        self.settings = Settings()
        self.web = Web()
        self.said: list[str] = []
        self.undo: Callable[[], None] | None = None
        self.complaints: list[Exception] = []
        self.opened: list[tuple[str, dict[str, int]]] = []
        self._now = now
        desk = self.office.desk
        desk.http = self.web  # type: ignore[assignment]
        desk.tools = replace(desk.tools, http=self.web, parse=parse_here)
        desk.poller._tools = desk.tools
        desk.poller._look._tools = desk.tools  # type: ignore[attr-defined]
        self.bridge.failed.connect(self.complain)

    # -- Host ---------------------------------------------------------------------------------------------------

    def now(self) -> datetime:
        return self._now()

    def tell(self, text: str, undo: Callable[[], None] | None = None, sendings: Sequence[int] = ()) -> None:
        self.said.append(text)
        self.undo = undo

    def complain(self, error: Exception) -> None:
        self.complaints.append(error)

    def open(self, panel: str, **what: int) -> None:
        self.opened.append((panel, what))

    def save_settings(self) -> None:
        pass

    # -- verbs --------------------------------------------------------------------------------------------------

    def source(self, title: str, folder: str = "", address: str = "") -> int:
        address = address or f"https://{title.lower().replace(' ', '-')}.example/feed"
        made, known = self.office.write(sources.add, [NewSource(address, title, folder)], self.now())
        self.office.write(sources.fetched, (made + known)[0], self.now())
        return int((made + known)[0])

    def arrive(self, source_id: int, *news: NewItem) -> None:
        row = self.office.read(sources.one, source_id)
        origin = arrivals.Origin(source_id=source_id, name=row.title)
        self.office.write(arrivals.add, origin, news, self.now(), self.office.read(queries.watch))
        while self.office.write(item_index.index_some, 500):
            pass

    def article(
        self, title: str, text: str = "Du pain.", hours: float = 1, html: str = "", author: str = "", link: str = "x"
    ) -> NewItem:
        published = self.now() - timedelta(hours=hours)
        link = f"https://journal.example/{abs(hash(title))}" if link == "x" else link
        return NewItem(title, text, published, author=Author(author), title=title, html=html, link=link)

    def ids(self) -> dict[str, int]:
        """The ids of the items by their titles."""
        return {row.title: row.id for row in self.office.read(items.page, items.View())}

    def read_states(self) -> dict[str, bool]:
        return {row.title: row.read for row in self.office.read(items.page, items.View())}

    def close(self) -> None:
        """End it all; what widgets that outlive it still ask for is never answered."""
        self.office.close()
        self.office.engine.ask = nobody  # type: ignore[method-assign]
        self.office.engine.do = nobody  # type: ignore[method-assign]
        self.bridge.deleteLater()
