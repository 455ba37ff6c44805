import pytest

from cmdesk.domain.session import Plan, Step, Why
from cmdesk.ui.session_words import summary, words_for_why


def test_a_plan_in_one_sentence():
    steps = tuple(Step(n, "", why) for n, why in enumerate((Why.LATE, Why.LATE, Why.SOON, Why.THANKS)))
    assert summary(Plan(30, steps, 3)) == "2 late, 1 due soon, 1 quick thank you. About 10 minutes."


@pytest.mark.parametrize("why", list(Why))
def test_every_reason_has_its_words(why):
    assert words_for_why(why)
    assert summary(Plan(30, (Step(1, "", why),), 0)).startswith("1 ")
