"""Drafts edited in a table: many at once, kept at once, put back in one go; nothing is scheduled by it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from cmdesk.domain.accounts import AccountRow, told_apart
from cmdesk.domain.draft_table import Cell, Changed, Changes, Column, TableDraft, Value
from cmdesk.domain.drafts import Stage
from cmdesk.language.draft_cells import Meaning, shifted
from cmdesk.store import accounts, draft_table
from cmdesk.ui import paint, times
from cmdesk.ui.dialogs.draft_table_model import COLUMNS, DraftTable, Fault, texts_of
from cmdesk.ui.dialogs.draft_table_view import DraftTableView
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.finding_words import sentence_of
from cmdesk.ui.panels.drafts.proof import Proof
from cmdesk.ui.panels.drafts.traits import stage_names
from cmdesk.ui.widgets import Button, Dialog, EmptyState, Field, NumberField, Text, col, row
from cmdesk.ui.words import tr

READ_MS = 120  # after the last scroll, before what is seen is proofread
FAR = 3_650
NAMED, NAMED_LENGTH = 3, 40  # of the words that were not understood


class DraftTableDialog(Dialog):
    """Each change is kept as it is made; Ctrl+Z takes the last one back, the toast at the end all of them."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self._done: list[Changes] = []  # what stood there before, change by change
        self._drafts: Sequence[TableDraft] | None = None
        self._accounts: Mapping[int, AccountRow] | None = None
        self.table = DraftTable(host.now, self._proofread)
        self.view = DraftTableView(self.table)
        nothing = tr("Drafts that nothing was sent of yet show here, to be changed many at a time.")
        self.empty = EmptyState("table", tr("No draft to change"), nothing)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.view)
        self.pages.addWidget(self.empty)
        self.sought = Field(tr("Find"), name=tr("Find"))
        self.instead = Field(tr("Put instead"), name=tr("Put instead"))
        self.replace = Button(tr("Replace in the selection"))
        self.days = NumberField(tr("Days"), 7, -FAR, FAR, tr("days"))
        self.shift = Button(tr("Shift the dates"), "calendar")
        self.back = Button(tr("Undo"), "undo", keys=tr("Ctrl+Z"))
        self.told = Text("", "meta", "text2", wrap=True)
        note = tr("Nothing is scheduled by this: a day and an hour are only kept with the draft.")
        keys = tr("F2 edits · Tab goes on · Ctrl+C and Ctrl+V also to and from a spreadsheet · Ctrl+D fills down")
        body = col(
            Text(f"{note} {keys}", "meta", "text2", wrap=True),
            (self.pages, 1),
            row((self.sought, 1), (self.instead, 1), self.replace, gap=8),
            row(self.days, self.shift, (self.told, 1), self.back, gap=8),
            gap=10,
        )
        super().__init__(parent, tr("Drafts in a table"), body, cancel=tr("Close"), width=1240, height=760)
        self.proof = Proof(host, self)
        self._look = QTimer(self, singleShot=True, interval=READ_MS)
        self._look.timeout.connect(self._read_seen)
        self._join()
        host.bridge.ask(self, accounts.every, then=self._take_accounts)
        host.bridge.ask(self, draft_table.rows, then=self._take_drafts)

    def _join(self) -> None:
        self.proof.changed.connect(self.table.recheck)
        self.view.selectionModel().currentChanged.connect(lambda now, _: self._say_fault(now.row(), now.column()))
        self.view.verticalScrollBar().valueChanged.connect(lambda _: self._look.start())
        self.table.changed.connect(self._keep)
        self.table.misread.connect(self._say_misread)
        self.replace.clicked.connect(self._replace)
        self.shift.clicked.connect(self._shift)
        self.back.clicked.connect(self.undo)
        self.back.setEnabled(False)
        again = QShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Z), self)
        again.setContext(Qt.ShortcutContext.WindowShortcut)
        again.activated.connect(self.undo)

    def _take_accounts(self, found: Sequence[AccountRow]) -> None:
        self._accounts = {one.id: one for one in found if one.network != "mail"}
        self._show()

    def _take_drafts(self, found: Sequence[TableDraft]) -> None:
        self._drafts = found
        self._show()

    def _show(self) -> None:
        if self._drafts is None or self._accounts is None:
            return
        names = stage_names()
        stages = {"": names[Stage.DRAFT], "idea": names[Stage.IDEA], "ready": names[Stage.READY]}
        called = told_apart(self._accounts.values())
        self.table.show(self._drafts, self._accounts, Meaning(called, stages, times.zone()))
        self.pages.setCurrentWidget(self.view if self._drafts else self.empty)
        if self._drafts:
            self.view.setCurrentIndex(self.table.index(0, 0))
            self.view.setFocus()
        self._look.start()

    # -- proofreading what is seen -------------------------------------------------------------------------------------

    def _read_seen(self) -> None:
        first, last = (max(self.view.rowAt(y), 0) for y in (0, self.view.viewport().height() - 1))
        seen = self.table.drafts[first : (last or len(self.table.drafts)) + 1][:60]
        texts = {
            _key(draft.id, account_id): (
                said,
                self.table.accounts[account_id].network,
                self.table.accounts[account_id].brand_id,
            )
            for draft in seen
            for account_id, said in texts_of(draft).items()
            if account_id in self.table.accounts and said.strip()
        }
        self.proof.about(texts)

    def _proofread(self, draft_id: int) -> Sequence[Fault]:
        found = []
        for account_id in self.table.accounts:
            for finding in self.proof.of(_key(draft_id, account_id)):
                if finding.level in ("error", "warning"):
                    found.append(Fault(finding.level.value, sentence_of(finding)))
        return sorted(found, key=lambda fault: fault.kind)

    # -- keeping and putting back --------------------------------------------------------------------------------------

    def _keep(self, changes: Changes) -> None:
        now = self._host.now()
        self._tell(tr("{n} cells changed", n=len(changes)))
        self._host.bridge.write(self, draft_table.put, changes, now, then=self._kept, otherwise=self._failed)
        self._look.start()

    def _kept(self, changed: Changed) -> None:
        if changed.before:
            self._done.append(changed.before)
        if changed.refused:
            self._tell(tr("{n} drafts were scheduled meanwhile and stay as they are", n=len(changed.refused)))
            self._again()
        self.back.setEnabled(bool(self._done))

    def _failed(self, error: Exception) -> None:
        """Show again what is kept."""
        self._host.complain(error)
        self._again()

    def _again(self) -> None:
        self._host.bridge.ask(self, draft_table.rows, then=self._take_drafts)

    def undo(self) -> None:
        """Take the last change back."""
        if not self._done:
            return
        before = self._done.pop()
        self.back.setEnabled(bool(self._done))
        self.table.put(before)
        self._tell(tr("{n} cells put back", n=len(before)))
        now = self._host.now()
        self._host.bridge.write(self, draft_table.put, before, now, otherwise=self._failed)
        self._look.start()

    def done(self, result: int) -> None:
        """One undo for all of it."""
        if self._done:
            whole = _earliest(self._done)
            host, now = self._host, self._host.now()

            def back() -> None:
                host.bridge.write(host.bridge, draft_table.put, whole, now, otherwise=host.complain)

            self._done = []
            host.tell(tr("{n} cells changed", n=len(whole)), undo=back)
        super().done(result)

    # -- for the selection ---------------------------------------------------------------------------------------------

    def _replace(self) -> None:
        if not self.view.replace(self.sought.text(), self.instead.text()):
            self._tell(tr("It does not occur there"))

    def _shift(self) -> None:
        changes: dict[Cell, Value] = {}
        for place in self.view.chosen_rows():
            draft = self.table.drafts[place]
            if (hour := shifted(draft.hour, self.days.value())) != draft.hour:
                changes[draft.id, Column.WHEN] = hour
        if not self.table.change(changes):
            self._tell(tr("No date is chosen"))

    def _say_fault(self, row: int, column: int) -> None:
        """What stands against the cell with the focus, for those who have no mouse over it."""
        fault = self.table.fault(row, COLUMNS[column]) if row >= 0 else None
        self._tell(fault.sentence if fault is not None else "", "bad" if fault and fault.kind == "error" else "warn")

    def _say_misread(self, lost: Sequence[str]) -> None:
        """The last word: that others were changed, one sees."""
        named = list(dict.fromkeys(paint.one_line(words) for words in lost if words.strip()))
        told = tr("{n} cells were not understood and stay as they were", n=len(lost))
        if named:
            quoted = [tr("“{words}”", words=words[:NAMED_LENGTH]) for words in named[:NAMED]]
            said = ", ".join([*quoted, "…"] if len(named) > NAMED else quoted)
            told = tr("Not understood: {words}. {n} cells stay as they were", n=len(lost), words=said)
        self._tell(told, "warn")

    def _tell(self, said: str, tone: str = "text2") -> None:
        self.told.set_tone(tone)
        self.told.setText(said)


def _key(draft_id: int, account_id: int) -> int:
    return draft_id * 100_000 + account_id


def _earliest(done: Sequence[Changes]) -> dict[Cell, Value]:
    """What stood in each cell before the first change of it."""
    whole: dict[Cell, Value] = {}
    for changes in done:
        for cell, value in changes.items():
            whole.setdefault(cell, value)
    return whole
