from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.differences import Piece, difference


def test_words_are_taken_out_and_put_in():
    assert difference("Un pain bio", "Un grand pain") == (
        Piece("same", "Un "),
        Piece("in", "grand "),
        Piece("same", "pain"),
        Piece("out", " bio"),
    )


def test_the_same_text_is_one_piece():
    assert difference("Un pain", "Un pain") == (Piece("same", "Un pain"),)
    assert difference("", "") == ()


@given(st.text(max_size=40), st.text(max_size=40))
def test_both_texts_are_in_it_letter_by_letter(old, new):
    found = difference(old, new)
    assert "".join(piece.text for piece in found if piece.kind != "in") == old
    assert "".join(piece.text for piece in found if piece.kind != "out") == new
