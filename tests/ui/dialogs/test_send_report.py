import pytest

from cmdesk.domain.reports import Kind, Stage, Wanted
from cmdesk.domain.timeframes import read
from cmdesk.store import departments, media, outbox, reports
from cmdesk.ui.dialogs.send_report import OTHER, SendReport
from tests.ui.panels.reports.conftest import fill


@pytest.fixture
def dialog(window, room, qtbot):
    fill(room.office)
    kitchen = room.office.read(departments.every)[0].id
    wanted = Wanted(Kind.FIELD, read("2026-03"), None, (kitchen,))
    number = room.office.write(reports.make, wanted, room.now())
    laid = room.office.do(room.office.desk.lay_out_report(number, "en"))
    sent = []
    made = SendReport(window, room, laid, lambda *told: sent.append(told))
    made.sent = sent
    made.open()
    qtbot.waitUntil(lambda: made.department.count() == 2 and made.account.count() == 1)
    return made


def test_the_department_it_was_made_for_is_proposed_and_nothing_leaves_by_itself(dialog, room):
    assert dialog.address.text() == "atelier@fournil.example"
    assert dialog.primary.isEnabled()
    assert "fournil-thabor-2026-03.pdf goes along." in dialog.attached.said()
    dialog.reject()
    assert room.office.read(outbox.states, [1]) == {}
    assert dialog.sent == []


def test_what_a_person_let_go_is_queued_with_the_file(dialog, room, qtbot):
    dialog.form.choose(2)
    dialog.subject.setText("Mars")
    dialog.text.set_text("Bonjour")
    dialog.accept()
    qtbot.waitUntil(lambda: bool(dialog.sent))
    report, delivery, address = dialog.sent[0]
    queued = room.office.read(outbox.one, delivery)
    assert (queued.text, address) == ("Bonjour", "atelier@fournil.example")
    (file,) = room.office.read(media.of_delivery, delivery)
    assert file.name == "fournil-thabor-2026-03.xlsx"
    assert room.office.read(reports.one, report.id).stage is Stage.LEAVING


def test_another_address_must_be_one(dialog):
    dialog.department.choose(OTHER)
    dialog._choose()
    for typed, good in (("", False), ("a@", False), ("a b@c.d", False), ("a@b.example", True)):
        dialog.address.setText(typed)
        assert dialog.primary.isEnabled() is good
        assert dialog.unready.text() == ("" if good else "An address is missing")
    dialog.subject.setText(" ")
    assert not dialog.primary.isEnabled()
    assert dialog.unready.text() == "A subject is missing"
    dialog.accept()
    assert dialog.sent == []
