from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cmdesk.domain.incidents import Incident, Tally, read_plan
from cmdesk.ui.panels.reputation.crisis import CrisisCard
from cmdesk.ui.widgets import Tick
from tests.domain.test_incidents import PLAN

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
OPEN = Incident(1, "Panne", 2, NOON, None, 1, False, True, read_plan(PLAN), "", {"2/Répondre": NOON})


def ticks(card):
    return [tick for tick in card.steps.findChildren(Tick) if tick.parent() is card.steps]


def test_it_says_the_level_since_when_and_what_is_done(qtbot):
    card = CrisisCard()
    qtbot.addWidget(card)
    card.retranslate()
    card.show_incident(OPEN, NOON + timedelta(minutes=87))
    assert card.name.text() == "Panne"
    assert card.level.text() == "level 2 of 2"
    assert card.since.said().endswith("1 h 27 ago")
    assert [(tick.said(), tick.isChecked()) for tick in ticks(card)] == [
        ("Vérifier les faits", False),
        ("Répondre", True),
    ]
    done = []
    card.step_done.connect(lambda key, on: done.append((key, on)))
    ticks(card)[0].click()
    assert done == [("2/Vérifier les faits", True)]
    card.show_tally(Tally(14, 2.2, 9, 6, 8))
    assert card.stands.said() == "14 mentions, 2 would be usual; 6 answered, 8 wait"
    card.show_held(3)
    assert card.held.said() == "3 sends are paused"
    assert not card.pause.isHidden()


def test_an_exercise_and_what_goes_on_are_said(qtbot):
    card = CrisisCard()
    qtbot.addWidget(card)
    card.retranslate()
    card.show_incident(replace(OPEN, drill=True, paused=False), NOON)
    assert card.level.text() == "exercise, level 2 of 2"
    assert card.pause.isHidden()
    card.show_incident(None, NOON)
    assert card.isHidden()
