from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.folding import folded


def test_small_letters_without_accents() -> None:
    assert folded("ÉTÉ à L’Œuvre") == "ete a l'œuvre"


@given(st.text())
def test_every_letter_stays_in_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)
