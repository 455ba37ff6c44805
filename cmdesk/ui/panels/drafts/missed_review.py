"""What did not leave on time, all of it: send some, give them another hour, drop some; several at once."""

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import OutboxRow, State
from cmdesk.domain.pausing import PAUSED
from cmdesk.domain.topics import Topic
from cmdesk.store import outbox_rows
from cmdesk.store.restore import RESTORED
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.list import brief_title
from cmdesk.ui.panels.drafts.moments import Planned
from cmdesk.ui.panels.drafts.schedule import TimeDialog
from cmdesk.ui.widgets import Button, Chip, Dialog, Elided, Flow, Icon, Panel, Text, Tick, clear, col, row, stack
from cmdesk.ui.words import tr

MOST = 500


class MissedLine(Panel):
    """One of them; ticked unless it has gone stale."""

    def __init__(self, host: Host, found: OutboxRow, stale: bool, last: bool) -> None:
        self.found = found
        now = host.now()
        due = found.due or found.not_before
        since = times.told(due, now) if due is not None else ""
        why = {PAUSED: tr("everything was paused"), RESTORED: tr("from a restored backup")}.get(found.reason, "")
        title = brief_title(found.text, 90)
        self.tick = Tick("", not stale)
        self.tick.setAccessibleName(f"{title}, {found.account}, {since}")
        told = stack(
            Elided(title, "body"),
            Elided(" · ".join(part for part in (found.account, since, why) if part), "meta", "text2"),
        )
        self.stale = Chip(tr("Stale"), "", "warn")
        super().__init__(
            row(self.tick, Icon(found.network, "text2"), (told, 1), self.stale, gap=10, pad=(12, 6, 12, 6))
        )
        self.stale.setVisible(stale)
        self.line, self.sides = (None if last else "line"), ("" if last else "b")


class MissedReview(Dialog):
    """Nothing is decided before a button is pressed; the rule of what is stale is said plainly."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self.host = host
        self.words = Text("", "body", "text", wrap=True, leading=140)
        self._lines = col(gap=0)
        self.listed = Panel(self._lines, "surface", "line", 10)
        self.later, self.drop = Button(tr("Change the time"), "clock"), Button(tr("Give up"), "stop")
        self.slot = Button(tr("Next free slot"), "slot")
        self.nothing = Text(tr("Nothing is left to decide."), "body", "text2")
        body = col(self.words, self.listed, self.nothing, Flow(self.slot, self.later, self.drop, gap=8), gap=12)
        super().__init__(parent, tr("What did not leave on time"), body, tr("Send now"), tr("Close"), width=720)
        self.primary.clicked.disconnect(self.accept)
        self.primary.clicked.connect(lambda: self._decide("again"))
        self.slot.clicked.connect(self._place_in_slots)
        self.later.clicked.connect(self._choose_time)
        self.drop.clicked.connect(lambda: self._decide("cancel"))
        host.bridge.changed.connect(self._on_changed)
        self._shown: Sequence[OutboxRow] | None = None
        self._show([])
        self.refresh()

    def refresh(self) -> None:
        self.host.bridge.ask(self, outbox_rows.rows, None, MOST, (State.MISSED,), then=self._show)

    def _on_changed(self, topic: Topic) -> None:
        if topic & Topic.OUTBOX:
            self.refresh()

    def _show(self, found: Sequence[OutboxRow]) -> None:
        if found == self._shown:
            return
        self._shown = found
        clear(self._lines)
        for i, one in enumerate(found):
            line = MissedLine(self.host, one, self.is_stale(one), i == len(found) - 1)
            line.tick.toggled.connect(lambda _: self._count())
            self._lines.addWidget(line)
        hours = self.host.settings.stale_hours
        rule = tr("What is more than {n} hours late counts as stale and is not ticked.", n=hours) if hours else ""
        told = tr("The computer slept, was off, or everything was paused. Nothing of this leaves by itself.")
        self.words.setText(f"{told} {rule}".strip())
        self.listed.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self._count()
        self.fit_soon()

    def is_stale(self, found: OutboxRow) -> bool:
        due, hours = found.due or found.not_before, self.host.settings.stale_hours
        return bool(hours) and due is not None and self.host.now() - due > timedelta(hours=hours)

    def lines(self) -> list[MissedLine]:
        """What is listed, from the top."""
        found = [item.widget() for i in range(self._lines.count()) if (item := self._lines.itemAt(i)) is not None]
        return [widget for widget in found if isinstance(widget, MissedLine)]

    def chosen(self) -> list[int]:
        return [line.found.id for line in self.lines() if line.tick.isChecked()]

    def chosen_drafts(self) -> list[int]:
        """The posts among them: an answer has no slot."""
        ids = (line.found.draft_id for line in self.lines() if line.tick.isChecked())
        return list(dict.fromkeys(one for one in ids if one is not None))

    def _place_in_slots(self) -> None:
        drafts = self.chosen_drafts()
        told = tr("{n} posts have the next free slots", n=len(drafts))
        work = self.host.bridge.desk.place_next(drafts)
        self.host.bridge.do(self, work, then=lambda _: self.host.tell(told))

    def _count(self) -> None:
        n = len(self.chosen())
        self.set_primary(tr("Send {n} posts now", n=n) if n else tr("Send now"), bool(n))
        for button in (self.later, self.drop):
            button.setEnabled(bool(n))
        self.slot.setEnabled(bool(self.chosen_drafts()))

    def _choose_time(self) -> None:
        asked = TimeDialog(self, self.host.now, None)
        asked.accepted.connect(lambda: self._at(asked.planned))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def _at(self, planned: Planned) -> None:
        self._decide("again", planned)

    def _decide(self, decision: str, planned: Planned | None = None) -> None:
        ids = self.chosen()
        if not ids:
            return
        desk = self.host.bridge.desk
        work = desk.decide_all(ids, decision, planned.utc if planned is not None else None)
        listed = len(self.lines())  # the list may be read anew before the answer comes
        self.host.bridge.do(self, work, then=lambda n: self._decided(decision, n, listed, planned))

    def _decided(self, decision: str, n: int, listed: int, planned: Planned | None) -> None:
        if decision == "cancel":
            self.host.tell(tr("{n} posts given up: nothing of them leaves any more", n=n))
        elif planned is not None:
            self.host.tell(
                tr("{n} posts have another hour: {time}", n=n, time=times.ahead(planned.utc, self.host.now()))
            )
        else:
            self.host.tell(tr("{n} posts leave now", n=n))
        if listed <= n:
            self.accept()
