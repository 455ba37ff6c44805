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


def test_long_texts_are_compared_line_by_line_and_very_long_ones_not_at_all():
    old = "".join(f"Le pain {n} est prêt.\n" for n in range(400))
    new = old.replace("pain 200 ", "gâteau 200 ")
    assert [piece for piece in difference(old, new) if piece.kind != "same"] == [
        Piece("out", "Le pain 200 est prêt.\n"),
        Piece("in", "Le gâteau 200 est prêt.\n"),
    ]
    old, new = "a\n" * 3_000, "b\n" * 3_000
    assert difference(old, new) == (Piece("out", old), Piece("in", new))
