"""A network that does what a test tells it, and a whole desk around it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.texts import TextRule
from cmdesk.engine.desk import Desk, Listeners
from cmdesk.engine.engine import Engine
from cmdesk.networks.base import (
    Absent,
    Account,
    Choice,
    Connected,
    Finds,
    FormField,
    MediaFile,
    MediaRule,
    Network,
    NoAnswer,
    Page,
    Plan,
    Posted,
    Posting,
    Posts,
    Prepares,
    Reads,
    SignInNeeded,
    Tools,
)
from cmdesk.store import Store


class Scripted(Reads, Posts, Finds):
    """`arrives` gives it messages to hand over; `next_commit` holds what the next deliveries meet.

    An outcome is "posted", "lost after" (published, then no answer), "lost before" (no answer and not published), or
    an exception to raise before anything happens.
    """

    name = "scripted"
    title = "Scripted"
    streams = ("notifications",)
    rules = (TextRule("grapheme", 500),)
    fields = (FormField("server", "Server"), FormField("token", "Token", secret=True))

    def __init__(self) -> None:
        self.messages: list[NewItem] = []
        self.published: list[Posting] = []
        self.next_commit: list[str | Exception] = []
        self.next_find: list[Posted | Absent | Exception] = []
        self.next_pull: list[Exception] = []
        self.during_commit: Callable[[], Any] | None = None
        self.page_size = 2

    def arrives(self, text: str, at: datetime, who: str = "lea@piaille.example", **more: Any) -> NewItem:
        author = Author(who.split("@")[0].title(), who)
        number = str(len(self.messages) + 1)
        item = NewItem(number, text, at, Kind.POST, author, reply_to=f'{{"id": "{number}"}}', **more)
        self.messages.append(item)
        return item

    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        if answers.get("token") != "good":
            raise SignInNeeded("sign-in", host=answers["server"])
        new = NewAccount(self.name, "@fournil", {"server": answers["server"]}, self.rules)
        return Connected(new, {"token": "good"})

    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        if self.next_pull:
            raise self.next_pull.pop(0)
        start = int(cursor or 0)
        some = self.messages[start : start + self.page_size]
        end = start + len(some)
        return Page(some, str(end), more=end < len(self.messages))

    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        return Plan(text)

    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        outcome = self.next_commit.pop(0) if self.next_commit else "posted"
        if isinstance(outcome, Exception):
            raise outcome
        if self.during_commit is not None:
            await self.during_commit()
        if outcome != "lost before":
            self.published.append(posting)
        if outcome.startswith("lost"):
            raise NoAnswer("no-answer", host="piaille.example")
        return self._posted(posting)

    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        if self.next_find:
            outcome = self.next_find.pop(0)
            if isinstance(outcome, Exception):
                raise outcome
            return outcome
        there = [known for known in self.published if known.key == posting.key]
        return self._posted(there[0]) if there else Absent.CERTAIN

    @staticmethod
    def _posted(posting: Posting) -> Posted:
        return Posted(f"post-{posting.key}", f"https://piaille.example/{posting.key}")


class Pictured(Scripted, Prepares):
    """A scripted network that takes pictures; `next_prepare` holds what sending them ahead meets."""

    media = MediaRule(4, ("image/jpeg", "image/png"))
    choices = (Choice("visibility", "Visibility", (("public", "Public"), ("unlisted", "Unlisted"))),)

    def __init__(self) -> None:
        super().__init__()
        self.prepared: list[Posting] = []
        self.next_prepare: list[Exception] = []
        self.during_prepare: Callable[[], Any] | None = None

    async def prepare(self, account: Account, posting: Posting, tools: Tools) -> str:
        if self.next_prepare:
            raise self.next_prepare.pop(0)
        if self.during_prepare is not None:
            await self.during_prepare()
        self.prepared.append(posting)
        return f"ahead-{len(self.prepared)}"


class MemorySecrets:
    """Credentials in memory, with the ways of a real keyring."""

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, str]] = {}
        self.lasting = True
        self.failure: Exception | None = None

    def get(self, name: str) -> dict[str, str]:
        if self.failure is not None:
            raise self.failure
        return dict(self.kept.get(name, {}))

    def keep(self, name: str, secret: Mapping[str, str]) -> bool:
        self.kept[name] = dict(secret)
        return self.lasting

    def forget(self, name: str) -> None:
        self.kept.pop(name, None)

    def lasts(self) -> bool:
        return self.lasting


class Office:
    """A desk that works, on a workspace of its own; verbs wait for their end. Its network is scripted unless given."""

    def __init__(
        self,
        path: Path,
        now: Callable[[], datetime],
        *,
        standing: bool = False,
        networks: Mapping[str, Network] | None = None,
    ) -> None:
        self.store = Store(path)
        self.engine = Engine(self.store)
        self.secrets = MemorySecrets()
        self.network = Scripted()
        self.progress: list[Any] = []
        self.messages: list[tuple[int, ...]] = []
        self.signals: list[Any] = []
        self.now = now
        self.engine.start()
        self.desk = Desk(
            self.engine,
            self.secrets,
            now,
            Listeners(self.progress.append, self.messages.append, self.signals.append),
            networks=lambda: networks if networks is not None else {self.network.name: self.network},
        )
        self.desk.undo_seconds = 0
        self.do(self.desk.start(standing=standing))

    def do(self, work: Any, seconds: float = 90) -> Any:
        return self.engine.do(work).result(seconds)

    def write(self, action: Any, *args: Any, **details: Any) -> Any:
        return self.do(self.engine.write(action, *args, **details))

    def read(self, query: Any, *args: Any) -> Any:
        return self.engine.ask(query, *args).result(30)

    def fill_disk(self, full: bool = True) -> None:
        """Let the workspace grow no more, as on a full disk; or again."""
        most = 1 if full else 1_073_741_823  # of less than there is, SQLite makes what there is

        def limit(db: Any) -> None:
            db.exec_driver_sql(f"PRAGMA max_page_count = {most}")

        self.write(limit)

    def connect(self) -> int:
        """An account on the scripted network."""
        made: int = self.do(self.desk.connect("scripted", {"server": "piaille.example", "token": "good"}))[0]
        return made

    def send(self) -> None:
        """Let the sender do what it can do now, to the end."""

        async def work() -> None:
            await self.desk.sender.step()
            await self.desk.sender.finish()

        self.do(work())

    def close(self) -> None:
        self.do(self.desk.stop())
        self.engine.stop()
        self.store.close()
