"""Regular expressions, read into the nodes of an automaton.

Understood: literals, `.`, `[a-z]`, `[^…]`, `\\d \\w \\s \\b` and their opposites, `^`, `$`, `( )`, `(?: )`, `|`, `* + ?
{m,n}`. Back-references and looking around are not: they cannot be answered in one pass.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

_MOST_NODES = 1500
_MOST_REPEATS = 200
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "0": "\0"}

Test = Callable[[str], bool]


class BadPattern(Exception):
    """It cannot be read: bad-pattern, pattern-unsupported or pattern-too-large, and the character where."""

    def __init__(self, code: str, position: int) -> None:
        super().__init__(code, position)
        self.code, self.position = code, position


def is_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


_CLASSES: dict[str, Test] = {"d": str.isdecimal, "w": is_word, "s": str.isspace}


def _not(test: Test) -> Test:
    return lambda letter: not test(letter)


def _any_of(tests: list[Test]) -> Test:
    return lambda letter: any(test(letter) for test in tests)


def _class_of(name: str) -> Test:
    return _CLASSES[name] if name in _CLASSES else _not(_CLASSES[name.lower()])


def _case_blind(test: Test) -> Test:
    return lambda letter: test(letter) or test(letter.lower()) or test(letter.upper())


@dataclass
class Node:
    """One place in the pattern: it takes a letter, asks where it stands, or only leads on (to all of `after`)."""

    test: Test | None = None
    asks: str = ""  # ^ $ b B
    after: list[int] = field(default_factory=list)


Fragment = tuple[int, list[int]]  # where it begins, and the nodes that lead out of it


class Reader:
    """Reads a pattern into nodes; one method per strength of binding."""

    def __init__(self, pattern: str, ignore_case: bool) -> None:
        self.pattern, self.ignore_case = pattern, ignore_case
        self.place, self.depth = 0, 0
        self.nodes: list[Node] = []

    @property
    def letter(self) -> str:
        return self.pattern[self.place : self.place + 1]

    def wrong(self, code: str = "bad-pattern") -> BadPattern:
        return BadPattern(code, min(self.place, len(self.pattern)))

    def add(self, node: Node) -> int:
        if len(self.nodes) >= _MOST_NODES:
            raise self.wrong("pattern-too-large")
        self.nodes.append(node)
        return len(self.nodes) - 1

    def join(self, ends: list[int], to: int) -> None:
        for end in ends:
            self.nodes[end].after.append(to)

    def one(self, node: Node) -> Fragment:
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
        fork = self.add(Node(after=[first[0]]))
        ends = first[1]
        while self.letter == "|":
            self.place += 1
            other = self.sequence()
            self.nodes[fork].after.append(other[0])
            ends = ends + other[1]
        return fork, ends

    def sequence(self) -> Fragment:
        start, ends = self.one(Node())
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
        start, ends = self.one(Node())
        leaving: list[int] = []
        for number, (first, lasts) in enumerate(copies):
            if number >= least:
                leaving += ends
            self.join(ends, first)
            ends = lasts
        if most is None:
            self.join(copies[-1][1], copies[-1][0])
        elif most == 0:
            return self.one(Node())
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
                return self.one(Node(self.set()))
            case "^" | "$":
                self.place += 1
                return self.one(Node(asks=letter))
            case ".":
                self.place += 1
                return self.one(Node(lambda found: found != "\n"))
            case "*" | "+" | "?":
                raise self.wrong()
            case "\\" if self.pattern[self.place + 1 : self.place + 2] in ("b", "B"):
                self.place += 2
                return self.one(Node(asks=self.pattern[self.place - 1]))
            case "\\":
                test = self.escaped()
                return self.one(Node(self.blind(test if callable(test) else test.__eq__)))
        self.place += 1
        return self.one(Node(self.blind(letter.__eq__)))

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
