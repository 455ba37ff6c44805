from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.thanks import SENTENCES, choose


def test_what_was_not_said_for_longest_is_said():
    assert choose(["a", "b", "c"], ["c", "a", "b"], []) == "b"
    assert choose(["a", "b", "c"], ["a"], ["a"]) in ("b", "c")


def test_what_was_said_to_this_person_comes_last():
    assert choose(["a", "b", "c"], ["c", "b", "a"], ["b", "a"]) != "b"
    assert choose(["a", "b", "c", "d"], ["c"], ["a", "b"]) == "d"


def test_one_sentence_is_not_said_twice():
    assert choose(["a"], [], []) == "a"
    assert choose(["a"], ["a"], []) is None
    assert choose(["a", "b"], ["a"], ["b"]) is None
    assert choose(["", " "], [], []) is None


@given(st.integers(3, 8), st.lists(st.integers(0, 2), min_size=1, max_size=40))
def test_never_the_same_twice_running_anywhere(number, conversations):
    """Whoever is thanked in whatever order: nobody reads the same sentence twice running, nor do two in a row."""
    sentences = [str(i) for i in range(number)]
    said: list[tuple[int, str]] = []
    for conversation in conversations:
        here = [sentence for where, sentence in reversed(said) if where == conversation]
        chosen = choose(sentences, [sentence for _, sentence in reversed(said)], here)
        assert chosen is not None
        assert not said or chosen != said[-1][1]
        assert not here or chosen != here[0]
        said.append((conversation, chosen))


def test_there_is_variety_in_both_languages():
    assert all(len(set(SENTENCES[language])) >= 8 for language in ("fr", "en"))
