from cmdesk.ui.panels.reputation.trend import TrendCard
from tests.ui.panels.reputation.test_lines import overview


def test_the_legend_counts_and_opens(qtbot):
    card = TrendCard()
    qtbot.addWidget(card)
    card.show_overview(overview())
    assert [legend.text() for legend in card.legends.values()] == ["Praise 4", "Neutral 3", "Blame 1"]
    moods, bars = [], []
    card.mood_chosen.connect(moods.append)
    card.bar_chosen.connect(bars.append)
    for legend in card.legends.values():
        legend.click()
    card.chart.chosen.emit(3)
    assert (moods, bars) == ([1, 2, 3], [3])
    assert card.chart.accessibleDescription().startswith("14 Nov to 20 Nov")
    card.resize(700, 300)
    assert not card.grab().toImage().isNull()


def test_nothing_to_draw_is_said(qtbot):
    card = TrendCard()
    qtbot.addWidget(card)
    card.say_nothing("Nothing is counted yet", "Write a query.")
    card.show_overview(overview(bars=()))
    assert card.chart.isHidden()
    assert not card.nothing.isHidden()
