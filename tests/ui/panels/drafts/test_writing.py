import pytest
from PySide6.QtTest import QTest

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.texts import TextRule
from cmdesk.ui.panels.drafts.writing import Writing


def account(number, network="mastodon", limit=10):
    rules = (TextRule("grapheme", limit),)
    return AccountRow(number, 1, network, f"@n{number}", {}, rules, "s", AccountHealth.OK, None, None)


@pytest.fixture
def writing(qtbot):
    made = Writing()
    qtbot.addWidget(made)
    made.show()
    made.show_accounts([account(1), account(2, "bluesky")])
    made.show_texts("pain", {})
    return made


def tabs(writing):
    return [(tab.text, tab.extra) for tab in writing.tabs._tabs]


def test_each_account_has_a_tab_with_its_length(writing):
    assert tabs(writing) == [("Common text", ""), ("Mastodon", "4"), ("Bluesky", "4")]
    QTest.keyClicks(writing.area, " chaud bio")
    assert tabs(writing)[1:] == [("Mastodon", "+4"), ("Bluesky", "+4")]


def test_two_accounts_of_one_network_go_by_their_names(writing):
    writing.show_accounts([account(1), account(3)])
    assert [text for text, _ in tabs(writing)] == ["Common text", "@n1", "@n3"]


def test_each_key_is_told_once(writing):
    told = []
    writing.typed.connect(lambda who, text: told.append((who, text)))
    QTest.keyClicks(writing.area, "s!")
    assert told == [(None, "pains"), (None, "pains!")]


def test_looking_at_a_tab_is_no_change(writing):
    told = []
    writing.typed.connect(lambda who, text: told.append((who, text)))
    for place in (1, 2, 0):
        writing.tabs.setCurrentIndex(place)
    assert told == []


def test_typing_in_a_tab_gives_that_account_its_own_text(writing):
    told = []
    writing.typed.connect(lambda who, text: told.append((who, text)))
    writing.show_tab_of(2)
    assert not writing.follow.isVisible()
    QTest.keyClicks(writing.area, "!")
    assert told == [(2, "pain!")]
    assert writing.follow.isVisible()
    assert tabs(writing)[2] == ("Bluesky", "edited")
    writing.follow.click()
    assert told[-1] == (2, None)
    assert writing.area.text() == "pain"


def test_the_part_that_is_too_long_is_marked_by_the_tightest_rule(writing):
    writing.show_accounts([account(1), account(2, "bluesky", 3)])
    (mark,) = writing.area.extraSelections()
    assert mark.cursor.selectedText() == "n"
    writing.show_tab_of(1)
    assert writing.area.extraSelections() == []


def test_an_account_with_its_own_text_does_not_mark_the_common_one(writing):
    writing.show_accounts([account(1), account(2, "bluesky", 3)])
    writing.show_texts("pain", {2: "pai"})
    assert writing.area.extraSelections() == []


def test_the_remedy_leads_to_the_excess(writing):
    writing.show_texts("un pain bien trop long", {})
    writing.show_tab_of(1)
    writing.go_to_excess()
    assert writing.area.textCursor().position() == 10


def test_nothing_is_typed_while_it_is_locked(writing):
    writing.set_read_only(True)
    QTest.keyClicks(writing.area, "x")
    assert writing.common() == "pain"


def test_a_no_break_space_stays_one(writing):
    told = []
    writing.typed.connect(lambda who, text: told.append(text))
    writing.area.insert("\u00a0\u202f!")
    assert told[-1].endswith("\u00a0\u202f!")
