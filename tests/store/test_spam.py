from datetime import timedelta

import pytest

from cmdesk.domain.conversations import State
from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.store import rules, spam, triage
from tests.store.conftest import NOON, said


@pytest.fixture
def taught(workspace):
    """Six conversations that the user called spam, six that were answered."""
    account = workspace.account()
    for number in range(6):
        talk = workspace.conversation(account, f"s{number}", f"Gagnez au casino numéro {number}")
        workspace.write(triage.move, [talk], State.SPAM)
        talk = workspace.conversation(account, f"w{number}", f"Votre pain de seigle {number} est délicieux")
        workspace.receive(account, said(f"r{number}", "Merci", NOON + timedelta(minutes=1), f"w{number}", mine=True))
    return workspace


def words(workspace):
    with workspace.store.read() as db:
        found = db.exec_driver_sql("SELECT word, spam, wanted FROM spam_word WHERE spam + wanted > 0").fetchall()
    return {word: (as_spam, as_wanted) for word, as_spam, as_wanted in found}


def test_it_learns_from_where_conversations_stand(taught):
    assert taught.write(spam.catch_up) == 12
    assert taught.write(spam.catch_up) == 0
    known = words(taught)
    assert (known["casino"], known["pain"]) == ((6, 0), (0, 6))


def test_what_is_new_gets_a_hint_with_its_reasons(taught):
    taught.write(spam.catch_up)
    bad = taught.conversation(1, "n1", "Un casino où vous gagnez")
    good = taught.conversation(1, "n2", "Avez-vous du pain de seigle ?")
    verdict = taught.read(spam.verdict, bad)
    assert verdict.likely
    assert "casino" in verdict.reasons
    assert not taught.read(spam.verdict, good).likely
    assert taught.row(bad).state is State.OPEN  # a hint, and no more


def test_what_was_decided_needs_no_hint(taught):
    taught.write(spam.catch_up)
    assert taught.read(spam.verdict, 1) is None


def test_a_decision_that_is_taken_back_is_unlearned(taught):
    before = words(taught)
    taught.write(spam.catch_up)
    known = words(taught)
    talk = taught.conversation(1, "n1", "Un casino de pain")
    done = taught.write(triage.move, [talk], State.SPAM)
    taught.write(spam.catch_up)
    assert words(taught)["casino"] == (7, 0)
    taught.write(triage.undo, done)
    taught.write(spam.catch_up)
    assert words(taught)["casino"] == (6, 1)  # somebody looked, and said that it is none
    assert before == {}
    assert set(known) <= set(words(taught))


def test_what_a_rule_put_there_teaches_nothing(taught):
    rule = Rule(0, "Pain", (Event.MESSAGE,), (Condition(Ask.QUERY, "brioche"),), (Action(Do.SPAM),))
    taught.write(rules.add, rule, NOON)
    taught.receive(1, said("n1", "Une brioche", NOON))
    taught.write(spam.catch_up)
    assert "brioche" not in words(taught)


def test_everything_can_be_forgotten(taught):
    taught.write(spam.catch_up)
    taught.write(spam.forget)
    assert words(taught) == {}
    assert taught.read(spam.verdict, 1) is None
