import io

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from cmdesk.domain.reports import Kind, Stage, Wanted
from cmdesk.store import pausing, reports
from cmdesk.ui.panels.reports.deeds import dress, formats
from tests.ui.panels.reports.conftest import MARCH


@pytest.mark.parametrize("form", ["pdf", "csv"])
def test_a_report_is_written_and_told(panel, host, tmp_path, qtbot, form):
    panel.deeds.write(panel.laid, tmp_path / f"r.{form}")
    qtbot.waitUntil(lambda: bool(host.told))
    assert f"r.{form}" in host.told[-1]
    assert (tmp_path / f"r.{form}").stat().st_size > 100


def test_what_cannot_be_written_is_told(panel, host, tmp_path, qtbot):
    panel.deeds.write(panel.laid, tmp_path / "no" / "r.pdf")
    qtbot.waitUntil(lambda: bool(host.complaints))
    assert "export-failed" in str(host.complaints.pop())


def test_paper_gets_the_pages_of_the_screen(panel, host, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dress(printer, panel.laid)
    panel.deeds.print_on(printer, panel.laid)
    printed = PdfReader(io.BytesIO((tmp_path / "printed.pdf").read_bytes()))
    assert len(printed.pages) == len(panel.laid.sheets)
    assert "What\tthe\tfield\tsays" in printed.pages[0].extract_text()
    assert "Sent to the printer" in host.told[-1]


def test_every_format_is_offered(panel):
    menu = panel.deeds.export_menu(panel.laid)
    assert len(menu.actions()) == len(formats()) == 5


@pytest.mark.parametrize(("deed", "name"), [("ask_new", "NewReport"), ("ask_monthly", "MonthlyReports")])
def test_dialogs_are_opened(panel, qtbot, deed, name):
    getattr(panel.deeds, deed)()
    dialog = QApplication.activeModalWidget()
    assert type(dialog).__name__ == name
    dialog.reject()


def test_a_word_or_hours_are_changed_by_what_it_is(panel, filled, qtbot):
    panel.edit()
    dialog = QApplication.activeModalWidget()
    assert type(dialog).__name__ == "ReportNote"
    dialog.reject()
    hours = filled.write(reports.make, Wanted(Kind.HOURS, MARCH), filled.now())
    panel.deeds.edit(filled.read(reports.one, hours))
    dialog = QApplication.activeModalWidget()
    assert type(dialog).__name__ == "ReportHours"
    dialog.reject()


def test_a_report_that_leaves_can_be_taken_back(panel, filled, host, number, qtbot):
    from cmdesk.engine.desk.reporting import Mailing

    filled.desk.undo_seconds = 60
    mailing = Mailing(1, "atelier@fournil.example", "Mars", "Bonjour")
    delivery = filled.do(filled.desk.send_report(number, mailing, "en"))
    panel.deeds.queued(panel.report, delivery, mailing.address)
    qtbot.waitUntil(lambda: host.told == ["The report leaves for atelier@fournil.example"])
    host.undo()
    qtbot.waitUntil(lambda: filled.read(reports.one, number).stage is Stage.MADE)


def test_a_report_that_a_pause_holds_is_not_said_to_leave(panel, filled, host, qtbot):
    filled.write(pausing.begin, filled.now(), spare_answers=True)
    panel.deeds.queued(panel.report, 1, "atelier@fournil.example")
    qtbot.waitUntil(lambda: bool(host.told))
    assert host.told == ["Everything is paused: it waits until you resume, or let it leave"]
