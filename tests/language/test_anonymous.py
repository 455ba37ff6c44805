import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.anonymous import GONE, anonymous


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Écrivez à lea.m@piaille.example svp", f"Écrivez à {GONE} svp"),
        ("@lea@piaille.example et @paul disent", f"{GONE} et {GONE} disent"),
        ("Voir https://x.example/lea?x=1 là", f"Voir {GONE} là"),
        ("Mon numéro : 06 12 34 56 78.", f"Mon numéro : {GONE}."),
        ("Appelez le +33 6 12 34 56 78", f"Appelez le {GONE}"),
        ("Commande 2041 payée 12,50 € le 14/12", "Commande 2041 payée 12,50 € le 14/12"),
    ],
)
def test_what_tells_who_it_was_is_gone(text, told):
    assert anonymous(text) == told


def test_names_are_taken_out_word_by_word_and_no_part_of_other_words():
    assert anonymous("Léa ici, Marchand, et léa encore", ["Léa Marchand"]) == f"{GONE} ici, {GONE}, et {GONE} encore"
    assert anonymous("les marchandises de Lé", ["Léa Marchand"]) == "les marchandises de Lé"
    assert anonymous("Al va bien", ["Al"]) == "Al va bien"  # too short to be told from a word


@given(st.text(max_size=200), st.lists(st.text(max_size=20), max_size=3))
def test_any_text_can_be_taken(text, names):
    assert "@" not in anonymous(text, names) or "@" in text
