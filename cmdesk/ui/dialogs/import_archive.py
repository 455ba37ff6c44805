"""The archive of a network taken in as history: what is in it is shown first, and nothing of it is ever sent."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow, place_of
from cmdesk.domain.archives import Summary, Taken
from cmdesk.engine.progress import Progress as Step
from cmdesk.sentences.archives import kind_name, what_is_in, why_left_out
from cmdesk.store import accounts
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Bar, ComboField, Dialog, Labelled, Scroll, Section, Text, Tick, clear, col, row
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.engine.desk.archiving import OpenArchive

NAMED = 100  # of what was left out


class ImportArchive(Dialog):
    """`taken` gives what was taken in. Cancel stops what is under way first, and nothing of it stays."""

    taken = Signal(object)
    _moved = Signal(object)

    def __init__(self, parent: QWidget, host: Host, path: Path) -> None:
        self._host, self._path = host, path
        self._work: Future[Any] | None = None
        self._opened: OpenArchive | None = None
        self._accounts: Sequence[AccountRow] = ()
        self.told = Text(path.name, "body-strong", wrap=True)
        self.what = Text("", "body", "text2", wrap=True)
        self.bar, self.words = Bar(tr("Reading the archive"), 200), Text(tr("Reading the archive"), "meta", "text2")
        self._busy = QWidget()
        self._busy.setLayout(row(self.bar, (self.words, 1), gap=10))
        self.account = ComboField(tr("Whose history it is"), [(tr("Of no account: history only"), None)])
        self.files = Tick("", True)
        self.meaning = Text("", "meta", "text2", wrap=True)
        self.lost = col(gap=4)
        self._choices = QWidget()
        self._choices.setLayout(
            col(Labelled(tr("Whose history it is"), self.account), self.files, self.meaning, Scroll(self.lost), gap=12)
        )
        body = col(self.told, self.what, self._busy, (self._choices, 1), None, gap=10)
        super().__init__(parent, tr("Import an archive"), body, tr("Take in"), width=600, height=480)
        self._choices.hide()
        self.set_primary(tr("Take in"), False)
        self._moved.connect(self._show_step, Qt.ConnectionType.QueuedConnection)
        host.bridge.ask(self, accounts.every, then=self._take_accounts)
        look = host.bridge.desk.look_in_archive(path, self._moved.emit)
        self._work = host.bridge.do(self, look, self._show, self._refused)

    def _take_accounts(self, found: Sequence[AccountRow]) -> None:
        self._accounts = found
        self._fill_accounts()

    def _show_step(self, step: Step) -> None:
        if self._work is None:
            return
        if step.what == "reading":
            self.words.setText(tr("{n} entries read", n=step.done))
            return
        self.bar.setRange(0, step.total)
        self.bar.setValue(step.done)
        told = tr("{done} of {total} files copied") if step.what == "files" else tr("{done} of {total} taken in")
        self.words.setText(told.format(done=step.done, total=step.total))

    def _refused(self, error: Exception) -> None:
        self._work = None
        self._host.complain(error)
        super().reject()

    def _show(self, opened: "OpenArchive") -> None:
        """What is in it, and what may be chosen."""
        self._work, self._opened = None, opened
        summary = opened.summary
        name = kind_name(summary.kind, tr)
        self.told.setText(f"{name} · {summary.owner}" if summary.owner else name)
        self.what.setText(f"{what_is_in(summary, tr)}{_period(summary)}")
        self.meaning.setText(_meaning(summary))
        self.files.setText(tr("Copy its {n} files into the workspace", n=summary.files))
        self.files.setVisible(bool(summary.files))
        self._fill_accounts()
        self._name_lost(summary)
        self._busy.hide()
        self._choices.show()
        self.set_primary(tr("Take in {n} entries", n=summary.total), bool(summary.total))
        self.primary.setFocus()

    def _fill_accounts(self) -> None:
        """Those of its network; one that is called as the archive says is taken to be meant."""
        if self._opened is None:
            return
        summary = self._opened.summary
        for one in self._accounts:
            if place_of(one.network) == summary.kind.network and self.account.findData(one.id) < 0:
                self.account.addItem(one.name, one.id)
                if summary.owner and summary.owner.lower() in (one.name.lower(), one.handle.lower()):
                    self.account.choose(one.id)

    def _name_lost(self, summary: Summary) -> None:
        clear(self.lost)
        if summary.left_out:
            self.lost.addWidget(Section(tr("Not taken in"), sum(one.count for one in summary.left_out)))
        for one in summary.left_out[:NAMED]:
            self.lost.addWidget(Text(why_left_out(one, tr), "meta", "text2", wrap=True))
        self.lost.addStretch()

    def accept(self) -> None:
        if self._opened is None or self._work is not None:
            return
        self.set_primary(tr("Taking in"), False)
        self._choices.setEnabled(False)
        self._busy.show()
        self.words.setText("")
        desk, opened = self._host.bridge.desk, self._opened
        files = self.files.isChecked() and bool(opened.summary.files)
        work = desk.take_archive(opened, self.account.currentData(), files=files, tell=self._moved.emit)
        self._work = self._host.bridge.do(self, work, self._done, self._refused)

    def _done(self, taken: Taken) -> None:
        self._work = self._opened = None
        tell_taken(self._host, taken)
        self.taken.emit(taken)
        super().accept()

    def reject(self) -> None:
        """What is under way ends, and what it kept goes again, behind the window."""
        if self._work is not None:
            self._work.cancel()
            self._work = None
        if self._opened is not None:
            desk, opened = self._host.bridge.desk, self._opened
            self._host.bridge.do(self._host.bridge, desk.close_archive(opened))
            self._opened = None
        super().reject()


def tell_taken(host: Host, taken: Taken) -> None:
    """With an undo, which takes all of it out again."""
    if not taken.new:
        host.tell(tr("All of it was here already: nothing was added"))
        return
    said = tr("{n} entries taken in as history", n=taken.new)
    if taken.known:
        said += ", " + tr("{n} were here already", n=taken.known)
    host.tell(said, undo=remover(host, taken.archive_id))


def remover(host: Host, archive_id: int) -> Callable[[], None]:
    return lambda: _remove(host, archive_id)


def _remove(host: Host, archive_id: int) -> None:
    host.bridge.do(
        host.bridge,
        host.bridge.desk.remove_archive(archive_id),
        lambda _: host.tell(tr("Taken out again, but for what was worked upon")),
        host.complain,
    )


def _period(summary: Summary) -> str:
    if summary.first is None or summary.last is None:
        return ""
    first, last = times.month(summary.first), times.month(summary.last)
    return " · " + (first if first == last else tr("from {first} to {last}", first=first, last=last))


def _meaning(summary: Summary) -> str:
    """What becomes of it, as somebody would expect it."""
    told = [tr("What you said becomes history: it can be searched, new drafts are compared with it, it never leaves.")]
    if summary.theirs:
        told.append(tr("What others said becomes conversations that are done: with the people, and without any alarm."))
    told.append(tr("The same archive again adds nothing. All of it can be taken out again."))
    return " ".join(told)
