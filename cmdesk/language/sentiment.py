"""Whether a short text speaks well or ill of what it is about, how sure that is, and which words decided.

A linear judgement: each word pulls towards negative or positive against neutral, and the sum decides. So what a word
is said to have weighed is what it did weigh. It is a hint.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, sqrt
from typing import Literal, NamedTuple

from cmdesk.language.irony import irony
from cmdesk.language.weights import Weights, key
from cmdesk.language.wording import Word, words

Value = Literal["negative", "neutral", "positive", "undefined"]

LEXICON_SHARE = 3.0
REVERSED = 0.7  # what "not good" keeps of "good", on the other side
STRESS = 1.5
_SHORTEST_PART, _LONGEST_PART = 2, 5
_REMEMBERED = 30_000
_TOLD = 6
_SPELT = re.compile(r"\w")


class Reason(NamedTuple):
    """A word that decided: its place in the text, and its weight, below zero towards negative."""

    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class Sentiment:
    value: Value
    confidence: float
    negative: float
    neutral: float
    positive: float
    reasons: tuple[Reason, ...]


UNDEFINED = Sentiment("undefined", 0.0, 0.0, 0.0, 0.0, ())


class Pull(NamedTuple):
    """What one word brings wherever it stands: towards negative and towards positive, from each kind of feature."""

    word: tuple[float, float]
    parts: tuple[float, float]
    part_count: int
    kin: tuple[float, float]  # what words used like it bring
    share: float
    polarity: float
    plain: tuple[float, float]  # what its polarities bring …
    turned: tuple[float, float]  # … and where it is negated


class Scorer:
    """Judges texts of one language by fitted weights; remembers the words it has met."""

    def __init__(self, weights: Weights, language: str) -> None:
        self.language = language
        self._grams = weights.tables["grams"]
        self._kin = weights.tables["kin"]
        self._known = weights.tables["known"]
        self._bias = weights.pair("bias")
        self._leanings = weights.tables.get("leanings")  # polarities that other lexicons give, and words used alike
        pulled = [*weights.row("good"), *weights.row("bad")]
        if self._leanings:
            pulled += weights.row("leanings")
        self._lexicons = [pulled[at : at + 4] for at in range(0, len(pulled), 4)]
        self._irony = weights.number("irony")
        self._temper = weights.number("temper")
        self._pulls: dict[str, Pull] = {}

    def judge(self, text: str) -> Sentiment:
        found = words(text, self.language)
        if not any(self.says_something(word.form) for word in found):
            return UNDEFINED
        pulls = self._weigh(text, found)
        negative = self._bias[0] + sum(pull[0] for pull in pulls)
        positive = self._bias[1] + sum(pull[1] for pull in pulls)
        return conclude(negative / self._temper, positive / self._temper, reasons(found, pulls))

    def knows(self, text: str) -> bool:
        """Whether a word or sign of the lexicon is in it."""
        return any(self._pull(word.form).polarity for word in words(text, self.language))

    def lexical(self, text: str) -> tuple[float, float]:
        """How much good and how much bad the words of the lexicon say where they stand."""
        sides = [lexicon(self._pull(word.form).polarity, word) for word in words(text, self.language)]
        return sum(good for good, _ in sides), sum(bad for _, bad in sides)

    @staticmethod
    def says_something(form: str) -> bool:
        return form[0] != "<" and not form.isdigit()

    def _weigh(self, text: str, found: Sequence[Word]) -> list[list[float]]:
        """The pull of each word in this text, towards negative and towards positive."""
        alone = [self._pull(word.form) for word in found]
        scale = self._grams.scale
        weighed = [[pull.word[0], pull.word[1]] for pull in alone]
        features = len(found)
        for index, name in phrases(found):
            features += 1
            negative, positive = self._grams.pull(key(name))
            weighed[index][0] += negative * scale
            weighed[index][1] += positive * scale
        by_words = 1 / sqrt(features)
        by_parts = 1 / sqrt(sum(pull.part_count for pull in alone) or 1)
        by_kin = 1 / (sum(pull.share for pull in alone) or 1)
        by_lexicon = LEXICON_SHARE / (sqrt(len(found)) + 1)
        for index, (word, pull) in enumerate(zip(found, alone, strict=True)):
            by_polarity = by_lexicon * STRESS if word.stressed else by_lexicon
            leaning = pull.turned if word.negated else pull.plain
            for side in (0, 1):
                weighed[index][side] = (
                    weighed[index][side] * by_words
                    + pull.parts[side] * by_parts
                    + pull.kin[side] * by_kin
                    + leaning[side] * by_polarity
                )
        for index in irony(text, found, [pull.polarity for pull in alone]):
            weighed[index][0] += self._irony
            weighed[index][1] -= self._irony
        return weighed

    def _pull(self, form: str) -> Pull:
        pull = self._pulls.get(form)
        if pull is None:
            if len(self._pulls) > _REMEMBERED:
                self._pulls.clear()
            pull = self._pulls[form] = self._look_up(form)
        return pull

    def _look_up(self, form: str) -> Pull:
        grams = self._grams
        negative, positive = grams.pull(key("w" + form))
        here = parts(form)
        pulled = [grams.pull(key("c" + part)) for part in here]
        share, polarity = (value * self._known.scale for value in self._known.pull(key(form)))
        kin = self._kin.pull(key(form))
        share = (share or 1.0) if kin != (0, 0) else 0.0
        polarities = [polarity]
        if self._leanings:
            polarities += [one * self._leanings.scale for one in self._leanings.row(key(form))]
        return Pull(
            (negative * grams.scale, positive * grams.scale),
            (sum(pull[0] for pull in pulled) * grams.scale, sum(pull[1] for pull in pulled) * grams.scale),
            len(here),
            (kin[0] * self._kin.scale * share, kin[1] * self._kin.scale * share),
            share,
            polarity,
            self._by_polarity(polarities, 1.0),
            self._by_polarity(polarities, -REVERSED),
        )

    def _by_polarity(self, polarities: Sequence[float], factor: float) -> tuple[float, float]:
        negative = positive = 0.0
        for polarity, (to_negative, to_positive, bad_to_negative, bad_to_positive) in zip(
            polarities, self._lexicons, strict=False
        ):
            value = polarity * factor
            negative += value * to_negative if value > 0 else -value * bad_to_negative
            positive += value * to_positive if value > 0 else -value * bad_to_positive
        return negative, positive


def phrases(found: Sequence[Word]) -> Iterator[tuple[int, str]]:
    """The features that need more than one word: negated words, and pairs; each with the word it is told of."""
    before = ""
    for index, word in enumerate(found):
        if word.negated:
            yield index, "n" + word.form
        if before:
            yield index, f"b{before} {word.form}"
        before = word.form


def parts(form: str) -> tuple[str, ...]:
    """The pieces of a spelt word, two to five letters, with its ends marked."""
    if not _SPELT.match(form):
        return ()
    framed = f" {form} "
    return tuple(
        framed[at : at + length]
        for length in range(_SHORTEST_PART, _LONGEST_PART + 1)
        for at in range(len(framed) - length + 1)
    )


def lexicon(polarity: float, word: Word) -> tuple[float, float]:
    """How good and how bad a word of the lexicon is where it stands."""
    if not polarity:
        return 0.0, 0.0
    value = polarity * (STRESS if word.stressed else 1.0) * (-REVERSED if word.negated else 1.0)
    return max(value, 0.0), max(-value, 0.0)


def conclude(negative: float, positive: float, why: tuple[Reason, ...]) -> Sentiment:
    highest = max(negative, positive, 0.0)
    shares = [exp(one - highest) for one in (negative, 0.0, positive)]
    total = sum(shares)
    chances = [share / total for share in shares]
    best = max(range(3), key=chances.__getitem__)
    names: tuple[Value, ...] = ("negative", "neutral", "positive")
    return Sentiment(names[best], chances[best], chances[0], chances[1], chances[2], why)


def reasons(found: Sequence[Word], pulls: Sequence[Sequence[float]]) -> tuple[Reason, ...]:
    """The words that pulled most towards one side, in the order of the text; one place once."""
    places: dict[tuple[int, int], float] = {}
    for word, (negative, positive) in zip(found, pulls, strict=True):
        place = (word.start, word.end)
        places[place] = places.get(place, 0.0) + positive - negative
    strongest = sorted(places.items(), key=lambda entry: -abs(entry[1]))[:_TOLD]
    return tuple(Reason(*place, round(weight, 3)) for place, weight in sorted(strongest) if abs(weight) >= 0.02)
