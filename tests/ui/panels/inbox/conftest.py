"""An inbox over a real workspace, and short ways to have people write to it."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from cmdesk.domain.conversations import ConversationRow, Thread
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.sources import NewSource
from cmdesk.store import arrivals, conversations, item_index, outbox_rows, queries, sources
from cmdesk.store.conversations import View
from cmdesk.ui.panels.inbox.panel import InboxPanel
from tests.fakes import Office
from tests.ui.panels.conftest import NotingHost


class Street:
    """The people who write, and what the workspace knows of it."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.account = office.connect()
        self._said = 0

    def says(
        self, name: str, text: str, *, hours: float = 1, to: str = "", answerable: bool = True, **more: Any
    ) -> int:
        """Somebody writes to the account, so many hours ago; the conversation."""
        self._said += 1
        number = f"n{self._said}"
        new = NewItem(
            number,
            text,
            self.office.now() - timedelta(hours=hours),
            more.pop("kind", Kind.POST),
            Author(name, f"{name.lower().replace(' ', '.')}@piaille.example"),
            reply_to=f'{{"id": "{number}"}}' if answerable else "",
            link=f"https://piaille.example/{number}",
            ancestors=(to,) if to else (),
            **more,
        )
        origin = arrivals.Origin(account_id=self.account, network="scripted")
        self.office.write(arrivals.add, origin, [new], self.office.now())
        return self.of(text)

    def last(self) -> str:
        """The remote id of what was said last, to be answered."""
        return f"n{self._said}"

    def mentions(self, title: str, text: str) -> int:
        """A source writes about us."""
        if not self.office.read(queries.every):
            self.office.write(queries.add, "Fournil", "fournil", self.office.now(), True)
        made, known = self.office.write(
            sources.add, [NewSource("https://ouest.example/feed", "Ouest")], self.office.now()
        )
        new = NewItem(
            "a1", text, self.office.now(), title=title, link="https://ouest.example/a1", author=Author("Ouest")
        )
        origin = arrivals.Origin(source_id=(made + known)[0], name="Ouest")
        watch = self.office.read(queries.watch)
        self.office.write(arrivals.add, origin, [new], self.office.now(), watch)
        return self.row_named("Ouest").id

    def of(self, text: str) -> int:
        """The conversation whose newest words these are."""
        rows = self.office.read(conversations.page, View(None), None, 1000)
        return next(row.id for row in rows if row.snippet == " ".join(text.split())[:200])

    def row_named(self, name: str) -> ConversationRow:
        return next(row for row in self.office.read(conversations.page, View(None)) if row.name == name)

    def row(self, conversation: int) -> ConversationRow:
        found: ConversationRow = self.office.read(conversations.one, conversation)
        return found

    def thread(self, conversation: int) -> Thread:
        found: Thread = self.office.read(conversations.thread, conversation)
        return found

    def index(self) -> None:
        """Let what was said be found by its words."""
        while self.office.write(item_index.index_some, 100):
            pass

    def outbox(self) -> list[Any]:
        return list(self.office.read(outbox_rows.rows))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def street(office: Office) -> Street:
    return Street(office)


@pytest.fixture
def inbox(street: Street, host: NotingHost, qtbot: QtBot) -> Iterator[Callable[[], InboxPanel]]:
    """Opens the inbox on what is there by then, as wide as on a usual screen, and waits for its list."""
    made: list[InboxPanel] = []

    def show() -> InboxPanel:
        panel = InboxPanel(host)
        qtbot.addWidget(panel)
        panel.resize(1440, 850)
        panel.show()
        qtbot.waitUntil(lambda: panel.rows.is_loaded)
        if panel.rows.rowCount():
            qtbot.waitUntil(lambda: panel.reading.shown is not None)
        made.append(panel)
        return panel

    yield show
    for panel in made:
        if isValid(panel):
            panel.close()
        qtbot.wait(20)  # what was typed is written before the workspace closes
