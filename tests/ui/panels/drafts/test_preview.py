from datetime import UTC, datetime

import pytest

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.link_looks import LinkLook, LinkState
from cmdesk.domain.media import Attached
from cmdesk.domain.texts import TextRule
from cmdesk.networks.base import Plan
from cmdesk.ui.panels.drafts.preview import Preview

TEXTS = {1: "pain chaud", 2: "un pain bien trop long"}


def account(number, network="mastodon", **settings):
    rules = (TextRule("grapheme", 10),)
    return AccountRow(number, 1, network, f"@n{number}", settings, rules, "s", AccountHealth.OK, None, None)


@pytest.fixture
def preview(qtbot):
    made = Preview()
    qtbot.addWidget(made)
    made.resize(336, 600)
    made.show()
    return made


def test_it_shows_the_text_of_the_account(preview):
    preview.show_accounts([account(1, name="Fournil")], TEXTS.__getitem__)
    (card,) = preview.cards
    assert (card.text.said(), card.name.text()) == ("pain chaud", "Fournil")
    assert card.face.accessibleName() == "Fournil"
    assert preview._pick is None  # nothing to choose from


def test_another_account_can_be_looked_at_and_stays(preview):
    preview.show_accounts([account(1), account(2, "bluesky")], TEXTS.__getitem__)
    preview._pick.choose(1)
    assert preview.cards[0].text.said() == "un pain bien trop long"
    preview.show_accounts([account(2, "bluesky"), account(3, "facebook")], {**TEXTS, 3: ""}.__getitem__)
    assert preview.cards[0].name.text() == "n2"


def test_the_rule_says_how_much_is_used(preview):
    preview.show_accounts([account(2)], TEXTS.__getitem__)
    assert preview.rule_words.said() == "22 characters of 10"


def test_it_follows_what_is_typed(preview):
    texts = {1: ""}
    preview.show_accounts([account(1)], lambda one: texts[one])
    assert preview.cards[0].text.said() == "Nothing written yet"
    texts[1] = "pain"
    preview.show_text()
    assert preview.cards[0].text.said() == "pain"


def test_without_an_account_it_says_what_to_do(preview):
    preview.show_accounts([], TEXTS.__getitem__)
    assert preview.nothing.isVisible()
    assert not preview.card.isVisible()


def test_a_thread_shows_its_parts_numbered_and_the_pictures_go_with_the_first(preview):
    asked = []
    preview.show_files(
        [Attached(1, "ab", "four.jpg", "image/jpeg", 1, 10, 10, 0.0)], lambda one, take: asked.append(one.name)
    )
    preview.show_accounts([account(1)], lambda one: "un\n///\ndeux\n///\ntrois")
    assert [card.text.said() for card in preview.cards] == ["un", "deux", "trois"]
    assert [card.when.said() for card in preview.cards] == ["1/3", "2/3", "3/3"]
    assert [card.pictures.isHidden() for card in preview.cards] == [False, True, True]
    assert asked == ["four.jpg"]
    assert "3 parts" in preview.rule_words.said()


def test_words_that_change_build_nothing_again(preview):
    texts = {1: "un"}
    preview.show_accounts([account(1)], lambda one: texts[one])
    before = preview.cards
    texts[1] = "deux"
    preview.show_text()
    assert preview.cards is before


def test_a_picture_goes_with_its_part(preview):
    asked = []
    files = [
        Attached(1, "ab", "four.jpg", "image/jpeg", 1, 10, 10, 0.0, part=1),
        Attached(2, "cd", "table.jpg", "image/jpeg", 1, 10, 10, 0.0, part=9),
    ]
    preview.show_files(files, lambda one, take: asked.append(one.name))
    preview.show_accounts([account(1)], lambda one: "un\n///\ndeux\n///\ntrois")
    assert [card.pictures.isHidden() for card in preview.cards] == [True, False, False]
    assert asked == ["four.jpg", "table.jpg"]


def test_a_first_comment_stands_last_without_pictures(preview):
    preview.show_files([Attached(1, "ab", "four.jpg", "image/jpeg", 1, 10, 10, 0.0, part=5)], lambda one, take: None)
    preview.show_accounts([account(1)], lambda one: "un\n///\ndeux")
    preview.show_comment("un lien")
    assert [card.text.said() for card in preview.cards] == ["un", "deux", "un lien"]
    assert [card.when.said() for card in preview.cards] == ["1/2", "2/2", "First comment"]
    assert [card.pictures.isHidden() for card in preview.cards] == [True, False, True]
    preview.show_comment("")
    assert len(preview.cards) == 2


def test_the_link_of_a_part_has_its_card_unless_a_picture_takes_its_place(preview):
    noon = datetime(2026, 11, 20, 12, tzinfo=UTC)
    looks = {"https://x.fr/b": LinkLook("https://x.fr/b", LinkState.FINE, noon, 200, "", 1, "Menu")}
    preview.show_files([Attached(1, "ab", "four.jpg", "image/jpeg", 1, 10, 10, 0.0)], lambda one, take: None)
    preview.show_accounts([account(1)], lambda one: "un https://x.fr/a\n///\ndeux https://x.fr/b\n///\ntrois")
    preview.show_links(looks, True)
    assert [card.link.isHidden() for card in preview.cards] == [True, False, True]
    assert preview.cards[1].link.title.said() == "Menu"


def test_a_link_that_becomes_a_quote_says_so_before_it_leaves(preview):
    asked = []

    def plan(one, text, reply_to, going):
        asked.append((one.id, text, reply_to, [each.name for each in going]))
        return Plan(text, quotes="https://x.fr/a" if not going else "")

    preview.show_accounts([account(1)], lambda one: "un https://x.fr/a\n///\ndeux https://x.fr/a")
    preview.show_plans(plan)
    assert [card.quote.isHidden() for card in preview.cards] == [False, True]
    assert "becomes a quote" in preview.cards[0].quote.said()
    preview.show_files([Attached(1, "ab", "four.jpg", "image/jpeg", 1, 10, 10, 0.0)], lambda one, take: None)
    assert [card.quote.isHidden() for card in preview.cards] == [True, True]
    assert asked[-1] == (1, "un https://x.fr/a", "", ["four.jpg"])
