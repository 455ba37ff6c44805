from dataclasses import replace
from datetime import timedelta

import pytest

from cmdesk.domain.outbox import State
from cmdesk.ui.panels.drafts.fate import Fate
from cmdesk.ui.panels.drafts.foot import Standing
from tests.ui.panels.drafts.test_checks import NOW, delivery


@pytest.mark.parametrize(
    ("states", "standing"),
    [
        ((), Standing.WRITING),
        ((State.CANCELLED,), Standing.WRITING),
        ((State.QUEUED,), Standing.SCHEDULED),
        ((State.QUEUED, State.SENDING), Standing.LEAVING),
        ((State.SENT, State.UNSURE), Standing.PROBLEM),
        ((State.SENT, State.HELD), Standing.PROBLEM),  # for a person to publish; sent again it would go nowhere
        ((State.SENT,), Standing.SENT),
    ],
)
def test_the_gravest_of_its_deliveries_says_how_it_stands(states, standing):
    assert Fate([delivery("pain", state=state) for state in states]).standing([1]) is standing


def test_an_account_that_was_chosen_since_lets_it_be_written_on():
    fate = Fate([delivery("pain")])
    assert fate.done() == {1}
    assert fate.standing([1, 2]) is Standing.WRITING


def test_what_waits_what_needs_somebody_and_what_is_gone():
    soon, later = (replace(delivery("pain", state=State.QUEUED), due=NOW + timedelta(hours=n)) for n in (1, 2))
    lost, gone = (
        replace(delivery("pain", state=state), id=n) for n, state in ((8, State.UNSURE), (9, State.CANCELLED))
    )
    fate = Fate([later, soon, lost, gone])
    assert fate.due() == soon.due
    assert fate.first_problem() == 8
    assert fate.live() == [later, soon, lost]
    assert (Fate().due(), Fate().first_problem()) == (None, None)


def test_what_only_people_publish():
    ours, theirs = (replace(delivery("pain", state=State.QUEUED), network=name) for name in ("facebook", "mastodon"))
    assert Fate([ours]).is_by_hand()
    assert not Fate([ours, theirs]).is_by_hand()
    assert not Fate([replace(ours, state=State.SENT)]).is_by_hand()
