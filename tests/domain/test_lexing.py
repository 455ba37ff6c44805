import pytest

from cmdesk.domain.lexing import BadQuery, pieces


@pytest.mark.parametrize(
    ("expression", "kinds"),
    [
        ("a ET (b OU -c)", ["words", "and", "open", "words", "or", "minus", "words", "close", "end"]),
        ("titre:a SAUF b", ["field", "words", "not", "words", "end"]),
        ("a NEAR/3 /b/i !", ["words", "near", "pattern", "nothing", "end"]),
        ("porte-clés a:b", ["words", "words", "end"]),
        ("»", ["end"]),
        ("*", ["star", "end"]),
    ],
)
def test_pieces(expression, kinds):
    assert [piece.kind for piece in pieces(expression)] == kinds


def test_a_piece_knows_how_it_was_written_and_where():
    (phrase, last) = pieces(" «Le Fourn*»~3")
    assert (phrase.position, phrase.text, phrase.tokens, phrase.prefix) == (1, "Le Fourn*", ("le", "fourn"), True)
    assert (phrase.distance, last.kind, last.position) == (3, "end", 14)


def test_the_french_names_of_fields_are_the_english_ones():
    assert [piece.text for piece in pieces("auteur:a Étiquette:b VU:P1D") if piece.kind == "field"] == [
        "author",
        "label",
        "seen",
    ]


def test_an_open_quotation_is_told_where_it_opens():
    with pytest.raises(BadQuery) as caught:
        list(pieces("a « b"))
    assert (caught.value.code, caught.value.position) == ("unclosed-quote", 2)
