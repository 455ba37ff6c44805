import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.matching import Document
from cmdesk.domain.spam import Knowledge, judge, marks_of

KNOWN = Knowledge(20, 40, {"casino": (18, 0), "gagnez": (10, 1), "pain": (1, 30), "site:jeux.example": (5, 0)})


def test_what_can_be_learned_of_a_text():
    document = Document("Gagnez au Casino", "au casino !", "Jo Bet", link="https://www.jeux.example/x")
    assert marks_of(document) == {"gagnez", "casino", "bet", "author:jo bet", "site:jeux.example"}


def test_what_resembles_spam_is_likely_and_says_why():
    verdict = judge(KNOWN, ["casino", "gagnez", "bonjour"])
    assert verdict.likely
    assert verdict.reasons == ("casino", "gagnez")


def test_what_resembles_what_is_wanted_is_not():
    verdict = judge(KNOWN, ["pain", "bonjour"])
    assert not verdict.likely
    assert verdict.chance < 0.1
    assert verdict.reasons == ()


def test_one_word_that_was_seen_once_says_little():
    assert not judge(Knowledge(20, 40, {"zut": (1, 0)}), ["zut"]).likely


@pytest.mark.parametrize(("spam", "wanted"), [(4, 100), (100, 4), (0, 0)])
def test_nothing_is_said_before_there_are_examples_of_both(spam, wanted):
    assert judge(Knowledge(spam, wanted, {"casino": (spam, 0)}), ["casino"]) is None


@given(
    st.dictionaries(st.text(max_size=3), st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), max_size=40),
    st.integers(5, 10**6),
    st.integers(5, 10**6),
)
def test_a_chance_is_always_between_none_and_all(marks, spam, wanted):
    verdict = judge(Knowledge(spam, wanted, marks), marks)
    assert 0 <= verdict.chance <= 1
