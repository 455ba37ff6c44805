"""What is thought of the messages of a thread: why, and what the user says instead."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from cmdesk.domain.conversations import EntryKind
from cmdesk.domain.judgements import Aspect, ItemJudgement
from cmdesk.domain.topics import Topic
from cmdesk.store import judgements
from cmdesk.ui.panels.base import Command
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.engine.judging import Why
    from cmdesk.ui.panels.inbox.panel import InboxPanel

REST_MS = 400  # judging tells of a few items at a time: what is shown need not follow each


class Judging(QObject):
    """Opens the "why" of a message, keeps corrections with their undo, and follows what is judged behind."""

    def __init__(self, panel: "InboxPanel") -> None:
        super().__init__(panel)
        self._panel, self._host, self._bridge = panel, panel.host, panel.bridge
        panel.reading.thread_view.why_asked.connect(self.ask)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._look)
        panel.bridge.changed.connect(self._on_changed)

    def commands(self) -> Sequence[Command]:
        """For the newest message of theirs."""
        return (Command("inbox.why", tr("Why this was judged so"), self.ask_newest, "", "question"),)

    def ask_newest(self) -> None:
        shown = self._panel.reading.shown
        theirs = [entry for entry in shown.entries if entry.kind is EntryKind.THEIRS] if shown is not None else []
        if theirs:
            self.ask(theirs[-1].id)

    def ask(self, item_id: int) -> None:
        """Show what a message's judgement rests on, once that is worked out."""
        self._bridge.do(self, self._bridge.desk.why(item_id), then=self._show)

    def _show(self, why: "Why") -> None:
        from cmdesk.ui.panels.inbox.why import WhyDialog

        dialog = WhyDialog(self._panel, why)
        dialog.accepted.connect(lambda: self.correct(why.kept.item_id, dialog.changes()))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def correct(self, item_id: int, changes: Mapping[Aspect, str]) -> None:
        """Keep what the user says, and offer to take it back."""

        def kept(numbers: tuple[int, ...]) -> None:
            taught = Aspect.SENTIMENT in changes  # the one that is learned from; the settings say when that is used
            told = tr("Corrected, and kept as an example to learn from") if taught else tr("Corrected")
            self._host.tell(told, partial(self._undo, numbers))

        self._bridge.do(self, self._bridge.desk.correct_all(item_id, changes), then=kept)

    def _undo(self, numbers: tuple[int, ...]) -> None:
        self._bridge.do(self, self._bridge.desk.undo_corrections(numbers))

    def _on_changed(self, topic: Topic) -> None:
        if Topic.JUDGEMENTS in topic and not self._rest.isActive():
            self._rest.start()

    def _look(self) -> None:
        """Read the thread again where something else is thought of one of its messages by now."""
        shown = self._panel.reading.shown
        if shown is None or not self._panel.isVisible():
            return
        known = {entry.id: entry.judgement for entry in shown.entries if entry.kind is EntryKind.THEIRS}

        def take(found: Mapping[int, ItemJudgement]) -> None:
            if any(found.get(item_id) != judged for item_id, judged in known.items()):
                self._panel.reading.read_again()

        self._bridge.ask(self, judgements.of_items, list(known), then=take)
