"""Tells that posts were not sent while the computer slept, and waits for a decision."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from cmdesk.domain.outbox import OutboxRow
from cmdesk.ui.widgets import Button, Elided, Icon, Panel, row
from cmdesk.ui.words import tr


class MissedBanner(Panel):
    """Nothing missed leaves by itself."""

    look_asked = Signal()
    send_asked = Signal(list)

    def __init__(self) -> None:
        self.words = Elided("", "body")
        self.look, self.send = Button("", kind="quiet", small=True), Button("", "send", small=True)
        parts = row(Icon("calendar-missed", "warn"), (self.words, 1), self.look, self.send, gap=8, pad=(24, 0, 24, 0))
        super().__init__(parts, "warn_soft", "line", 0, "b", height=44)
        self._missed: Sequence[OutboxRow] = ()
        self.look.clicked.connect(self.look_asked)
        self.send.clicked.connect(lambda: self.send_asked.emit(list(self._missed)))
        self.hide()

    def show_missed(self, missed: Sequence[OutboxRow]) -> None:
        self._missed = missed
        self.retranslate()
        self.setVisible(bool(missed))

    def retranslate(self) -> None:
        several = len(self._missed) > 1
        self.words.setText(tr("{n} posts did not leave on time", n=len(self._missed)))
        self.words.setToolTip(tr("The computer slept or was off. Nothing missed leaves by itself."))
        self.look.setText(tr("Show them") if several else tr("Show it"))
        self.send.setText(tr("Send all now") if several else tr("Send it now"))
