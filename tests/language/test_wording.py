import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.wording import ADDRESS, DRAWN_OUT, MENTION, SHOUTED, fold, words


def forms(text: str, language: str = "fr") -> list[str]:
    return [word.form for word in words(text, language)]


def test_words_are_folded_and_know_their_place() -> None:
    text = "L’été à Évry 😍"
    found = words(text, "fr")
    assert [word.form for word in found] == ["l", "ete", "a", "evry", "😍"]
    assert [text[word.start : word.end] for word in found] == ["L", "été", "à", "Évry", "😍"]


def test_names_and_addresses_say_nothing() -> None:
    assert forms("@lea voir https://exemple.fr/génial") == [MENTION, "voir", ADDRESS]


def test_a_hashtag_is_itself_and_its_parts() -> None:
    assert forms("#ServiceClientNul") == ["#serviceclientnul", "service", "client", "nul"]


def test_emphasis_is_marked() -> None:
    assert forms("TROP bonnnn !!!!") == ["trop", SHOUTED, "bonn", DRAWN_OUT, "!!!"]


@pytest.mark.parametrize(
    ("text", "language", "negated"),
    [
        ("je ne suis pas content", "fr", ["suis", "pas", "content"]),
        ("pas bon, mais joli", "fr", ["bon"]),
        ("sans sucre", "fr", ["sucre"]),
        ("it isn't good at all", "en", ["good", "at", "all"]),
        ("not good but nice", "en", ["good"]),
    ],
)
def test_negation_reaches_a_few_words_and_stops_at_a_turn(text: str, language: str, negated: list[str]) -> None:
    assert [word.form for word in words(text, language) if word.negated and word.form.isalpha()] == negated


def test_an_intensifier_stresses_the_word_after_it() -> None:
    assert [word.form for word in words("c'est vraiment très bon", "fr") if word.stressed] == ["tres", "bon"]


def test_english_contractions_stay_one_word() -> None:
    assert forms("don\\u2019t", "en") == forms("don't", "en") == ["dont"]


def test_folding() -> None:
    assert fold("Cœuuuur") == "coeuur"


@given(st.text(), st.sampled_from(["fr", "en"]))
def test_any_text_has_words_that_lie_in_it(text: str, language: str) -> None:
    for word in words(text, language):
        assert 0 <= word.start < word.end <= len(text)
        assert word.form
