"""Regular expressions whose time grows with the text and with nothing else.

Python's own engine goes back over the text, and a pattern such as `(a+)+b` can keep it busy for years. A query is kept
and asked of every item that anybody in the world writes, so here the pattern becomes an automaton that looks at each
character once (Thompson 1968). It is built as far as the texts demand, and forgotten when it grows too large.
"""

from collections.abc import Iterator
from functools import lru_cache

from cmdesk.domain.pattern_reading import Node, Reader, is_word

_MOST_STEPS = 20_000  # remembered; about 3 MB
_START, _WORD, _OTHER = 0, 1, 2  # what stands before


class _State(dict[str, "_State"]):
    """Where in the pattern one may be after some of the text; it remembers where each letter leads."""

    def __init__(self, places: frozenset[int], before: int, found: bool = False) -> None:
        super().__init__()
        self.places, self.before, self.found = places, before, found


class Automaton:
    """A pattern, ready to be looked for in texts; two threads may share it: both would learn the same."""

    def __init__(self, pattern: str, ignore_case: bool) -> None:
        reader = Reader(pattern, ignore_case)
        self._start, ends = reader.whole()
        self._end = reader.add(Node())
        reader.join(ends, self._end)
        self._nodes = reader.nodes
        self._found = _State(frozenset(), _OTHER, found=True)
        self._forget()

    def _forget(self) -> None:
        self._steps = 0
        self._states: dict[tuple[frozenset[int], int], _State] = {}
        self._first = self._state(frozenset([self._start]), _START)

    def _state(self, places: frozenset[int], before: int) -> _State:
        key = (places, before)
        if (known := self._states.get(key)) is None:
            known = self._states[key] = _State(places, before)
        return known

    def search(self, text: str) -> bool:
        """Whether the pattern is somewhere in the text."""
        state = self._first
        for letter in text:
            following = state.get(letter)
            if following is None:
                following = self._learn(state, letter)
            state = following
            if state.found:
                return True
        return self._step(state, "").found

    def _learn(self, state: _State, letter: str) -> _State:
        if self._steps > _MOST_STEPS:
            self._forget()
        self._steps += 1
        following = state[letter] = self._step(state, letter)
        return following

    def _step(self, state: _State, letter: str) -> _State:
        """Where one letter leads, or the end of the text ("")."""
        reached: set[int] = {self._start}
        for place in self._open(state, letter):
            if place == self._end:
                return self._found
            node = self._nodes[place]
            if node.test is not None and letter and node.test(letter):
                reached.update(node.after)
        return self._state(frozenset(reached), _WORD if letter and is_word(letter) else _OTHER)

    def _open(self, state: _State, letter: str) -> Iterator[int]:
        """All places that can be reached without taking a letter."""
        seen = set(state.places)
        waiting = list(state.places)
        while waiting:
            place = waiting.pop()
            yield place
            node = self._nodes[place]
            if node.test is None and self._stands(node.asks, state.before, letter):
                fresh = [after for after in node.after if after not in seen]
                seen.update(fresh)
                waiting += fresh

    @staticmethod
    def _stands(asked: str, before: int, letter: str) -> bool:
        match asked:
            case "":
                return True
            case "^":
                return before == _START
            case "$":
                return not letter
        at_edge = (before == _WORD) != bool(letter and is_word(letter))
        return at_edge == (asked == "b")


@lru_cache(maxsize=500)
def compile_pattern(pattern: str, ignore_case: bool) -> Automaton:
    """Raises BadPattern."""
    return Automaton(pattern, ignore_case)
