import pytest

from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.domain.travelling import Travelling, makes_sense, travels

STAR = (Action(Do.STAR),)


def rule(*conditions, events=(Event.ARRIVED,), actions=STAR):
    return Rule(1, "x", events, conditions, actions)


def test_what_is_about_items_travels():
    assert travels(rule(Condition(Ask.SOURCE, "3"), Condition(Ask.QUERY, "pain")))


@pytest.mark.parametrize(
    "bound",
    [
        rule(events=(Event.MESSAGE,)),
        rule(Condition(Ask.ACCOUNT, "1")),
        rule(actions=(Action(Do.SNOOZE, 3),)),
    ],
)
def test_what_is_about_accounts_and_conversations_stays(bound):
    assert not travels(bound)


def test_a_rule_of_a_stranger_is_looked_at():
    good = Travelling("x", ("arrived",), (("folder", "Presse", False),), (("label", "Prix"),))
    assert makes_sense(good)
    assert not makes_sense(Travelling("x", ("arrived",), (("folder", " ", False),), (("label", "Prix"),)))
    assert not makes_sense(Travelling("x", (), (), (("star", ""),)))
