"""A real workspace in a folder of its own, and short ways to fill it."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.sources import NewSource
from cmdesk.domain.topics import Outcome
from cmdesk.store import Store, accounts, arrivals, conversations, item_index, queries, sources
from tests.store import tallied
from tests.store.queried import LINKS, TEXTS

NOON = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)


class Workspace:
    """A store with verbs; each write is one transaction, as in the engine."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.store = Store(path)
        self.now = NOON
        self.made_up = False  # its rows were put there by no deed

    def write(self, action: Any, *args: Any, **details: Any) -> Any:
        with self.store.write() as db:
            result = action(db, *args, **details)
        return result.value if isinstance(result, Outcome) else result

    def read(self, query: Any, *args: Any, **details: Any) -> Any:
        with self.store.read() as db:
            return query(db, *args, **details)

    def source(self, address: str = "https://ouest.example/feed", title: str = "Ouest", folder: str = "") -> int:
        made, known = self.write(sources.add, [NewSource(address, title, folder)], self.now)
        return (made + known)[0]

    def account(self, name: str = "@fournil@piaille.example", network: str = "mastodon") -> int:
        return self.write(accounts.add, NewAccount(network, name, {"server": "piaille.example"}), name, self.now)

    def arrive(self, source_id: int, *news: NewItem, **details: Any) -> Any:
        """Items of a source, matched by the queries that are kept."""
        row = self.read(sources.one, source_id)
        watch = self.read(queries.watch)
        return self.write(
            arrivals.add, arrivals.Origin(source_id=source_id, name=row.title), news, self.now, watch, **details
        )

    def receive(self, account_id: int, *news: NewItem, network: str = "mastodon") -> Any:
        """Items of an account."""
        return self.write(arrivals.add, arrivals.Origin(account_id=account_id, network=network), news, self.now)

    def index(self) -> None:
        while self.write(item_index.index_some, 100):
            pass

    def conversation(self, account_id: int, remote_id: str = "100", text: str = "Bonjour") -> int:
        """Somebody writes; the conversation that it opens."""
        return self.receive(account_id, said(remote_id, text, self.now)).mentions[0]

    def row(self, conversation_id: int) -> Any:
        return self.read(conversations.one, conversation_id)


def said(
    remote_id: str, text: str, at: datetime, *ancestors: str, who: str = "lea@piaille.example", mine: bool = False
) -> NewItem:
    """A post, theirs or ours."""
    author = Author("Fournil", "fournil@piaille.example") if mine else Author(who.split("@")[0].title(), who)
    return NewItem(
        remote_id, text, at, Kind.POST, author, ancestors=ancestors, mine=mine, reply_to=f'{{"id": "{remote_id}"}}'
    )


def article(number: int, title: str = "", text: str = "", hours: float = 0, **more: Any) -> NewItem:
    """An entry of a feed, some hours old."""
    more.setdefault("link", f"https://ouest.example/{number}")
    return NewItem(f"id-{number}", text or f"Texte {number}", NOON - timedelta(hours=hours), title=title, **more)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace(tmp_path / "essai.cmdesk")
    yield made
    # Whatever a test did: what triggers keep is what a count says.
    kept, counted = made.read(tallied.kept), made.read(tallied.counted)
    made.store.close()
    assert kept == counted or made.made_up


@pytest.fixture
def plans(workspace: Workspace) -> Any:
    """What SQLite does for a query of the store: the lines of its plan, for each statement."""

    def look(query: Any, *args: Any) -> list[str]:
        lines: list[str] = []
        with workspace.store.read() as db:
            from sqlalchemy import event

            def explain(conn: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: bool) -> None:
                if statement.lstrip().upper().startswith(("SELECT", "WITH")):
                    raw = conn.connection.driver_connection
                    lines.extend(row[3] for row in raw.execute("EXPLAIN QUERY PLAN " + statement, parameters))

            event.listen(db, "before_cursor_execute", explain)
            query(db, *args)
        return lines

    return look


@pytest.fixture
def queried(workspace: Workspace) -> Workspace:
    """Texts of every sort, in two sources, in the index."""
    first = workspace.source("https://ouest.example/feed", "Ouest gourmand", "Presse locale")
    second = workspace.source("https://levain.example/feed", "Levain & Cie")
    for number, text in enumerate(TEXTS):
        where = (first, second)[number % 2]
        new = article(
            number,
            TEXTS[-number - 1][:20],
            text,
            13 * number,
            language=("fr", "en", "")[number % 3],
            link=LINKS[number % 3].format(number),
        )
        workspace.arrive(where, new)
    workspace.index()
    return workspace
