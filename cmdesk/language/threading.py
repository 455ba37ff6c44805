"""Cuts a long text into the parts of a thread: between paragraphs where that does, else sentences, else words."""

import re
from collections.abc import Sequence

from cmdesk.domain.texts import TextRule
from cmdesk.language.counting import measure
from cmdesk.language.segments import MARK, segments

# A sentence ends with its mark and the space after it; not after "M." or "p. ex.", and not inside an address.
_SENTENCE = re.compile(
    r"(?<=[.!?…»”])(?<!\b[A-ZÀ-Ý]\.)(?<!\b[a-z]\.)(?<!\bMme\.)[ \u00a0\u202f]*[ \n](?=[\"«“A-ZÀ-Ý0-9\W])"
)
_WORD = re.compile(r"(?<=\S)[ \n]+")


def threaded(text: str, rules: Sequence[Sequence[TextRule]]) -> str:
    """The same text with a mark wherever a new part begins; each part keeps all the rules where it can."""
    parts = [part for whole in segments(text) for part in _cut(whole.strip(), rules)]
    return f"\n\n{MARK}\n\n".join(parts)


def _fits(text: str, rules: Sequence[Sequence[TextRule]]) -> bool:
    return all(measure(text, each).fits for each in rules)


def _cut(text: str, rules: Sequence[Sequence[TextRule]]) -> list[str]:
    if not text or _fits(text, rules):
        return [text]
    for separator, pieces in (
        ("\n\n", re.split(r"\n{2,}", text)),
        (" ", [piece.strip() for piece in _SENTENCE.split(text) if piece.strip()]),
        (" ", _WORD.split(text)),
    ):
        if len(pieces) > 1:
            return _filled(pieces, separator, rules)
    return [text]  # one endless word


def _filled(pieces: Sequence[str], separator: str, rules: Sequence[Sequence[TextRule]]) -> list[str]:
    """As many pieces in each part as it holds; a piece that is too long by itself is cut smaller."""
    parts: list[str] = []
    for piece in pieces:
        together = f"{parts[-1]}{separator}{piece}" if parts else piece
        if parts and _fits(together, rules):
            parts[-1] = together
        else:
            parts += _cut(piece, rules)
    return parts
