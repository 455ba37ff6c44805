"""Shows in a text, while it is written, what is more than letters: links, mentions, tags; and words nobody knows."""

import re
from collections.abc import Collection

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat, QTextDocument

from cmdesk.language.links import addresses
from cmdesk.language.segments import MARK
from cmdesk.language.tagging import tags
from cmdesk.ui import theme

LONG = 20_000  # characters of one paragraph, which is looked at anew with each key
_MENTION = re.compile(r"(?<![\w/@.])@[\w.-]+(?:@[\w.-]+\w)?")
_WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:['’\-·][^\W\d_]+)*")


def units(text: str) -> int:
    """How long a text is as Qt counts (UTF-16)."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class Entities(QSyntaxHighlighter):
    """Colours are asked for at painting time of a block: `rehighlight` after the theme changed."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._wrong: frozenset[str] = frozenset()

    def mark_wrong(self, words: Collection[str]) -> None:
        """These words are underlined wherever they stand."""
        if frozenset(words) != self._wrong:
            self._wrong = frozenset(words)
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        if len(text) > LONG:
            return
        spans = [(start, end) for start, end in addresses(text)]
        spans += [(start, end) for start, end, _ in tags(text)]
        spans += [found.span() for found in _MENTION.finditer(text)]
        link = QTextCharFormat()
        link.setForeground(theme.colour("accent_text"))
        for start, end in spans:
            self._mark(text, start, end, link)
        if text.strip() == MARK:
            cut = QTextCharFormat()
            cut.setForeground(theme.colour("text3"))
            self._mark(text, 0, len(text), cut)
        if self._wrong:
            self._underline(text)

    def _underline(self, text: str) -> None:
        wrong = QTextCharFormat()
        wrong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        wrong.setUnderlineColor(theme.colour("bad"))
        for found in _WORD.finditer(text):
            if found[0] in self._wrong:
                self._mark(text, *found.span(), wrong)

    def _mark(self, text: str, start: int, end: int, shape: QTextCharFormat) -> None:
        self.setFormat(units(text[:start]), units(text[start:end]), shape)


def word_at(text: str, place: int) -> tuple[int, int]:
    """The word around a place, which is counted as Qt counts; (place, place) where there is none."""
    for found in _WORD.finditer(text):
        start, end = units(text[: found.start()]), units(text[: found.end()])
        if start <= place <= end:
            return start, end
    return place, place
