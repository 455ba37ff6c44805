from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QPoint

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.outbox import OutboxRow, State
from cmdesk.domain.texts import TextRule
from cmdesk.ui.panels.drafts.checks import MOST, Check, CheckLine, Checks, Remedy, findings
from cmdesk.ui.widgets import Button, Scroll, Text, col

NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)


def account(number, health=AccountHealth.OK):
    rules = (TextRule("grapheme", 10),)
    return AccountRow(number, 1, "mastodon", f"@n{number}", {}, rules, "s", health, None, None)


def delivery(text, account_id=1, draft_id=9, state=State.SENT):
    return OutboxRow(5, account_id, "@n1", "mastodon", draft_id, None, text, state, None, None, 1, "", "", NOW)


ONE = {1: account(1)}


def kinds(found):
    return [(one.kind, one.remedy) for one in found]


def test_a_good_text_has_nothing_against_it():
    assert findings({1: "bonjour"}, ONE, [], 3) == []


def test_without_any_account_one_is_to_be_connected():
    assert kinds(findings({}, {}, [], 3)) == [("error", Remedy.CONNECT)]


def test_without_a_chosen_account_one_is_to_be_chosen():
    assert kinds(findings({}, ONE, [], 3)) == [("error", None)]


def test_an_empty_text_is_to_be_written():
    assert kinds(findings({1: " \n"}, ONE, [], 3)) == [("error", Remedy.WRITE)]


def test_only_one_of_two_texts_is_empty():
    found = findings({1: "bonjour", 2: ""}, {**ONE, 2: account(2)}, [], 3)
    assert [(one.kind, one.about) for one in found] == [("error", 2)]


def test_too_long_says_by_how_much_and_for_whom():
    (found,) = findings({1: "onze signes"}, ONE, [], 3)
    assert (found.kind, found.remedy, found.about) == ("error", Remedy.SHORTEN, 1)
    assert "@n1" in found.sentence
    assert "11" in found.sentence


def test_an_account_that_has_it_already_is_not_looked_at():
    assert kinds(findings({1: "onze signes", 2: "ok"}, {**ONE, 2: account(2)}, [], 3, sent={1})) == []


def test_an_account_that_needs_a_sign_in_is_a_warning_only():
    (found,) = findings({1: "ok"}, {1: account(1, AccountHealth.SIGN_IN)}, [], 3)
    assert (found.kind, found.remedy) == ("warning", Remedy.SIGN_IN)


def test_a_paused_account_is_told_whatever_else_it_needs():
    paused = replace(account(1, AccountHealth.SIGN_IN), paused=datetime(2026, 3, 3, tzinfo=UTC))
    (found,) = findings({1: "ok"}, {1: paused}, [], 3)
    assert (found.kind, found.remedy) == ("warning", None)
    assert "paused" in found.sentence


def test_the_same_text_twice_is_told_whatever_the_spaces():
    (found,) = findings({1: "pain  bio"}, ONE, [delivery("pain bio")], 3)
    assert (found.kind, found.remedy, found.about) == ("warning", Remedy.SEE_DELIVERY, 5)


def test_the_same_text_of_this_draft_or_given_up_or_elsewhere_is_not():
    text = {1: "pain"}
    assert findings(text, ONE, [delivery("pain", draft_id=3)], 3) == []
    assert findings(text, ONE, [delivery("pain", state=State.CANCELLED)], 3) == []
    assert findings(text, ONE, [delivery("pain", account_id=2)], 3) == []
    assert kinds(findings(text, ONE, [delivery("pain")], 3)) == [("warning", Remedy.SEE_DELIVERY)]


def test_offline_is_a_note():
    assert kinds(findings({1: "ok"}, ONE, [], 3, online=False)) == [("note", None)]


def test_the_card_offers_each_remedy(qtbot):
    card = Checks()
    qtbot.addWidget(card)
    asked = []
    card.asked.connect(asked.append)
    check = Check("error", "Too long", Remedy.SHORTEN, 1)
    card.show_all([check, Check("note", "Offline")])
    (button,) = card.findChildren(Button)
    assert button.accessibleDescription() == "Too long"
    button.click()
    assert asked == [check]


def test_the_card_is_not_built_again_for_the_same_findings(qtbot):
    card = Checks()
    qtbot.addWidget(card)
    card.show_all([Check("error", "Too long", Remedy.SHORTEN, 1)])
    before = card.findChildren(Button)
    card.show_all([Check("error", "Too long", Remedy.SHORTEN, 1)])
    assert card.findChildren(Button) == before


def test_hundreds_of_findings_are_counted_and_the_first_are_shown(qtbot):
    card = Checks()
    qtbot.addWidget(card)
    card.show_all([Check("warning", f"Word {n}", Remedy.SPELL, 1) for n in range(3 * MOST)])
    assert len(card.findChildren(Button)) == MOST
    assert f"{2 * MOST} more, once these are settled" in [text.said() for text in card.findChildren(Text)]
    assert card.count.said() == f"{3 * MOST} warnings"


def test_a_long_sentence_is_shown_to_its_end(qtbot):
    card = Checks()
    page = Scroll(col(card, None))
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    long = Check("warning", "One sentence that says what to do, and why. " * 6, Remedy.SHORTEN, 1)
    card.show_all([Check("note", "Short"), long])
    short, wide = card.findChildren(CheckLine)
    qtbot.waitUntil(lambda: wide.height() > short.height() >= 40)
    words = [each for each in wide.findChildren(Text) if each.text() == long.sentence]
    assert words[0].height() >= words[0].heightForWidth(words[0].width())
    before = wide.height()
    page.resize(500, 600)
    qtbot.waitUntil(lambda: wide.height() > before)


def test_the_sentences_stand_in_one_column_whatever_they_are(qtbot):
    card = Checks()
    qtbot.addWidget(card)
    card.show_all([Check("error", "One"), Check("warning", "Two"), Check("note", "Three")])
    card.resize(500, 300)
    card.show()
    said = [text for text in card.findChildren(Text) if text.said() in ("One", "Two", "Three")]
    assert len(said) == 3
    assert len({text.mapTo(card, QPoint(0, 0)).x() for text in said}) == 1
