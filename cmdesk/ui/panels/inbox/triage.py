"""What is done to conversations without opening them; each deed has one undo."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import ConversationRow, Label, Reason, State
from cmdesk.store import departments, finishing, labels, reasons, regrouping, removing, triage
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.inbox.choosing import words_for_priority
from cmdesk.ui.panels.inbox.lines import name_of
from cmdesk.ui.panels.inbox.snooze import Moment
from cmdesk.ui.words import tr

Back = Callable[[Sequence[int]], None]


class Triage(QObject):
    """`back` is told which conversations an undo brought back, so that they can be shown again."""

    def __init__(self, host: Host, back: Back, parent: QObject) -> None:
        super().__init__(parent)
        self._host, self._bridge, self._back = host, host.bridge, back

    def done(self, rows: Sequence[ConversationRow]) -> None:
        self._move(
            rows, State.DONE, None, self._told(rows, tr("Done: {name}"), lambda n: tr("{n} conversations done", n=n))
        )

    def reopen(self, rows: Sequence[ConversationRow]) -> None:
        words = self._told(rows, tr("Reopened: {name}"), lambda n: tr("{n} conversations reopened", n=n))
        self._move(rows, State.OPEN, None, words)

    def spam(self, rows: Sequence[ConversationRow]) -> None:
        words = self._told(rows, tr("Spam: {name}"), lambda n: tr("{n} conversations marked as spam", n=n))
        self._move(rows, State.SPAM, None, words)

    def snooze(self, rows: Sequence[ConversationRow], moment: Moment) -> None:
        if moment.until is None:
            words = self._told(
                rows, tr("Snoozed until they answer: {name}"), lambda n: tr("{n} conversations snoozed", n=n)
            )
        else:
            when = times.ahead(moment.until, self._host.now())
            words = self._told(
                rows,
                tr("Snoozed until {time}: {name}", time=when, name="{name}"),
                lambda n: tr("{n} conversations snoozed", n=n),
            )
        self._move(rows, State.SNOOZED, moment.until, words)

    def star(self, rows: Sequence[ConversationRow]) -> None:
        """Star them all, or take the star off where all have one."""
        on = not all(row.starred for row in rows)
        n = sum(row.starred != on for row in rows)
        words = tr("Star added to {n} conversations", n=n) if on else tr("{n} stars removed", n=n)
        self._act(words, triage.star, rows, on)

    def unread(self, rows: Sequence[ConversationRow]) -> None:
        """Mark unread, or read where all are unread."""
        read = all(row.unread for row in rows)
        n = sum(row.unread == read for row in rows)
        words = tr("{n} conversations marked as read", n=n)
        if not read:
            words = tr("{n} conversations marked as unread", n=n)
        self._act(words, triage.mark_read, rows, read)

    def priority(self, rows: Sequence[ConversationRow], priority: Priority) -> None:
        self._act(words_for_priority(priority), triage.set_priority, rows, priority)

    def department(self, rows: Sequence[ConversationRow], department: int | None, name: str) -> None:
        words = tr("For {department}", department=name) if department is not None else tr("Department removed")
        self._act(words, triage.set_department, rows, department)

    def reason(self, rows: Sequence[ConversationRow], reason: Reason, on: bool) -> None:
        words = tr("Reason “{name}” added", name=reason.path) if on else tr("Reason “{name}” removed", name=reason.path)
        self._act(words, triage.set_reason, rows, reason.id, on)

    def label(self, rows: Sequence[ConversationRow], label: Label, on: bool) -> None:
        """Put a label on these or take it off; the undo touches only those that changed."""
        if any(any(known.id == label.id for known in row.labels) != on for row in rows):
            added, removed = (
                tr("Label “{label}” added", label=label.name),
                tr("Label “{label}” removed", label=label.name),
            )
            if on:
                self._act(added, labels.put, rows, label.id, self._host.now())
            else:
                self._act(removed, labels.take_off, rows, label.id)

    def new_label(self, rows: Sequence[ConversationRow], name: str) -> None:
        """Make a label and put it on these."""
        self._bridge.write(self, labels.make, name, then=lambda made: self.label(rows, Label(made, name, ""), True))

    def new_department(self, rows: Sequence[ConversationRow], name: str) -> None:
        self._bridge.write(self, departments.add, name, then=lambda made: self.department(rows, made, name))

    def new_reason(self, rows: Sequence[ConversationRow], path: str) -> None:
        def made(found: int) -> None:
            self.reason(rows, Reason(found, path.rpartition("›")[2].strip(), path=path), True)

        self._bridge.write(self, reasons.add_path, path, then=made)

    def block(self, row: ConversationRow) -> None:
        """What they write is spam from now on."""
        words = tr("{name} is blocked: what they write goes to spam", name=name_of(row))
        self._bridge.write(self, triage.block, row.person_id, then=lambda undo: self._tell(words, undo, back=True))

    def merge(self, rows: Sequence[ConversationRow], then: Callable[[int], None]) -> None:
        def merged(value: Any) -> None:
            into, back = value
            words = tr("{n} conversations merged", n=len(rows))
            self._host.tell(words, lambda: self._bridge.write(self, regrouping.unmerge_all, *back))
            then(into)

        self._bridge.write(self, regrouping.merge, [row.id for row in rows], self._host.now(), then=merged)

    def unmerge(self, conversation: int) -> None:
        """Give back all that was merged into it."""

        def found(others: Sequence[int]) -> None:
            if not others:
                self._host.tell(tr("Nothing was merged into this conversation"))
                return
            words = tr("{n} conversations separated again", n=len(others))
            both = [conversation, *others]
            now = self._host.now()
            self._bridge.write(
                self,
                regrouping.unmerge_all,
                others,
                then=lambda _: self._host.tell(words, lambda: self._bridge.write(self, regrouping.merge, both, now)),
            )

        self._bridge.ask(self, regrouping.merged, conversation, then=found)

    def split(self, conversation: int, items: Sequence[int], then: Callable[[int], None]) -> None:
        def parted(made: int) -> None:
            self._host.tell(
                tr("{n} messages are a conversation of their own", n=len(items)),
                lambda: self._bridge.write(self, regrouping.unsplit, made, conversation),
            )
            then(made)

        self._bridge.write(self, regrouping.split, conversation, items, self._host.now(), then=parted)

    def put_away(self, rows: Sequence[ConversationRow]) -> None:
        """Into the bin."""
        words = self._told(rows, tr("In the bin: {name}"), lambda n: tr("{n} conversations are in the bin", n=n))
        ids = [row.id for row in rows]
        self._bridge.write(
            self, removing.put_away, ids, self._host.now(), then=lambda undo: self._tell(words, undo, back=True)
        )

    def delete(self, rows: Sequence[ConversationRow]) -> None:
        """For good; somebody was asked."""
        ids, words = [row.id for row in rows], tr("{n} conversations deleted", n=len(rows))
        self._bridge.write(self, removing.remove, ids, self._host.now(), then=lambda _: self._host.tell(words))

    def _move(self, rows: Sequence[ConversationRow], state: State, until: Any, words: str) -> None:
        if state is State.DONE:
            self._act(words, finishing.finish, rows, self._host.now(), back=True)
        else:
            self._act(words, triage.move, rows, state, until, back=True)

    def _act(
        self, words: str, action: Callable[..., Any], rows: Sequence[ConversationRow], *args: Any, back: bool = False
    ) -> None:
        ids = [row.id for row in rows]
        self._bridge.write(self, action, ids, *args, then=lambda undo: self._tell(words, undo, back))

    def _tell(self, words: str, undo: triage.Undo, back: bool) -> None:
        """`back`: they may have left the list, and come back to it with the undo."""
        shown = undo.ids if back else ()
        self._host.tell(words, lambda: self._bridge.write(self, triage.undo, undo, then=lambda _: self._back(shown)))

    @staticmethod
    def _told(rows: Sequence[ConversationRow], one: str, several: Callable[[int], str]) -> str:
        return one.replace("{name}", name_of(rows[0])) if len(rows) == 1 else several(len(rows))
