"""The playbook: what the organisation wants to say, to whom and how, in sections of lines that a check can rest on."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

_BLANK = re.compile(r"[^\S\u00a0\u202f]+")  # but not the spaces that stay in their line
MOST = 9999


class Kind(StrEnum):
    """What may stand in a part."""

    WORDS = "words"
    NUMBER = "number"
    SHARE = "share"  # in percent
    DAY = "day"
    CHOICE = "choice"


@dataclass(frozen=True)
class Part:
    key: str
    kind: Kind = Kind.WORDS
    choices: tuple[str, ...] = ()


@dataclass(frozen=True)
class Section:
    """`options` are said once for all of it, `parts` of each of its lines."""

    key: str
    parts: tuple[Part, ...] = ()
    options: tuple[Part, ...] = ()

    def option(self, key: str) -> Part:
        return next(each for each in self.options if each.key == key)


SECTIONS = (
    Section("audience", (Part("expects"), Part("where"))),
    Section("objectives", (Part("measure"), Part("by", Kind.DAY))),
    Section("pillars", (Part("share", Kind.SHARE), Part("about"))),
    Section(
        "tone",
        options=(
            Part("address", Kind.CHOICE, ("tu", "vous")),
            Part("warmth", Kind.CHOICE, ("sober", "warm", "playful")),
            Part("emoji", Kind.CHOICE, ("none", "few", "free")),
            Part("emojis", Kind.NUMBER),  # in one post, at most
            Part("sentence", Kind.NUMBER),  # words in a sentence, at most
            Part("readability", Kind.NUMBER),  # the least score, of 100
            Part("inclusive", Kind.CHOICE, ("none", "doublets", "point")),
        ),
    ),
    Section("words", (Part("kind", Kind.CHOICE, ("banned", "glossary", "brand")), Part("instead"), Part("why"))),
    Section(
        "hashtags",
        (Part("use", Kind.CHOICE, ("always", "allowed", "banned")), Part("about")),
        (Part("only", Kind.CHOICE, ("yes",)), Part("capitals", Kind.CHOICE, ("yes",))),
    ),
    Section("do"),
    Section("dont"),
    Section("legal", (Part("when", Kind.CHOICE, ("contest", "sponsored", "ai", "words")), Part("words"))),
    Section("networks", (Part("length", Kind.NUMBER), Part("hashtags", Kind.NUMBER), Part("mention"), Part("hours"))),
)
BY_KEY: Mapping[str, Section] = {each.key: each for each in SECTIONS}


@dataclass(frozen=True)
class Line:
    """Its words, and what else is said of it; `id` is that of a word of the house."""

    text: str
    values: Mapping[str, str] = field(default_factory=dict)
    id: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Page:
    """What stands in a section."""

    options: Mapping[str, str] = field(default_factory=dict)
    lines: tuple[Line, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.options or self.lines)


@dataclass(frozen=True)
class Playbook:
    """Sections that say something, by their key, and what stands in none of them."""

    pages: Mapping[str, Page] = field(default_factory=dict)
    notes: str = ""

    def __bool__(self) -> bool:
        return bool(self.pages or self.notes)

    def page(self, section: str) -> Page:
        return self.pages.get(section, Page())

    def lines(self, section: str) -> tuple[Line, ...]:
        return self.page(section).lines

    def option(self, section: str, key: str) -> str:
        return self.page(section).options.get(key, "")

    def number(self, section: str, key: str) -> int:
        return int(self.option(section, key) or 0)

    def network(self, name: str) -> tuple[int, Line] | None:
        """The line of a network, and which it is."""
        rules = enumerate(self.lines("networks"))
        return next(((place, each) for place, each in rules if each.text.casefold() == name), None)

    def with_page(self, section: str, page: Page) -> "Playbook":
        return tidied(replace(self, pages={**self.pages, section: page}))


def one_line(text: str) -> str:
    """Words on one line, with the spaces that do not break."""
    return _BLANK.sub(" ", text).strip()


def read_value(part: Part, told: str) -> str:
    """A value as it is kept; "" where it is none of its kind."""
    said = one_line(told)
    match part.kind:
        case Kind.WORDS:
            return said
        case Kind.CHOICE:
            return said if said in part.choices else ""
        case Kind.DAY:
            return _day(said)
        case _:
            most = 100 if part.kind is Kind.SHARE else MOST
            found = re.fullmatch(r"(\d{1,4})(?:[\s\u00a0\u202f]*%)?", said, re.ASCII)
            return str(int(found[1])) if found and 0 < int(found[1]) <= most else ""


def _day(said: str) -> str:
    """2026-12-24, also where it was written 24/12/2026."""
    found = re.fullmatch(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})", said, re.ASCII)
    told = f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else said
    try:
        return date.fromisoformat(told).isoformat()
    except ValueError:
        return ""


def _values(parts: Sequence[Part], told: Mapping[str, str]) -> dict[str, str]:
    read = {part.key: read_value(part, told.get(part.key, "")) for part in parts}
    return {key: value for key, value in read.items() if value}


def tidied(told: Playbook) -> Playbook:
    """The same with nothing empty in it, each value of its kind, the sections in their order."""
    pages = {}
    for section in SECTIONS:
        page = told.page(section.key)
        lines = [Line(one_line(each.text), _values(section.parts, each.values), each.id) for each in page.lines]
        # A word of the house is nothing without its word; another line may say something beside its words.
        said = tuple(one for one in lines if one.text or (one.values and section.key != "words"))
        kept = Page(_values(section.options, page.options), said)
        if kept:
            pages[section.key] = kept
    # Lines end as the document's do, so that what is read back is what was written.
    notes = "\n".join(line.rstrip() for line in re.split(r"\r\n|[\r\n]", told.notes)).strip("\n")
    return Playbook(pages, notes)


def joined(mine: Playbook, theirs: Playbook) -> Playbook:
    """Mine, with what of theirs says something that mine does not."""
    pages = dict(mine.pages)
    for key, page in theirs.pages.items():
        own = mine.page(key)
        known = {each.text.casefold() for each in own.lines}
        more = tuple(each for each in page.lines if each.text.casefold() not in known)
        pages[key] = Page({**page.options, **own.options}, own.lines + more)
    if theirs.notes in mine.notes:
        return tidied(Playbook(pages, mine.notes))
    return tidied(Playbook(pages, f"{mine.notes}\n\n{theirs.notes}"))


@dataclass(frozen=True)
class Share:
    """How much of what is planned belongs to a pillar, beside how much should: in percent."""

    name: str
    target: int
    planned: int
    posts: int


def balance(told: Playbook, pillars: Sequence[str]) -> tuple[Share, ...]:
    """Each pillar with its share of posts, which are told by the name of theirs ("" of none)."""
    named = [each for each in told.lines("pillars") if each.text]
    counts = {each.text.casefold(): 0 for each in named}
    for name in pillars:
        if name.casefold() in counts:
            counts[name.casefold()] += 1
    total = sum(counts.values())
    made = []
    for each in named:
        count = counts[each.text.casefold()]
        target = int(each.values.get("share", "0"))
        made.append(Share(each.text, target, round(100 * count / total) if total else 0, count))
    return tuple(made)
