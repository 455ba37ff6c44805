"""The playbook as a Markdown document that people write in any editor: written in French or English, read in both.

A heading for each section; what is said once for all of it is a line "Name: value"; each line of it is a point of a
list, with what else is said of it in points below. What is written is read back the same.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cmdesk.domain.playbook import (
    BY_KEY,
    SECTIONS,
    Kind,
    Line,
    Page,
    Part,
    Playbook,
    Section,
    one_line,
    read_value,
    tidied,
)

LANGUAGES = ("fr", "en")
TITLE = {"fr": "Charte", "en": "Playbook"}
NOTES = {"fr": "Notes", "en": "Notes"}
HEADINGS: Mapping[str, tuple[str, str]] = {  # French, English
    "audience": ("Public", "Audience"),
    "objectives": ("Objectifs", "Objectives"),
    "pillars": ("Piliers", "Pillars"),
    "tone": ("Ton", "Tone"),
    "words": ("Mots de la maison", "Words of the house"),
    "hashtags": ("Hashtags", "Hashtags"),
    "do": ("À faire", "Do"),
    "dont": ("À ne pas faire", "Don’t"),
    "legal": ("Mentions légales", "Legal notices"),
    "networks": ("Règles par réseau", "Rules by network"),
}
KINDS_OF_WORDS: Mapping[str, str] = {  # what people put words under, where they do not say of each what it is
    "mots interdits": "banned",
    "mots bannis": "banned",
    "banned words": "banned",
    "forbidden words": "banned",
    "glossaire": "glossary",
    "glossary": "glossary",
}
PARTS: Mapping[str, tuple[str, ...]] = {  # French, English, what people write as well
    "audience.expects": ("Attentes", "Expects"),
    "audience.where": ("Où", "Where"),
    "objectives.measure": ("Mesure", "Measure"),
    "objectives.by": ("Échéance", "By"),
    "pillars.share": ("Part", "Share"),
    "pillars.about": ("De quoi", "About"),
    "tone.address": ("Tu ou vous", "Address", "Adresse", "Form of address"),
    "tone.warmth": ("Chaleur", "Warmth"),
    "tone.emoji": ("Émojis", "Emoji"),
    "tone.emojis": ("Émojis au plus", "Emoji at most"),
    "tone.sentence": ("Mots par phrase au plus", "Words in a sentence at most"),
    "tone.readability": ("Lisibilité au moins", "Readability at least"),
    "tone.inclusive": ("Écriture inclusive", "Inclusive writing"),
    "words.kind": ("Sorte", "Kind"),
    "words.instead": ("Plutôt", "Instead"),
    "words.why": ("Pourquoi", "Why"),
    "hashtags.only": ("Seulement ceux-ci", "Only these"),
    "hashtags.capitals": ("Une majuscule par mot", "A capital for each word"),
    "hashtags.use": ("Usage", "Use"),
    "hashtags.about": ("Pour", "For"),
    "legal.when": ("Quand", "When"),
    "legal.words": ("Mots", "Words"),
    "networks.length": ("Longueur", "Length"),
    "networks.hashtags": ("Hashtags au plus", "Hashtags at most"),
    "networks.mention": ("Mentionner", "Mention"),
    "networks.hours": ("Heures", "Hours"),
}
CHOICES: Mapping[str, tuple[str, str]] = {
    "tu": ("tu", "tu"),
    "vous": ("vous", "vous"),
    "sober": ("sobre", "sober"),
    "warm": ("chaleureux", "warm"),
    "playful": ("enjoué", "playful"),
    "none": ("aucun", "none"),
    "few": ("peu", "few"),
    "free": ("libre", "free"),
    "doublets": ("doublets", "doublets"),
    "point": ("point médian", "middle dot"),
    "banned": ("interdit", "banned"),
    "glossary": ("glossaire", "glossary"),
    "brand": ("nom", "brand"),
    "always": ("toujours", "always"),
    "allowed": ("permis", "allowed"),
    "yes": ("oui", "yes"),
    "contest": ("concours", "contest"),
    "sponsored": ("partenariat", "sponsored"),
    "ai": ("IA", "AI"),
    "words": ("mots", "words"),
}
_POINT = re.compile(r"([ \t]*)(?:[-*+•]|\d{1,3}[.)])(?:\s+(.*))?$", re.DOTALL)
_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$", re.DOTALL)
_NAMED = re.compile(r"([^:：]+?)[\s\u00a0\u202f]*[:：](.*)$", re.DOTALL)
MOST_LINES = 5000


@dataclass(frozen=True)
class Misread:
    """A line of the document that was not understood; it is kept in the notes."""

    number: int
    text: str
    why: str  # heading, part, value, line, twice


@dataclass(frozen=True)
class Read:
    playbook: Playbook
    misread: tuple[Misread, ...] = ()


# -- writing ----------------------------------------------------------------------------------------------------------


def write(told: Playbook, language: str, name: str = "") -> str:
    """The document; `name` is that of the organisation."""
    at = place_of(language)
    colon = "\u00a0: " if at == 0 else ": "
    title = TITLE[LANGUAGES[at]]
    blocks = [f"# {title}{colon}{one_line(name)}" if name else f"# {title}"]
    for section in SECTIONS:
        if page := told.page(section.key):
            blocks.append(f"## {HEADINGS[section.key][at]}")
            # Two spaces: else an editor would show them as one paragraph.
            options = [f"{name}{colon}{said}  " for name, said in named(section, section.options, page.options, at)]
            if options:
                blocks.append("\n".join(options))
            points = []
            for line in page.lines:
                points.append(f"- {line.text}".rstrip(" "))
                points += [f"  - {name}{colon}{said}" for name, said in named(section, section.parts, line.values, at)]
            if points:
                blocks.append("\n".join(points))
    if told.notes:
        blocks.append(f"## {NOTES[LANGUAGES[at]]}")
        blocks.append("\n".join(f"> {line}".rstrip(" ") for line in told.notes.split("\n")))
    return "\n\n".join(blocks) + "\n"


def named(section: Section, parts: Sequence[Part], values: Mapping[str, str], at: int) -> list[tuple[str, str]]:
    """What is said, with its name, in a language of LANGUAGES."""
    found = []
    for part in parts:
        if value := values.get(part.key, ""):
            said = CHOICES[value][at] if part.kind is Kind.CHOICE else value
            unit = ("\u00a0%" if at == 0 else "%") if part.kind is Kind.SHARE else ""
            found.append((PARTS[f"{section.key}.{part.key}"][at], said + unit))
    return found


def place_of(language: str) -> int:
    """Where a language stands in LANGUAGES; English where it is another."""
    return LANGUAGES.index(language if language in LANGUAGES else "en")


# -- reading ----------------------------------------------------------------------------------------------------------


def read(text: str) -> Read:
    """What a document says; what is not understood is kept in the notes, and told with the number of its line."""
    reader = _Reader()
    lines = re.split(r"\r\n|[\r\n]", text.removeprefix("\ufeff"))
    for number, line in enumerate(lines[:MOST_LINES], 1):
        reader.take(number, line)
    for number, line in enumerate(lines[MOST_LINES:], MOST_LINES + 1):
        if line.strip():
            reader.leave(number, line, "line")
    return reader.read()


class _Reader:
    """Goes through a document line by line; it knows in which section it is."""

    def __init__(self) -> None:
        self.options: dict[str, dict[str, str]] = {}
        self.lines: dict[str, list[tuple[str, dict[str, str]]]] = {}
        self.notes: list[str] = []
        self.left: list[str] = []
        self.misread: list[Misread] = []
        self.section: Section | None = None
        self.kind = ""  # of the words of the house below a heading that says it
        self.in_notes = False
        self.titled = False

    def take(self, number: int, line: str) -> None:
        if heading := _HEADING.match(line):
            self._head(number, line, heading[1])
        elif self.in_notes:
            self.notes.append(line.removeprefix("> ") if line.startswith("> ") else line.removeprefix(">"))
        elif not line.strip():
            pass
        elif self.section is None:
            self.leave(number, line, "line")
        elif point := _POINT.match(line):
            self._point(number, line, len(point[1].expandtabs(4)) >= 2, (point[2] or "").strip())
        else:
            self._option(number, line)

    def leave(self, number: int, line: str, why: str) -> None:
        self.misread.append(Misread(number, line.strip(), why))
        self.left.append(line.rstrip())

    def _head(self, number: int, line: str, words: str) -> None:
        plain = _folded(words)
        if not self.titled and number < 10 and plain.startswith(tuple(_folded(each) for each in TITLE.values())):
            self.titled = True
            return
        self.in_notes = plain in {_folded(each) for each in NOTES.values()}
        self.kind = KINDS_OF_WORDS.get(plain, "")
        key = _SECTIONS.get(plain, "words" if self.kind else "")
        self.section = BY_KEY.get(key)
        if not key and not self.in_notes:
            self.leave(number, line, "heading")

    def _point(self, number: int, line: str, below: bool, words: str) -> None:
        assert self.section is not None
        lines = self.lines.setdefault(self.section.key, [])
        if not below:
            lines.append((words, {"kind": self.kind} if self.kind else {}))
            return
        named = _NAMED.match(words)
        part = _part(self.section, self.section.parts, named[1]) if named else None
        if not lines or named is None or part is None:
            self.leave(number, line, "part")
        else:
            self._keep(number, line, part, named[2], lines[-1][1])

    def _option(self, number: int, line: str) -> None:
        assert self.section is not None
        named = _NAMED.match(line.strip().replace("**", ""))
        part = _part(self.section, self.section.options, named[1]) if named else None
        if named is None or part is None:
            self.leave(number, line, "line")
        else:
            self._keep(number, line, part, named[2], self.options.setdefault(self.section.key, {}))

    def _keep(self, number: int, line: str, part: Part, told: str, into: dict[str, str]) -> None:
        value = read_value(part, _chosen(part, told))
        if not value:
            self.leave(number, line, "value")
        elif part.key in into:
            self.leave(number, line, "twice")
        else:
            into[part.key] = value

    def read(self) -> Read:
        pages = {}
        for key in (*self.options, *self.lines):
            lines = tuple(Line(words, values) for words, values in self.lines.get(key, ()))
            pages[key] = Page(self.options.get(key, {}), lines)
        notes = "\n".join(self.notes).strip("\n")
        left = "\n".join(self.left)
        return Read(tidied(Playbook(pages, "\n\n".join(part for part in (notes, left) if part))), tuple(self.misread))


def _folded(words: str) -> str:
    return " ".join(words.replace("’", "'").casefold().split()).rstrip(" :")


def _part(section: Section, parts: Sequence[Part], name: str) -> Part | None:
    wanted = _folded(name)
    for part in parts:
        if wanted in {_folded(each) for each in PARTS[f"{section.key}.{part.key}"]}:
            return part
    return None


def _chosen(part: Part, told: str) -> str:
    """The choice that words in either language name."""
    if part.kind is not Kind.CHOICE:
        return told
    wanted = _folded(told)
    return next((key for key in part.choices if wanted in {key, *map(_folded, CHOICES[key])}), "")


_SECTIONS = {_folded(name): key for key, names in HEADINGS.items() for name in names}
