"""What a pause holds, line by line; each can be let through."""

from collections.abc import Sequence

from cmdesk.domain.outbox import OutboxRow
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.list import brief_title
from cmdesk.ui.widgets import Button, Elided, Icon, Panel, clear, col, row, stack
from cmdesk.ui.words import tr

SHOWN = 200  # lines; who holds more sees how many there are


class HeldLine(Panel):
    """One thing that the pause holds."""

    def __init__(self, host: Host, held: OutboxRow, last: bool) -> None:
        self.held = held
        now = host.now()
        at = held.due or held.not_before
        when = times.ahead(at, now) if at is not None and at > now else tr("its hour has passed")
        self.through = Button(tr("Let it leave"), kind="soft", small=True)
        self.through.setAccessibleDescription(f"{held.account}, {brief_title(held.told, 80)}")
        told = stack(Elided(brief_title(held.told, 80), "body"), Elided(f"{held.account} · {when}", "meta", "text2"))
        super().__init__(row(Icon(held.network, "text2"), (told, 1), self.through, gap=10, pad=(12, 6, 8, 6)))
        self.line, self.sides = (None if last else "line"), ("" if last else "b")


class HeldList(Panel):
    """The next to leave first."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._lines = col(gap=0)
        super().__init__(self._lines, "surface", "line", 10)

    def show_held(self, held: Sequence[OutboxRow]) -> None:
        """Nothing where nothing is held."""
        clear(self._lines)
        for place, one in enumerate(held[:SHOWN]):
            line = HeldLine(self._host, one, place == min(len(held), SHOWN) - 1)
            line.through.clicked.connect(lambda _=False, one=one: self.let_through(one))
            self._lines.addWidget(line)
        self.setVisible(bool(held))

    def lines(self) -> list[HeldLine]:
        """What is listed, from the top."""
        found = [item.widget() for i in range(self._lines.count()) if (item := self._lines.itemAt(i)) is not None]
        return [widget for widget in found if isinstance(widget, HeldLine)]

    def let_through(self, held: OutboxRow) -> None:
        self._host.bridge.do(self, self._host.bridge.desk.let_through(held.id))
