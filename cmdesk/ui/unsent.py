"""Quitting while something that was just sent has not left: asks whether it leaves first."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cmdesk.store import outbox
from cmdesk.ui.widgets.dialog import Dialog
from cmdesk.ui.widgets.layout import col
from cmdesk.ui.widgets.texts import Text
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.window import Window


class Unsent(QObject):
    """Holds the window back until it is known what is to become of it."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._settled = False
        self.dialog: Dialog | None = None

    def holds_back(self) -> bool:
        """Whether the window must stay for now; it is closed again once it need not."""
        waiting = self._window.departures.waiting()
        if self._settled or not waiting or not self._window.settings.online:
            return False
        if self.dialog is None:
            self._window.bridge.ask(self, outbox.about_to_leave, waiting, then=self._ask)
        return True

    def _ask(self, about: Sequence[int]) -> None:
        if not about:
            self._leave()
            return
        if not self._window.isVisible():
            self._window.show_up()
        said = tr("It can still be undone, so it waits. Send it now, or keep it until you open cmdesk again.")
        body = col(Text(said, "body", "text2", wrap=True, leading=140))
        title = tr("{n} messages have not left yet", n=len(about))
        asked = Dialog(
            self._window, title, body, tr("Send now and quit"), tr("Stay"), tr("Keep it and quit"), width=520
        )
        asked.accepted.connect(lambda: self._send(about))
        asked.stepped_aside.connect(asked.reject)
        asked.stepped_aside.connect(self._leave)  # after all that the refusal does
        asked.rejected.connect(self._window.stay)
        asked.finished.connect(self._asked)
        self.dialog = asked
        asked.open()

    def _asked(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _send(self, about: Sequence[int]) -> None:
        bridge = self._window.bridge
        self._window.tell(tr("Sending, then cmdesk quits"))
        bridge.do(self, bridge.desk.send_now(about), then=lambda _: self._leave())

    def _leave(self) -> None:
        self._settled = True
        self._window.leave()
