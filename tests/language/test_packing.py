from hypothesis import given
from hypothesis import strategies as st

from cmdesk.language.packing import SHORT, WITH_TEXT, pack, pack_both, unpack, unpack_html


@given(st.text(st.characters(), max_size=SHORT * 3))
def test_a_packed_text_comes_back(text: str) -> None:
    kept = pack(text)
    assert unpack(kept) == text
    assert isinstance(kept, str) == (len(text) < SHORT)


def test_a_long_text_takes_less_room() -> None:
    text = "Le pain est sorti du four. " * 1000
    assert len(pack(text)) < len(text) / 10


@given(st.text(st.characters(), max_size=SHORT * 3), st.text(st.characters(), max_size=SHORT * 3))
def test_a_text_and_its_html_come_back_from_where_they_are_kept(text: str, html: str) -> None:
    for first, second in ((text, html), (text * 5 + "é" * SHORT, html * 5 + "à" * SHORT)):
        kept, kept_html = pack_both(first, second)
        assert unpack(kept) == first
        assert unpack_html(kept if kept_html == WITH_TEXT else kept_html) == second


def test_a_text_and_its_html_take_little_more_room_than_one() -> None:
    text = " ".join(map(str, range(3000)))
    kept, kept_html = pack_both(text, f"<p>{text}</p>")
    assert kept_html == WITH_TEXT
    assert len(kept) < len(pack(text)) * 1.6
