from hypothesis import given
from hypothesis import strategies as st

TEXT = st.text(alphabet=st.sampled_from("abc dé, n’œ«\u202f»\xa0%Ж🎄\n字\u202e"), max_size=120)


def test_figures_are_of_one_width(type_):
    assert {type_.width(figure, 10) for figure in "0123456789"} == {type_.width("0", 10)}
    assert type_.width("mot", 10, bold=True) > type_.width("mot", 10)


@given(text=TEXT)
def test_lines_hold_all_words_and_none_is_too_wide(type_, text):
    lines = type_.lines(text, 60, 9)
    assert "".join("".join(lines).split(" ")) == type_.spoken(text).replace(" ", "")
    assert all(type_.width(line, 9) <= 60 for line in lines)


def test_a_line_does_not_break_where_french_forbids_it(type_):
    quoted = "«\u202fBonjour\u202f!\u202f»"
    assert quoted in type_.lines(f"Elle dit {quoted} puis s’en va", 60, 9)
    assert type_.lines("alors 41\xa0% oui", type_.width("alors 41", 9) + 1, 9)[:2] == ["alors", "41\xa0%"]


def test_the_last_of_so_many_lines_says_that_there_was_more(type_):
    lines = type_.lines("un deux trois quatre cinq six", 40, 9, most=2)
    assert len(lines) == 2
    assert lines[1].endswith("…")
    assert type_.elided("trop long pour tenir", 40, 9).endswith("…")
    assert type_.elided("court", 100, 9) == "court"


def test_what_the_fonts_do_not_have_is_not_a_box(type_):
    assert type_.spoken("Bûche 🎄 \u202e字 ok\x00") == "Bûche  ? ok"
