from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.alikeness import ALIKE, copied, phrases, said, share

TEXT = "Nos bûches de Noël sont prêtes à réserver, praliné-noisette, poire-caramel ou marrons, jusqu’au vingt et un."


def test_the_same_words_are_alike_whatever_the_link_the_accents_and_the_marks():
    assert share(said(TEXT), said(TEXT.upper() + " https://a.fr/x")) == 1.0


def test_one_word_in_twenty_leaves_them_alike_and_half_of_them_does_not():
    assert share(said(TEXT), said(TEXT.replace("marrons", "agrumes")), ALIKE) >= ALIKE
    assert share(said(TEXT), said(TEXT[:60] + " venez nombreux samedi soir au fournil"), ALIKE) == 0.0


def test_nothing_is_like_nothing():
    assert share((), ()) == 0.0


def test_how_much_was_copied():
    page = "Le fournil annonce. " + TEXT + " Et bien d’autres choses encore, chaque jour de la semaine."
    assert copied(TEXT, page) == 1.0
    assert copied(page, TEXT) < 0.8
    assert copied("Bonne année", "Bonne année") == 0.0


def test_who_copied_has_one_of_the_phrases():
    found = phrases(TEXT)
    whole = " ".join(said(TEXT))
    assert 1 < len(found) <= 12
    assert all(phrase in whole for phrase in found)
    assert phrases("trop court") == []


@given(st.text(max_size=50), st.text(max_size=50))
def test_alikeness_is_a_share(one, other):
    assert 0.0 <= share(said(one), said(other)) <= 1.0
    assert share(said(one), said(other), 0.9) in (0.0, share(said(one), said(other)))
