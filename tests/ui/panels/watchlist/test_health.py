from dataclasses import replace
from datetime import timedelta

from cmdesk.domain.sources import Health
from cmdesk.domain.troubles import Trouble
from cmdesk.ui import times
from cmdesk.ui.panels.watchlist.health import HealthFoot, TroubleCard, state_of
from tests.ui.panels.watchlist.test_places import FORUM, LOOSE, ROW


def test_a_failing_source_says_why_what_is_kept_and_when_it_is_tried(clock):
    trouble = Trouble("http-status", {"host": "forum.example", "status": "503"})
    down = replace(
        FORUM,
        trouble=trouble,
        succeeded=clock() - timedelta(days=2),
        next_try=clock() + timedelta(hours=2),
        items=212,
    )
    told = state_of(down, clock())
    assert "503" in told
    assert "Last answer: Sun 1 Mar at " in told
    assert "212" in told
    assert f"Next try: {times.ahead(down.next_try, clock())}." in told


def test_one_that_never_answered_says_so(clock):
    assert "It has never answered." in state_of(replace(FORUM, items=0), clock())


def test_the_card_asks_for_another_try_or_a_pause(qtbot, clock):
    card = TroubleCard()
    qtbot.addWidget(card)
    asked = []
    card.retry_asked.connect(asked.append)
    card.pause_asked.connect(lambda *what: asked.append(what))
    card.show_source(FORUM, clock())
    card.retry.click()
    card.pause.click()
    assert asked == [2, (2, True)]
    card.show_source(replace(LOOSE, health=Health.PAUSED), clock())
    assert not card.retry.isVisibleTo(card)
    card.pause.click()
    assert asked[-1] == (3, False)
    card.show_source(ROW, clock())
    assert not card.isVisible()


def test_the_totals_are_told_in_figures_and_in_words(qtbot):
    foot = HealthFoot()
    qtbot.addWidget(foot)
    foot.tell([ROW, FORUM, LOOSE])
    assert [figure.text() for figure in foot.figures.values()] == ["1", "0", "1"]
    assert foot.accessibleName() == "Sources: 1 well, 0 late, 1 down, 1 paused"
