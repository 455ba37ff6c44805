import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.words import fold, natural, tokens, words

odd_text = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("aé ÉœßøŁ'’-_*\"\0\n\u0301\u00ad\u200d\ufe0f½²™ﷺ東がｶ가ก็ำหिक़İıǅ٣😀👨\u2028\u3000"),
    )
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Panne à l'été", ["panne", "a", "l", "ete"]),
        ("l’Œuvre, lʼœuf", ["l", "oeuvre", "l", "oeuf"]),
        ("STRASSE Straße", ["strasse", "strasse"]),
        ("Łódź Ærø Đà Nẵng", ["lodz", "aero", "da", "nang"]),
        ("e\u0301te\u0301", ["ete"]),
        ("snake_case x-y", ["snake", "case", "x", "y"]),
        ("Marque™ Marque® CO²", ["marque", "marque", "co2"]),
        ("auto\u00admobile", ["automobile"]),
        ("1\ufe0f\u20e3 ❤\ufe0f 👨\u200d👩", ["1"]),
        ("½ ٣", ["1", "2", "3"]),
        ("𝐏𝐚𝐧𝐧𝐞 ﬁn", ["panne", "fin"]),
        ("東京タワー2", ["東", "京", "タ", "ワ", "ー", "2"]),
        ("ΣΊΣΥΦΟΣ ς", ["σισυφοσ", "σ"]),
        ("हिन्दी", ["हिन्दी"]),
        ("İstanbul ISTANBUL ıssız", ["istanbul", "istanbul", "issiz"]),
        ("", []),
        ("\ud800 \0", []),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_half_width_and_decomposed_signs_are_the_same_words() -> None:
    assert words("ｶﾞ") == words("ガ") == words("カ\u3099")
    assert words("한국") == words(unicodedata.normalize("NFD", "한국"))


def test_fold_keeps_punctuation() -> None:
    assert fold("L'Été, ŒUVRE !") == "l'ete, oeuvre !"
    assert fold("½™") == "12™"


@given(odd_text)
def test_a_token_is_one_word_for_the_index(text: str) -> None:
    for token in words(text):
        assert token.split() == [token]
        assert all(letter.isalnum() and letter == letter.lower() for letter in token if ord(letter) < 128)
        token.encode()  # what SQLite will be given


@given(odd_text)
def test_tokens_are_the_words_with_their_places(text: str) -> None:
    found = list(tokens(text))
    assert [token for token, _, _ in found] == words(text)
    for token, start, end in found:
        assert token in words(text[start:end])
    assert [start for _, start, _ in found] == sorted(start for _, start, _ in found)


@given(odd_text)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert words(" ".join(words(text))) == words(text)


@given(odd_text)
def test_accents_may_be_composed_or_not(text: str) -> None:
    assert words(unicodedata.normalize("NFD", text)) == words(text)
    assert words(unicodedata.normalize("NFC", text)) == words(text)


def test_names_are_put_in_order_as_a_person_would():
    long = "Dossier " + "9" * 9000
    names = ["Dossier 10", "dossier 2", "Été", "Dossier 1", "etc.", "10", "2", "Dossier 02b", long]
    wanted = ["2", "10", "Dossier 1", "dossier 2", "Dossier 02b", "Dossier 10", long, "etc.", "Été"]
    assert sorted(names, key=natural) == wanted
