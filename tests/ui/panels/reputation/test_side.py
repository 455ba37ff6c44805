from cmdesk.store import incidents, pausing
from cmdesk.ui.widgets import Tick
from tests.reports.test_crisis import tr


def begin(filled, **more):
    return filled.do(filled.desk.open_incident("Panne", 2, 1, tr, **more))


def test_a_crisis_is_shown_ticked_and_resumed(panel, filled, host, qtbot):
    assert panel.side.crisis.isHidden()
    number = begin(filled)
    qtbot.waitUntil(lambda: not panel.side.crisis.isHidden())
    card = panel.side.crisis
    assert not card.pause.isHidden()
    qtbot.waitUntil(lambda: bool(card.steps.findChildren(Tick)))
    done = len(filled.read(incidents.one, number).done)  # what opening it did
    next(step for step in card.steps.findChildren(Tick) if not step.isChecked()).click()
    qtbot.waitUntil(lambda: len(filled.read(incidents.one, number).done) == done + 1)
    card.file.click()
    assert host.opened[-1] == ("incident", {"number": number})
    card.resume.click()
    qtbot.waitUntil(lambda: filled.read(pausing.current) is None)
    qtbot.waitUntil(lambda: card.pause.isHidden())
    filled.do(filled.desk.close_incident(number, ""))
    qtbot.waitUntil(lambda: card.isHidden())


def test_the_locker_counts_and_opens(panel, host, qtbot):
    panel.side.locker.show_count(6)
    assert panel.side.locker.count.said() == "6"
    panel.side.locker.act.click()
    assert host.opened[-1] == ("evidence", {})


def test_a_signal_leads_to_a_file(panel, host):
    panel.side.signals.incident_asked.emit(4)
    assert host.opened[-1] == ("open-incident", {"signal": 4})
