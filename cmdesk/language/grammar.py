"""Grammar: English by Harper, French by Grammalecte where the user has it; what either says is given its place.

Harper is loaded in a worker process of its own (half a second, 150 MB). Of Grammalecte only the answer is read here.
What spelling, typography and tone are told by others is left out.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from cmdesk.domain.proofing import Finding, Level
from cmdesk.language.masking import BLANK, masked

HARPER, GRAMMALECTE = "Harper", "Grammalecte"
KINDS = frozenset({
    "Agreement", "BoundaryError", "Eggcorn", "Grammar", "Malapropism", "Miscellaneous", "Punctuation", "Redundancy",
    "Repetition", "Usage", "WordChoice",
})  # fmt: skip
# What Grammalecte says of signs and spaces: our own typography knows the network.
_SIGNS = frozenset(
    {"typo", "esp", "tab", "apos", "nbsp", "unit", "num", "poncfin", "virg", "eepi", "chim", "mc", "maj"}
)
MOST = 12
LONGEST = 400  # characters of a sentence, and of a replacement


@cache
def _linter() -> Any:
    """None where the library does not exist for this kind of computer."""
    try:
        from harper import Linter
    except ImportError:
        return None
    return Linter()


def english(text: str) -> tuple[Finding, ...]:
    """What Harper says of an English text; in a worker process."""
    linter = _linter()
    if linter is None:
        return ()
    plain = masked(text)
    found = []
    for lint in linter.lint(text, language="plaintext"):
        start, end = lint.span.start, lint.span.end
        if lint.lint_kind not in KINDS or BLANK in plain[start:end]:
            continue
        instead = None
        for suggestion in lint.suggestions[:1]:
            added = text[start:end] if suggestion.kind.name == "INSERT_AFTER" else ""
            instead = added + suggestion.replacement_text
        found.append(_finding(text, start, end, lint.message, HARPER, instead))
    return tuple(found[:MOST])


def french(text: str, answer: str) -> tuple[Finding, ...]:
    """What Grammalecte answered, in its JSON, about the lines of a text; nothing where that is no answer."""
    try:
        data = json.loads(answer)["data"]
        return tuple(_of_answer(text, data))[:MOST]
    except (ValueError, KeyError, TypeError, AttributeError):
        return ()


def _of_answer(text: str, paragraphs: Any) -> Iterator[Finding]:
    plain, lines = masked(text), text.split("\n")
    for paragraph in paragraphs:
        place = int(paragraph["iParagraph"]) - 1
        before = sum(len(line) + 1 for line in lines[:place])
        for error in paragraph["lGrammarErrors"]:
            start, end = before + int(error["nStart"]), before + int(error["nEnd"])
            if not 0 <= start < end <= len(text) or error["sType"] in _SIGNS or BLANK in plain[start:end]:
                continue
            yield _finding(text, start, end, str(error["sMessage"]), GRAMMALECTE, _first(error))


def _first(error: Mapping[str, Any]) -> str | None:
    suggested = error.get("aSuggestions") or []
    return str(suggested[0])[:LONGEST] if suggested else None


def _finding(text: str, start: int, end: int, message: str, checker: str, instead: str | None) -> Finding:
    data = {"words": text[start:end], "message": message.rstrip(".")[:LONGEST], "checker": checker}
    return Finding(Level.NOTE, "grammar", data, start, end, instead)
