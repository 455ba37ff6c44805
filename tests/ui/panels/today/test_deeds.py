from cmdesk.domain.outbox import State
from cmdesk.store import incidents, outbox_rows
from cmdesk.ui.dialogs.edit_query import EditQuery


def state(day, number):
    return day.office.read(lambda db: outbox_rows.rows(db, delivery_id=number))[0].state


def test_a_send_is_given_up_from_here(day, today, host, qtbot):
    missed = day.sends("Café", "missed")
    panel = today()
    panel.deeds.decide(f"send {missed}", "cancel")
    qtbot.waitUntil(lambda: state(day, missed) is State.CANCELLED)
    qtbot.waitUntil(panel.sends.isHidden)
    assert host.told == ["Given up: nothing of it leaves any more"]


def test_another_hour_is_chosen_in_the_draft_whose_hour_was_missed(day, today, host, qtbot):
    draft = day.plans("Café offert", 2)
    missed = day.sends("Café offert", "missed", draft_id=draft)
    panel = today()
    panel.deeds.decide(f"send {missed}", "time")
    qtbot.waitUntil(lambda: len(host.opened) == 2)
    assert host.opened[-1] == ("drafts", {"draft": draft, "time": 1})


def test_what_is_gone_meanwhile_is_not_decided(day, today, host):
    panel = today()
    panel.deeds.decide("send 99", "cancel")
    assert host.told == []


def test_a_held_answer_leads_to_its_conversation(day, today, host):
    talk = day.waits("Léa", 9)
    held = day.sends("Bonjour", "held", conversation_id=talk)
    panel = today()
    assert [button.text() for button in panel.sends.rows[0].buttons] == ["Read both"]
    panel.deeds.decide(f"send {held}", "read")
    assert host.opened == [("inbox", {"conversation": talk})]


def test_the_file_of_the_open_crisis(day, today, host, qtbot):
    panel = today()
    panel.deeds.show_crisis()
    assert host.opened == []
    details = {"text": "", "drill": False, "paused": False}
    number = day.office.write(incidents.begin, "Commandes", 1, None, day.now, **details)
    qtbot.waitUntil(lambda: not panel.crisis.isHidden())
    panel.crisis.open.click()
    assert host.opened == [("incident", {"number": number})]


def test_the_first_query_is_written_in_its_own_dialog(today, qtbot):
    panel = today()
    panel.deeds.make_step("query")
    dialog = panel.findChild(EditQuery)
    assert dialog is not None
    dialog.reject()
