from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.packing import SHORT, pack, unpack


@given(st.text(st.characters(), max_size=SHORT * 3))
def test_a_packed_text_comes_back(text: str) -> None:
    kept = pack(text)
    assert unpack(kept) == text
    assert isinstance(kept, str) == (len(text) < SHORT)


def test_a_long_text_takes_less_room() -> None:
    text = "Le pain est sorti du four. " * 1000
    assert len(pack(text)) < len(text) / 10
