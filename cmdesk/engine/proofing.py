"""Reading texts before they leave, in the worker processes: a dictionary takes its time."""

from collections.abc import Sequence

from cmdesk import paths
from cmdesk.domain.proofing import Finding, Manner
from cmdesk.language import spelling
from cmdesk.language.proofreading import proofread


def read(texts: Sequence[tuple[str, str, Manner]]) -> list[tuple[Finding, ...]]:
    """What is found in each text for its network; in a worker process."""
    books = paths.resource("dictionaries")
    return [proofread(text, network, manner, books) for text, network, manner in texts]


def suggest(word: str, language: str) -> tuple[str, ...]:
    """What a word may have meant; in a worker process."""
    return spelling.suggest(word, language, paths.resource("dictionaries"))
