"""A table of posts taken in: what was understood is shown first, and nothing of it is scheduled."""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.posts_table import DayOrder, PostRow, PostTable, is_fine
from cmdesk.sentences.files import why_no_draft
from cmdesk.store import accounts
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import (
    ComboField,
    Dialog,
    DraftLine,
    Icon,
    Labelled,
    Lines,
    ListView,
    Segmented,
    Text,
    Tick,
    col,
    row,
)
from cmdesk.ui.widgets import DraftRow as DraftDelegate
from cmdesk.ui.words import tr

ORDERS: tuple[DayOrder, ...] = ("dmy", "mdy")
WHEN = ("kept", "slots", "none")


class ImportPosts(Dialog):
    """`taken` gives the drafts that were made."""

    taken = Signal(tuple)

    def __init__(self, parent: QWidget, host: Host, path: Path) -> None:
        self._host, self._path = host, path
        self._table: PostTable | None = None
        self._accounts: Sequence[AccountRow] = ()
        self.told = Text("", "body", "text2", wrap=True)
        self.order = Segmented(tr("Day and month"), [tr("Day first: 31/12"), tr("Month first: 12/31")])
        self.asked = QWidget()
        question = Text(tr("The dates could be read both ways."), "meta", "warn")
        self.asked.setLayout(row(Icon("question", "warn", 14), question, self.order, None, gap=8))
        self.account = ComboField(tr("For rows that name no account"), [(tr("No account yet"), None)])
        whens = (tr("Keep the hours of the file"), tr("Put them into the next slots"), tr("Leave the hours out"))
        self.when = ComboField(tr("Hours"), list(zip(whens, WHEN, strict=True)))
        self.lines = Lines()
        self.list = ListView(tr("Posts of the file"), DraftDelegate(), self.lines)
        self.list.setMinimumHeight(260)
        self.only_wrong = Tick(tr("Only what needs a look"))
        note = Text(tr("Nothing is scheduled by this: each row becomes a draft."), "meta", "text3", wrap=True)
        account = Labelled(tr("For rows that name no account"), self.account)
        options = row((account, 1), (Labelled(tr("Hours"), self.when), 1), gap=12)
        body = col(self.told, self.asked, options, self.only_wrong, (self.list, 1), note, gap=10)
        super().__init__(parent, tr("Import posts"), body, tr("Take in"), width=680, height=600)
        self.asked.hide()
        self.set_primary(tr("Take in"), False)
        self.order.chosen.connect(lambda place: self._read(ORDERS[place]))
        self.only_wrong.toggled.connect(lambda _: self._fill())
        host.bridge.ask(self, accounts.every, then=self._take_accounts)
        self._read(None)

    def _take_accounts(self, found: Sequence[AccountRow]) -> None:
        self._accounts = found
        for one in found:
            if one.network != "mail":
                self.account.addItem(one.name, one.id)

    def _read(self, order: DayOrder | None) -> None:
        desk = self._host.bridge.desk
        work = desk.read_posts(self._path, order, times.zone())
        self._host.bridge.do(self, work, then=self._take, otherwise=self._refused)

    def _refused(self, error: Exception) -> None:
        self._host.complain(error)
        self.reject()

    def _take(self, table: PostTable) -> None:
        self._table = table
        name = table.dialect or tr("a table of posts")
        said = [tr("{file}: {name}, {n} rows.", n=len(table.rows), file=self._path.name, name=name)]
        if table.unknown:
            said.append(tr("Not understood: {columns}.", columns=", ".join(table.unknown)))
        self.told.setText(" ".join(said))
        self.asked.setVisible(not table.sure or self.asked.isVisible())
        if table.order in ORDERS:
            self.order.blockSignals(True)
            self.order.choose(ORDERS.index(table.order))
            self.order.blockSignals(False)
        fine = sum(is_fine(each) for each in table.rows)
        self.set_primary(tr("Take in {n} posts", n=fine), bool(fine))
        self._fill()

    def _fill(self) -> None:
        if self._table is None:
            return
        shown = [each for each in self._table.rows if each.troubles or not self.only_wrong.isChecked()]
        self.lines.set([self._line(each) for each in shown])

    def _line(self, post: PostRow) -> DraftLine:
        text = post.text or next(iter(post.texts.values()), "") or post.link or tr("(no text)")
        first, _, rest = text.partition("\n")
        when, tone = (times.planned(post.wall, self._host.now()) if post.wall is not None else ""), "text3"
        if post.troubles:
            when, tone = (
                "; ".join(why_no_draft(code, tr) for code in post.troubles),
                "bad" if not is_fine(post) else "warn",
            )
        state: Literal["draft", "failed"] = "draft" if is_fine(post) else "failed"
        title = tr("Line {number}: {text}", number=post.line, text=first)
        return DraftLine(post.line, title, rest, state, post.networks, when, tone)

    def accept(self) -> None:
        if self._table is None:
            return
        self.set_primary(tr("Taking in"), False)
        chosen = [self.account.currentData()] if self.account.currentData() is not None else []
        when, desk, host = self.when.currentData(), self._host.bridge.desk, self._host
        rows, folder = self._table.rows, self._path.parent

        async def work() -> tuple[tuple[int, ...], tuple[str, ...]]:
            made, missing = await desk.take_posts(rows, chosen, folder, keep_times=when == "kept")
            if when == "slots" and made:
                await desk.place_next(made)
            return made, missing

        def done(result: tuple[tuple[int, ...], tuple[str, ...]]) -> None:
            made, missing = result
            said = tr("{n} drafts were made", n=len(made))
            if missing:
                said += ". " + tr("{n} files were not found: {names}", n=len(missing), names=", ".join(missing[:3]))
            host.tell(said)
            self.taken.emit(made)
            super(ImportPosts, self).accept()

        host.bridge.do(self, work(), then=done, otherwise=self._refused)
