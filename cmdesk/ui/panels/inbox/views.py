"""What to look at: the states, the labels as saved views, the accounts, each with its figure."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.conversations import Counts, Label, State
from cmdesk.store.conversations import View
from cmdesk.ui import paint
from cmdesk.ui.widgets import Lines, ListView, Panel, SectionLine, SourceLine, SourceRow, col
from cmdesk.ui.widgets.rows import Health, Line
from cmdesk.ui.words import tr

OPEN = View()
MENTIONS = View(mentions=True)
WAITING = View(State.WAITING)
SNOOZED = View(State.SNOOZED)
DONE = View(State.DONE)
SPAM = View(State.SPAM)
STARRED = View(None, starred=True)
HEALTH: dict[AccountHealth, Health] = {
    AccountHealth.OK: "",
    AccountHealth.OFFLINE: "late",
    AccountHealth.SIGN_IN: "down",
}


def standing_lines(counts: Counts | None) -> list[SourceLine]:
    """The views that are always there."""

    def count(name: str) -> int:
        return 0 if counts is None else int(getattr(counts, name))

    return [
        SourceLine(OPEN, tr("To answer"), "inbox", count("open"), calls=True),
        SourceLine(MENTIONS, tr("Mentions"), "mention", count("mentions")),
        SourceLine(WAITING, tr("Waiting"), "waiting", count("waiting")),
        SourceLine(SNOOZED, tr("Snoozed"), "snooze", count("snoozed")),
        SourceLine(DONE, tr("Done"), "done"),
        SourceLine(STARRED, tr("With a star"), "star", count("starred")),
        SourceLine(SPAM, tr("Spam"), "stop"),
    ]


def view_lines(counts: Counts | None, labels: Sequence[Label], accounts: Sequence[AccountRow]) -> list[Line]:
    """All views, with a heading above the labels and the accounts where there are any."""
    lines: list[Line] = [*standing_lines(counts)]
    if labels:
        lines.append(SectionLine(tr("Labels")))
        lines += [SourceLine(View(None, label_id=label.id), label.name, "label") for label in labels]
    if accounts:
        lines.append(SectionLine(tr("Accounts")))
        by_account = counts.by_account if counts is not None else {}
        lines += [account_line(account, by_account.get(account.id, 0)) for account in accounts]
    return lines


def account_line(account: AccountRow, count: int) -> SourceLine:
    said = ""
    if account.health is AccountHealth.SIGN_IN:
        said = tr("{name}, needs you to sign in again", name=account.name)
    return SourceLine(
        View(account_id=account.id),
        account.name,
        account.network,
        count,
        health=HEALTH[account.health],
        accessible=said,
    )


class ViewsColumn(Panel):
    """The views one under the other; `chosen` gives the View."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(None, "list")
        self.lines = Lines(standing_lines(None))
        self.list = ListView(tr("Views of the inbox"), SourceRow(), self.lines)
        self.setLayout(col((self.list, 1), gap=0, pad=(0, 8, 0, 8)))
        self.list.choose(OPEN)
        self.list.chosen.connect(lambda line: self.chosen.emit(line.key) if line is not None else None)

    def set(self, counts: Counts, labels: Sequence[Label], accounts: Sequence[AccountRow]) -> None:
        lines = view_lines(counts, labels, accounts)
        if lines != [self.lines.line(i) for i in range(self.lines.rowCount())]:
            self.lines.set(lines)

    def all(self) -> list[Line]:
        return [self.lines.line(i) for i in range(self.lines.rowCount())]

    def line_of(self, view: View) -> SourceLine | None:
        """What a view is called and counts; None for one that is not (or no longer) in the column."""
        return next((line for line in self.all() if isinstance(line, SourceLine) and line.key == view), None)

    def fill_menu(self, menu: QMenu, now: View) -> None:
        """The same views in a menu, where there is no room for the column."""
        menu.clear()
        for line in self.all():
            if not isinstance(line, SourceLine):
                menu.addSection(line.title if isinstance(line, SectionLine) else "")
                continue
            words = f"{line.name}\t{line.count}" if line.count else line.name
            action = menu.addAction(paint.picture_of(line.symbol), words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(line.key == now)
            action.triggered.connect(lambda _=False, view=line.key: self.list.choose(view))

    def retranslate(self) -> None:
        self.list.setAccessibleName(tr("Views of the inbox"))
