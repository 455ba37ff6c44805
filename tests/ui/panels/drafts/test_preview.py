import pytest

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.texts import TextRule
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
    assert (preview.text.said(), preview.name.text(), preview.handle.text()) == ("pain chaud", "Fournil", "@n1")
    assert preview.face.accessibleName() == "Fournil"
    assert preview._pick is None  # nothing to choose from


def test_another_account_can_be_looked_at_and_stays(preview):
    preview.show_accounts([account(1), account(2, "bluesky")], TEXTS.__getitem__)
    preview._pick.choose(1)
    assert preview.text.said() == "un pain bien trop long"
    preview.show_accounts([account(2, "bluesky"), account(3, "facebook")], {**TEXTS, 3: ""}.__getitem__)
    assert preview.handle.text() == "@n2"


def test_the_rule_says_how_much_is_used(preview):
    preview.show_accounts([account(2)], TEXTS.__getitem__)
    assert preview.rule_words.said() == "22 characters of 10"


def test_it_follows_what_is_typed(preview):
    texts = {1: ""}
    preview.show_accounts([account(1)], lambda one: texts[one])
    assert preview.text.said() == "Nothing written yet"
    texts[1] = "pain"
    preview.show_text()
    assert preview.text.said() == "pain"


def test_without_an_account_it_says_what_to_do(preview):
    preview.show_accounts([], TEXTS.__getitem__)
    assert preview.nothing.isVisible()
    assert not preview.card.isVisible()
