"""What leaves once a crisis file is closed is listed first: it leaves, or it waits on."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import OutboxRow
from cmdesk.domain.topics import Topic
from cmdesk.store import pausing
from cmdesk.ui.dialogs.held_list import HeldList
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import Dialog, Scroll, Text, col
from cmdesk.ui.words import tr


class CloseIncident(Dialog):
    """`accepted`: close it and let things leave; `stepped_aside`: close it, everything stays paused."""

    def __init__(self, parent: QWidget, host: Host, held: Sequence[OutboxRow]) -> None:
        self._host = host
        self.words, self.listed = Text("", "body", wrap=True, leading=140), HeldList(host)
        body = col(self.words, (Scroll(col(self.listed, None, gap=0)), 1), gap=12)
        super().__init__(
            parent,
            tr("Close the file"),
            body,
            tr("Close it and let them leave"),
            quiet=tr("Close it, keep them paused"),
            height=460,
        )
        self.stepped_aside.connect(self.reject)
        host.bridge.changed.connect(self._on_change)
        self.show_held(held)

    def show_held(self, held: Sequence[OutboxRow]) -> None:
        self.listed.show_held(held)
        told = tr("{n} sends wait because of this file.", n=len(held))
        what = tr("Each leaves at its hour; what missed its hour meanwhile waits for your decision.")
        self.words.setText(f"{told} {what}" if held else tr("Nothing waits because of this file."))

    def _on_change(self, topic: Topic) -> None:
        if Topic.OUTBOX in topic:
            self._host.bridge.ask(self, pausing.held, then=self.show_held)
