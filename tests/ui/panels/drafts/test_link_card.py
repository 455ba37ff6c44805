from datetime import UTC, datetime

import pytest

from cmdesk.domain.link_looks import LinkLook, LinkState
from cmdesk.ui.panels.drafts.link_card import LinkCard
from tests.networks import images

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
MENU = "https://www.fournil.example/menu"


@pytest.fixture
def card(qtbot):
    made = LinkCard()
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    return made


def test_a_card_shows_what_the_page_says_of_itself(card):
    body = images.jpeg(120, 80)
    card.show_link(MENU, LinkLook(MENU, LinkState.FINE, NOON, 200, "", 1, "Menu", "a" * 200, "Fournil", body), True)
    assert (card.site.text(), card.title.said()) == ("Fournil", "Menu")
    assert len(card.words.said()) == 140
    assert card.picture.isVisible()
    assert not card.grab().isNull()


@pytest.mark.parametrize(
    ("looked", "online", "words"),
    [
        (None, True, "being looked at"),
        (None, False, "Offline"),
        (LinkLook(MENU, LinkState.DEAD, NOON), True, "cannot be reached"),
        (LinkLook(MENU, LinkState.FINE, NOON), True, "says nothing"),
    ],
)
def test_while_there_is_none_it_says_why(card, looked, online, words):
    card.show_link(MENU, looked, online)
    assert card.site.text() == "fournil.example"
    assert words in card.words.said()
    assert not card.picture.isVisible()
    assert not card.title.isVisible()


def test_without_a_link_there_is_no_card(card):
    card.show_link("", None, True)
    assert not card.isVisible()
