"""What is done to conversations without opening them; each deed has one undo."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject

from cmdesk.domain.conversations import ConversationRow, Label, State
from cmdesk.store import labels, triage
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
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
        changed = [row.id for row in rows if row.starred != on]
        self._bridge.write(self, triage.star, changed, on)
        words = tr("Star added to {n} conversations", n=len(changed)) if on else tr("{n} stars removed", n=len(changed))
        self._host.tell(words, lambda: self._bridge.write(self, triage.star, changed, not on))

    def unread(self, rows: Sequence[ConversationRow]) -> None:
        """Mark unread, or read where all are unread."""
        read = all(row.unread for row in rows)
        changed = [row.id for row in rows if row.unread == read]
        self._bridge.write(self, triage.mark_read, changed, read)
        words = tr("{n} conversations marked as read", n=len(changed))
        if not read:
            words = tr("{n} conversations marked as unread", n=len(changed))
        self._host.tell(words, lambda: self._bridge.write(self, triage.mark_read, changed, not read))

    def label(self, rows: Sequence[ConversationRow], label: Label, on: bool) -> None:
        """Put a label on these or take it off; the undo touches only those that changed."""
        changed = [row.id for row in rows if any(known.id == label.id for known in row.labels) != on]
        if not changed:
            return
        act, undo = (labels.put, labels.take_off) if on else (labels.take_off, labels.put)
        self._bridge.write(self, act, changed, label.id)
        words = tr("Label “{label}” added", label=label.name) if on else tr("Label “{label}” removed", label=label.name)
        self._host.tell(words, lambda: self._bridge.write(self, undo, changed, label.id))

    def new_label(self, rows: Sequence[ConversationRow], name: str) -> None:
        """Make a label and put it on these."""
        self._bridge.write(self, labels.make, name, then=lambda made: self.label(rows, Label(made, name, ""), True))

    def _move(self, rows: Sequence[ConversationRow], state: State, until: Any, words: str) -> None:
        ids = [row.id for row in rows]

        def moved(before: Any) -> None:
            self._host.tell(words, lambda: self._restore(before))

        self._bridge.write(self, triage.move, ids, state, until, then=moved)

    def _restore(self, before: Any) -> None:
        self._bridge.write(self, triage.undo, before, then=lambda _: self._back(list(before.ids)))

    @staticmethod
    def _told(rows: Sequence[ConversationRow], one: str, several: Callable[[int], str]) -> str:
        return one.replace("{name}", name_of(rows[0])) if len(rows) == 1 else several(len(rows))
