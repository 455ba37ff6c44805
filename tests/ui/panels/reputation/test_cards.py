from cmdesk.ui.panels.reputation.cards import BarsCard
from cmdesk.ui.widgets import BarLine


def test_an_empty_card_says_what_would_fill_it(qtbot):
    card = BarsCard()
    qtbot.addWidget(card)
    card.name("Share of voice", "mentions")
    acted, chosen = [], []
    card.acted.connect(lambda: acted.append(1))
    card.chosen.connect(chosen.append)
    card.show_lines([], "Mark a competitor.", "Show the queries")
    assert card.foot.said() == "Mark a competitor."
    card.act.click()
    assert acted == [1]
    card.show_lines([BarLine(5, "shop", "Mail", 40)], "Mark a competitor.", "Show the queries", "In percent.")
    assert card.foot.said() == "In percent."
    assert card.act.isHidden()
    card.bars.rows[0].click()
    assert chosen == [5]
