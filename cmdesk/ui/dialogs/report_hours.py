"""The lines of a time sheet: how long each session counts, and what it was for."""

from typing import Any

from PySide6.QtWidgets import QWidget

from cmdesk.domain.hours import STEPS, Entry, rounded
from cmdesk.domain.reports import Report
from cmdesk.engine.desk.reporting import LaidOut
from cmdesk.reports.hours import deed_words
from cmdesk.store import reports
from cmdesk.ui import taste
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.reports.words import speech_of
from cmdesk.ui.widgets import (
    Dialog,
    Elided,
    Field,
    Labelled,
    NumberField,
    Panel,
    Scroll,
    Segmented,
    Text,
    clear,
    col,
    row,
)
from cmdesk.ui.words import tr

HEIGHT = 620
MOST = 24 * 60


class ReportHours(Dialog):
    """What was set by hand stands; the others follow the rounding."""

    def __init__(self, parent: QWidget, host: Host, report: Report) -> None:
        self._host, self._report = host, report
        self._speech = speech_of(host.settings)
        self.lines: list[tuple[Entry, NumberField, Field]] = []
        self.step = Segmented(tr("Round up to"), [tr("{n} min", n=step) for step in STEPS], _place(report))
        self.note = Field(tr("For the invoice, say"), report.note, name=tr("A note on the sheet"))
        self._lines = col(gap=6, pad=(0, 0, 12, 0))
        self.sessions = Scroll(self._lines)
        told = tr("It is read from what you answered, wrote, published and decided. It never leaves by itself.")
        body = col(
            Text(told, "meta", "text2", wrap=True),
            row(Labelled(tr("Round up to"), self.step), (Labelled(tr("A note on the sheet"), self.note), 1), gap=16),
            (self.sessions, 1),
            gap=12,
        )
        super().__init__(parent, tr("Hours and notes"), body, tr("Keep the changes"), width=760, height=HEIGHT)
        self.primary.setEnabled(False)  # until it is known what stands there
        self.step.chosen.connect(lambda _: self._round())
        work = host.bridge.desk.lay_out_report(report.id, taste.language_of(host.settings))
        host.bridge.do(self, work, self._take)

    def _take(self, laid: LaidOut) -> None:
        clear(self._lines)
        self.lines = []
        for entry in laid.hours.entries if laid.hours is not None else ():
            self._add(entry)
        if not self.lines:
            self._lines.addWidget(Text(tr("Nothing was done in this time that can be seen here."), "body", "text2"))
        self._lines.addStretch(1)
        self.primary.setEnabled(True)

    def _add(self, entry: Entry) -> None:
        speech, session = self._speech, entry.session
        day = speech.local(session.begin).date()
        span = f"{speech.clock(session.begin)}–{speech.clock(session.end)}"
        when = f"{speech.weekday(day)} {speech.short_day(day)}, {span}"
        what = ", ".join(deed_words(deed, count, speech) for deed, count in session.deeds.items())
        minutes = NumberField(tr("Minutes, {when}", when=when), _minutes(entry), 0, MOST, tr("min"))
        note = Field(tr("What for"), entry.note, name=tr("What for, {when}", when=when))
        told = Panel(col(Elided(when, "body-strong"), Elided(what, "meta", "text2"), gap=1))
        self.lines.append((entry, minutes, note))
        self._lines.addWidget(Panel(row((told, 3), (note, 3), minutes, gap=12)))

    def _round(self) -> None:
        """Those that nobody set follow."""
        for place, (entry, minutes, _) in enumerate(self.lines):
            if not entry.edited and minutes.value() == _minutes(entry):
                length = rounded(entry.session.length, STEPS[self.step.value()])
                minutes.setValue(round(length.total_seconds() / 60))
                self.lines[place] = (Entry(entry.session, length, entry.note), minutes, self.lines[place][2])

    def edits(self) -> dict[str, Any]:
        """What differs from what is counted by itself."""
        lines: dict[str, Any] = {}
        for entry, minutes, note in self.lines:
            told: dict[str, Any] = {}
            if entry.edited or minutes.value() != _minutes(entry):
                told["minutes"] = minutes.value()
            if note.text().strip():
                told["note"] = note.text().strip()
            if told:
                lines[entry.session.key] = told
        return {"step": STEPS[self.step.value()], "lines": lines}

    def accept(self) -> None:
        if not self.primary.isEnabled():
            return
        bridge, report = self._host.bridge, self._report
        bridge.write(bridge, reports.edit, report.id, self.edits())
        if self.note.text().strip() != report.note:
            bridge.write(bridge, reports.change, report.id, report.wanted, self.note.text().strip())
        super().accept()


def _minutes(entry: Entry) -> int:
    return round(entry.length.total_seconds() / 60)


def _place(report: Report) -> int:
    step = report.edits.get("step")
    return STEPS.index(step) if step in STEPS else 1
