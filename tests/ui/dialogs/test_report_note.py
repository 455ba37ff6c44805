from cmdesk.domain.playbook import Line, Page, Playbook
from cmdesk.domain.reports import Kind, Wanted
from cmdesk.domain.timeframes import read
from cmdesk.store import playbooks, reports
from cmdesk.ui.dialogs.report_note import ReportNote


def test_a_word_is_kept_and_can_be_changed(window, room, qtbot):
    number = room.office.write(reports.make, Wanted(Kind.FIELD, read("2026-03")), room.now())
    for text in ("À décider", "Décidé"):
        dialog = ReportNote(window, room, room.office.read(reports.one, number))
        dialog.open()
        dialog.area.set_text(f" {text}\n")
        dialog.accept()
        qtbot.waitUntil(lambda text=text: room.office.read(reports.one, number).note == text)


def test_what_is_written_is_held_against_the_playbook(window, room, qtbot):
    words = Page(lines=(Line("pas cher", {"kind": "banned", "instead": "abordable"}),))
    room.office.write(playbooks.keep, Playbook({"words": words}), room.now())
    number = room.office.write(reports.make, Wanted(Kind.FIELD, read("2026-03")), room.now())
    dialog = ReportNote(window, room, room.office.read(reports.one, number))
    dialog.open()
    dialog.area.set_text("Le pain pas cher plaît")
    qtbot.waitUntil(lambda: dialog.hints.words() == ["“pas cher” is a word the house does not use"])
    room.until(lambda: dialog.body.verticalScrollBar().maximum() == 0)  # all of it is seen
    assert dialog.primary.isEnabled()  # it is said, and stands in nobody's way
    dialog.reject()
