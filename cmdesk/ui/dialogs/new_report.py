"""Make a report: which, about which time, for whom."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QWidget

from cmdesk.domain.accounts import Brand
from cmdesk.domain.conversations import Department
from cmdesk.domain.reports import Kind, Wanted
from cmdesk.domain.timeframes import Span, Timeframe, around, free
from cmdesk.reports.speech import Speech
from cmdesk.store import accounts, departments, reports
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.reports.words import SYMBOLS, kind_name, speech_of
from cmdesk.ui.panels.reputation.custom import day_in, written
from cmdesk.ui.widgets import ChoiceCard, ComboField, Dialog, Field, Labelled, Panel, Text, col, row
from cmdesk.ui.words import tr

ALL = 0
OTHER = -1  # a time that is typed


def proposals(kind: Kind, today: date) -> list[Timeframe]:
    """The times that one may mean, the most usual first: what is over comes before what is not."""
    spans = {
        Kind.FIELD: (Span.MONTH, Span.WEEK, Span.QUARTER),
        Kind.DIGEST: (Span.WEEK,),
        Kind.HOURS: (Span.MONTH, Span.WEEK),
    }[kind]
    found = []
    for span in spans:
        now = around(span, today)
        found += [now.before(), now, now.before().before()]
    return found


def worth(frames: Sequence[Timeframe], eventful: Sequence[Timeframe], today: date) -> list[Timeframe]:
    """Without those that are over and that a report would have nothing to tell of."""
    return [frame for frame in frames if frame in eventful or frame.last >= today]


class NewReport(Dialog):
    """It opens what was made."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host, self._busy, self._chosen = host, False, False
        self._speech: Speech = speech_of(host.settings)
        self._today = times.local(host.now()).date()
        self._frames: list[Timeframe] = []
        self._eventful: dict[Kind, Sequence[Timeframe]] = {}  # once it is known
        sentences = {
            Kind.FIELD: tr("For management and departments"),
            Kind.DIGEST: tr("What came, who waits, what comes next: for you"),
            Kind.HOURS: tr("What you did and how long: for you"),
        }
        self.cards = {kind: ChoiceCard(SYMBOLS[kind], kind_name(kind), told) for kind, told in sentences.items()}
        self.cards[Kind.FIELD].setChecked(True)  # before they are a group, which takes the others out of the way of Tab
        self.group = QButtonGroup()
        for card in self.cards.values():
            self.group.addButton(card)
        self.time = ComboField(tr("Time"), [("", OTHER)])
        self.first, self.last = Field(value=written(self._today.replace(day=1))), Field(value=written(self._today))
        self._first, self._last = Labelled(tr("From"), self.first), Labelled(tr("To"), self.last)
        self.days = Panel(row((self._first, 1), (self._last, 1), gap=12))
        self.department = ComboField(tr("For"), [(tr("Everybody"), ALL)])
        self.brand = ComboField(tr("Brand"), [(tr("All"), ALL)])
        self._department, self._brand = Labelled(tr("For"), self.department), Labelled(tr("Brand"), self.brand)
        self.nothing = Text("", "meta", "text2", wrap=True)
        body = col(
            *self.cards.values(),
            row((Labelled(tr("Time"), self.time), 1), (self._department, 1), (self._brand, 1), gap=12),
            self.days,
            self.nothing,
            gap=12,
        )
        super().__init__(parent, tr("Make a report"), body, tr("Make the report"), width=640)
        self._brand.hide()
        self.group.buttonToggled.connect(lambda _, on: self._turn() if on else None)
        self.time.activated.connect(lambda _: self._choose())
        for field in (self.first, self.last):
            field.textChanged.connect(lambda: self._judge())
        self._turn()
        for kind in Kind:
            take = partial(self._take_eventful, kind)
            host.bridge.ask(self, reports.eventful, proposals(kind, self._today), kind, then=take)
        host.bridge.ask(self, departments.every, then=self._take_departments)
        host.bridge.ask(self, accounts.brands, then=self._take_brands)
        self.time.setFocus()

    def kind(self) -> Kind:
        return next(kind for kind, card in self.cards.items() if card.isChecked())

    def _take_departments(self, found: Sequence[Department]) -> None:
        for each in found:
            self.department.addItem(each.name, each.id)

    def _take_brands(self, found: Sequence[Brand]) -> None:
        for each in found:
            self.brand.addItem(each.name, each.id)
        self._brand.setVisible(len(found) > 1)
        self.fit()

    def _take_eventful(self, kind: Kind, frames: Sequence[Timeframe]) -> None:
        """Nobody is offered a report of a time of which there is nothing to tell."""
        self._eventful[kind] = frames
        if kind is self.kind() and not self._chosen:
            self._turn()

    def _choose(self) -> None:
        self._chosen = True
        self._judge()

    def _turn(self) -> None:
        """Another kind has other times."""
        self._chosen = False
        found, kind = proposals(self.kind(), self._today), self.kind()
        self._frames = worth(found, self._eventful.get(kind, found), self._today)
        self.time.clear()
        for place, frame in enumerate(self._frames):
            over = frame.last < self._today
            name = self._speech.frame(frame)
            self.time.addItem(name if over else tr("{time}, so far", time=name), place)
        self.time.addItem(tr("Other days…"), OTHER)
        self.time.choose(0)
        self._department.setVisible(self.kind() is Kind.FIELD)
        self._judge()

    def frame(self) -> Timeframe | None:
        """The time that was chosen; None where what was typed is none."""
        place = self.time.currentData()
        if place != OTHER:
            return self._frames[place] if place is not None else None
        first, last = day_in(self.first.text()), day_in(self.last.text())
        return free(first, last) if first and last and first <= last else None

    def _judge(self) -> None:
        typed = self.time.currentData() == OTHER
        self.days.setVisible(typed)
        self._say_nothing(typed)
        example = tr("Write a day like {example}.", example=written(self._today))
        self._first.set_error("" if not typed or day_in(self.first.text()) else example)
        first, last = day_in(self.first.text()), day_in(self.last.text())
        backwards = tr("The last day is before the first.") if first and last and last < first else ""
        self._last.set_error(("" if last else example) or backwards if typed else "")
        self.primary.setEnabled(self.frame() is not None)
        self.fit()

    def _say_nothing(self, typed: bool) -> None:
        """What there is to expect of a time that is not over."""
        known = self._eventful.get(self.kind())
        empty = not typed and known is not None and self.frame() not in known
        hours = self.kind() is Kind.HOURS
        told = tr("You did nothing in this time yet.") if hours else tr("Nothing was said or sent in this time yet.")
        self.nothing.setText(told if empty else "")
        self.nothing.setVisible(empty)

    def accept(self) -> None:
        frame = self.frame()
        if self._busy or frame is None:
            return
        self._busy = True
        department = self.department.currentData() if self.kind() is Kind.FIELD else ALL
        wanted = Wanted(
            self.kind(),
            frame,
            self.brand.currentData() or None,
            (department,) if department else (),
        )

        def made(number: int) -> None:
            super(NewReport, self).accept()
            self._host.open("reports", report=number)

        def refused(error: Exception) -> None:
            self._busy = False
            self._host.complain(error)

        self._host.bridge.do(self, self._host.bridge.desk.make_report(wanted), made, refused)
