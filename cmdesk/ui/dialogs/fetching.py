"""How often sources are asked, how long their items stay, and what would go: for the whole watchlist."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cmdesk.domain.habits import Bounds
from cmdesk.store import ledger, retention
from cmdesk.store.retention import Going
from cmdesk.ui.dialogs.edit_source import TERMS
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import ComboField, Dialog, Labelled, NumberField, Section, Text, clear, col, row
from cmdesk.ui.words import tr

SHOWN = 8
REST_MS = 250


class Fetching(Dialog):
    """Shows what is set, and before it is set what it would cost. `spare` is told what the user says of the line."""

    def __init__(self, parent: QWidget, host: Host, spare: Callable[[str], None] = lambda _: None) -> None:
        self._host, self._spare = host, spare
        self.least = NumberField(tr("At the soonest after"), 10, 2, 1440, tr("minutes"))
        self.most = NumberField(tr("At the latest after"), 120, 2, 10_080, tr("minutes"))
        pace = tr("In between each source is asked by its habit, and never sooner than its server wants.")
        self.line = ComboField(
            tr("The connection"),
            [(tr("As the computer says"), "auto"), (tr("Costs by the byte"), "yes"), (tr("Costs nothing more"), "no")],
        )
        self.line.choose(host.settings.metered)
        terms: list[tuple[str, int]] = [(tr("For ever"), 0)]
        terms += [(tr("{n} days", n=count), count) for count in TERMS]
        self.term = ComboField(tr("Items stay"), terms)
        self.going = col(gap=4)
        body = col(
            row(
                Labelled(tr("At the soonest after"), self.least),
                Labelled(tr("At the latest after"), self.most),
                gap=16,
            ),
            Text(pace, "meta", "text3", wrap=True),
            Labelled(tr("The connection"), self.line, tr("Where it costs by the byte, sources wait two hours longer.")),
            Labelled(tr("Items stay"), self.term, tr("What has a star, a mention or is in the inbox always stays.")),
            self.going,
            None,
            gap=12,
        )
        super().__init__(parent, tr("Fetching and keeping"), body, tr("Save"), width=520)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)
        self.term.currentIndexChanged.connect(lambda: self._rest.start())
        host.bridge.ask(self, ledger.bounds, then=self._take_bounds)
        host.bridge.ask(self, retention.days, then=self._take_days)

    def _take_bounds(self, bounds: Bounds) -> None:
        self.least.setValue(int(bounds.least.total_seconds() // 60))
        self.most.setValue(int(bounds.most.total_seconds() // 60))

    def _take_days(self, days: int) -> None:
        if self.term.findData(days) < 0:  # set by another version
            self.term.addItem(tr("{n} days", n=days), days)
        self.term.choose(days)
        self._ask()

    def _ask(self) -> None:
        """What would go, as the user thinks about it."""
        bridge = self._host.bridge
        bridge.ask(self, retention.preview, self._host.now(), self.term.currentData(), then=self.show_going)

    def show_going(self, going: Sequence[Going]) -> None:
        clear(self.going)
        total = sum(one.items for one in going)
        self.going.addWidget(Section(tr("This would go"), total))
        if not going:
            self.going.addWidget(Text(tr("Nothing."), "meta", "text2"))
        for one in going[:SHOWN]:
            told = tr("{n} items of {name}", n=one.items, name=one.source)
            self.going.addWidget(Text(told, "meta", "text2", wrap=True))
        if (more := len(going) - SHOWN) > 0:
            self.going.addWidget(Text(tr("and {n} more", n=more), "meta", "text3"))
        self.fit_soon()

    def accept(self) -> None:
        bridge = self._host.bridge
        bridge.write(self._behind, ledger.keep_bounds, self.least.value(), self.most.value())
        bridge.write(self._behind, retention.keep_days, int(self.term.currentData()))
        if (line := str(self.line.currentData())) != self._host.settings.metered:
            self._host.settings.metered = line
            self._host.save_settings()
            self._spare(line)
        super().accept()
