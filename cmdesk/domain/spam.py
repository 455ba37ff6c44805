"""Whether something resembles what the user has called spam: naive Bayes over its words, its author and its site.

It learns from nothing but the user's own decisions, it says why, and it never decides: what it gives is a hint
(Graham, "A Plan for Spam", 2002; smoothed so that a word that was seen once weighs little).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, log

from cmdesk.domain.facts import host_of
from cmdesk.domain.matching import Document

LIKELY = 0.9  # from where it is worth a hint
LEAST = 5  # examples of each kind, before there is anything to say
TELLING = 15  # pieces of evidence that are weighed: those that say most
NAMED = 4  # of them are told
_MOST_WORDS = 300
_STRENGTH = 1.0  # how many neutral examples each word starts with
AUTHOR, SITE = "author:", "site:"  # no word holds a colon


@dataclass(frozen=True)
class Knowledge:
    """How many examples there were, and in how many of each kind every mark was."""

    spam: int
    wanted: int
    marks: Mapping[str, tuple[int, int]]


@dataclass(frozen=True)
class Verdict:
    """How likely it is spam, and the marks that speak for it, the strongest first."""

    chance: float
    reasons: tuple[str, ...]

    @property
    def likely(self) -> bool:
        return self.chance >= LIKELY


def marks_of(document: Document) -> frozenset[str]:
    """What can be learned of a text: its different words, who wrote it, where it links to."""
    words = [word for word in dict.fromkeys(document.everything.split()) if len(word) > 2][:_MOST_WORDS]
    author = document.author_line.strip()
    site = host_of(document.link)
    return frozenset([*words, *([AUTHOR + author] if author else []), *([SITE + site] if site else [])])


def judge(knowledge: Knowledge, marks: Iterable[str]) -> Verdict | None:
    """None while too little is known to say anything."""
    if knowledge.spam < LEAST or knowledge.wanted < LEAST:
        return None
    weights = []
    for mark in marks:
        if (seen := knowledge.marks.get(mark)) is not None:
            spam = (seen[0] + _STRENGTH / 2) / (knowledge.spam + _STRENGTH)
            wanted = (seen[1] + _STRENGTH / 2) / (knowledge.wanted + _STRENGTH)
            weights.append((log(spam / wanted), mark))
    weights.sort(key=lambda pair: (-abs(pair[0]), pair[1]))
    told = weights[:TELLING]
    total = max(-700.0, min(700.0, sum(weight for weight, _ in told)))
    reasons = tuple(mark for weight, mark in told if weight > 0)[:NAMED]
    return Verdict(1 / (1 + exp(-total)), reasons)
