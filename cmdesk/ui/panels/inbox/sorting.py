"""How conversations are sorted by hand: priority, department, reasons, merging; and how the list is ordered."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject

from cmdesk.domain.conversations import ConversationRow, EntryKind, Group, State, View
from cmdesk.store import conversations, regrouping
from cmdesk.store import views as saved_views
from cmdesk.ui.panels.base import Command
from cmdesk.ui.panels.inbox.choosing import DepartmentMenu, PriorityMenu, ReasonMenu
from cmdesk.ui.panels.inbox.lines import name_of
from cmdesk.ui.panels.inbox.triage import Triage
from cmdesk.ui.panels.inbox.views import bare
from cmdesk.ui.picker import Picker
from cmdesk.ui.widgets import question
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.panels.inbox.panel import InboxPanel


MOST_AT_ONCE = 5000  # conversations of a view that are taken for one action


class Sorting(QObject):
    """Each deed is about `panel.targets()` at the time it is done."""

    def __init__(self, panel: "InboxPanel", triage: Triage) -> None:
        super().__init__(panel)
        self._panel, self._triage = panel, triage
        self.whole: Sequence[ConversationRow] = ()  # the view, once all of it was selected
        panel.list.marked.connect(self._forget_all)
        head = panel.reading.head
        head.priority.connect(self.priority)
        head.department.connect(self.department)
        head.reasons.connect(self.reasons)
        panel.list_column.order_asked.connect(self.switch_order)
        panel.list_column.all_asked.connect(self.select_all)
        panel.list_column.group_asked.connect(self.group)
        panel.list_column.keep_asked.connect(self.save_view)

    def commands(self) -> Sequence[Command]:
        """What can be done to what is chosen."""
        return (
            Command("inbox.priority", tr("Set the priority"), self.priority, "p", "flag"),
            Command("inbox.department", tr("Pass to a department"), self.department, "d", "office"),
            Command("inbox.reasons", tr("Say why"), self.reasons, "w", "question"),
            Command("inbox.merge", tr("Merge the conversations"), self.merge, "m", "merge"),
            Command("inbox.unmerge", tr("Separate what was merged"), self.unmerge, "", "split"),
            Command("inbox.split", tr("Make a conversation of the last message"), self.split, "", "split"),
            Command("inbox.block", tr("Block this person"), self.block, "", "stop"),
            Command("inbox.delete", tr("Move to the bin"), self.delete, "Delete", "bin"),
        )

    def list_commands(self) -> Sequence[Command]:
        """What can be done to the list."""
        return (
            Command("inbox.select-all", tr("Select all of this view"), self.select_all, "Ctrl+A", "check"),
            Command("inbox.next-view", tr("Next view"), lambda: self.step_view(1), "Shift+N", "arrow-down"),
            Command("inbox.previous-view", tr("Previous view"), lambda: self.step_view(-1), "Shift+P", "arrow-up"),
            Command("inbox.order", tr("Sort by need or by time"), self.switch_order, "Shift+S", "sort"),
            Command("inbox.by-person", tr("Group by person"), lambda: self.group(Group.PERSON), "", "person"),
            Command("inbox.by-post", tr("Group by post"), lambda: self.group(Group.POST), "", "article"),
            Command("inbox.save-view", tr("Save this view"), self.save_view, "", "saved"),
            Command("inbox.hours", tr("Set opening hours and reply targets"), self.open_hours, "", "clock"),
            Command("inbox.hidden", tr("Show what rules hid"), self.open_hidden, "", "bin"),
            Command("inbox.tidy", tr("Edit labels, reasons and departments"), self.open_lists, "", "label"),
        )

    # -- what is chosen -----------------------------------------------------------------------------------------

    def priority(self) -> None:
        if rows := self._panel.chosen():
            now = rows[0].priority if len({row.priority for row in rows}) == 1 else None
            menu = PriorityMenu(self._panel, now)
            menu.chosen.connect(lambda priority: self._triage.priority(rows, priority))
            self._open(menu)

    def department(self) -> None:
        if rows := self._panel.chosen():
            known = self._panel.knowing.departments
            same = {row.department_id for row in rows}
            menu = DepartmentMenu(self._panel, known, rows[0].department_id if len(same) == 1 else None)
            names = {each.id: each.name for each in known}
            menu.chosen.connect(lambda found: self._triage.department(rows, found, names.get(found, "")))
            menu.named.connect(lambda name: self._triage.new_department(rows, name))
            self._open(menu)

    def reasons(self) -> None:
        if rows := self._panel.chosen():
            on = [each.id for each in self._panel.knowing.reasons if all(_has(row, each.id) for row in rows)]
            menu = ReasonMenu(self._panel, self._panel.knowing.reasons, on)
            menu.toggled.connect(lambda reason, put: self._triage.reason(rows, reason, put))
            menu.named.connect(lambda path: self._triage.new_reason(rows, path))
            self._open(menu)

    def _open(self, menu: Picker) -> None:
        menu.open_at(self._panel.menu_place(self._panel.reading.head.more_button))

    def merge(self) -> None:
        rows = self._panel.chosen()
        if len(rows) < 2:
            if rows:
                self._panel.host.tell(tr("Select the conversations first, then merge them"))
            return
        people = list(dict.fromkeys(name_of(row) for row in rows))
        if len({row.person_id or row.name for row in rows}) < 2:
            self._merge(rows)
            return
        ids = [row.id for row in rows]
        self._panel.bridge.ask(self, regrouping.answered, ids, then=lambda whom: self._ask_merge(rows, people, whom))

    def _ask_merge(self, rows: Sequence[ConversationRow], people: Sequence[str], whom: str) -> None:
        """They are not the same person: who reads what is written then?"""
        parts = [tr("{names} do not write under one name.", names=QLocale().createSeparatedList(people))]
        if whom:
            parts.append(tr("In the merged conversation your answer goes to {name}, who wrote last.", name=whom))
        parts.append(tr("It can be undone."))
        title = tr("Merge the conversations of {n} people?", n=len(people))
        dialog = question(self._panel.window(), title, " ".join(parts), tr("Merge"))
        dialog.accepted.connect(lambda: self._merge(rows))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _merge(self, rows: Sequence[ConversationRow]) -> None:
        self._panel.list.unmark()
        self._triage.merge(rows, lambda into: self._panel.open(conversation=into))

    def unmerge(self) -> None:
        if self._panel.chosen() and self._panel.reading.wanted is not None:
            self._triage.unmerge(self._panel.reading.wanted)

    def split(self) -> None:
        """The last thing they said becomes a conversation of its own."""
        thread = self._panel.reading.shown
        if not self._panel.chosen() or thread is None:
            return
        said = [each for each in thread.entries if each.kind in (EntryKind.THEIRS, EntryKind.OURS) and not each.context]
        last = next((place for place in reversed(range(len(said))) if said[place].kind is EntryKind.THEIRS), None)
        chosen = [each.id for each in said[last:]] if last is not None else []
        self._triage.split(thread.row.id, chosen, lambda made: self._panel.open(conversation=made))

    def block(self) -> None:
        rows = self._panel.chosen()
        if rows and rows[0].person_id is not None:
            self._panel.leave([row.id for row in rows if row.person_id == rows[0].person_id])
            self._triage.block(rows[0])
        elif rows:
            self._panel.host.tell(tr("Nobody is known here who could be blocked"))

    def delete(self) -> None:
        """Into the bin; what lies there goes for good, which cannot be undone: ask first."""
        panel = self._panel
        rows = panel.chosen()
        if not rows:
            return
        if not all(row.state is State.BIN for row in rows):
            panel.leave([row.id for row in rows])
            self._triage.put_away(rows)
            return
        told = tr("They stay on their networks, and no later fetch brings them back here. This cannot be undone.")
        title = tr("Delete {n} conversations for good?", n=len(rows))
        dialog = question(panel.window(), title, told, tr("Delete for good"), danger=True)

        def go() -> None:
            panel.leave([row.id for row in rows])
            self._triage.delete(rows)

        dialog.accepted.connect(go)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # -- the list -----------------------------------------------------------------------------------------------

    def select_all(self) -> None:
        """Take all of the view for what is done next, also what is not loaded yet."""
        panel = self._panel
        panel.bridge.ask(panel, conversations.page, panel.view, None, MOST_AT_ONCE, then=self._take_all)

    def _take_all(self, rows: Sequence[ConversationRow]) -> None:
        self._panel.list.selectAll()
        self.whole = rows
        self._panel.list_column.tell_all(len(rows))

    def _forget_all(self, n: int) -> None:
        """Another selection: all of the view is no longer meant."""
        if n != self._panel.rows.rowCount():
            self.whole = ()

    def step_view(self, by: int) -> None:
        """The view below the present one in the column, or above."""
        self._panel.views.step(by)

    def switch_order(self) -> None:
        self._panel.set_order(by_need=not self._panel.view.by_need)

    def group(self, group: Group) -> None:
        """Group the list, or no longer."""
        now = self._panel.view.group
        self._panel.set_order(group=Group.NONE if group is now else group)

    def save_view(self) -> None:
        """Keep what the list shows now under a name."""
        from cmdesk.ui.dialogs.save_view import SaveView

        panel = self._panel
        dialog = SaveView(panel.window(), panel.view)
        dialog.named.connect(
            lambda name, view: panel.bridge.write(panel, saved_views.add, name, view, then=lambda _: kept(name, view))
        )

        def kept(name: str, view: View) -> None:
            panel.host.tell(tr("The view “{name}” is kept", name=name))
            panel.views.await_view(bare(view))

        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_hours(self) -> None:
        from cmdesk.ui.dialogs.hours import HoursDialog

        dialog = HoursDialog(self._panel.window(), self._panel.host)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_hidden(self) -> None:
        """What rules hid, which can be shown again."""
        from cmdesk.ui.dialogs.hidden_items import HiddenItems

        dialog = HiddenItems(self._panel.window(), self._panel.host)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def open_lists(self) -> None:
        from cmdesk.ui.dialogs.lists import ListsDialog

        dialog = ListsDialog(self._panel.window(), self._panel.host)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def _has(row: ConversationRow, reason: int) -> bool:
    return any(each.id == reason for each in row.reasons)
