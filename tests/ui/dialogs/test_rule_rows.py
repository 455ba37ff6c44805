import pytest

from cmdesk.domain.rules import Action, Ask, Choices, Condition, Do
from cmdesk.ui.dialogs.rule_rows import ActionRow, ConditionRow

CHOICES = Choices(
    ((1, "@fournil"),), ((2, "Ouest"),), ((3, "Urgent"),), ((4, "Atelier"),), ((5, "Panne"),), ("Presse",), ("mail",)
)
VALUES = {Ask.QUERY: "panne OU a", Ask.AUTHOR: "Léa", Ask.LANGUAGE: "en", Ask.REPEAT: "4", Ask.ACCOUNT: "1",
          Ask.WORDS: "9", Ask.NETWORK: "mail", Ask.SOURCE: "2", Ask.FOLDER: "Presse", Ask.LABEL: "3",
          Ask.SENTIMENT: "neutral", Ask.KIND: "mail", Ask.OPEN: "no", Ask.CLOCK: "late", Ask.ROLE: "troll",
          Ask.SPAM: "no", Ask.FOLLOWERS: "25000", Ask.STATE: "waiting", Ask.PRIORITY: "3",
          Ask.DEPARTMENT: "4"}  # fmt: skip


@pytest.mark.parametrize("ask", Ask)
@pytest.mark.parametrize("negated", [False, True])
def test_a_condition_is_shown_and_read_again(qtbot, ask, negated):
    line = ConditionRow(CHOICES, Condition(ask, VALUES[ask], negated))
    qtbot.addWidget(line)
    assert line.condition() == Condition(ask, VALUES[ask], negated)


@pytest.mark.parametrize(
    "action",
    [
        Action(Do.LABEL, 3),
        Action(Do.UNLABEL, 3),
        Action(Do.PRIORITY, 4),
        Action(Do.DEPARTMENT, 4),
        Action(Do.REASON, 5),
        Action(Do.SNOOZE, 12),
        *(Action(do) for do in (Do.INBOX, Do.STAR, Do.READ, Do.NOTIFY, Do.DONE, Do.SPAM, Do.BIN)),
    ],
)
def test_an_action_is_shown_and_read_again(qtbot, action):
    line = ActionRow(CHOICES, action)
    qtbot.addWidget(line)
    assert line.action() == action
    assert line.is_complete()


def test_another_kind_asks_for_another_value(qtbot):
    line = ConditionRow(CHOICES, Condition(Ask.QUERY, "panne"))
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.changed):
        line.kind.choose(Ask.KIND.value)
    assert line.condition() == Condition(Ask.KIND, "article")


def test_an_action_that_has_nothing_to_choose_from_is_incomplete(qtbot):
    line = ActionRow(Choices(), Action(Do.LABEL))
    qtbot.addWidget(line)
    assert not line.is_complete()


def test_a_line_asks_to_be_removed(qtbot):
    line = ActionRow(CHOICES, Action(Do.STAR))
    qtbot.addWidget(line)
    with qtbot.waitSignal(line.removed):
        line.remove.click()


def test_the_lines_stand_in_columns_whatever_is_asked(qtbot):
    places = set()
    for ask in Ask:
        line = ConditionRow(CHOICES, Condition(ask, VALUES[ask]))
        qtbot.addWidget(line)
        line.resize(640, 32)
        line.show()
        places.add((line.kind.width(), line.sense.x(), line.slot.x(), line.value.x(), line.slot.width()))
    assert len(places) == 1
