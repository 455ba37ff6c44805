"""Opening the file of a crisis: what it is called, how bad it is, which query watches it, and what that changes."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from cmdesk.domain.incidents import Plan, read_plan
from cmdesk.domain.items import ItemPage
from cmdesk.domain.outbox import State
from cmdesk.domain.pausing import Pause
from cmdesk.domain.signals import Signal
from cmdesk.domain.watches import QueryRow
from cmdesk.reports.crisis import first_plan
from cmdesk.store import incidents, items, outbox_rows, pausing, queries, signals
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import ComboField, Dialog, Field, Labelled, Text, Tick, col
from cmdesk.ui.words import tr

USUAL = 2


class OpenIncident(Dialog):
    """For a signal, for an item, or by hand about a query. `done` gets the number of the file; else it is shown."""

    def __init__(
        self,
        parent: QWidget,
        host: Host,
        signal: int = 0,
        item: int = 0,
        query: int = 0,
        done: Callable[[int], None] | None = None,
    ) -> None:
        self._host, self._done = host, done
        self._plan, self._waiting, self._pauses = Plan(), 0, True  # what is scheduled, and whether it is to be paused
        self._paused: Pause | None = None  # already
        self.name = Field(tr("Orders that vanish"), name=tr("Name"))
        self.level = ComboField(tr("Level"))
        self.criteria = Text("", "meta", "text2", wrap=True)
        self.query = ComboField(tr("Query that watches it"))
        self.drill = Tick(tr("This is only an exercise"))
        self.pause = Tick(tr("Pause everything that is scheduled"), True)
        self.changes = Text("", "meta", "text2", wrap=True, leading=135)
        body = col(
            Labelled(tr("Name"), self.name),
            Labelled(tr("Level"), self.level),
            self.criteria,
            Labelled(tr("Query that watches it"), self.query),
            col(self.drill, self.pause, gap=4),
            self.changes,
            gap=12,
        )
        super().__init__(parent, tr("Open a crisis file"), body, tr("Open the file"), width=520)
        self.name.textChanged.connect(lambda: self._judge())
        self.level.currentIndexChanged.connect(lambda _: self._say_criteria())
        self.drill.toggled.connect(lambda _: self._say_changes())
        self.pause.clicked.connect(self._turn_pause)
        self._ask(signal, item, query)
        self._judge()
        self._say_changes()
        self.name.setFocus()

    def _ask(self, signal: int, item: int, query: int) -> None:
        ask, now = self._host.bridge.ask, self._host.now()
        ask(self, incidents.plan, then=self._take_plan)
        ask(self, pausing.count_held, then=self._take_pause)
        ask(self, outbox_rows.waiting, then=self._take_waiting)

        def then(rows: Sequence[QueryRow]) -> None:
            """What it is about is chosen among them."""
            self._take_queries(rows, query)
            if signal:
                ask(self, signals.some, [signal], then=lambda found: self._take_signal(rows, found))
            if item:
                ask(self, items.one, item, then=lambda page: self._take_item(rows, page))

        ask(self, queries.rows, now, then=then)

    def _take_queries(self, rows: Sequence[QueryRow], wanted: int) -> None:
        """Where nobody says which one, that by which most was said in the last days."""
        self.query.addItem(tr("none"), 0)
        ours = [one for one in rows if not one.query.rival]
        for one in rows:
            if not one.query.rival or one.query.id == wanted:
                self.query.addItem(one.query.name, one.query.id)
        most = max(ours, key=lambda one: sum(one.days), default=None)
        self.query.choose(wanted or (most.query.id if most is not None else 0))

    def _take_signal(self, rows: Sequence[QueryRow], found: Sequence[Signal]) -> None:
        for one in found:
            words = one.told.evidence.words
            self._propose(words[0].capitalize() if words else one.query)
            self._choose(rows, one.told.query_id)

    def _take_item(self, rows: Sequence[QueryRow], page: ItemPage | None) -> None:
        if page is not None:
            self._propose(page.row.title or page.row.excerpt[:60])
            found = [one.query for one in rows if one.query.name in page.queries]
            if found:
                self._choose(rows, min(found, key=lambda one: one.rival).id)

    def _choose(self, rows: Sequence[QueryRow], query_id: int) -> None:
        """Also the query of a competitor, where it is about that one."""
        if self.query.findData(query_id) < 0:
            for one in rows:
                if one.query.id == query_id:
                    self.query.addItem(one.query.name, query_id)
        self.query.choose(query_id)

    def _propose(self, name: str) -> None:
        if not self.name.text():
            self.name.setText(name)
            self.name.selectAll()  # a proposal: what is typed stands instead

    def _take_plan(self, text: str | None) -> None:
        self._plan = read_plan(text or first_plan(tr))
        for level in self._plan.levels:
            self.level.addItem(tr("{number}: {name}", number=level.number, name=level.name), level.number)
        self.level.choose(min(USUAL, max((level.number for level in self._plan.levels), default=USUAL)))
        self._say_criteria()
        self._judge()

    def _take_pause(self, told: tuple[Pause | None, int]) -> None:
        self._paused = told[0]
        self._say_changes()

    def _take_waiting(self, counts: dict[State, int]) -> None:
        self._waiting = counts.get(State.QUEUED, 0)
        self._say_changes()

    def _say_criteria(self) -> None:
        criteria = self._plan.level(int(self.level.currentData() or 0)).criteria
        self.criteria.setText(tr("When: {criteria}", criteria=criteria) if criteria else "")
        self.fit_soon()

    def _judge(self) -> None:
        named = bool(self.name.text().strip())
        self.say_why("" if named else tr("A name is missing"))
        self.primary.setEnabled(named and self.level.count() > 0)

    def _turn_pause(self, on: bool) -> None:
        self._pauses = on
        self._say_changes()

    def _say_changes(self) -> None:
        """The box shows what will be the case once the file is open, and the words below say why."""
        drill, paused = self.drill.isChecked(), self._paused
        self.pause.setEnabled(not drill and paused is None)
        self.pause.setChecked(paused is not None or (self._pauses and not drill))
        told = [] if drill else [tr("The sources that speak of it are looked at more often.")]
        if paused is not None:
            since = times.told(paused.since, self._host.now())
            told.insert(0, tr("Everything is paused already, since {time}; this file leaves it so.", time=since))
        elif drill:
            told.insert(0, tr("Nothing is paused, and nothing changes but the file itself."))
        elif self.pause.isChecked():
            held = tr("{n} sends will wait until you resume them, one by one or all together.", n=self._waiting)
            told.insert(
                0, held if self._waiting else tr("Nothing is scheduled now; what is planned from now on waits.")
            )
            told.insert(1, tr("Answers still leave, to angry messages after some minutes at least."))
        else:
            told.insert(0, tr("What is scheduled leaves at its hour."))
        self.changes.setText(" ".join(told))
        self.fit_soon()

    def accept(self) -> None:
        query = int(self.query.currentData() or 0) or None
        work = self._host.bridge.desk.open_incident(
            self.name.text().strip(),
            int(self.level.currentData()),
            query,
            tr,
            drill=self.drill.isChecked(),
            pause=self.pause.isChecked(),
        )
        self._host.bridge.do(self, work, self._opened)

    def _opened(self, number: int) -> None:
        super().accept()
        if self._done is not None:
            self._done(number)
        else:
            self._host.open("incident", number=number)
