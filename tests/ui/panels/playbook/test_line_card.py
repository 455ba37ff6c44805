import pytest

from cmdesk.domain.playbook import BY_KEY, SECTIONS, Line
from cmdesk.ui.panels.playbook.line_card import LineCard


@pytest.mark.parametrize("section", [each.key for each in SECTIONS])
def test_it_gives_back_what_it_shows(qtbot, section):
    text = "mastodon" if section == "networks" else "Le quartier"
    made = LineCard(BY_KEY[section], Line(text, {}, 7))
    qtbot.addWidget(made)
    told = made.told()
    assert (told.text, told.id) == (text, 7)
    assert not any(told.values.values())


def test_a_network_that_nobody_foresaw_stays(qtbot):
    made = LineCard(BY_KEY["networks"], Line("friendica"))
    qtbot.addWidget(made)
    assert made.told().text == "friendica"
    made.network.choose("mail")
    with qtbot.waitSignal(made.typed):
        made.network.activated.emit(0)
    assert made.told().text == "mail"


def test_words_are_asked_for_only_where_they_decide(qtbot):
    made = LineCard(BY_KEY["legal"], Line("Avec modération", {"when": "contest", "words": "rhum"}))
    qtbot.addWidget(made)
    when, words = made.entries
    assert words.isHidden()
    assert made.told().values["words"] == "rhum"  # hidden, not lost
    when.field.choose("words")
    when.field.activated.emit(4)
    assert not words.isHidden()


def test_words_that_are_sorted_are_not_moved(qtbot):
    made = LineCard(BY_KEY["words"], Line("pas cher"))
    qtbot.addWidget(made)
    assert made.up.isHidden()


def test_it_is_pointed_out_for_a_moment(qtbot):
    made = LineCard(BY_KEY["do"], Line("Saluer"))
    qtbot.addWidget(made)
    made.show()
    made.point_out()
    assert made.fill == "accent_soft"
    qtbot.waitUntil(lambda: made.fill is None)
