from datetime import timedelta

from cmdesk.domain.outbox import State
from cmdesk.networks.base import Choice
from cmdesk.store import conversations, drafts, outbox


def conversation(office):
    office.network.arrives("Ouvert ?", office.now())
    office.do(office.desk.sync())
    return office.read(conversations.page, conversations.View())[0].id


def test_an_answer_can_be_taken_back_within_the_undo_window(office, clock):
    office.connect()
    office.desk.undo_seconds = 10
    found = conversation(office)
    delivery = office.do(office.desk.reply(found, "Oui"))
    office.send()
    assert office.network.published == []
    assert office.do(office.desk.take_back(delivery)) == "Oui"
    clock.pass_(seconds=11)
    office.send()
    assert office.network.published == []
    assert office.read(conversations.thread, found).reply_draft == "Oui"


def test_an_answer_leaves_when_the_undo_window_closes(office, clock):
    office.connect()
    office.desk.undo_seconds = 10
    delivery = office.do(office.desk.reply(conversation(office), "Oui"))
    clock.pass_(seconds=11)
    office.send()
    assert office.read(outbox.one, delivery).state is State.SENT
    assert office.do(office.desk.take_back(delivery)) is None


def test_a_scheduled_post_leaves_at_its_time(office, clock):
    account = office.connect()
    draft = office.write(drafts.start, "Demain", [account], clock.now)
    office.do(office.desk.send_draft(draft, clock.now + timedelta(minutes=5)))
    office.send()
    assert office.network.published == []
    clock.pass_(minutes=5)
    office.send()
    assert [posting.text for posting in office.network.published] == ["Demain"]


def test_every_delivery_has_a_key_of_its_own(office):
    account = office.connect()
    for text in ("Un", "Deux"):
        draft = office.write(drafts.start, text, [account], office.now())
        office.do(office.desk.send_draft(draft))
    keys = {office.read(outbox.one, delivery).key for delivery in (1, 2)}
    assert len(keys) == 2


def test_an_answer_is_offered_no_choice_that_is_meant_for_posts(office):
    asked = (Choice("visibility", "Visibility"), Choice("title", "Title", answers=False))
    office.network.choices = asked
    assert office.desk.choices(office.network.name) == asked
    assert office.desk.choices_of_answer(office.network.name) == asked[:1]
