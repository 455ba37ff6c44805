"""The evidence locker: what is kept, whether it is whole, and out of here as a zip."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QStackedWidget, QWidget

from cmdesk.domain.evidence import EvidenceRow
from cmdesk.domain.topics import Topic
from cmdesk.store import evidence
from cmdesk.ui import times
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Button, CommandLine, CommandRow, Dialog, EmptyState, Lines, ListView, Text, col, row
from cmdesk.ui.words import tr

HEIGHT = 560


def line_of(kept: EvidenceRow, now: datetime) -> CommandLine:
    size = QLocale().formattedDataSize(kept.size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)
    said = dict.fromkeys(part for part in (kept.author, kept.place) if part)  # a paper is its own author
    extra = tr("{time}, {n} files, {size}", n=kept.files, time=times.told(kept.taken, now), size=size)
    name = tr("{number}. {title}", number=kept.id, title=kept.title or kept.address)
    return CommandLine(kept.id, name, "safe", " · ".join([extra, *said]), (kept.hash[:12],))


class EvidenceDialog(Dialog):
    """The newest first; the chosen one, or all, can be exported."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self.model = Lines()
        self.list = ListView(tr("What is kept as evidence"), CommandRow(), self.model)
        sentence = tr("Open an item or a conversation and keep it as evidence: with its page, a picture and its hash.")
        self.empty = EmptyState("safe", tr("Nothing is kept yet"), sentence)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.empty)
        self.state = Text("", "meta", "text2", wrap=True)
        self.check, self.one = (
            Button(tr("Check that all is whole"), "safe"),
            Button(tr("Export the chosen one…"), "export"),
        )
        intro = tr(
            "Each entry holds the text, what the network gave, the page, a picture and the time. It bears the hash of"
            " the one before: whatever is changed later shows."
        )
        body = col(
            Text(intro, "body", "text2", wrap=True),
            (self.pages, 1),
            self.state,
            row(self.check, self.one, None, gap=8),
            gap=12,
        )
        super().__init__(
            parent, tr("Evidence locker"), body, tr("Export everything…"), tr("Close"), width=760, height=HEIGHT
        )
        self.primary.clicked.disconnect()  # it exports, and the dialog stays
        self.primary.clicked.connect(lambda: self.ask_where(None))
        self.one.clicked.connect(self._export_chosen)
        self.check.clicked.connect(self.verify)
        host.bridge.changed.connect(self._on_change)
        self._ask()

    def _on_change(self, topic: Topic) -> None:
        if Topic.SIGNALS in topic:
            self._ask()

    def _ask(self) -> None:
        self._host.bridge.ask(self, evidence.rows, then=self._take)

    def _take(self, rows: Sequence[EvidenceRow]) -> None:
        self.model.set([line_of(one, self._host.now()) for one in rows])
        self.pages.setCurrentWidget(self.list if rows else self.empty)
        for button in (self.primary, self.one, self.check):
            button.setEnabled(bool(rows))

    def verify(self) -> None:
        """Work out every hash anew."""
        self._host.bridge.ask(self, evidence.verify, then=self._say_whole)

    def _say_whole(self, found: tuple[int, list[int]]) -> None:
        count, bad = found
        if bad:
            numbers = ", ".join(map(str, bad))
            self.state.set_tone("bad")
            self.state.setText(tr("Not as they were written: {numbers}.", numbers=numbers))
        else:
            self.state.set_tone("good")
            self.state.setText(tr("All {n} entries are as they were written.", n=count))

    def _export_chosen(self) -> None:
        line = self.list.current_line()
        if line is not None:
            self.ask_where([int(line.key)])

    def ask_where(self, numbers: Sequence[int] | None) -> None:
        dialog = FileDialog(self, tr("Export the evidence"))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(f"{tr('evidence')}.zip")
        dialog.fileSelected.connect(lambda path: self.export(Path(path), numbers))
        dialog.open()

    def export(self, path: Path, numbers: Sequence[int] | None) -> None:
        work = self._host.bridge.desk.export_evidence(path, numbers)
        self._host.bridge.do(self, work, lambda _: self._say_written(path))

    def _say_written(self, path: Path) -> None:
        self.state.set_tone("good")
        self.state.setText(tr("Written: {files} in {folder}.", files=path.name, folder=path.parent))
