import pytest

from cmdesk.domain.grammar import BadQuery, parse
from cmdesk.domain.matching import Document, compile_query
from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule, Subject, check, idle, judge, verdicts
from cmdesk.domain.troubles import Problem

STAR = (Action(Do.STAR),)


def rule(*conditions: Condition, **more: object) -> Rule:
    values = {"id": 1, "name": "Pannes", "events": (Event.ARRIVED,), "conditions": conditions, "actions": STAR}
    return Rule(**{**values, **more})  # type: ignore[arg-type]


def judged(one: Rule):  # type: ignore[no-untyped-def]
    return judge(one, lambda expression: compile_query(parse(expression)))


SUBJECT = Subject(
    Document("Une panne", "du four", "Léa Martin", lang="fr-FR", folder="Presse", kind="article", sentiment=-1),
    item_id=1,
    account_id=3,
    source_id=4,
    network="mastodon",
    label_ids=frozenset({7}),
    earlier=2,
    open=False,
    clock="late",
    role="journalist",
    spam=True,
)


@pytest.mark.parametrize(
    ("ask", "value"),
    [
        (Ask.QUERY, "panne OU retard"),
        (Ask.ACCOUNT, "3"),
        (Ask.NETWORK, "mastodon"),
        (Ask.SOURCE, "4"),
        (Ask.FOLDER, "presse"),
        (Ask.AUTHOR, "lea"),
        (Ask.LABEL, "7"),
        (Ask.LANGUAGE, "fr"),
        (Ask.SENTIMENT, "negative"),
        (Ask.KIND, "article"),
        (Ask.REPEAT, "2"),
        (Ask.OPEN, "no"),
        (Ask.CLOCK, "late"),
        (Ask.ROLE, "journalist"),
        (Ask.SPAM, "yes"),
    ],
)
def test_each_condition_is_met_and_not_met(ask, value):
    assert judged(rule(Condition(ask, value))).reasons(SUBJECT) == (Condition(ask, value),)
    assert judged(rule(Condition(ask, value, negated=True))).reasons(SUBJECT) is None
    nothing = Subject(Document("Un pain"))
    assert judged(rule(Condition(ask, value))).reasons(nothing) is None


def test_every_condition_can_be_tested():
    asked = {"query": "a", "open": "yes", "spam": "yes"}
    for ask in Ask:
        assert (
            judged(rule(Condition(ask, asked.get(ask, "1")))).reasons(Subject(Document())) in (None, ())
            or ask is Ask.OPEN
        )


def test_all_or_any_and_none():
    met, unmet = Condition(Ask.QUERY, "panne"), Condition(Ask.QUERY, "pain")
    assert judged(rule(met, unmet)).reasons(SUBJECT) is None
    assert judged(rule(met, unmet, any=True)).reasons(SUBJECT) == (met,)
    assert judged(rule(unmet, any=True)).reasons(SUBJECT) is None
    assert judged(rule()).reasons(SUBJECT) == ()
    assert judged(rule(any=True)).reasons(SUBJECT) == ()


def test_rules_are_asked_in_order_until_one_says_stop():
    some = [judged(rule(id=number, stops=number == 2)) for number in (1, 2, 3)]
    assert [found.id for found, _ in verdicts(some, Event.ARRIVED, SUBJECT)] == [1, 2]
    assert verdicts(some, Event.MESSAGE, SUBJECT) == []


def test_a_rule_that_does_not_apply_stops_nothing():
    some = [judged(rule(Condition(Ask.QUERY, "pain"), id=1, stops=True)), judged(rule(id=2))]
    assert [found.id for found, _ in verdicts(some, Event.ARRIVED, SUBJECT)] == [2]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (rule(name="  "), "rule-without-name"),
        (rule(events=()), "rule-without-event"),
        (rule(actions=()), "rule-without-action"),
        (rule(actions=STAR * 21), "rule-too-long"),
        (rule(events=(Event.ARRIVED, Event.MESSAGE)), "rule-mixed"),
        (rule(Condition(Ask.AUTHOR, " ")), "rule-value"),
        (rule(Condition(Ask.LABEL, "x")), "rule-value"),
    ],
)
def test_a_rule_that_cannot_work_is_refused(wrong, code):
    with pytest.raises(Problem) as caught:
        check(wrong)
    assert caught.value.trouble.code == code


def test_an_expression_is_read_before_it_is_kept():
    with pytest.raises(BadQuery):
        check(rule(Condition(Ask.QUERY, "(a")))


def test_no_action_writes_to_anybody():
    """A rule puts in order; there is nothing in it that could answer."""
    assert {one.value for one in Do} == {
        "inbox", "label", "unlabel", "star", "read", "priority", "department", "reason", "notify", "snooze", "done",
        "spam", "bin", "collect",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("events", "deeds", "nothing"),
    [
        ((Event.ARRIVED,), (Do.STAR, Do.LABEL), (Do.LABEL,)),
        ((Event.ARRIVED,), (Do.LABEL, Do.INBOX), ()),
        ((Event.MENTIONED,), (Do.LABEL,), ()),
        ((Event.MESSAGE,), (Do.LABEL, Do.BIN), (Do.BIN,)),
    ],
)
def test_what_can_do_nothing_is_known(events, deeds, nothing):
    rule = Rule(0, "Règle", events, (), tuple(Action(do) for do in deeds))
    assert idle(rule) == nothing
