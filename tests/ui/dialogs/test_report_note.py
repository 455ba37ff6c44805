from cmdesk.domain.reports import Kind, Wanted
from cmdesk.domain.timeframes import read
from cmdesk.store import reports
from cmdesk.ui.dialogs.report_note import ReportNote


def test_a_word_is_kept_and_can_be_changed(window, room, qtbot):
    number = room.office.write(reports.make, Wanted(Kind.FIELD, read("2026-03")), room.now())
    for text in ("À décider", "Décidé"):
        dialog = ReportNote(window, room, room.office.read(reports.one, number))
        dialog.open()
        dialog.area.set_text(f" {text}\n")
        dialog.accept()
        qtbot.waitUntil(lambda text=text: room.office.read(reports.one, number).note == text)
