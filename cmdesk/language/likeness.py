"""Kinds that no turn of phrase tells but the words do: they are used as in messages of that kind.

Fitted on a few hundred messages and on vectors of words, so it is asked only for kinds that rules often miss, and only
believed where it is sure. As everywhere, the words that decided are told.
"""

from collections.abc import Sequence

from cmdesk.language.kind_cues import Kind
from cmdesk.language.kinds import ENOUGH, Cue
from cmdesk.language.weights import Weights, key
from cmdesk.language.wording import words

KINDS: tuple[Kind, ...] = (
    "threat",
    "insult",
    "application",
    "quote",
    "order",
)  # not spam: what is taken for it says nothing else
WIDTH = len(KINDS) + 1  # of a word: what it pulls to each kind, and its share in the text
_TOLD = 3
_FEWEST = 3  # known words; of less nothing is said


class Likeness:
    """For texts of one language."""

    def __init__(self, weights: Weights, language: str) -> None:
        self._table = weights.tables["kin"]
        self._bars = weights.row("bars")
        self._language = language

    def cues(self, text: str) -> list[Cue]:
        """The words that make it like messages of a kind: together enough for it to apply."""
        found = [(word, self._table.row(key(word.form))) for word in words(text, self._language)]
        known = [(word, row) for word, row in found if row]
        total = sum(row[-1] for _, row in known)
        if len(known) < _FEWEST or not total:
            return []
        cues = []
        for number, kind in enumerate(KINDS):
            pulls = [(row[number] / total, word.start, word.end) for word, row in known]
            if sum(pull for pull, _, _ in pulls) > self._bars[number]:
                cues += _strongest(kind, pulls)
        return cues


def _strongest(kind: Kind, pulls: Sequence[tuple[float, int, int]]) -> list[Cue]:
    strongest = sorted((pull for pull in pulls if pull[0] > 0), reverse=True)[:_TOLD]
    whole = sum(pull for pull, _, _ in strongest)
    return [Cue(start, end, kind, ENOUGH * pull / whole) for pull, start, end in strongest]
