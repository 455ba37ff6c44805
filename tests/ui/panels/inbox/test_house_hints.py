"""The playbook speaks lightly below an answer, leads to its line, and never stands in the way."""

from collections.abc import Iterator
from typing import Any

import pytest

from cmdesk.domain.playbook import SECTIONS, Line, Page, Playbook
from cmdesk.domain.proofing import HouseWord, WordKind
from cmdesk.store import house_words, playbooks
from cmdesk.ui.panels.inbox.house_hints import HouseHints
from cmdesk.ui.panels.inbox.person_card import Link
from cmdesk.ui.widgets import Button, Panel, TextArea, col

TOLD = Playbook(
    {
        "tone": Page({"address": "vous", "emoji": "none", "readability": "99"}),
        "hashtags": Page(lines=(Line("#Fournil", {"use": "always"}),)),
        "networks": Page(lines=(Line("mastodon", {"length": "3", "mention": "@rennes"}),)),
        "words": Page(lines=(Line("pas cher", {"kind": "banned", "instead": "abordable"}),)),
        "legal": Page(lines=(Line("Avec modération.", {"when": "words", "words": "rhum"}),)),
    }
)


@pytest.fixture
def hints(office: Any, host: Any, qtbot: Any) -> Iterator[HouseHints]:
    office.write(playbooks.keep, TOLD, office.now())
    window, area = Panel(), TextArea("Text")
    made = HouseHints(host, area)
    window.setLayout(col(area, made))
    qtbot.addWidget(window)
    window.resize(600, 300)
    window.show()
    made.about("mastodon", None)
    qtbot.waitUntil(lambda: bool(made.told.of_account(None).words))
    made.area = area  # type: ignore[attr-defined]
    yield made
    window.close()


def test_what_is_not_as_the_house_says_it_is_told_with_its_line(hints: Any, host: Any) -> None:
    hints.area.set_text("Merci, tu es gentil")
    hints.look()
    assert hints.words() == ["“tu”: the house says “vous”"]
    (link,) = hints.findChildren(Link)
    assert link.accessibleName() == "Playbook › Tone › Vous"
    link.click()
    keys = [each.key for each in SECTIONS]
    assert host.opened == [("playbook", {"section": keys.index("tone"), "option": 0})]


def test_what_posts_must_have_is_not_asked_of_an_answer(hints: Any) -> None:
    hints.area.set_text("Merci à vous pour ce message si aimable et si long. " * 4)
    hints.look()
    assert not hints.isVisible()


def test_a_remedy_mends_what_still_stands_there(hints: Any) -> None:
    hints.area.set_text("Un pain pas cher")
    hints.look()
    (button,) = hints.findChildren(Button)
    button.click()
    assert hints.area.text() == "Un pain abordable"
    assert not hints.isVisible()
    hints.area.set_text("Un baba au rhum")
    hints.look()
    stale = next(iter(hints.found))
    (button,) = [each for each in hints.findChildren(Button) if each.isVisible()]
    button.click()
    assert hints.area.text() == "Un baba au rhum\n\nAvec modération."
    hints.area.set_text("Autre chose")
    hints._mend(stale)  # typed since
    assert hints.area.text() == "Autre chose"


def test_many_are_counted_and_a_new_rule_is_heard_of(hints: Any, office: Any, qtbot: Any) -> None:
    hints.area.set_text("Tu veux un pain pas cher 🎉 ?")
    hints.look()
    assert len(hints.words()) == 3
    assert hints.words()[-1] == "1 more"
    hints.area.set_text("Une bonne baguette")
    hints.look()
    assert not hints.isVisible()
    office.write(house_words.keep, HouseWord(0, WordKind.BANNED, "baguette"))
    qtbot.waitUntil(lambda: hints.isVisible())


def test_from_a_dialog_nothing_leads_away(hints: Any, host: Any) -> None:
    hints._leads = False
    hints.area.set_text("Merci, tu es gentil")
    hints.look()
    assert hints.words() == ["“tu”: the house says “vous”"]
    assert hints.findChildren(Link) == []
