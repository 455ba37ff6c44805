from datetime import UTC, date, datetime, timedelta

from cmdesk.domain.incidents import Incident, Level, Plan
from cmdesk.store.today import Meanwhile, Unwell
from cmdesk.ui.panels.today.ahead import Ahead
from cmdesk.ui.panels.today.cards import AheadCard, CrisisLine, DigestCard, SourcesCard

NOW = datetime(2026, 12, 10, 9, 42, tzinfo=UTC)


def test_the_crisis_that_is_open(qtbot):
    card = CrisisLine()
    qtbot.addWidget(card)
    plan = Plan((Level(1, "a"), Level(2, "b"), Level(3, "c")))
    kept = Incident(7, "Commandes", 2, NOW - timedelta(hours=2), None, 1, False, True, plan)
    card.show_incident(kept, NOW)
    assert not card.isHidden()
    assert card.name.said() == "Commandes"
    assert card.level.text() == "level 2 of 3"
    card.show_incident(None, NOW)
    assert card.isHidden()


def test_a_digest_of_nothing_says_so(qtbot):
    card = DigestCard()
    qtbot.addWidget(card)
    since = NOW - timedelta(hours=16)
    card.show_digest(Meanwhile(), 0, since, NOW, NOW)
    assert not card.nothing.isHidden()
    assert card.thanks_row.isHidden()
    card.show_digest(Meanwhile(9, 2, 0), 4, since, NOW, NOW)
    assert list(card.lines) == ["conversations", "thanks", "mentions"]
    assert card.thank.text() == "Thank the 4"
    assert card.lines["mentions"].accessibleName() == "Mentions of you elsewhere: 2"
    kept = card.lines["mentions"]
    card.show_digest(Meanwhile(9, 2, 0), 4, since, NOW, NOW)
    assert card.lines["mentions"] is kept  # what is the same stays, with the keys on it


def test_what_comes_leads_to_the_post_and_to_the_day(qtbot):
    card = AheadCard()
    qtbot.addWidget(card)
    card.show_ahead(Ahead("Noël in 15 days", ("Nothing.",), 90, date(2026, 12, 22)))
    assert card.fill_day.text() == "Fill Tue 22"
    with qtbot.waitSignals([card.review_asked, card.day_asked]):
        card.review.click()
        card.fill_day.click()
    card.show_ahead(Ahead("Noël in 15 days", ()))
    assert card.deeds.isHidden()
    assert card.words.isHidden()
    card.show_ahead(Ahead("", ()))
    assert card.isHidden()


def test_only_the_worst_sources_are_named_and_all_are_counted(qtbot):
    card = SourcesCard()
    qtbot.addWidget(card)
    card.show_sources([Unwell(n, f"s{n}", "down") for n in range(5)])
    assert [line.words for line in card.lines] == ["s0", "s1", "s2"]
    assert card.count.said() == "5"
    with qtbot.waitSignal(card.asked) as told:
        card.lines[1].click()
    assert told.args == [1]
    card.show_sources([])
    assert card.isHidden()
