import json
from datetime import timedelta

import pytest

from cmdesk.domain.conversations import View
from cmdesk.domain.outbox import State
from cmdesk.domain.troubles import Problem
from cmdesk.engine.desk.answering import new_reference
from cmdesk.store import conversations, hand_overs, outbox

CALM, ANGRY = "Bonjour, ouvrez-vous dimanche ?", "C'est un scandale, toujours pas de réponse !!!"


@pytest.fixture
def talk(office, clock):
    """Makes a conversation that begins with these words."""
    office.connect()
    office.desk.undo_seconds = 10
    office.desk.cool_off_minutes = 5

    def begin(text):
        office.network.arrives(text, clock())
        office.do(office.desk.sync())
        return office.read(conversations.page, View())[0].id

    return begin


def test_an_answer_to_calm_words_leaves_after_the_undo_window(office, talk, clock):
    queued = office.do(office.desk.answer(talk(CALM), "Oui !"))
    assert (queued.cooling, queued.leaves) == (False, clock() + timedelta(seconds=10))


def test_an_answer_to_angry_words_cools_off(office, talk, clock):
    queued = office.do(office.desk.answer(talk(ANGRY), "Calmez-vous"))
    post = office.read(outbox.one, queued.delivery)
    assert (queued.cooling, post.not_before, post.reason) == (True, clock() + timedelta(minutes=5), "cool-off")
    clock.pass_(minutes=4)
    office.send()
    assert office.network.published == []
    assert office.do(office.desk.take_back(queued.delivery)) == "Calmez-vous"


def test_it_leaves_once_it_has_cooled(office, talk, clock):
    queued = office.do(office.desk.answer(talk(ANGRY), "Nous regardons"))
    clock.pass_(minutes=5)
    office.send()
    post = office.read(outbox.one, queued.delivery)
    assert (post.state, post.reason) == (State.SENT, "")


def test_a_person_may_send_it_at_once(office, talk):
    queued = office.do(office.desk.answer(talk(ANGRY), "Nous regardons"))
    office.do(office.desk.send_now(queued.delivery))
    office.send()
    assert [posting.text for posting in office.network.published] == ["Nous regardons"]
    office.do(office.desk.send_now(queued.delivery))  # it has left: nothing happens
    office.send()
    assert len(office.network.published) == 1


def test_cooling_off_can_be_switched_off(office, talk):
    office.desk.cool_off_minutes = 0
    assert not office.do(office.desk.answer(talk(ANGRY), "Nous regardons")).cooling


def test_in_a_crisis_it_can_neither_be_switched_off_nor_hurried(office, talk, clock):
    office.desk.cool_off_minutes = 0
    number = office.do(office.desk.open_incident("Panne", 2, None, lambda words, **_: words))
    angry = office.do(office.desk.answer(talk(ANGRY), "Nous regardons"))
    assert (angry.cooling, angry.leaves) == (True, clock() + timedelta(minutes=5))
    with pytest.raises(Problem, match="cool-off-forced"):
        office.do(office.desk.send_now(angry.delivery))
    assert office.read(outbox.one, angry.delivery).not_before == clock() + timedelta(minutes=5)
    calm = office.do(office.desk.answer(talk(CALM), "Bonjour"))
    office.do(office.desk.send_now(calm.delivery))
    assert office.read(outbox.one, calm.delivery).not_before == clock()
    office.do(office.desk.close_incident(number, ""))
    office.do(office.desk.send_now(angry.delivery))
    assert office.read(outbox.one, angry.delivery).not_before == clock()


def test_an_exercise_forces_nothing(office, talk):
    office.desk.cool_off_minutes = 0
    office.do(office.desk.open_incident("Essai", 2, None, lambda words, **_: words, drill=True))
    assert not office.do(office.desk.answer(talk(ANGRY), "Nous regardons")).cooling


def test_a_time_that_is_later_than_cooling_off_is_kept(office, talk, clock):
    tomorrow = clock() + timedelta(days=1)
    queued = office.do(office.desk.answer(talk(ANGRY), "Nous regardons", tomorrow))
    post = office.read(outbox.one, queued.delivery)
    assert (queued.cooling, post.not_before, post.due) == (False, tomorrow, tomorrow)


def test_closing_the_program_does_not_hasten_what_cools_off(office, talk):
    queued = office.do(office.desk.answer(talk(ANGRY), "Calmez-vous"))
    office.do(office.desk.stop())
    assert office.read(outbox.one, queued.delivery).state is State.QUEUED
    assert office.network.published == []


def test_a_department_is_asked_with_a_reference_in_the_subject(office, talk, clock):
    conversation = talk(CALM)
    account = office.read(conversations.one, conversation).account_id
    reference = new_reference()
    request = hand_overs.Request(conversation, account, "Atelier", "atelier@x.example", reference, "", "Voyez", "Noté")
    made = office.do(office.desk.hand_over(request, "Léa : dimanche"))
    post = office.read(outbox.one, made)
    assert json.loads(post.reply_to)["to"] == ["atelier@x.example"]
    assert json.loads(post.reply_to)["subject"] == f"Léa : dimanche [{reference}]"
    assert post.not_before == clock() + timedelta(seconds=10)
    assert office.do(office.desk.withdraw(made, "Noté")) is True
    assert office.do(office.desk.withdraw(made, "Noté")) is False


def test_no_two_references_are_alike():
    assert len({new_reference() for _ in range(200)}) == 200
