from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.domain.sources import LATER, Health
from cmdesk.domain.troubles import Trouble
from cmdesk.ui import times
from cmdesk.ui.panels.watchlist.health import HealthFoot, TroubleCard, habit_words, is_undecided, remedies, state_of
from cmdesk.ui.panels.watchlist.places import mark_of, symbol_of, totals
from cmdesk.ui.widgets import col
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
    assert "Nothing could be read from it yet." in state_of(replace(FORUM, items=0), clock())


def test_an_address_that_waits_for_a_network_says_so_calmly(qtbot, clock):
    later = replace(LOOSE, options={LATER: "gazette.example"}, health=Health.NEW)
    assert remedies(later, clock()) == ("remove",)
    assert state_of(later, clock()) == "Kept for later: what is there is found out once there is a network."
    assert symbol_of(later) == "waiting"
    found = replace(later, trouble=Trouble("several-feeds", {"host": "gazette.example", "count": "2"}))
    assert remedies(found, clock())[0] == "choose"
    assert state_of(replace(found, next_try=clock() + timedelta(days=1)), clock()) == (
        "gazette.example offers 2 feeds. Choose those that you want to watch."
    )
    none = replace(later, trouble=Trouble("no-feed-found", {"address": "gazette.example"}), health=Health.LATE)
    assert remedies(none, clock())[0] == "part"
    wrong = replace(none, trouble=Trouble("unknown-host", {"host": "gazette.example"}))
    assert remedies(wrong, clock()) == ("retry", "browser", "remove", "pause")
    card = TroubleCard()
    qtbot.addWidget(card)
    asked = []
    card.asked.connect(lambda name, source: asked.append((name, source.id)))
    card.show_source(found, clock())
    card.others["choose"].click()
    assert asked == [("choose", found.id)]
    assert not card.pause.isVisibleTo(card)


def test_one_where_a_choice_is_asked_has_a_mark(clock):
    found = replace(LOOSE, trouble=Trouble("several-feeds", {"host": "a.example", "count": "2"}), health=Health.NEW)
    assert is_undecided(found)
    assert mark_of(found, {found.id}) == "late"
    assert totals([found], {found.id}).late == 1


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
    foot.tell([ROW, FORUM, LOOSE], set())
    assert [figure.text() for figure in (foot.well, foot.late, foot.down)] == ["1", "0", "1"]
    assert not foot.gaps.isVisibleTo(foot)
    assert not foot.late.isEnabled()
    assert foot.down.accessibleName().startswith("Show the 1 source")
    assert foot.accessibleName() == "Sources: 1 well, 0 to look at, 1 down, 1 paused"


@pytest.mark.parametrize(
    ("code", "offered"),
    [
        ("source-sign-in", {"sign-in", "browser", "retry"}),
        ("login-page", {"sign-in", "browser", "retry"}),
        ("region-gone", {"region", "browser"}),
        ("robot-wall", {"browser", "retry", "remove"}),
        ("timeout", {"retry"}),
    ],
)
def test_each_trouble_has_its_remedies(code, offered, clock, qtbot):
    late = replace(FORUM, health=Health.LATE, trouble=Trouble(code, {"host": "forum.example"}))
    assert set(remedies(late, clock())) == offered | {"pause"}
    card = TroubleCard()
    qtbot.addWidget(card)
    card.show_source(late, clock())
    asked = []
    card.asked.connect(lambda name, source: asked.append((name, source.id)))
    for name, button in card.others.items():
        assert button.isVisibleTo(card) == (name in offered)
        if name in offered:
            button.click()
    assert {name for name, _ in asked} == offered - {"retry"}


def test_silence_is_told_where_it_is_unlike_the_source(clock, qtbot):
    quiet = replace(ROW, habit=3 * 365, newest=clock() - timedelta(days=41))
    assert state_of(quiet, clock()).startswith("Quiet for 41 days; its habit is 3 a day.")
    assert remedies(quiet, clock()) == ("browser", "pause")
    folder = replace(quiet, kind="folder", address="file:///tmp/press", site="")
    assert remedies(folder, clock()) == ("pause",)  # it is marked in the tree: its card says why
    card = TroubleCard()
    qtbot.addWidget(card)
    card.show_source(quiet, clock())
    assert card.isVisible() or card.isVisibleTo(None)
    card.show_source(replace(quiet, newest=clock()), clock())
    assert not card.isVisible()


def test_a_hole_is_told_until_the_user_knows(clock):
    holed = replace(ROW, gaps=12)
    assert "12 items may be missing" in state_of(holed, clock())
    assert remedies(holed, clock()) == ("holes", "gaps", "pause")


@pytest.mark.parametrize(
    ("habit", "words"), [(3 * 365, "3 a day"), (104, "2 a week"), (24, "2 a month"), (2, "2 a year")]
)
def test_a_habit_in_words(habit, words):
    assert habit_words(habit) == words


def test_what_is_no_page_is_not_opened_in_the_browser(clock):
    lost = Trouble("account-gone", {})
    newsletter = replace(FORUM, kind="newsletter", address="mail:1/Lettres", site="", trouble=lost)
    assert remedies(newsletter, clock()) == ("retry", "remove", "pause")


def test_what_is_missing_is_counted_and_shown_when_pressed(qtbot):
    foot = HealthFoot()
    qtbot.addWidget(foot)
    foot.tell([replace(ROW, gaps=12), replace(FORUM, gaps=3), LOOSE], {ROW.id, FORUM.id})
    assert foot.gaps.isVisibleTo(foot)
    assert foot.gaps.text() == "15"
    with qtbot.waitSignal(foot.gaps_asked):
        foot.gaps.click()


def test_one_state_is_shown_at_a_time(qtbot):
    foot = HealthFoot()
    qtbot.addWidget(foot)
    foot.tell([replace(ROW, health=Health.LATE), FORUM, LOOSE], set())
    told = []
    foot.filtered.connect(told.append)
    foot.late.click()
    foot.down.click()
    assert not foot.late.isChecked()
    foot.release()
    assert told == [Health.LATE, Health.DOWN, None]


def test_a_source_in_the_own_network_can_be_allowed_but_not_where_a_stranger_led(clock):
    trouble = Trouble("private-address", {"host": "intranet.example"})
    ours = replace(FORUM, address="http://intranet.example/feed", trouble=trouble)
    assert remedies(ours, clock())[0] == "allow"
    led = replace(FORUM, address="https://forum.example/feed", trouble=trouble)
    assert "allow" not in remedies(led, clock())


@pytest.mark.parametrize(("days", "told"), [(41, "Quiet for 41 days"), (3_015, "Quiet for 8 years")])
def test_a_silence_is_told_in_the_unit_that_says_most(clock, days, told):
    quiet = replace(ROW, habit=300, newest=clock() - timedelta(days=days), health=Health.WELL, trouble=None)
    assert told in state_of(quiet, clock())


def test_in_a_narrow_column_all_of_its_words_are_seen(qtbot, clock):
    """Its widest button is wider than the column: the words once got the height that they would have beside it."""
    card = TroubleCard()
    qtbot.addWidget(card)
    around = QWidget()
    qtbot.addWidget(around)
    around.setLayout(col((QWidget(), 1), card, gap=0))
    around.setMinimumWidth(100)
    around.resize(180, 700)
    around.show()
    card.show_source(replace(FORUM, trouble=Trouble("login-page", {"host": "forum.example"})), clock())
    qtbot.waitUntil(lambda: card.height() == card.heightForWidth(card.width()) > 0)
    assert card.words.height() >= card.words.heightForWidth(card.words.width())


def test_the_figures_come_before_their_sum_where_there_is_no_room(qtbot):
    foot = HealthFoot()
    qtbot.addWidget(foot)
    foot.resize(216, 34)
    foot.show()
    foot.tell([ROW], frozenset())
    assert foot.total.isVisible()
    foot.tell([replace(ROW, gaps=1000)] * 1200 + [FORUM] * 1100, frozenset())
    assert not foot.total.isVisible()
    foot.resize(500, 34)
    qtbot.waitUntil(foot.total.isVisible)


def test_what_asks_whether_it_is_ours_says_what_its_button_does(clock):
    inside = replace(FORUM, address="http://10.0.0.2/feed", trouble=Trouble("private-address", {"host": "10.0.0.2"}))
    assert "allow" in remedies(inside, clock())
    assert "only if you say that it is yours" in state_of(inside, clock())
    elsewhere = replace(inside, address="https://forum.example/feed")
    assert "say that it is yours" not in state_of(elsewhere, clock())
