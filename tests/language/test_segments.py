import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.segments import MARK, segments, spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bonjour", ("Bonjour",)),
        (" une espace reste ", (" une espace reste ",)),
        ("Un\n///\nDeux", ("Un", "Deux")),
        ("Un\n\n  ///  \n\nDeux\n///\nTrois", ("Un", "Deux", "Trois")),
        ("Un\n///\n///\n", ("Un",)),
        ("voir file:///tmp/x et /// au milieu", ("voir file:///tmp/x et /// au milieu",)),
        ("///", ("",)),
        ("", ("",)),
    ],
)
def test_a_line_of_its_own_cuts(text, expected):
    assert segments(text) == expected


@given(st.lists(st.text(st.characters(exclude_characters="/"), min_size=1).filter(str.strip), min_size=2))
def test_nothing_that_was_written_is_lost(parts):
    whole = f"\n{MARK}\n".join(parts)
    assert "".join("".join(segments(whole)).split()) == "".join("".join(parts).split())


def test_the_places_of_the_parts_are_those_of_the_text():
    text = "  Un.\n///\n\n Deux 🎄 \n///\n"
    assert [text[start:end] for start, end in spans(text)] == list(segments(text))
    assert spans("Un seul ") == ((0, 8),)
    assert spans("") == ((0, 0),)
