"""What is done with drafts and deliveries: send, take back, put away, decide."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import BadMove, OutboxRow, State
from cmdesk.domain.pausing import Pause
from cmdesk.store import drafts, outbox_rows, pausing
from cmdesk.ui import waiting
from cmdesk.ui.network_facts import is_by_hand
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.list import brief_title
from cmdesk.ui.panels.drafts.moments import Planned, day_and_hour
from cmdesk.ui.panels.drafts.seen_out import PartBefore, SeenOut
from cmdesk.ui.widgets import question
from cmdesk.ui.words import tr


class Deeds(QObject):
    """Each is told with its undo where there is one."""

    draft_wanted = Signal(int)  # show this draft
    time_wanted = Signal(int)  # and choose another hour for it
    stale = Signal()  # somebody else was faster: read again

    def __init__(self, host: Host, parent: QWidget) -> None:
        super().__init__(parent)
        self.host, self.window_of = host, parent
        self._leaving: set[int] = set()  # drafts that are being queued: a second Ctrl+Enter does nothing

    def send(self, draft_id: int, planned: Planned | None) -> None:
        """Queue a draft whose text is in the file."""
        if draft_id in self._leaving:
            return
        self._leaving.add(draft_id)
        bridge = self.host.bridge

        def queue(_: object = None) -> None:
            due = planned.utc if planned is not None else None
            bridge.do(self, bridge.desk.send_draft(draft_id, due), then=told, otherwise=refused)

        def told(made: Sequence[int]) -> None:
            self._leaving.discard(draft_id)
            bridge.ask(self, pausing.current, then=lambda pause: look(made, pause))

        def look(made: Sequence[int], pause: Pause | None) -> None:
            sent = partial(outbox_rows.rows, draft_id=draft_id)
            bridge.ask(self, sent, then=lambda rows: tell(made, pause, rows))

        def tell(made: Sequence[int], pause: Pause | None, rows: Sequence[OutboxRow]) -> None:
            said = waiting.words_for(pause, self.host.settings.online)
            if planned is not None:
                said = tr("Scheduled: {time}", time=day_and_hour(planned.wall))
            elif not said and all(is_by_hand(one.network) for one in rows if one.id in made):
                said = tr("You are asked in a moment")
            elif not said:
                said = tr("It leaves in {n} seconds", n=bridge.desk.undo_seconds)
            if made:
                self.host.tell(said, lambda: self.take_back(draft_id), sendings=made)

        def refused(error: Exception) -> None:
            self._leaving.discard(draft_id)
            self.host.complain(error)
            self.stale.emit()

        wall, zone = (f"{planned.wall:%Y-%m-%dT%H:%M}", planned.zone) if planned is not None else ("", "")
        bridge.write(self, drafts.plan_time, draft_id, wall, zone, then=queue, otherwise=refused)

    def take_back(self, draft_id: int, then: Callable[[], None] | None = None) -> None:
        """Bring back what has not left; the draft can be changed again."""

        def told(taken: int) -> None:
            if not taken:
                self.host.tell(tr("It has left already; nothing could be taken back"))
            self.draft_wanted.emit(draft_id)
            if then is not None and taken:
                then()

        self.host.bridge.do(self, self.host.bridge.desk.take_draft_back(draft_id), then=told)

    def remove(self, draft_id: int, text: str) -> None:
        """Put a draft away; the toast brings it back."""
        bridge = self.host.bridge

        def restore() -> None:
            bridge.write(self, drafts.restore, draft_id, then=lambda _: self.draft_wanted.emit(draft_id))

        def removed(copies: int) -> None:
            said = tr("Deleted: {title}", title=brief_title(text, 60))
            also = tr("{n} copies that were to leave are cancelled", n=copies) if copies else ""
            self.host.tell(f"{said}. {also}" if also else said, restore)

        bridge.write(self, drafts.remove, draft_id, self.host.now(), then=removed)

    def decide(self, delivery: OutboxRow, decision: str) -> None:
        """What the person says of a delivery that waits."""
        match decision:
            case "edit" if delivery.draft_id is not None:
                self.take_back(delivery.draft_id)
            case "time" if delivery.draft_id is not None:
                draft_id = delivery.draft_id
                self.take_back(draft_id, lambda: self.time_wanted.emit(draft_id))
            case "edit":
                self._edit_answer(delivery)
            case "sent":
                seen = SeenOut(self.window_of, delivery)
                seen.accepted.connect(lambda: self._decide(delivery.id, "sent", seen.link()))
                seen.finished.connect(seen.deleteLater)
                seen.open()
            case "follow":
                before = PartBefore(self.window_of, delivery)
                before.accepted.connect(lambda: self._decide(delivery.id, "again", before.link()))
                before.finished.connect(before.deleteLater)
                before.open()
            case "look":
                desk = self.host.bridge.desk
                self.host.bridge.do(self, desk.look_now(delivery.id), then=self._looked)
            case "assist":
                self.host.open("by-hand", delivery=delivery.id)
            case "through":
                self.host.bridge.do(self, self.host.bridge.desk.let_through(delivery.id))
            case "again" if delivery.state is State.UNSURE:
                twice = tr("If it is out after all, people will see it twice. Look at the page of the account first.")
                asked = question(self.window_of, tr("Send it again?"), twice, tr("Send again"), tr("Cancel"))
                asked.accepted.connect(lambda: self._decide(delivery.id, decision))
                asked.finished.connect(asked.deleteLater)
                asked.open()
            case _:
                self._decide(delivery.id, decision)

    def send_all(self, missed: Sequence[OutboxRow]) -> None:
        """Send everything whose time passed, after asking: others will see it."""

        def again() -> None:
            for one in missed:
                self._decide(one.id, "again")

        said = "\n".join(tr("{account}: {text}", account=one.account, text=brief_title(one.text, 80)) for one in missed)
        verb = tr("Send {n} posts now", n=len(missed))
        asked = question(self.window_of, tr("Send what was missed?"), said, verb, tr("Cancel"))
        asked.accepted.connect(again)
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def _looked(self, state: State | None) -> None:
        match state:
            case State.SENT:
                self.host.tell(tr("Found: it is out"))
            case State.UNSURE:
                self.host.tell(tr("Not found so far. That is no proof: some networks show a post late"))
            case State.MISSED:
                self.host.tell(tr("Looked twice: it is not out, and its hour has passed. Decide what becomes of it"))
            case _:
                self.host.tell(tr("Looked twice: it is not out, and goes again"))

    def _decide(self, delivery_id: int, decision: str, link: str = "") -> None:
        told = {
            "sent": tr("Noted: it is out"),
            "again": tr("It leaves now"),
            "apart": tr("It leaves now"),
            "cancel": tr("Given up: nothing of it leaves any more"),
        }
        work = self.host.bridge.desk.decide(delivery_id, decision, link)
        self.host.bridge.do(self, work, then=lambda _: self.host.tell(told[decision]), otherwise=self._too_late)

    def _edit_answer(self, delivery: OutboxRow) -> None:
        def told(text: str | None) -> None:
            if text is None:
                self.host.tell(tr("It has left already; nothing could be taken back"))
            elif delivery.conversation_id is not None:
                self.host.open("inbox", conversation=delivery.conversation_id)

        self.host.bridge.do(self, self.host.bridge.desk.take_back(delivery.id), then=told, otherwise=self._too_late)

    def _too_late(self, error: Exception) -> None:
        """The sender was faster than the person: show what is true now."""
        if isinstance(error, BadMove):
            self.host.tell(tr("It changed meanwhile; look at it again"))
            self.stale.emit()
        else:
            self.host.complain(error)
