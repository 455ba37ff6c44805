"""All that can be said of a text by itself before it is sent: spelling, spaces, words of the house, tone, tags, links.

Called in a worker process: a dictionary takes its time.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from cmdesk.domain.accounts import place_of
from cmdesk.domain.playbook import Playbook
from cmdesk.domain.proofing import Finding, HouseWord, Level, Manner, WordKind
from cmdesk.domain.variables import standing
from cmdesk.language import duties, house_style, house_words, spelling, tagging, typography
from cmdesk.language.detection import detect, likely
from cmdesk.language.spelling import is_word
from cmdesk.language.tone import Concern, look

MOST_MISSPELT = 8  # words that are told one by one


def proofread(text: str, network: str, manner: Manner, dictionaries: Path) -> tuple[Finding, ...]:
    """Everything that is found, the gravest first, then in the order of the text."""
    if not text.strip():
        return ()
    language, network = language_of(text, manner.language), place_of(network)
    found = [
        *_unfilled(text),
        *house_words.find(text, manner.house),
        *house_style.find(text, network, language, manner.playbook, lambda word: is_word(word, language, dictionaries)),
        *_spelling(text, language, manner, dictionaries),
        *_typography(text, language, manner.policy),
        *tagging.signs(text, network, manner.customs),
        *tagging.hashtags(text, network, manner.customs),
        *tagging.links(text, network, manner.customs),
        *duties.disclosure(text, language),
        *duties.contest(text, network, language),
        *_tone(text, language, manner.playbook),
    ]
    grave = list(Level)
    return tuple(sorted(found, key=lambda each: (grave.index(each.level), each.start)))


def _unfilled(text: str) -> Iterator[Finding]:
    for each in standing(text):
        words = {"words": text[each.start : each.end]}
        yield Finding(Level.ERROR, "unfilled", words, each.start, each.end, each.fallback)


def language_of(text: str, chosen: str = "") -> str:
    """The language a text is read in: as it was chosen, else as its words say."""
    return chosen[:2] or detect(text) or likely(text)


def _spelling(text: str, language: str, manner: Manner, dictionaries: Path) -> Iterator[Finding]:
    if language not in spelling.LANGUAGES:
        return
    if not spelling.available(dictionaries, language):
        yield Finding(Level.NOTE, "no-spelling", {"language": language})
        return
    known = known_words(manner.house)
    told: set[str] = set()
    for each in spelling.misspelt(text, language, dictionaries, known):
        if each.word not in told and len(told) < MOST_MISSPELT:
            level = Level.NOTE if _may_be_a_name(text, each.start) else Level.WARNING
            yield Finding(level, "spelling", {"word": each.word, "language": language}, each.start, each.end)
        told.add(each.word)


def known_words(house: Sequence[HouseWord]) -> frozenset[str]:
    """What is right although no dictionary has it: the user's own words, and those of the glossary."""
    right = (each.instead or each.word for each in house if each.kind is not WordKind.BANNED)
    return frozenset(spelling.folded(word) for each in right for word in each.split())


def _may_be_a_name(text: str, start: int) -> bool:
    """A capital that no sentence begins with: no dictionary has the names of people and villages."""
    before = text[:start].rstrip(' \u00a0\u202f«“"(')
    return text[start].isupper() and bool(before) and before[-1] not in ".!?…\n:"


def _typography(text: str, language: str, policy: str) -> Iterator[Finding]:
    found = typography.changes(text, language, policy)
    if found:
        first = found[0]
        around = text[max(first.start - 12, 0) : first.end + 6].strip()
        data = {"n": str(len(found)), "language": language, "policy": policy, "words": around}
        yield Finding(Level.NOTE, "typography", data, instead=typography.mend(text, language, policy))


def _tone(text: str, language: str, playbook: Playbook) -> Iterator[Finding]:
    # Which form is right is known where the playbook says so.
    told = {Concern.FORMS} if playbook.option("tone", "address") else set()
    for hint in look(text, language):
        if hint.concern not in told:
            told.add(hint.concern)
            data = {"words": hint.words}
            yield Finding(Level.NOTE, f"tone-{hint.concern.value}", data, hint.start, hint.end, hint.instead)
