from cmdesk.domain.outbox import State
from cmdesk.networks.by_hand import BY_HAND
from cmdesk.store import drafts, outbox
from cmdesk.ui.dialogs.by_hand import ByHandDialog


def due(office, clock, text="Les bûches sont là"):
    office.desk.networks |= {network.name: network for network in BY_HAND}
    account = office.do(office.desk.connect("instagram", {"name": "@fournil"}))[0]
    draft = office.write(drafts.start, text, [account], clock())
    delivery = office.do(office.desk.send_draft(draft))[0]
    clock.pass_(minutes=1)
    office.send()
    return delivery


def test_the_hour_is_told_once_and_leads_to_what_is_ready(house, office, clock, qtbot):
    window = house().window
    qtbot.waitUntil(lambda: window.tray is not None)
    delivery = due(office, clock)
    qtbot.waitUntil(lambda: window.toast.words.said().startswith("It is time to publish"))
    window.toast.dismiss()
    window.due_by_hand.read()
    qtbot.wait(50)
    assert not window.toast.isVisible()
    window.open("by-hand", delivery=delivery)
    qtbot.waitUntil(lambda: bool(window.findChildren(ByHandDialog)))
    (dialog,) = window.findChildren(ByHandDialog)
    dialog.field.setText("https://www.instagram.com/p/abc/")
    dialog.primary.click()
    qtbot.waitUntil(lambda: office.read(outbox.one, delivery).state is State.SENT)
    assert office.read(outbox.one, delivery).address == "https://www.instagram.com/p/abc/"


def test_what_is_put_off_is_told_again(house, office, clock, qtbot):
    window = house().window
    qtbot.waitUntil(lambda: window.tray is not None)
    delivery = due(office, clock)
    qtbot.waitUntil(lambda: window.toast.isVisible())
    window.toast.dismiss()
    office.do(office.desk.put_off(delivery, clock.now))
    qtbot.waitUntil(lambda: not window.due_by_hand._told)
    clock.pass_(minutes=1)
    office.send()
    qtbot.waitUntil(lambda: window.toast.isVisible())
