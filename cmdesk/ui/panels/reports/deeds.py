"""What can be done with a report: into a file, onto paper, by mail, out of the list."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from cmdesk.domain.pausing import Pause
from cmdesk.domain.reports import Kind, Report
from cmdesk.engine.desk.reporting import LaidOut, file_name
from cmdesk.store import pausing, reports
from cmdesk.ui import paint, taste, waiting
from cmdesk.ui.file_dialog import FileDialog
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.reports.paper import draw
from cmdesk.ui.words import tr

POINTS = 72  # to an inch


def formats() -> list[tuple[str, str, str]]:
    """Ending, name and icon of each."""
    return [
        ("pdf", tr("PDF, to read and print"), "print"),
        ("html", tr("Page for a browser"), "globe"),
        ("docx", tr("Text to go on writing (Word)"), "note"),
        ("xlsx", tr("Workbook with every row (Excel)"), "table"),
        ("csv", tr("Tables (CSV)"), "table"),
    ]


class Deeds:
    """Each tells the host what happened."""

    def __init__(self, panel: QWidget, host: Host) -> None:
        self._panel, self._host = panel, host

    @property
    def language(self) -> str:
        return taste.language_of(self._host.settings)

    # -- out of here --------------------------------------------------------------------------------------------

    def show_export(self, laid: LaidOut, at: QPoint) -> None:
        self.export_menu(laid).popup(at)

    def export_menu(self, laid: LaidOut) -> QMenu:
        menu = QMenu(self._panel)
        for form, name, symbol in formats():
            menu.addAction(paint.picture_of(symbol), name, partial(self.ask_where, laid, form))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def ask_where(self, laid: LaidOut, form: str) -> None:
        dialog = FileDialog(self._panel, tr("Write the report to a file"))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(form)
        dialog.selectFile(f"{file_name(laid, self.language)}.{form}")
        dialog.fileSelected.connect(lambda path: self.write(laid, Path(path)))
        dialog.open()

    def write(self, laid: LaidOut, path: Path) -> None:
        bridge = self._host.bridge

        def done(files: tuple[Path, ...]) -> None:
            names = ", ".join(file.name for file in files)
            self._host.tell(tr("Written: {files} in {folder}.", files=names, folder=path.parent))

        bridge.do(self._panel, bridge.desk.write_report(laid, path, self.language), done)

    def ask_printer(self, laid: LaidOut) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dress(printer, laid)
        dialog = QPrintDialog(printer, self._panel)
        dialog.setWindowTitle(tr("Print the report"))
        dialog.accepted.connect(lambda: self.print_on(printer, laid))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # its own would want a slot by name

    def print_on(self, printer: QPrinter, laid: LaidOut) -> None:
        """The pages that are on the screen."""
        p = QPainter(printer)
        paint.smooth(p)
        scale = printer.resolution() / POINTS
        p.scale(scale, scale)
        for number, sheet in enumerate(laid.sheets):
            if number:
                printer.newPage()
            draw(p, sheet.marks)
        p.end()
        self._host.tell(tr("Sent to the printer: {n} pages", n=len(laid.sheets)))

    def ask_send(self, laid: LaidOut) -> None:
        """A person reads what goes where, and lets it go."""
        from cmdesk.ui.dialogs.send_report import SendReport

        dialog = SendReport(self._panel, self._host, laid, self.queued)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def queued(self, report: Report, delivery: int, address: str) -> None:
        bridge = self._host.bridge

        def back() -> None:
            bridge.do(bridge, bridge.desk.take_back(delivery))

        def tell(pause: Pause | None) -> None:
            leaves = tr("The report leaves for {address}", address=address)
            self._host.tell(waiting.words_for(pause, self._host.settings.online) or leaves, back, (delivery,))

        bridge.ask(bridge, pausing.current, then=tell)

    # -- in the list --------------------------------------------------------------------------------------------

    def change(self, report: Report, *, full: bool | None = None, anonymous: bool | None = None) -> None:
        wanted = report.wanted
        wanted = replace(wanted, full=wanted.full if full is None else full)
        wanted = replace(wanted, anonymous=wanted.anonymous if anonymous is None else anonymous)
        self._host.bridge.write(self._panel, reports.change, report.id, wanted, report.note)

    def remove(self, report: Report) -> None:
        write = self._host.bridge.write
        back = partial(write, self._host.bridge, reports.put_back, report)
        write(self._panel, reports.remove, report.id, then=lambda _: self._host.tell(tr("Out of the list"), back))

    def edit(self, report: Report) -> None:
        """The words of the user on it; of a time sheet its lines too."""
        from cmdesk.ui.dialogs.report_hours import ReportHours
        from cmdesk.ui.dialogs.report_note import ReportNote

        made = ReportHours if report.wanted.kind is Kind.HOURS else ReportNote
        dialog = made(self._panel, self._host, report)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_new(self) -> None:
        from cmdesk.ui.dialogs.new_report import NewReport

        dialog = NewReport(self._panel, self._host)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_monthly(self) -> None:
        from cmdesk.ui.dialogs.monthly_reports import MonthlyReports

        dialog = MonthlyReports(self._panel, self._host)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


def dress(printer: QPrinter, laid: LaidOut) -> None:
    """Paper of the size of the pages, to its edges: they have their own margins."""
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setDocName(laid.document.title)
    printer.setFromTo(1, len(laid.sheets))
