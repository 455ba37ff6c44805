"""The pause of everything that is to leave: begin it, see what it holds, let one thing through, end it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import OutboxRow
from cmdesk.domain.pausing import Pause
from cmdesk.domain.topics import Topic
from cmdesk.store import pausing
from cmdesk.ui import times
from cmdesk.ui.dialogs.held_list import HeldLine, HeldList
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Dialog, Section, Text, Tick, col
from cmdesk.ui.words import tr


class PauseDialog(Dialog):
    """Says first what will happen; once everything is paused, what waits."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self.host = host
        self.words = Text("", "body", "text", wrap=True, leading=140)
        self.answers = Tick(tr("Answers to people leave all the same"))
        self.heading = Section("")
        self.listed = HeldList(host)
        body = col(self.words, self.answers, self.heading, self.listed, gap=12)
        super().__init__(parent, tr("Pause everything"), body, tr("Pause everything"), tr("Close"), width=640)
        self.pause: Pause | None = None
        self.primary.clicked.disconnect(self.accept)
        self.primary.clicked.connect(self._decide)
        self.answers.toggled.connect(self._spare)
        host.bridge.changed.connect(self._on_changed)
        self._show(None, [])
        self.refresh()

    def refresh(self) -> None:
        self.host.bridge.ask(self, pausing.current, then=self._ask_held)

    def _ask_held(self, pause: Pause | None) -> None:
        self.host.bridge.ask(self, pausing.held, then=lambda held: self._show(pause, held))

    def _on_changed(self, topic: Topic) -> None:
        if topic & (Topic.OUTBOX | Topic.SETTINGS):
            self.refresh()

    def _show(self, pause: Pause | None, held: Sequence[OutboxRow]) -> None:
        self.pause = pause
        self.rename(tr("Everything is paused") if pause is not None else tr("Pause everything"))
        if pause is not None:
            blocked = self.answers.blockSignals(True)
            self.answers.setChecked(pause.spares_answers)
            self.answers.blockSignals(blocked)
            since = times.told(pause.since, self.host.now())
            self.words.setText(
                tr(
                    "Nothing leaves since {time}. When you resume, what became late meanwhile is shown to you and "
                    "waits for your decision; the rest leaves at its hour.",
                    time=since,
                )
            )
            self.set_primary(tr("Resume"))
        else:
            self.words.setText(
                tr(
                    "For a crisis: from now on nothing leaves any more, planned or not, until you resume. "
                    "It holds after a restart too. What is leaving at this very moment cannot be called back."
                )
            )
            self.set_primary(tr("Pause everything"))
        self._list(held)
        self.fit_soon()

    def _list(self, held: Sequence[OutboxRow]) -> None:
        self.listed.show_held(held)
        self.heading.title.setText(tr("{n} sends held", n=len(held)))
        self.heading.setVisible(self.pause is not None)

    def lines(self) -> list[HeldLine]:
        """What is listed, from the top."""
        return self.listed.lines()

    def _decide(self) -> None:
        desk = self.host.bridge.desk
        if self.pause is None:
            work = desk.pause_everything(spare_answers=self.answers.isChecked())
            self.host.bridge.do(self, work, then=lambda _: self._paused())
        else:
            self.accept()
            resume(self.host)

    def _paused(self) -> None:
        self.host.tell(tr("Everything is paused"), lambda: resume(self.host))
        self.accept()

    def _spare(self, on: bool) -> None:
        if self.pause is not None:
            self.host.bridge.do(self, self.host.bridge.desk.pause_everything(spare_answers=on))


def resume(host: Host) -> None:
    """Let things leave again, and say what became late."""

    def told(late: int) -> None:
        if late:
            host.tell(tr("Resumed. {n} sends became late and wait for your decision", n=late))
            host.open("drafts", missed=1)
        else:
            host.tell(tr("Resumed: things leave again"))

    host.bridge.do(host.bridge, host.bridge.desk.resume_everything(), then=told)
