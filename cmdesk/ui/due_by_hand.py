"""Tells that the hour has come of something that a person publishes by hand: once for each."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cmdesk.domain.outbox import OutboxRow
from cmdesk.domain.topics import Topic
from cmdesk.store import outbox_rows
from cmdesk.ui.words import tr

if TYPE_CHECKING:
    from cmdesk.ui.window import Window


class DueByHand(QObject):
    """A toast in the window, and a notification where nobody looks at it."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._told: set[int] = set()
        window.bridge.changed.connect(self._on_changed)
        self.read()

    def read(self) -> None:
        self._window.bridge.ask(self, outbox_rows.by_hand, then=self._take)

    def _on_changed(self, topic: Topic) -> None:
        if topic & Topic.OUTBOX:
            self.read()

    def _take(self, waiting: Sequence[OutboxRow]) -> None:
        fresh = [one for one in waiting if one.id not in self._told]
        self._told = {one.id for one in waiting}  # what is put off is told again
        if not fresh:
            return
        first = fresh[0]
        said = tr("It is time to publish: {account}", account=first.account)
        if len(fresh) > 1:
            said = tr("It is time to publish {n} posts by hand", n=len(fresh))
        show = lambda: self._window.open("by-hand", delivery=first.id)  # noqa: E731
        self._window.toast.say(said, tr("Show"), act=show, symbol="assisted", tone="accent_text")
        if self._window.tray is not None:
            self._window.tray.tell_by_hand(said, first.text, first.id)
