"""The ledger of sends: all that happened to whatever was to leave; to read, narrow down and take along."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget

from cmdesk.domain.outbox import Event
from cmdesk.domain.send_ledger import LedgerLine
from cmdesk.domain.topics import Topic
from cmdesk.sentences import reason_sentence
from cmdesk.sentences.ledger import event_words
from cmdesk.store import send_ledger
from cmdesk.store.send_ledger import Wanted
from cmdesk.ui import times
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.network_names import written
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.outbox import at
from cmdesk.ui.rows import Rows
from cmdesk.ui.widgets import Button, ComboField, Dialog, EmptyState, Field, ListView, Speech, Text, col, row
from cmdesk.ui.widgets.delegates import CommandRow
from cmdesk.ui.widgets.rows import CommandLine
from cmdesk.ui.words import tr

HEIGHT = 620
SYMBOLS = {
    Event.CLAIM: "send", Event.DELIVERED: "sent", Event.DEFERRED: "clock", Event.REFUSED: "error",
    Event.LOST: "question", Event.NOT_THERE: "search", Event.MISS: "calendar-missed", Event.HOLD: "pause",
    Event.CANCEL: "stop", Event.APPROVE: "check",
}  # fmt: skip


def line_of(found: LedgerLine, now: datetime) -> CommandLine:
    """One line of the list: what happened, through which account, when."""
    name = f"{event_words(found.event, tr)} · {found.account}"
    return CommandLine(found.id, name, SYMBOLS.get(found.event, "outbox"), at(found.at, now))


class SendLedgerDialog(Dialog):
    """The newest first; whoever chooses a line sees all that was written down of it."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self.sought = Field(tr("Account, answer or link"), symbol="search", name=tr("Find in the ledger"), clear=True)
        self.network = ComboField(tr("Network"), [(tr("All networks"), "")])
        every = [(event_words(event, tr), event.value) for event in Event if event is not Event.EDIT]
        self.happened = ComboField(tr("What happened"), [(tr("Everything that happened"), ""), *every])
        self.rows: Rows = Rows(host.bridge, send_ledger.wanted_page, lambda found: line_of(found, host.now()))
        self.list = ListView(tr("Ledger of sends"), CommandRow(), self.rows)
        self.details = Speech("")
        self.empty = EmptyState("journal", tr("Nothing yet"), tr("Whatever leaves, or was to leave, is written here."))
        self.pages = QStackedWidget()
        for page in (self.list, self.empty):
            self.pages.addWidget(page)
        self.as_csv, self.as_json = Button(tr("Export as CSV"), "export"), Button(tr("Export as JSON"), "export")
        intro = tr(
            "Every attempt, with its time, its account, what was said and what the network answered. It stays when a "
            "draft or an account goes."
        )
        body = col(
            Text(intro, "body", "text2", wrap=True),
            row((self.sought, 1), self.network, self.happened, gap=8),
            (self.pages, 1),
            self.details,
            row(self.as_csv, self.as_json, None, gap=8),
            gap=12,
        )
        title = tr("Ledger of sends")
        super().__init__(host, title, body, cancel=tr("Close"), width=820, height=HEIGHT)  # type: ignore[arg-type]
        self._pause = QTimer(self, singleShot=True, interval=150)
        self._pause.timeout.connect(self.refresh)
        self.sought.textChanged.connect(lambda _: self._pause.start())
        self.network.activated.connect(lambda _: self.refresh())
        self.happened.activated.connect(lambda _: self.refresh())
        self.as_csv.clicked.connect(lambda: self._export("csv"))
        self.as_json.clicked.connect(lambda: self._export("json"))
        self.list.chosen.connect(lambda _: self._show_details())
        self.rows.loaded.connect(self._loaded)
        host.bridge.changed.connect(self._on_changed)
        host.bridge.ask(self, send_ledger.networks, then=self._name_networks)
        self.refresh()

    def wanted(self) -> Wanted:
        return Wanted(str(self.network.currentData() or ""), str(self.happened.currentData() or ""), self.sought.text())

    def refresh(self) -> None:
        self.rows.show(self.wanted())

    def _on_changed(self, topic: Topic) -> None:
        if topic & Topic.OUTBOX:
            self.rows.reload()

    def _name_networks(self, names: Sequence[str]) -> None:
        for name in names:
            self.network.addItem(written(name), name)

    def _loaded(self) -> None:
        self.pages.setCurrentWidget(self.list if self.rows.rowCount() else self.empty)
        self._show_details()

    def _show_details(self) -> None:
        line = self.list.current_line()
        key = line.key if isinstance(line, CommandLine) else None
        found = self.rows.at(self.rows.place_of(key)) if isinstance(key, int) else None
        self.details.setVisible(found is not None)
        if found is not None:
            self.details.setText(details_of(found))

    def _export(self, kind: str) -> None:
        asked = FileDialog(self, tr("Export the ledger of sends"))
        asked.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        asked.setNameFilter(f"{kind.upper()} (*.{kind})")
        asked.setDefaultSuffix(kind)
        asked.selectFile(tr("ledger of sends") + f".{kind}")
        asked.fileSelected.connect(lambda path: self.write_to(Path(path)))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def write_to(self, path: Path) -> None:
        """All lines that are wanted now, into a file."""
        told = tr("Exported: {name}", name=path.name)
        work = self._host.bridge.desk.write_ledger(path, self.wanted())
        self._host.bridge.do(self, work, then=lambda _: self._host.tell(told))


def details_of(found: LedgerLine) -> str:
    """All that was written down of one line."""
    told = [
        (tr("When"), times.exact(found.at)),
        (tr("Delivery number"), str(found.delivery)),
        (tr("Attempt"), str(found.attempt) if found.attempt else ""),
        (tr("What it answered"), reason_sentence(found.answer, tr)),
        (tr("Address"), found.address),
        (tr("Number there"), found.remote_id),
        (tr("Fingerprint of the text"), found.text_hash[:16]),
        (tr("Fingerprint of the files"), found.media_hash[:16]),
    ]
    return "\n".join(tr("{what}: {value}", what=what, value=value) for what, value in told if value)
