"""What is done from today: most of it leads to the room where it is done whole."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cmdesk.domain.outbox import OutboxRow
from cmdesk.domain.reputation import Period, slice_of
from cmdesk.store import signals
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.today.reading import Reading
from cmdesk.ui.words import tr


class Deeds(QObject):
    """Lines are named by their keys."""

    stale = Signal()  # what waits for a decision has changed meanwhile

    def __init__(self, panel: QWidget, host: Host, reading: Reading) -> None:
        super().__init__(panel)
        self._panel, self._host, self._reading = panel, host, reading

    def open_line(self, key: str) -> None:
        kind, number = key.split()
        match kind:
            case "talk":
                self._host.open("inbox", conversation=int(number))
            case "send":
                self._host.open("drafts", delivery=int(number))
            case "post":
                self._host.open("drafts", draft=int(number))
            case "step":
                self.make_step(number)

    def decide(self, key: str, name: str) -> None:
        """What was asked about a line."""
        if name == "begin":
            self.open_line(key)
            return
        if name == "reply":
            self._host.open("inbox", conversation=int(key.split()[1]), reply=1)
            return
        found = next((row for row in self._sends() if f"send {row.id}" == key), None)
        if found is None:
            return
        if name == "read" and found.conversation_id is not None:
            self._host.open("inbox", conversation=found.conversation_id)
            return
        from cmdesk.ui.panels.drafts import deeds as drafts  # what nobody decides on most mornings

        deeds = drafts.Deeds(self._host, self._panel)
        deeds.draft_wanted.connect(lambda draft: self._host.open("drafts", draft=draft))
        deeds.time_wanted.connect(lambda draft: self._host.open("drafts", draft=draft, time=1))
        deeds.stale.connect(self.stale)
        deeds.decide(found, name)

    def _sends(self) -> Sequence[OutboxRow]:
        return self._reading.to_settle.rows if self._reading.to_settle is not None else ()

    def begin_session(self, minutes: int) -> None:
        self._host.open("inbox", session=minutes)

    def show_late(self) -> None:
        self._host.open("inbox", late=1)

    def thank(self) -> None:
        """Go through those who only want a thank you."""
        if self._reading.waiting is not None and self._reading.waiting.thanks:
            self._host.open("inbox", thanks=self._reading.waiting.thanks)

    def show_counted(self, what: str) -> None:
        """Where a figure of the digest leads."""
        match what:
            case "thanks":
                self.thank()
            case "mentions" if self._reading.absence is not None:
                period = Period(self._reading.absence[0], self._host.now())
                self._host.open("watchlist", figure=1, **slice_of(0, period, outside=1).numbers())
            case "sent":
                self._host.open("outbox")
            case _:
                self._host.open("inbox")

    def put_away(self, number: int) -> None:
        """A signal was seen."""
        write = self._host.bridge.write
        back = partial(write, self._panel, signals.put_away, number, None)
        then = lambda _: self._host.tell(tr("Put away"), back)  # noqa: E731
        write(self._panel, signals.put_away, number, self._host.now(), then=then)

    def show_crisis(self) -> None:
        if self._reading.incident is not None:
            self._host.open("incident", number=self._reading.incident.id)

    def make_step(self, name: str) -> None:
        match name:
            case "account":
                self._host.open("accounts")
            case "source":
                self._host.open("add-source")
            case "post":
                self._host.open("drafts", new=1)
            case "query":
                from cmdesk.ui.dialogs.edit_query import EditQuery

                dialog = EditQuery(self._panel, self._host)
                dialog.finished.connect(dialog.deleteLater)
                dialog.open()
