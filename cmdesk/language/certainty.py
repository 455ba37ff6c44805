"""How sure a sentiment must be to be told: a hint that says nothing is better than a wrong one.

What is not sure enough is neutral. By what texts it was chosen how sure is enough: docs/JUDGING.md.
"""

from dataclasses import replace

from cmdesk.language.sentiment import UNDEFINED, Scorer, Sentiment

ENOUGH = {"fr": (0.34, 0.5), "en": (0.4, 0.55)}  # where the words of the lexicon lean the same way, and elsewhere
# Articles are told in another tone than messages are written in: a tale of a failed cake is no complaint.
PROSE_NEGATIVE, PROSE_BAD = 0.9, 0.5
PROSE_POSITIVE, PROSE_GOOD = 0.6, 1.0


def told(found: Sentiment, scorer: Scorer, text: str, *, prose: bool = False) -> Sentiment:
    """What is said of a text; `prose`: an article rather than a message."""
    if found.value in ("neutral", "undefined"):
        return UNDEFINED if prose else found
    negative = found.value == "negative"
    agreed, alone = ENOUGH[scorer.language]
    if not prose and found.confidence >= alone:
        return found
    good, bad = scorer.lexical(text)
    more = bad - good if negative else good - bad
    if prose:
        sure, least = (PROSE_NEGATIVE, PROSE_BAD) if negative else (PROSE_POSITIVE, PROSE_GOOD)
        return found if found.confidence >= sure and more >= least else UNDEFINED
    if found.confidence >= agreed and more > 0:
        return found
    return replace(found, value="neutral", confidence=found.neutral)
