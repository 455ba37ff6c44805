"""Opening the file of a crisis: what it is called, how bad it is, which query watches it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from cmdesk.domain.incidents import Plan, read_plan
from cmdesk.domain.items import ItemPage
from cmdesk.domain.signals import Signal
from cmdesk.domain.watches import SavedQuery
from cmdesk.reports.crisis import first_plan
from cmdesk.store import incidents, items, queries, signals
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import ComboField, Dialog, Field, Labelled, Text, Tick, col
from cmdesk.ui.words import tr

USUAL = 2


class OpenIncident(Dialog):
    """For a signal, for an item, or by hand. `done` gets the number of the file; else it is shown."""

    def __init__(
        self, parent: QWidget, host: Host, signal: int = 0, item: int = 0, done: Callable[[int], None] | None = None
    ) -> None:
        self._host, self._query, self._done = host, 0, done
        self._plan = Plan()
        self.name = Field(tr("Orders that vanish"), name=tr("Name"))
        self.level = ComboField(tr("Level"))
        self.criteria = Text("", "meta", "text2", wrap=True)
        self.query = ComboField(tr("Query that watches it"))
        self.drill = Tick(tr("An exercise: nothing is paused"), False)
        self.pauses = Text("", "meta", "text2", wrap=True)
        body = col(
            Labelled(tr("Name"), self.name),
            Labelled(tr("Level"), self.level),
            self.criteria,
            Labelled(tr("Query that watches it"), self.query),
            self.drill,
            self.pauses,
            gap=12,
        )
        super().__init__(parent, tr("Open a crisis file"), body, tr("Open the file"), width=520)
        self.name.textChanged.connect(lambda: self._judge())
        self.level.currentIndexChanged.connect(lambda _: self._say_criteria())
        self.drill.toggled.connect(lambda _: self._judge())
        host.bridge.ask(self, incidents.plan, then=self._take_plan)
        host.bridge.ask(self, queries.every, then=self._take_queries)
        if signal:
            host.bridge.ask(self, signals.some, [signal], then=self._take_signal)
        if item:
            host.bridge.ask(self, items.one, item, then=self._take_item)
        self._judge()
        self.name.setFocus()

    def _take_signal(self, found: Sequence[Signal]) -> None:
        for one in found:
            words = one.told.evidence.words
            self._propose(words[0].capitalize() if words else one.query)
            self._query = one.told.query_id
            self.query.choose(self._query)

    def _take_item(self, page: ItemPage | None) -> None:
        if page is not None:
            self._propose(page.row.title or page.row.excerpt[:60])

    def _propose(self, name: str) -> None:
        if not self.name.text():
            self.name.setText(name)

    def _take_plan(self, text: str | None) -> None:
        self._plan = read_plan(text or first_plan(tr))
        for level in self._plan.levels:
            self.level.addItem(tr("{number}: {name}", number=level.number, name=level.name), level.number)
        self.level.choose(min(USUAL, max((level.number for level in self._plan.levels), default=USUAL)))
        self._say_criteria()
        self._judge()

    def _take_queries(self, known: Sequence[SavedQuery]) -> None:
        self.query.addItem(tr("none"), 0)
        for one in known:
            if not one.rival:
                self.query.addItem(one.name, one.id)
        own = next((one.id for one in known if not one.rival), 0)
        self.query.choose(self._query or own)

    def _say_criteria(self) -> None:
        criteria = self._plan.level(int(self.level.currentData() or 0)).criteria
        self.criteria.setText(tr("When: {criteria}", criteria=criteria) if criteria else "")
        self.fit_soon()

    def _judge(self) -> None:
        self.primary.setEnabled(bool(self.name.text().strip()) and self.level.count() > 0)
        self.pauses.setText(
            tr("Nothing changes but the file itself.")
            if self.drill.isChecked()
            else tr(
                "Everything that is scheduled is paused at once; answers still leave, to angry messages after some "
                "minutes at least. The sources that speak of it are looked at more often."
            )
        )

    def accept(self) -> None:
        query = int(self.query.currentData() or 0) or None
        work = self._host.bridge.desk.open_incident(
            self.name.text().strip(), int(self.level.currentData()), query, tr, drill=self.drill.isChecked()
        )
        self._host.bridge.do(self, work, self._opened)

    def _opened(self, number: int) -> None:
        super().accept()
        if self._done is not None:
            self._done(number)
        else:
            self._host.open("incident", number=number)
