"""How wide words are in the fonts of reports, and where their lines break."""

import unicodedata
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR, BOLD = "cmdesk-report", "cmdesk-report-bold"


@dataclass(frozen=True)
class Type:
    """The two faces of reports, read from their files."""

    regular: Path
    bold: Path

    @cached_property
    def faces(self) -> dict[bool, Any]:
        faces = {False: TTFont(REGULAR, str(self.regular)), True: TTFont(BOLD, str(self.bold))}
        for face in faces.values():
            pdfmetrics.registerFont(face)  # the writer of the file asks for them by name
        return faces

    def width(self, text: str, size: float, bold: bool = False) -> float:
        return float(self.faces[bold].stringWidth(text, size))

    def spoken(self, text: str) -> str:
        """The text without what the fonts cannot show: pictures go, letters of other scripts become question marks."""
        known = self.faces[False].face.charToGlyph
        told = []
        for sign in unicodedata.normalize("NFC", text):
            if ord(sign) in known and unicodedata.category(sign) not in ("Cc", "Cf"):
                told.append(sign)
            elif sign in "\n\t":
                told.append(" ")
            elif unicodedata.category(sign)[0] in "LN":
                told.append("?")
        return "".join(told)

    def lines(self, text: str, wide: float, size: float, bold: bool = False, most: int = 0) -> list[str]:
        """Broken at ordinary spaces only; a word that is too long is cut. `most` lines, the last with an ellipsis."""
        found: list[str] = []
        line = ""
        for word in self.spoken(text).split(" "):
            if not word:
                continue
            longer = f"{line} {word}" if line else word
            if self.width(longer, size, bold) <= wide:
                line = longer
                continue
            if line:
                found.append(line)
            *whole, line = self._cut(word, wide, size, bold)
            found += whole
        found += [line] if line else []
        if most and len(found) > most:
            found = [*found[: most - 1], self.elided(" ".join(found[most - 1 :]), wide, size, bold)]
        return found or [""]

    def _cut(self, word: str, wide: float, size: float, bold: bool) -> list[str]:
        pieces = [""]
        for sign in word:
            if pieces[-1] and self.width(pieces[-1] + sign, size, bold) > wide:
                pieces.append("")
            pieces[-1] += sign
        return pieces

    def elided(self, text: str, wide: float, size: float, bold: bool = False) -> str:
        """On one line, with an ellipsis where it gives way."""
        told = self.spoken(text)
        if self.width(told, size, bold) <= wide:
            return told
        while told and self.width(told + "…", size, bold) > wide:
            told = told[:-1]
        return told.rstrip() + "…"
