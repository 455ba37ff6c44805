import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.accounts import AccountHealth, AccountRow
from cmdesk.domain.texts import TextRule
from cmdesk.language.counting import measure
from cmdesk.networks import BY_NAME
from cmdesk.ui.panels.drafts.lengths import excesses, length, rules_of

TEN = (TextRule("grapheme", 10),)


def account(network="mastodon", rules=()):
    return AccountRow(1, 1, network, "@fournil", {}, rules, "s", AccountHealth.OK, None, None)


def test_the_rules_of_the_server_come_first():
    assert rules_of(account(rules=TEN)) == TEN
    assert rules_of(account()) == BY_NAME["mastodon"].rules
    assert rules_of(account("nowhere")) == ()
    assert length("onze signes", account(rules=TEN)).left == -1


@pytest.mark.parametrize(
    ("text", "place"),
    [("dix signes", None), ("onze signes", 10), ("🎄" * 11, 20), ("e\u0301" * 11, 20), ("👩‍👩‍👧" * 11, 80)],
)
def test_where_a_text_is_too_long(text, place):
    assert too_long_from(text, TEN) == place


def too_long_from(text, rules):
    return next((start for start, _ in excesses(text, rules)), None)


@given(st.text(max_size=60))
def test_what_stands_before_fits_and_one_character_more_does_not(text):
    place = too_long_from(text, TEN)
    units = text.encode("utf-16-le", "surrogatepass")
    if place is None:
        assert measure(text, TEN).fits
    else:
        assert measure(units[: 2 * place].decode("utf-16-le", "surrogatepass"), TEN).fits
        assert not measure(text, TEN).fits


def test_of_a_thread_the_longest_part_counts_and_each_end_is_marked():
    rules = (TextRule("grapheme", 5),)
    text = "court\n///\n🎄 trop long\n///\nencore long"
    assert excesses(text, rules) == [(16, 22), (32, 38)]
    one = AccountRow(1, 1, "mastodon", "@n", {}, rules, "s", AccountHealth.OK, None, None)
    assert (length(text, one).count, length(text, one).fits) == (11, False)
    assert length("court\n///\ncourt", one).fits


def test_where_a_very_long_text_is_too_long_is_found_in_its_beginning(monkeypatch):
    looked = []

    def measuring(text, rules):
        looked.append(len(text))
        return measure(text, rules)

    monkeypatch.setattr("cmdesk.ui.panels.drafts.lengths.measure", measuring)
    text = "Un pain. " * 20_000
    assert too_long_from(text, (TextRule("grapheme", 5_000),)) == 5_000
    assert sorted(looked)[-2] < 10_000
