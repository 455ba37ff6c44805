"""Reports: what was made at the left, its pages at the right; from there into files, onto paper and by mail."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QTimer
from PySide6.QtWidgets import QMenu, QStackedWidget

from cmdesk.domain.conversations import Department
from cmdesk.domain.reports import Kind, Report
from cmdesk.domain.topics import Topic
from cmdesk.engine.desk.reporting import LaidOut
from cmdesk.reports.document import Link
from cmdesk.store import departments, reports
from cmdesk.ui import paint
from cmdesk.ui.commands import Command
from cmdesk.ui.panels.base import Host, Panel
from cmdesk.ui.panels.reports.commands import commands_of
from cmdesk.ui.panels.reports.deeds import Deeds
from cmdesk.ui.panels.reports.head import Head
from cmdesk.ui.panels.reports.list import ReportsColumn, line_of
from cmdesk.ui.panels.reports.paper import Paper
from cmdesk.ui.panels.reports.words import speech_of
from cmdesk.ui.widgets import Button, EmptyState, Scroll, Splitter, col
from cmdesk.ui.widgets.layout import Panel as Surface
from cmdesk.ui.words import tr

LIST = 300
NOTHING, WORKING, PAGES = range(3)
REST_MS = 700  # what takes longer is told


class ReportsPanel(Panel):
    """It holds which report is shown."""

    topics = Topic.REPORTS | Topic.LABELS | Topic.ACCOUNTS | Topic.OUTBOX

    def __init__(self, host: Host) -> None:
        super().__init__(host)
        self.known: Sequence[Report] = ()
        self.departments: Sequence[Department] = ()
        self.report: Report | None = None
        self.laid: LaidOut | None = None
        self._wanted: int | None = None
        self._asked = 0  # so that only the last answer is shown
        self._listed = False
        self.deeds = Deeds(self, host)
        self.column, self.head, self.paper = ReportsColumn(), Head(), Paper()
        self.begin = Button("", "add", "primary")
        self.empty = EmptyState("reports", "", "", self.begin)
        self.working = EmptyState("reports", "", "")
        self.reading = Scroll(col(self.paper, None, gap=0))
        self.pages = QStackedWidget()
        for page in (self.empty, self.working, self.reading):
            self.pages.addWidget(page)
        self._right = Surface(col(self.head, (self.pages, 1), gap=0), "window")
        self.columns = Splitter("reports", host.settings.layout, (self.column, LIST), self._right)
        self.setLayout(col((self.columns, 1), gap=0))
        self.setFocusProxy(self.column.list)
        self._patience = QTimer(self, singleShot=True, interval=REST_MS)
        self._patience.timeout.connect(lambda: self.pages.setCurrentIndex(WORKING))
        self._wire()
        self.retranslate()
        self._show_pages()

    def _wire(self) -> None:
        self.column.chosen.connect(self.choose)
        self.column.new_asked.connect(self.deeds.ask_new)
        self.column.monthly.clicked.connect(self.deeds.ask_monthly)
        self.column.menu_asked.connect(self._show_menu)
        self.column.list.opened.connect(lambda _: self.paper.setFocus())
        self.begin.clicked.connect(self.deeds.ask_new)
        self.paper.opened.connect(self.follow)
        self.paper.wanted.connect(lambda at: self.reading.ensureVisible(at.x(), at.y(), 40, 80))
        head = self.head
        head.full_chosen.connect(lambda full: self._change(full=full))
        head.names_chosen.connect(lambda names: self._change(anonymous=not names))
        head.export_asked.connect(self.show_export)
        head.print_asked.connect(self.print)
        head.send_asked.connect(self.send)
        head.edit_asked.connect(self.edit)

    # -- reading ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self.bridge.ask(self, departments.every, then=self._take_departments)
        self.bridge.ask(self, reports.every, then=self._take)

    def _take_departments(self, found: Sequence[Department]) -> None:
        self.departments = found
        self._show_list()

    def _take(self, known: Sequence[Report]) -> None:
        self.known, self._listed = known, True
        self._show_list()
        shown = next((one for one in known if self.report is not None and one.id == self.report.id), None)
        if shown is not None and shown != self.report:
            self._read(shown)
        if not known:
            self.choose(None)

    def _show_list(self) -> None:
        names = {one.id: one.name for one in self.departments}
        speech, now = speech_of(self.host.settings), self.host.now()
        if self.column.show_lines([line_of(one, names, speech, now) for one in self.known], self._wanted):
            self._wanted = None

    def choose(self, number: int | None) -> None:
        """Show a report of the list."""
        found = next((one for one in self.known if one.id == number), None)
        if found is None:
            self.report = self.laid = None
            self._show_pages()
        elif self.report is None or found.id != self.report.id:
            self._read(found)

    def _read(self, report: Report) -> None:
        """Its figures are read anew; who looked at one that was made by itself has looked at it."""
        same = self.report is not None and self.report.id == report.id
        self.report = report
        self._asked += 1
        self.head.show_report(report, speech_of(self.host.settings))
        if not same:
            self.laid = None
            self._patience.start()
        work = self.bridge.desk.lay_out_report(report.id, self.deeds.language)
        self.bridge.do(self, work, partial(self._take_laid, self._asked), self._fail)

    def _take_laid(self, asked: int, laid: LaidOut) -> None:
        if asked != self._asked:
            return
        place = self.reading.verticalScrollBar().value() if self.laid is not None else 0
        self.laid = laid
        self.paper.show_sheets(laid.sheets)
        self._show_pages()
        self.reading.fit()
        self.reading.verticalScrollBar().setValue(place)
        self.bridge.write(self, reports.seen, laid.report.id)

    def _fail(self, error: Exception) -> None:
        self._patience.stop()
        self._show_pages()
        self.host.complain(error)

    def _show_pages(self) -> None:
        self._patience.stop()
        self.head.setVisible(self.report is not None)
        self.pages.setCurrentIndex(NOTHING if self.laid is None else PAGES)

    # -- doing --------------------------------------------------------------------------------------------------

    def follow(self, link: Link) -> None:
        """Open what is behind a figure."""
        self.host.open(link.room, **link.what)

    def _change(self, **how: bool) -> None:
        if self.report is not None:
            self.deeds.change(self.report, **how)

    def step(self, by: int) -> None:
        """To the report below, or above."""
        self.column.list.step(by)

    def show_export(self) -> None:
        if self.laid is not None:
            button = self.head.export
            self.deeds.show_export(self.laid, button.mapToGlobal(QPoint(0, button.height())))

    def print(self) -> None:
        if self.laid is not None:
            self.deeds.ask_printer(self.laid)

    def send(self) -> None:
        if self.laid is not None and self.laid.report.wanted.kind is Kind.FIELD:
            self.deeds.ask_send(self.laid)

    def edit(self) -> None:
        if self.report is not None:
            self.deeds.edit(self.report)

    def remove(self) -> None:
        if self.report is not None:
            self.deeds.remove(self.report)

    def _show_menu(self, number: int, at: QPoint) -> None:
        report = next((one for one in self.known if one.id == number), None)
        if report is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addAction(paint.picture_of("bin"), tr("Take out of the list"), partial(self.deeds.remove, report))
        menu.popup(at)

    def open(self, **what: int) -> None:
        """open(report=…) shows one, open(new=1) asks which to make."""
        if "report" in what:
            self._wanted = what["report"]
            self._stale = True
            self._refresh_if_needed()
        elif "new" in what:
            self.deeds.ask_new()

    def is_filled(self) -> bool:
        return self._listed and (self.laid is not None or not self.known)

    def commands(self) -> Sequence[Command]:
        return commands_of(self)

    # -- words -----------------------------------------------------------------------------------------

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
            if self.report is not None:
                self._read(self.report)
        super().changeEvent(event)

    def retranslate(self) -> None:
        self.column.retranslate("N")
        self.head.retranslate()
        self.paper.setAccessibleName(tr("Pages of the report"))
        self.begin.setText(tr("Make a report"))
        self.empty.say(
            tr("Bring back what the field says"),
            tr("A month, a week or a quarter for those who decide: figures, what changed and why."),
            "reports",
        )
        self.working.say(tr("The figures are being read"), tr("This takes a moment where much was said."), "reports")
        self._show_list()
