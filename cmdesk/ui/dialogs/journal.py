"""The traffic journal: every host that was contacted, when, why, and what came back."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import groupby

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QStackedWidget

from cmdesk.domain.journal import Contact
from cmdesk.store import journal
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets.delegates import CommandRow
from cmdesk.ui.widgets.dialog import Dialog
from cmdesk.ui.widgets.empty import EmptyState
from cmdesk.ui.widgets.layout import col
from cmdesk.ui.widgets.lines import Lines
from cmdesk.ui.widgets.lists import ListView
from cmdesk.ui.widgets.rows import CommandLine, Line, SectionLine
from cmdesk.ui.widgets.texts import Text
from cmdesk.ui.words import tr

RECENT = timedelta(minutes=10)
HEIGHT = 560
SYMBOLS = {"feed": "feed", "account": "identity", "image": "image", "discovery": "search", "link": "linked"}


def purpose(name: str) -> str:
    """Why a host was contacted, in a word."""
    match name:
        case "feed":
            return tr("a source")
        case "account":
            return tr("an account")
        case "image":
            return tr("an image you asked for")
        case "discovery":
            return tr("a look at an address")
        case "link":
            return tr("a link in a draft")
    return name


def outcome(contact: Contact) -> str:
    """What came back: "answered 200, 12 kB"."""
    if not contact.status:
        return tr("no answer")
    if not contact.received:
        return tr("answered {status}, nothing new", status=contact.status)
    size = QLocale().formattedDataSize(contact.received, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
    return tr("answered {status}, {size}", status=contact.status, size=size)


def lines_of(contacts: Sequence[Contact], now: datetime) -> list[Line]:
    """The newest first, day by day."""
    lines: list[Line] = []
    for day, some in groupby(enumerate(contacts), key=lambda pair: times.day(pair[1].at, now)):
        lines.append(SectionLine(day))
        for place, contact in some:
            extra = ", ".join((times.clock(contact.at), purpose(contact.purpose), outcome(contact)))
            symbol = "error" if not contact.status else SYMBOLS.get(contact.purpose, "web")
            lines.append(CommandLine(place, f"{contact.host}", symbol, extra))
    return lines


class JournalDialog(Dialog):
    """The newest contacts; the journal forgets after thirty days."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.model = Lines()
        self.list = ListView(tr("Hosts that were contacted"), CommandRow(), self.model)
        self.empty = EmptyState(
            "journal",
            tr("No host was contacted"),
            tr("Each request that leaves this computer is written down here: when, to whom, why."),
        )
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.empty)
        intro = tr("Every request that left this computer in the last thirty days. Nothing else leaves it.")
        super().__init__(
            host,  # type: ignore[arg-type]  # the host of a dialog is the window
            tr("Traffic journal"),
            col(Text(intro, "body", "text2", wrap=True), (self.pages, 1), gap=12),
            cancel=tr("Close"),
            width=720,
            height=HEIGHT,
        )
        host.bridge.ask(self, journal.newest, then=self._take)

    def _take(self, contacts: Sequence[Contact]) -> None:
        self.model.set(lines_of(contacts, self._host.now()))
        self.pages.setCurrentWidget(self.list if contacts else self.empty)
        hosts = {contact.host for contact in contacts if contact.at >= self._host.now() - RECENT}
        if hosts:
            self.rename(tr("Traffic journal: {n} hosts in 10 min", n=len(hosts)))
