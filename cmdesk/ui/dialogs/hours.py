"""When somebody is there to answer, and how long an answer may take."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from zoneinfo import available_timezones

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from cmdesk.domain import holidays
from cmdesk.domain.clock import Call, Hours
from cmdesk.domain.opening import read_days, read_spans, write_days, write_spans
from cmdesk.store import clocks
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.widgets import ComboField, Dialog, Field, Labelled, Scroll, Section, Text, TextArea, col, row
from cmdesk.ui.words import tr

MINUTES = (15, 30, 60, 120, 240, 480)
DAYS = (1, 2, 3)  # working days
SOLVED_DAYS = (1, 2, 3, 5, 10)


class HoursDialog(Dialog):
    """Fills itself from the workspace; nothing is kept before the button is pressed."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self.zone = ComboField(tr("Time zone"), sorted(available_timezones()))
        self.days = [Field(tr("closed"), name=_weekday(day)) for day in range(7)]
        self._days = [Labelled(_weekday(day), field) for day, field in enumerate(self.days)]
        self.region = ComboField(tr("Public holidays"), [(_region(code), code) for code in ("", *holidays.REGIONS)])
        self.off = TextArea(tr("Days off"), tr("24/12/2026 Stock-taking"), least=2, most=5, role="body")
        self._off = Labelled(tr("Your own days off, one a line"), self.off)
        self.targets = {call: ComboField(_call(call), []) for call in Call if call is not Call.FOUND}
        self.solving = ComboField(tr("Closed within"), [])
        week = col(*self._days, gap=6)
        aims = col(
            Section(tr("Reply within")),
            *(Labelled(_call(call), field) for call, field in self.targets.items()),
            Labelled(tr("Until a conversation is closed, for the reports"), self.solving),
            gap=6,
        )
        hint = Text(
            tr("For example 9:00–12:30, 14:00–18:00. Only this time counts for the reply clock."),
            "meta",
            "text2",
            wrap=True,
        )
        left = col(Section(tr("Opening hours")), hint, week, None, gap=8)
        right = col(
            Labelled(tr("Time zone"), self.zone),
            Labelled(tr("Public holidays"), self.region),
            self._off,
            aims,
            None,
            gap=8,
        )
        super().__init__(
            parent,
            tr("Opening hours and reply targets"),
            Scroll(row((left, 1), (right, 1), gap=24, pad=(0, 0, 14, 0))),
            tr("Keep the hours"),
            width=720,
            height=620,
        )
        self._hours = Hours()
        self._targets: Mapping[Call, timedelta] = {}
        self._solving: timedelta | None = None
        self._first = ""
        self.primary.setEnabled(False)
        host.bridge.ask(self, clocks.hours, then=self._take_hours)
        host.bridge.ask(self, clocks.days_off, then=self._take_days)
        host.bridge.ask(self, clocks.targets, then=self._take_targets)
        host.bridge.ask(self, clocks.solving_target, then=self._take_solving)
        for field in self.days:
            field.textChanged.connect(self._judge)
        self.off.textChanged.connect(self._judge)

    def _take_hours(self, hours: Hours) -> None:
        self._hours = hours
        zone = hours.zone if hours.zone in available_timezones() else times.zone()
        self.zone.setCurrentText(zone)
        for field, spans in zip(self.days, hours.week, strict=True):
            field.setText(write_spans(spans))
        self._fill_targets()
        self.primary.setEnabled(True)

    def _take_days(self, found: Mapping[str, Mapping[str, str]]) -> None:
        self._first = next(iter(found["regions"]), "")
        self.region.choose(self._first)
        self.off.set_text(write_days({date.fromisoformat(day): name for day, name in found["own"].items()}))

    def _take_targets(self, found: Mapping[Call, timedelta]) -> None:
        self._targets = found
        self._fill_targets()

    def _take_solving(self, found: timedelta | None) -> None:
        self._solving = found
        self._fill_targets()

    def _fill_targets(self) -> None:
        """The choices depend on how long a working day is."""
        short = {timedelta(minutes=n): times.span(timedelta(minutes=n)) for n in MINUTES}
        for call, field in self.targets.items():
            self._fill(field, self._targets.get(call), short, DAYS)
        self._fill(self.solving, self._solving, {}, SOLVED_DAYS)

    def _fill(
        self, field: ComboField, now: timedelta | None, short: Mapping[timedelta, str], days: Sequence[int]
    ) -> None:
        day = self._hours.usual_day
        choices = {**short, **{n * day: tr("{n} working days", n=n) for n in days if day}}
        if now is not None and now not in choices:
            choices[now] = times.span(now)
        field.clear()
        field.addItem(tr("No target"), None)
        for span, words in sorted(choices.items()):
            field.addItem(words, span)
        field.choose(now)

    def _judge(self) -> None:
        """Each field says for itself what is wrong with it."""
        good = True
        for field, labelled in zip(self.days, self._days, strict=True):
            try:
                read_spans(field.text())
                labelled.set_error("")
            except ValueError:
                labelled.set_error(tr("Not understood: write 9:00–12:30, 14:00–18:00"))
                good = False
        try:
            read_days(self.off.text())
            self._off.set_error("")
        except ValueError as error:
            self._off.set_error(tr("This line says no day: {line}", line=str(error)))
            good = False
        self.primary.setEnabled(good)

    def accept(self) -> None:
        hours = Hours(self.zone.currentText(), tuple(read_spans(field.text()) for field in self.days))
        targets: dict[Call, timedelta] = {
            call: field.currentData() for call, field in self.targets.items() if field.currentData() is not None
        }
        desk, bridge = self._host.bridge.desk, self._host.bridge
        bridge.do(bridge, desk.keep_hours(hours, read_days(self.off.text()), self.region.currentData()))
        bridge.do(bridge, desk.keep_targets(targets))
        bridge.write(bridge, clocks.keep_solving_target, self.solving.currentData())
        self._host.tell(tr("The opening hours are kept; what is due was worked out anew"))
        super().accept()


def _weekday(day: int) -> str:
    name = QLocale().standaloneDayName(day + 1)
    return name[:1].upper() + name[1:]


def _call(call: Call) -> str:
    match call:
        case Call.MESSAGE:
            return tr("Private messages")
        case Call.MAIL:
            return tr("Mails")
        case Call.COMMENT:
            return tr("Comments on our posts")
        case Call.REVIEW:
            return tr("Reviews")
        case Call.MENTION:
            return tr("Public mentions")
    return tr("Found by a query")


def _region(code: str) -> str:
    return {
        "": tr("None"),
        "FR": tr("France"),
        "BE": tr("Belgium"),
        "CH": tr("Switzerland"),
        "CA-QC": tr("Québec"),
        "GB": tr("England and Wales"),
        "US": tr("United States"),
    }[code]
