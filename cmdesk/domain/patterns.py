"""Regular expressions whose time grows with the text and with nothing else.

Python's own engine goes back over the text, and a pattern such as `(a+)+b` can keep it busy for years. A query is kept
and asked of every item that anybody in the world writes, so here the pattern becomes an automaton that looks at each
character once (Thompson 1968). It is built as far as the texts demand, and forgotten when it grows too large.

Understood: literals, `.`, `[a-z]`, `[^…]`, `\\d \\w \\s \\b` and their opposites, `^`, `$`, `( )`, `(?: )`, `|`, `* + ?
{m,n}`. Back-references and looking around are not: they cannot be answered in one pass.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

_MOST_NODES = 1500
_MOST_STEPS = 20_000  # remembered; about 3 MB
_MOST_REPEATS = 200
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}

Test = Callable[[str], bool]


class BadPattern(Exception):
    """It cannot be read: bad-pattern, pattern-unsupported or pattern-too-large, and the character where."""

    def __init__(self, code: str, position: int) -> None:
        super().__init__(code, position)
        self.code, self.position = code, position


def _is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


_CLASSES: dict[str, Test] = {"d": str.isdecimal, "w": _is_word, "s": str.isspace}


def _not(test: Test) -> Test:
    return lambda letter: not test(letter)


def _any_of(tests: list[Test]) -> Test:
    return lambda letter: any(test(letter) for test in tests)


def _class_of(name: str) -> Test:
    return _CLASSES[name] if name in _CLASSES else _not(_CLASSES[name.lower()])


def _case_blind(test: Test) -> Test:
    return lambda letter: test(letter) or test(letter.lower()) or test(letter.upper())


@dataclass
class _Node:
    """One place in the pattern: it takes a letter, asks where it stands, or only leads on (to all of `after`)."""

    test: Test | None = None
    asks: str = ""  # ^ $ b B
    after: list[int] = field(default_factory=list)


Fragment = tuple[int, list[int]]  # where it begins, and the nodes that lead out of it


class _Builder:
    """Reads a pattern into nodes; one method per strength of binding."""

    def __init__(self, pattern: str, ignore_case: bool) -> None:
        self.pattern, self.ignore_case = pattern, ignore_case
        self.place, self.depth = 0, 0
        self.nodes: list[_Node] = []

    @property
    def letter(self) -> str:
        return self.pattern[self.place : self.place + 1]

    def wrong(self, code: str = "bad-pattern") -> BadPattern:
        return BadPattern(code, min(self.place, len(self.pattern)))

    def add(self, node: _Node) -> int:
        if len(self.nodes) >= _MOST_NODES:
            raise self.wrong("pattern-too-large")
        self.nodes.append(node)
        return len(self.nodes) - 1

    def join(self, ends: list[int], to: int) -> None:
        for end in ends:
            self.nodes[end].after.append(to)

    def one(self, node: _Node) -> Fragment:
        made = self.add(node)
        return made, [made]

    def whole(self) -> Fragment:
        made = self.alternatives()
        if self.letter:
            raise self.wrong()  # a parenthesis that closes nothing
        return made

    def alternatives(self) -> Fragment:
        first = self.sequence()
        if self.letter != "|":
            return first
        fork = self.add(_Node(after=[first[0]]))
        ends = first[1]
        while self.letter == "|":
            self.place += 1
            other = self.sequence()
            self.nodes[fork].after.append(other[0])
            ends = ends + other[1]
        return fork, ends

    def sequence(self) -> Fragment:
        start, ends = self.one(_Node())
        while self.letter and self.letter not in "|)":
            following = self.repeated()
            self.join(ends, following[0])
            ends = following[1]
        return start, ends

    def repeated(self) -> Fragment:
        begun = self.place
        made = self.atom()
        ended = self.place
        least, most = self.counted()
        if (least, most) == (1, 1):
            return made
        if self.letter == "?":  # as few as possible: the same texts
            self.place += 1
        if self.letter and self.letter in "*+?{" and (self.letter != "{" or self.count() is not None):
            raise self.wrong()
        after, copies = self.place, [made]
        wanted = max(least, 1) if most is None else most
        for _ in range(wanted - 1):
            self.place = begun
            copies.append(self.atom())
            assert self.place == ended
        self.place = after
        return self.chained(copies, least, most)

    def chained(self, copies: list[Fragment], least: int, most: int | None) -> Fragment:
        """The copies one after the other; those beyond `least` may be left out, the last may go round."""
        start, ends = self.one(_Node())
        leaving: list[int] = []
        for number, (first, lasts) in enumerate(copies):
            if number >= least:
                leaving += ends
            self.join(ends, first)
            ends = lasts
        if most is None:
            self.join(copies[-1][1], copies[-1][0])
        elif most == 0:
            return self.one(_Node())
        return start, ends + leaving

    def counted(self) -> tuple[int, int | None]:
        match self.letter:
            case "*":
                found: tuple[int, int | None] = (0, None)
            case "+":
                found = (1, None)
            case "?":
                found = (0, 1)
            case "{" if (counted := self.count()) is not None:
                least, most, end = counted
                if max(least, most or 0) > _MOST_REPEATS:
                    raise self.wrong("pattern-too-large")
                if most is not None and most < least:
                    raise self.wrong()
                self.place = end
                return least, most
            case _:
                return 1, 1
        self.place += 1
        return found

    def count(self) -> tuple[int, int | None, int] | None:
        """What stands in braces, if it is a number of times."""
        end = self.pattern.find("}", self.place)
        first, comma, last = self.pattern[self.place + 1 : end].partition(",")
        if end < 0 or not all(part.isdecimal() and len(part) < 5 for part in (first, last) if part) or not first:
            return None
        return int(first), (int(last) if last else None) if comma else int(first), end + 1

    def atom(self) -> Fragment:
        letter = self.letter
        match letter:
            case "(":
                return self.group()
            case "[":
                return self.one(_Node(self.set()))
            case "^" | "$":
                self.place += 1
                return self.one(_Node(asks=letter))
            case ".":
                self.place += 1
                return self.one(_Node(lambda found: found != "\n"))
            case "*" | "+" | "?":
                raise self.wrong()
            case "\\" if self.pattern[self.place + 1 : self.place + 2] in ("b", "B"):
                self.place += 2
                return self.one(_Node(asks=self.pattern[self.place - 1]))
            case "\\":
                test = self.escaped()
                return self.one(_Node(self.blind(test if callable(test) else test.__eq__)))
        self.place += 1
        return self.one(_Node(self.blind(letter.__eq__)))

    def blind(self, test: Test) -> Test:
        return _case_blind(test) if self.ignore_case else test

    def group(self) -> Fragment:
        opened = self.place
        self.place += 1
        self.depth += 1
        if self.depth > 30:
            raise self.wrong("pattern-too-large")
        if self.letter == "?":
            if self.pattern[self.place : self.place + 2] != "?:":
                raise self.wrong("pattern-unsupported")
            self.place += 2
        inside = self.alternatives()
        if self.letter != ")":
            self.place = opened
            raise self.wrong()
        self.place += 1
        self.depth -= 1
        return inside

    def escaped(self) -> Test | str:
        """What stands after a backslash: a class, or a letter."""
        letter = self.pattern[self.place + 1 : self.place + 2]
        if letter in "dwsDWS" and letter:
            self.place += 2
            return _class_of(letter)
        if not letter or (letter.isalnum() and letter not in _ESCAPES):
            raise self.wrong("pattern-unsupported" if letter else "bad-pattern")
        self.place += 2
        return _ESCAPES.get(letter, letter)

    def set(self) -> Test:
        opened = self.place
        self.place += 1
        negated = self.letter == "^"
        self.place += negated
        tests: list[Test] = []
        while self.letter != "]" or not tests:
            if not self.letter:
                self.place = opened
                raise self.wrong()
            tests.append(self.range())
        self.place += 1
        found = self.blind(_any_of(tests))
        return _not(found) if negated else found

    def range(self) -> Test:
        low = self.member()
        if callable(low):
            return low
        if self.letter != "-" or self.pattern[self.place + 1 : self.place + 2] in ("]", ""):
            return low.__eq__
        self.place += 1
        high = self.member()
        if callable(high) or high < low:
            raise self.wrong()
        return lambda letter: low <= letter <= high

    def member(self) -> Test | str:
        if self.letter == "\\":
            return self.escaped()
        self.place += 1
        return self.pattern[self.place - 1]


_START, _WORD, _OTHER = 0, 1, 2  # what stands before


class _State(dict[str, "_State"]):
    """Where in the pattern one may be after some of the text; it remembers where each letter leads."""

    def __init__(self, places: frozenset[int], before: int, found: bool = False) -> None:
        super().__init__()
        self.places, self.before, self.found = places, before, found


class Automaton:
    """A pattern, ready to be looked for in texts; two threads may share it: both would learn the same."""

    def __init__(self, pattern: str, ignore_case: bool) -> None:
        builder = _Builder(pattern, ignore_case)
        self._start, ends = builder.whole()
        self._end = builder.add(_Node())
        builder.join(ends, self._end)
        self._nodes = builder.nodes
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
        return self._state(frozenset(reached), _WORD if letter and _is_word(letter) else _OTHER)

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
        at_edge = (before == _WORD) != bool(letter and _is_word(letter))
        return at_edge == (asked == "b")


@lru_cache(maxsize=500)
def compile_pattern(pattern: str, ignore_case: bool) -> Automaton:
    """Raises BadPattern."""
    return Automaton(pattern, ignore_case)
