"""Which dates the calendar shows beside the posts, and the calendar file that other programs read."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from cmdesk.domain.feasts import AUTHORITIES, REGIONS, SCHOOLS, OwnDate
from cmdesk.domain.opening import read_days
from cmdesk.store import own_dates
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.calendar.head import region_name
from cmdesk.ui.widgets import Button, Dialog, Field, Flow, Section, Text, Tick, clear, col, row
from cmdesk.ui.words import tr

CALENDARS = "iCalendar (*.ics)"


class DatesDialog(Dialog):
    """What is ticked or added is kept at once: the calendar behind shows it."""

    def __init__(self, parent: QWidget, host: Host) -> None:
        self._host = host
        self.ticks = {code: Tick(region_name(code)) for code in REGIONS}
        self.schools = {code: Tick(school_name(code)) for code in SCHOOLS}
        self.known, self._authorities = Text("", "meta", "text2", wrap=True), Flow(gap=4)
        self.field = Field(tr("24/12/2026 Stock-taking"), name=tr("A date of your own"))
        self.add = Button(tr("Add the date"), "add")
        self.read = Button(tr("Read a calendar…"), "import")
        self.write = Button(tr("Choose a file…"), "export")
        self.stop = Button(tr("Write it no longer"), kind="quiet")
        self.file, self._own = Text("", "meta", "text2", wrap=True), col(gap=4)
        public = tr("Public holidays and the dates by which trade lives, worked out on this computer.")
        school = tr(
            "Elsewhere school holidays are decided nearby: read the calendar (.ics) that your authority publishes. "
            "Reading a file of the same name again replaces what it said."
        )
        live = tr("What is planned, as a calendar file that your calendar program can read. It is kept up to date.")
        body = col(
            *(Section(tr("Holidays and dates of trade")), _said(public), Flow(*self.ticks.values(), gap=12), 4),
            *(Section(tr("School holidays")), Flow(*self.schools.values(), gap=12), self.known, _said(school)),
            *(self._authorities, row(self.read, None), 4),
            *(Section(tr("Dates of your own")), row((self.field, 1), self.add), self._own, 4),
            *(Section(tr("Calendar file")), _said(live), self.file),
            row(self.write, self.stop, None),
            gap=10,
        )
        super().__init__(parent, tr("Holidays and dates"), body, tr("Close"), "", width=560)
        self.cancel.hide()
        self.add.clicked.connect(self._add)
        self.field.textChanged.connect(lambda: self.field.set_error(""))
        self.read.clicked.connect(self._ask_calendar)
        self.write.clicked.connect(self._ask_file)
        self.stop.clicked.connect(lambda: self._write_to(""))
        host.bridge.ask(self, own_dates.regions, then=self._take_regions)
        host.bridge.ask(self, own_dates.schools, then=self._take_schools)
        host.bridge.do(self, host.bridge.desk.schools_known_until(), then=self._tell_known)
        self._read_again()

    def _take_regions(self, chosen: Sequence[str]) -> None:
        for code, tick in self.ticks.items():
            tick.setChecked(code in chosen)
            tick.toggled.connect(lambda: self._keep_regions())
        self._show_authorities()

    def _keep_regions(self) -> None:
        chosen = [code for code, tick in self.ticks.items() if tick.isChecked()]
        self._host.bridge.write(self, own_dates.show_regions, chosen)
        self._show_authorities()

    def _take_schools(self, chosen: Sequence[str]) -> None:
        for code, tick in self.schools.items():
            tick.setChecked(code in chosen)
            tick.toggled.connect(lambda: self._keep_schools())

    def _keep_schools(self) -> None:
        chosen = [code for code, tick in self.schools.items() if tick.isChecked()]
        self._host.bridge.write(self, own_dates.show_schools, chosen)

    def _tell_known(self, until: date | None) -> None:
        if until is not None:
            day = QLocale().toString(QDate(until.year, until.month, until.day), "d MMMM yyyy")
            self.known.setText(tr("France: known until {day}. Belgium: worked out from its decrees.", day=day))

    def _show_authorities(self) -> None:
        """Where the others are published, for the regions that are shown."""
        clear(self._authorities)
        for code, address in AUTHORITIES.items():
            if self.ticks[code].isChecked():
                link = Button(tr("{place}: where they are published", place=region_name(code)), "browser", "quiet")
                link.clicked.connect(lambda _=False, address=address: QDesktopServices.openUrl(QUrl(address)))
                self._authorities.addWidget(link)
        self.fit_soon()

    def _read_again(self) -> None:
        bridge = self._host.bridge
        bridge.ask(self, own_dates.typed, then=self._show_own)
        bridge.do(self, bridge.desk.calendar_file(), then=self._show_file)

    # -- dates of one's own -------------------------------------------------------------------------------------

    def _add(self) -> None:
        try:
            found = read_days(self.field.text())
        except ValueError:
            found = {}
        if not found:
            self.field.set_error(tr("Begin with the day, like 24/12/2026, then say what it is."))
            return
        for day, name in found.items():
            told = name or tr("My date")
            self._host.bridge.write(self, own_dates.add, told, day, day, then=lambda _: self._read_again())
        self.field.clear()

    def _show_own(self, found: Sequence[OwnDate]) -> None:
        clear(self._own)
        for one in found:
            bin_ = Button(tr("Remove"), "bin", kind="quiet", small=True)
            bin_.setAccessibleName(tr("Remove {name}", name=one.name))
            bin_.clicked.connect(lambda _=False, one=one: self._remove(one))
            self._own.addLayout(row(Text(_told(one), "body"), None, bin_))
        self.fit_soon()

    def _remove(self, one: OwnDate) -> None:
        bridge = self._host.bridge
        if one.source:
            bridge.write(self, own_dates.take, one.source, (), then=lambda _: self._read_again())
        else:
            bridge.write(self, own_dates.remove, one.id, then=lambda _: self._read_again())

    def _ask_calendar(self) -> None:
        asked = FileDialog(self, tr("Read a calendar"))
        asked.setNameFilter(CALENDARS)
        asked.setFileMode(QFileDialog.FileMode.ExistingFile)
        asked.fileSelected.connect(self._read_calendar)
        asked.open()

    def _read_calendar(self, path: str) -> None:
        bridge = self._host.bridge

        def told(count: int) -> None:
            self._host.tell(tr("{n} dates taken over", n=count))
            self._read_again()

        bridge.do(self, bridge.desk.import_dates(Path(path)), then=told)

    # -- the file for others ------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        asked = FileDialog(self, tr("Keep a calendar file"))
        asked.setNameFilter(CALENDARS)
        asked.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        asked.setDefaultSuffix("ics")
        asked.selectFile("cmdesk.ics")
        asked.fileSelected.connect(self._write_to)
        asked.open()

    def _write_to(self, path: str) -> None:
        bridge = self._host.bridge
        bridge.do(self, bridge.desk.write_calendar_to(path), then=lambda _: self._read_again())

    def _show_file(self, path: str) -> None:
        self.file.setText(path or tr("No file is written."))
        self.stop.setVisible(bool(path))
        self.fit_soon()


def _said(sentence: str) -> Text:
    return Text(sentence, "meta", "text2", wrap=True)


def _told(one: OwnDate) -> str:
    if one.source:
        return tr("{n} dates of {file}", n=one.count, file=one.source)
    return f"{one.first:%d/%m/%Y} {one.name}"


def school_name(code: str) -> str:
    """Whose schools: a zone of France, a community of Belgium."""
    match code:
        case "BE-FR":
            return tr("Belgium, in French")
        case "BE-NL":
            return tr("Belgium, in Dutch")
    return tr("France, zone {zone}", zone=code.removeprefix("FR-"))
