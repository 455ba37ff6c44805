import pytest

from cmdesk.domain.pattern_reading import BadPattern
from cmdesk.domain.patterns import Automaton


@pytest.mark.parametrize(
    ("pattern", "code", "position"),
    [
        ("(a", "bad-pattern", 0), ("a)", "bad-pattern", 1), ("[a", "bad-pattern", 0), ("*a", "bad-pattern", 0),
        ("a**", "bad-pattern", 2), ("a{2,1}", "bad-pattern", 1), ("[b-a]", "bad-pattern", 4), ("a\\", "bad-pattern", 1),
        (r"(a)\1", "pattern-unsupported", 3), ("(?=a)", "pattern-unsupported", 1), ("(?i)a", "pattern-unsupported", 1),
        (r"\p", "pattern-unsupported", 0), ("a{1000}", "pattern-too-large", 1),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told_with_its_place(pattern: str, code: str, position: int) -> None:
    with pytest.raises(BadPattern) as caught:
        Automaton(pattern, False)
    assert (caught.value.code, caught.value.position) == (code, position)


def test_repeats_of_repeats_are_refused_before_they_fill_the_memory() -> None:
    with pytest.raises(BadPattern) as caught:
        Automaton("(((a{100}){100}){100}){100}", False)
    assert caught.value.code == "pattern-too-large"
    with pytest.raises(BadPattern):
        Automaton("(" * 5000 + "a" + ")" * 5000, False)
