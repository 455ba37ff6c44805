"""Ask a department: the conversation goes there by mail, and the answer comes back as a private note."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.conversations import Department, EntryKind, Thread
from cmdesk.engine.desk.answering import new_reference
from cmdesk.store import departments
from cmdesk.store.hand_overs import Request
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.entries import said
from cmdesk.ui.panels.inbox.lines import name_of
from cmdesk.ui.widgets import ComboField, Dialog, Field, Labelled, Text, TextArea, col, row
from cmdesk.ui.words import tr

MOST = 12  # messages of the conversation that go along, the newest
OTHER = -1  # an address that is typed


class HandOverDialog(Dialog):
    """Shows the whole mail before it goes. `done` gets the delivery's id and what was noted."""

    def __init__(
        self,
        parent: QWidget,
        host: Host,
        thread: Thread,
        accounts: Sequence[AccountRow],
        done: Callable[[int, str], None],
    ) -> None:
        self._host, self._thread, self._done = host, thread, done
        self._departments: Sequence[Department] = ()
        self._busy = False
        self.department = ComboField(tr("Department"), [(tr("Another address"), OTHER)])
        self.address = Field(tr("name@example.org"), name=tr("Mail address"))
        self.account = ComboField(tr("Through"), [(each.name, each.id) for each in accounts])
        self.question = TextArea(tr("Your question"), tr("What do you need to know to answer?"), least=3, most=5)
        self.transcript = TextArea(tr("The conversation"), "", least=5, most=8)
        self.transcript.set_text(transcript(thread))
        told = tr("The answer comes back here as a private note: a reference in the subject brings it home.")
        body = col(
            row(
                (Labelled(tr("Department"), self.department), 1),
                (Labelled(tr("Mail address"), self.address), 1),
                gap=12,
            ),
            Labelled(tr("Your question"), self.question),
            Labelled(tr("The conversation, as it goes along"), self.transcript),
            Labelled(tr("Through"), self.account),
            Text(told, "meta", "text3", wrap=True),
            gap=12,
        )
        super().__init__(parent, tr("Ask a department"), body, tr("Send the question"), width=680)
        self.department.activated.connect(lambda _: self._choose())
        self.address.textChanged.connect(lambda: self._judge())
        self.question.textChanged.connect(self._judge)
        self._judge()
        host.bridge.ask(self, departments.every, then=self._take)
        self.question.setFocus()

    def _take(self, found: Sequence[Department]) -> None:
        self._departments = [each for each in found if each.address]
        self.department.clear()
        for each in self._departments:
            self.department.addItem(each.name, each.id)
        self.department.addItem(tr("Another address"), OTHER)
        known = {each.id for each in self._departments}
        here = self._thread.row.department_id
        self.department.choose(here if here in known else next((each.id for each in self._departments), OTHER))
        self._choose()

    def _choose(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.address.setText(chosen.address)
        self.address.setReadOnly(chosen is not None)
        self._judge()

    def _chosen(self) -> Department | None:
        return next((each for each in self._departments if each.id == self.department.currentData()), None)

    def _judge(self) -> None:
        address = self.address.text().strip()
        good = address.count("@") == 1 and all(address.split("@")) and not any(sign.isspace() for sign in address)
        self.primary.setEnabled(good and bool(self.question.text().strip()) and self.account.currentData() is not None)

    def accept(self) -> None:
        """Queue the mail; it can be taken back as an answer can."""
        if self._busy or not self.primary.isEnabled():
            return
        self._busy = True
        chosen, address = self._chosen(), self.address.text().strip()
        name = chosen.name if chosen is not None else address
        question = self.question.text().strip()
        noted = tr("Asked {name} by mail:", name=name) + "\n" + question
        request = Request(
            conversation_id=self._thread.row.id,
            account_id=self.account.currentData(),
            department=name,
            address=address,
            reference=new_reference(),
            reply_to="",
            text=f"{question}\n\n{self.transcript.text().strip()}\n",
            note=noted,
        )
        subject = " ".join(part for part in (name_of(self._thread.row), self._thread.row.subject[:60]) if part)

        def queued(delivery: int) -> None:
            self._done(delivery, noted)
            super(HandOverDialog, self).accept()

        def refused(error: Exception) -> None:
            self._busy = False
            self._host.complain(error)

        self._host.bridge.do(self, self._host.bridge.desk.hand_over(request, subject), queued, refused)


def transcript(thread: Thread) -> str:
    """The newest messages, as they go into the mail; private notes and what has not left stay here."""
    spoken = [each for each in thread.entries if each.kind in (EntryKind.THEIRS, EntryKind.OURS)]
    parts = []
    for each in spoken[-MOST:]:
        who = tr("We") if each.kind is EntryKind.OURS else each.author or name_of(thread.row)
        parts.append(f"— {who}, {_written(each.time)}\n{said(each).strip()}")
    link = f"\n\n{thread.link}" if thread.link else ""
    return "\n\n".join(parts) + link


def _written(at: datetime) -> str:
    """A moment as one writes it in a mail: the day and the hour."""
    seconds = int(at.timestamp())
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(seconds), QLocale.FormatType.ShortFormat)
