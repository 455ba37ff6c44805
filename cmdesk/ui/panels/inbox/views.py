"""What to look at: the states, the labels as saved views, the accounts, each with its figure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import Counts, Department, Group, Label, Role, SavedView, State, View
from cmdesk.domain.tasks import Due, TaskList
from cmdesk.ui import paint
from cmdesk.ui.network_names import written
from cmdesk.ui.widgets import Lines, ListView, Panel, SectionLine, SourceLine, SourceRow, col
from cmdesk.ui.widgets.rows import Health, Line
from cmdesk.ui.words import tr

OPEN = View()
LATE = View(late=True)
MENTIONS = View(mentions=True)
WAITING = View(State.WAITING)
SNOOZED = View(State.SNOOZED)
DONE = View(State.DONE)
SPAM = View(State.SPAM)
BIN = View(State.BIN)
STARRED = View(None, starred=True)
URGENT = View(priority=Priority.HIGH)
VIP = View(role=Role.VIP)
NOTHING = Due()
HEALTH: dict[AccountHealth, Health] = {
    AccountHealth.OK: "",
    AccountHealth.OFFLINE: "late",
    AccountHealth.SIGN_IN: "down",
}


@dataclass(frozen=True)
class Known:
    """What the views are made from."""

    counts: Counts | None = None
    labels: Sequence[Label] = ()
    accounts: Sequence[AccountRow] = ()
    departments: Sequence[Department] = ()
    saved: Sequence[SavedView] = ()
    tasks: Due = NOTHING


def bare(view: View) -> View:
    """A view without the order and the groups that the list adds to it."""
    return replace(view, by_need=False, group=Group.NONE)


def standing_lines(counts: Counts | None) -> list[SourceLine]:
    """The views that are always there."""
    count = _counter(counts)
    return [
        SourceLine(OPEN, tr("To answer"), "inbox", count("open"), calls=True),
        SourceLine(MENTIONS, tr("Mentions"), "mention", count("mentions")),
        SourceLine(WAITING, tr("Waiting"), "waiting", count("waiting")),
        SourceLine(SNOOZED, tr("Snoozed"), "snooze", count("snoozed")),
        SourceLine(DONE, tr("Done"), "done"),
        SourceLine(SPAM, tr("Spam"), "stop"),
        SourceLine(BIN, tr("Bin"), "bin", count("binned")),
    ]


def usual_lines(counts: Counts | None) -> list[SourceLine]:
    """The first of "my views": what calls for attention."""
    count = _counter(counts)
    return [
        SourceLine(LATE, tr("Late"), "late", count("late"), calls=bool(count("late"))),
        SourceLine(URGENT, tr("High priority"), "flag", count("urgent")),
        SourceLine(VIP, tr("VIP"), "medal", count("vip")),
        SourceLine(STARRED, tr("With a star"), "star", count("starred")),
    ]


def _counter(counts: Counts | None) -> Callable[[str], int]:
    return lambda name: 0 if counts is None else int(getattr(counts, name))


def view_lines(known: Known) -> list[Line]:
    """All views, with a heading above each sort of them."""
    counts = known.counts
    by_label: Mapping[int, int] = counts.by_label if counts is not None else {}
    by_department: Mapping[int, int] = counts.by_department if counts is not None else {}
    by_account: Mapping[int, int] = counts.by_account if counts is not None else {}
    by_network: Mapping[str, int] = counts.by_network if counts is not None else {}
    lines: list[Line] = [*standing_lines(counts), SectionLine(tr("My views")), *usual_lines(counts)]
    lines += [SourceLine(bare(each.view), each.name, "saved", each.count) for each in known.saved]
    sections: list[tuple[str, list[SourceLine]]] = [
        (tr("Tasks"), task_lines(known.tasks)),
        (
            tr("Labels"),
            [SourceLine(View(label_id=each.id), each.name, "label", by_label.get(each.id, 0)) for each in known.labels],
        ),
        (
            tr("Departments"),
            [
                SourceLine(View(department_id=each.id), each.name, "office", by_department.get(each.id, 0))
                for each in known.departments
            ],
        ),
        (tr("Accounts"), [account_line(each, by_account.get(each.id, 0)) for each in known.accounts]),
        (tr("Networks"), _network_lines(known.accounts, by_network)),
    ]
    for title, found in sections:
        if found:
            lines += [SectionLine(title), *found]
    return lines


def task_lines(due: Due) -> list[SourceLine]:
    """What is to be done: nothing is said of what there is none of."""
    lines = [
        SourceLine(TaskList.LATE, tr("Late"), "late", due.late, calls=True, accessible=tr("Tasks that are late")),
        SourceLine(TaskList.TODAY, tr("Today"), "clock", due.today, accessible=tr("Tasks of today")),
        SourceLine(TaskList.OPEN, tr("To do"), "flag", due.open, accessible=tr("All tasks")),
    ]
    return [line for line in lines if line.count]


def _network_lines(accounts: Sequence[AccountRow], counts: Mapping[str, int]) -> list[SourceLine]:
    """Only where a network has several accounts: else the account says it."""
    names = [each.network for each in accounts]
    several = sorted({name for name in names if names.count(name) > 1})
    return [SourceLine(View(network=name), written(name), name, counts.get(name, 0)) for name in several]


def account_line(account: AccountRow, count: int) -> SourceLine:
    said = ""
    if account.paused is not None:
        said = tr("{name}, paused", name=account.name)
    elif account.health is AccountHealth.SIGN_IN:
        said = tr("{name}, needs you to sign in again", name=account.name)
    return SourceLine(
        View(account_id=account.id),
        account.name,
        account.network,
        count,
        health="off" if account.paused is not None else HEALTH[account.health],
        accessible=said,
    )


class ViewsColumn(Panel):
    """The views one under the other; `chosen` gives the View."""

    chosen = Signal(object)
    tasks_asked = Signal(object)  # a TaskList: with Enter or a click, not by passing over it
    account_asked = Signal(int)  # how this account is

    def __init__(self) -> None:
        super().__init__(None, "list")
        self.lines = Lines(view_lines(Known()))
        self.list = ListView(tr("Views of the inbox"), SourceRow(), self.lines)
        self.setLayout(col((self.list, 1), gap=0, pad=(0, 8, 0, 8)))
        self.list.choose(OPEN)
        self._now: View = OPEN
        self._awaited: View | None = None  # to be chosen once it is there
        self.list.chosen.connect(self._choose)
        self.list.clicked.connect(lambda _: self._ask_tasks())
        self.list.opened.connect(lambda _: self._ask_tasks())
        self.list.menu_asked.connect(self._account_menu)

    def _choose(self, line: SourceLine | None) -> None:
        if line is not None and isinstance(line.key, View):
            self._now = line.key
            self.chosen.emit(line.key)

    def _ask_tasks(self) -> None:
        line = self.list.current_line()
        if isinstance(line, SourceLine) and isinstance(line.key, TaskList):
            self.list.choose(self._now)  # the list beside still shows that
            self.tasks_asked.emit(line.key)

    def step(self, by: int) -> None:
        """The view below the present one, or above; what is no view is passed over."""
        while self.list.step(by) and isinstance(self.list.current_line().key, TaskList):
            pass

    def _account_menu(self, line: Line, place: QPoint) -> None:
        account = line.key.account_id if isinstance(line.key, View) else None
        if account is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("Show the health of the account"), lambda: self.account_asked.emit(account))
        menu.popup(place)

    def set(self, known: Known) -> None:
        lines = view_lines(known)
        if lines != [self.lines.line(i) for i in range(self.lines.rowCount())]:
            self.lines.set(lines)
        if self._awaited is not None and self.list.choose(self._awaited):
            self._awaited = None

    def follow(self, view: View) -> None:
        """Have the line of what the list shows chosen."""
        if (line := self.line_of(view)) is not None and line.key != self._now:
            self.list.choose(line.key)

    def await_view(self, view: View) -> None:
        """Choose a view that was just kept, now or once it is here."""
        self._awaited = None if self.list.choose(view) else view

    def all(self) -> list[Line]:
        return [self.lines.line(i) for i in range(self.lines.rowCount())]

    def line_of(self, view: View) -> SourceLine | None:
        """What a view is called and counts; None for one that is not (or no longer) in the column."""
        lines = [line for line in self.all() if isinstance(line, SourceLine)]
        wanted = (bare(view), replace(bare(view), text=""))
        return next((line for key in wanted for line in lines if line.key == key), None)

    def fill_menu(self, menu: QMenu, now: View) -> None:
        """The same views in a menu, where there is no room for the column."""
        menu.clear()
        for line in self.all():
            if not isinstance(line, SourceLine):
                menu.addSection(line.title if isinstance(line, SectionLine) else "")
                continue
            words = f"{line.name}\t{line.count}" if line.count else line.name
            action = menu.addAction(paint.picture_of(line.symbol), words.replace("&", "&&"))
            if isinstance(line.key, TaskList):
                action.triggered.connect(lambda _=False, which=line.key: self.tasks_asked.emit(which))
                continue
            action.setCheckable(True)
            action.setChecked(line.key == now)
            action.triggered.connect(lambda _=False, view=line.key: self.list.choose(view))

    def retranslate(self) -> None:
        self.list.setAccessibleName(tr("Views of the inbox"))
