from cmdesk.domain.rules import NEED_CONVERSATION, Action, Ask, Choices, Condition, Do, Event, Rule
from cmdesk.ui.dialogs.rule_words import (
    action_words,
    ask_names,
    condition_words,
    do_names,
    event_names,
    numbers_of,
    summary,
    values_of,
)

CHOICES = Choices(
    ((1, "@fournil"),), ((2, "Ouest"),), ((3, "Urgent"),), ((4, "Atelier"),), ((5, "Panne"),), ("Presse",), ("mail",)
)


def test_everything_has_a_name():
    assert set(event_names()) == set(Event)
    assert set(ask_names()) == set(Ask)
    assert set(do_names()) == set(Do)


def test_what_is_chosen_is_named_and_what_is_typed_is_as_typed():
    assert condition_words(Condition(Ask.SOURCE, "2"), CHOICES) == "Source: Ouest"
    assert condition_words(Condition(Ask.QUERY, "panne", negated=True), CHOICES) == "Text without: panne"
    assert condition_words(Condition(Ask.LANGUAGE, "en", negated=True), CHOICES) == "Language is not: en"
    assert condition_words(Condition(Ask.FOLLOWERS, "1000"), CHOICES) == "Followers: at least 1000"
    assert condition_words(Condition(Ask.FOLLOWERS, "9", negated=True), CHOICES) == "Followers: fewer than 9"
    assert condition_words(Condition(Ask.WORDS, "4", negated=True), CHOICES) == "Number of words: fewer than 4"
    assert condition_words(Condition(Ask.LABEL, "99"), CHOICES) == "Label: 99"  # it was removed
    assert action_words(Action(Do.LABEL, 3), CHOICES) == "Put the label: Urgent"
    assert action_words(Action(Do.SNOOZE, 5), CHOICES) == "Snooze for hours: 5"
    assert action_words(Action(Do.STAR), CHOICES) == "Add a star"


def test_a_rule_on_one_line():
    rule = Rule(
        1,
        "Pannes",
        (Event.MESSAGE,),
        (Condition(Ask.QUERY, "panne"), Condition(Ask.OPEN, "no")),
        (Action(Do.STAR), Action(Do.DEPARTMENT, 4)),
        any=True,
    )
    assert summary(rule, CHOICES) == (
        "somebody writes › Text: panne or Business hours: closed › Add a star, Give to the department: Atelier"
    )


def test_what_can_be_chosen_is_a_list_and_the_rest_is_typed():
    typed = {ask for ask in Ask if values_of(ask, CHOICES) is None}
    assert typed == {Ask.QUERY, Ask.AUTHOR, Ask.LANGUAGE, Ask.REPEAT, Ask.WORDS, Ask.FOLLOWERS}
    chosen = {do for do in Do if numbers_of(do, CHOICES)}
    assert chosen == {Do.LABEL, Do.UNLABEL, Do.PRIORITY, Do.DEPARTMENT, Do.REASON}
    assert chosen <= NEED_CONVERSATION
