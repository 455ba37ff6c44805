import re
import time

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cmdesk.domain import patterns
from cmdesk.domain.patterns import Automaton, compile_pattern

ATOMS = [
    "a",
    "b",
    "é",
    "É",
    ".",
    "[a-c]",
    "[^a]",
    r"\w",
    r"\s",
    r"\d",
    r"\W",
    r"\.",
    "[]a]",
    "[a-]",
    r"[\d_]",
    "x{",
    "-",
]
EDGES = [r"\b", "^", "$"]
TIMES = ["", "", "*", "+", "?", "{2}", "{1,2}", "{0,1}", "{2,}", "{0}", "*?", "+?"]

atoms = st.builds(lambda atom, times: atom + times, st.sampled_from(ATOMS), st.sampled_from(TIMES))
loose = st.one_of(atoms, st.sampled_from([*EDGES, "x{", "-"]))
sequences = st.lists(loose, max_size=4).map("".join)
expressions = st.recursive(
    sequences,
    lambda inner: st.one_of(
        st.lists(inner, min_size=2, max_size=3).map("|".join),
        st.lists(inner, min_size=2, max_size=3).map("".join),
        st.builds(lambda inside, times: f"({inside}){times}", inner, st.sampled_from(TIMES)),
        inner.map(lambda inside: f"(?:{inside})"),
    ),
    max_leaves=6,
)


@settings(max_examples=400, deadline=None)
@given(expressions, st.booleans(), st.lists(st.text(st.sampled_from("aabcéÉA. 1_\n-x{"), max_size=8), max_size=5))
def test_it_finds_what_pythons_own_finds(pattern: str, ignore_case: bool, texts: list[str]) -> None:
    try:
        reference = re.compile(pattern, re.IGNORECASE if ignore_case else 0)
    except re.error:
        assume(False)
    automaton = Automaton(pattern, ignore_case)
    for text in [*texts, *texts]:  # the second time from memory
        # Python lets $ stand before a last line end; here it is the end of the text.
        if not (text.endswith("\n") and "$" in pattern):
            assert automaton.search(text) == bool(reference.search(text)), text


@pytest.mark.parametrize("pattern", ["(a+)+b", "(a|a)*b", "a*a*a*a*a*b", "(a?){50}a{50}b", ".*.*.*=.*"])
def test_twice_the_text_costs_twice_the_time(pattern: str) -> None:
    """Patterns that keep an engine that goes back busy for longer than the universe is old."""
    automaton = Automaton(pattern, False)
    assert not automaton.search("a" * 2000)

    def cost(length: int) -> float:
        begun = time.process_time()
        assert not automaton.search("a" * length)
        return time.process_time() - begun

    assert cost(200_000) < 5  # 0.01 s; the other engine would not end


def test_what_it_remembers_stays_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_MOST_STEPS", 100)
    automaton = Automaton("[a-z]{3}é", False)
    text = "".join(chr(0x100 + number) + "ab" for number in range(2000))
    assert not automaton.search(text)
    assert automaton.search(f"{text}abcé")
    assert sum(len(state) for state in automaton._states.values()) <= 101


def test_a_pattern_is_built_once() -> None:
    assert compile_pattern("a+", True) is compile_pattern("a+", True)
