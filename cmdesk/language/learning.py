"""A small shift of the sentiment of words, learned from what the user corrected; the same corrections teach the same.

Each corrected text pulls its words a little towards what the user said, until the judgement agrees. What that is worth
is asked of the corrections themselves: each is judged by what the others taught.
"""

from collections.abc import Mapping, Sequence
from math import exp, log, sqrt
from typing import NamedTuple

from cmdesk.domain.judgements import Learned
from cmdesk.language.sentiment import Reason, Scorer, Sentiment, conclude
from cmdesk.language.wording import Word, words

Shifts = Mapping[str, tuple[float, float]]

MOST = 400  # the newest corrections are learned from
_ROUNDS = 12
_STEP = 1.0
_FADING = 0.02  # what is not needed goes back to nothing
_EACH_ALONE = 30  # up to so many each is judged by all others, above in so many groups
_LEAST = 1e-6


class Lesson(NamedTuple):
    """A text, what was said of it without having learned, and what the user says: -1, 0 or 1."""

    text: str
    language: str
    judged: Sentiment
    truth: int


class _Case(NamedTuple):
    forms: tuple[str, ...]
    negative: float  # the pulls before, against neutral
    positive: float
    truth: int


def learn(lessons: Sequence[Lesson]) -> Learned:
    cases = [_case(lesson) for lesson in lessons[:MOST]]
    groups = min(len(cases), _EACH_ALONE)
    before = sum(_says(case, {}) == case.truth for case in cases)
    right = 0
    for group in range(groups):
        taught = _taught([case for number, case in enumerate(cases) if number % groups != group])
        right += sum(_says(case, taught) == case.truth for case in cases[group::groups])
    whole = _taught(cases)
    return Learned(len(cases), before, right, {form: (round(a, 4), round(b, 4)) for form, (a, b) in whole.items()})


def adjusted(judged: Sentiment, text: str, language: str, shifts: Shifts) -> Sentiment:
    """The judgement with what was learned; the words that were learned are among its reasons."""
    if judged.value == "undefined" or not shifts:
        return judged
    found = [word for word in words(text, language) if word.form in shifts]
    if not found:
        return judged
    share = 1 / sqrt(len(_forms(words(text, language))))
    negative, positive = _pulls(judged)
    told = {(reason.start, reason.end): reason.weight for reason in judged.reasons}
    met: set[str] = set()
    for word in found:
        if word.form in met:
            continue
        met.add(word.form)
        to_negative, to_positive = shifts[word.form]
        negative += to_negative * share
        positive += to_positive * share
        place = (word.start, word.end)
        told[place] = told.get(place, 0.0) + (to_positive - to_negative) * share
    reasons = tuple(Reason(*place, round(weight, 3)) for place, weight in sorted(told.items()))
    return conclude(negative, positive, reasons)


def _case(lesson: Lesson) -> _Case:
    return _Case(_forms(words(lesson.text, lesson.language)), *_pulls(lesson.judged), lesson.truth)


def _forms(found: Sequence[Word]) -> tuple[str, ...]:
    """The words that can be learned, each once."""
    return tuple(dict.fromkeys(word.form for word in found if Scorer.says_something(word.form)))


def _pulls(judged: Sentiment) -> tuple[float, float]:
    neutral = max(judged.neutral, _LEAST)
    return log(max(judged.negative, _LEAST) / neutral), log(max(judged.positive, _LEAST) / neutral)


def _scores(case: _Case, shifts: Shifts) -> tuple[float, float, float]:
    share = 1 / sqrt(len(case.forms) or 1)
    known = [shifts[form] for form in case.forms if form in shifts]
    return (
        case.negative + share * sum(shift[0] for shift in known),
        0.0,
        case.positive + share * sum(shift[1] for shift in known),
    )


def _says(case: _Case, shifts: Shifts) -> int:
    scores = _scores(case, shifts)
    return max((-1, 0, 1), key=lambda side: scores[side + 1])


def _taught(cases: Sequence[_Case]) -> dict[str, tuple[float, float]]:
    """A logistic regression by steps, from what was judged before."""
    shifts: dict[str, tuple[float, float]] = {}
    for _ in range(_ROUNDS):
        for case in cases:
            scores = _scores(case, shifts)
            highest = max(scores)
            shares = [exp(score - highest) for score in scores]
            total = sum(shares)
            step = _STEP / sqrt(len(case.forms) or 1)
            missing = [step * ((case.truth == side) - shares[side + 1] / total) for side in (-1, 1)]
            for form in case.forms:
                a, b = shifts.get(form, (0.0, 0.0))
                shifts[form] = (a * (1 - _FADING) + missing[0], b * (1 - _FADING) + missing[1])
    return shifts
