"""A crisis: what was planned for it beforehand, and its file from the first signal to the debrief.

The plan is one Markdown document that people can read, print and send around; it is read here.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from cmdesk.domain import network_names
from cmdesk.domain.accounts import place_of

_WORDS = {
    "level": ("level", "niveau"),
    "contacts": ("contacts",),
    "statements": ("statements", "holding statements", "messages d’attente", "messages d'attente"),
    "answers": ("questions", "questions and answers", "questions et réponses"),
    "do": ("do", "à faire"),
    "dont": ("don’t", "don't", "à ne pas faire"),
}
_CRITERIA = re.compile(r"^(?:criteria|critères)\s*:\s*(.+)$", re.IGNORECASE)
_APPROVED = re.compile(r"^(?:approved|approuvé)\s*:\s*(.+)$", re.IGNORECASE)
# A step that the pause of everything does, in words of people: "Suspend all that is scheduled", not "Suspend sales".
_PAUSES = re.compile(r"\b(?:paus|suspen|(?:hold|stop|arrêter|geler)\b)", re.IGNORECASE)
_SCHEDULED = re.compile(r"\b(?:schedul|queue|posts?\b|programm|publications?\b|envois?\b)", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_SPOKEN = {"fr": "fr", "français": "fr", "french": "fr", "en": "en", "anglais": "en", "english": "en"}
_LEVEL = re.compile(r"^(?:level|niveau)\s+(\d)\s*:?\s*(.*)$", re.IGNORECASE)


@dataclass(frozen=True)
class Level:
    number: int
    name: str
    criteria: str = ""
    steps: tuple[str, ...] = ()


@dataclass(frozen=True)
class Contact:
    """Who is called, and how deep below whoever is called first."""

    told: str  # name, role, telephone, mail, as it was typed
    depth: int = 0


@dataclass(frozen=True)
class Statement:
    """What may be said while the facts are not known; only where somebody approved it beforehand."""

    where: str  # network and language: "mastodon fr"
    text: str
    approved: str = ""  # by whom and when; "": not yet

    @property
    def language(self) -> str:
        """In which it is written, "" where that is not said."""
        return next((_SPOKEN[word] for word in reversed(_WORD.findall(self.where.casefold())) if word in _SPOKEN), "")

    def is_for(self, network: str) -> bool:
        """Whether accounts of a network are meant: of "facebook_page" by "Facebook fr"."""
        said = set(_WORD.findall(self.where.casefold()))
        names = place_of(network), network_names.written(network).casefold()
        return any(set(_WORD.findall(name)) <= said for name in names)


@dataclass(frozen=True)
class Answered:
    question: str
    answer: str


@dataclass(frozen=True)
class Plan:
    levels: tuple[Level, ...] = ()
    contacts: tuple[Contact, ...] = ()
    statements: tuple[Statement, ...] = ()
    answers: tuple[Answered, ...] = ()
    do: tuple[str, ...] = ()
    dont: tuple[str, ...] = ()

    def level(self, number: int) -> Level:
        return next((level for level in self.levels if level.number == number), Level(number, ""))

    def done_by_pause(self) -> tuple[str, ...]:
        """The keys of the steps that are done once everything that is scheduled is paused, whatever the level."""
        steps = [(level.number, step) for level in self.levels for step in level.steps]
        return tuple(_key(n, step) for n, step in steps if _PAUSES.search(step) and _SCHEDULED.search(step))


def read_plan(text: str) -> Plan:
    """The plan in a Markdown document; what belongs to no known heading is left aside."""
    levels: list[Level] = []
    contacts: list[Contact] = []
    statements: list[Statement] = []
    answers: list[Answered] = []
    lists: dict[str, list[str]] = {"do": [], "dont": []}
    for head, part in _parts(text, "# "):
        if found := _LEVEL.match(head):
            criteria = next((match[1] for line in part if (match := _CRITERIA.match(line.strip()))), "")
            levels.append(Level(int(found[1]), found[2].strip(), criteria, tuple(_points(part))))
            continue
        match _kind(head):
            case "contacts":
                contacts += [Contact(told, depth) for depth, told in _tree(part)]
            case "statements":
                statements += [_statement(where, body) for where, body in _parts("\n".join(part), "## ")]
            case "answers":
                answers += [
                    Answered(question, "\n".join(body).strip()) for question, body in _parts("\n".join(part), "## ")
                ]
            case "do" | "dont" as kind:
                lists[kind] += _points(part)
    levels.sort(key=lambda level: level.number)
    return Plan(
        tuple(levels), tuple(contacts), tuple(statements), tuple(answers), tuple(lists["do"]), tuple(lists["dont"])
    )


def _parts(text: str, mark: str) -> list[tuple[str, list[str]]]:
    """Headings of one rank with the lines below each."""
    found: list[tuple[str, list[str]]] = []
    for line in text.splitlines():
        if line.startswith(mark):
            found.append((line.removeprefix(mark).strip(), []))
        elif found:
            found[-1][1].append(line)
    return found


def _key(level: int, step: str) -> str:
    """The name under which it is kept that a step is done."""
    return f"{level}/{step}"


def _kind(head: str) -> str:
    said = head.casefold().strip()
    return next((kind for kind, words in _WORDS.items() if said in words), "")


def _points(lines: Sequence[str]) -> list[str]:
    return [told for _, told in _tree(lines)]


def _tree(lines: Sequence[str]) -> list[tuple[int, str]]:
    """The points of a list with how deep each stands."""
    found = []
    for line in lines:
        bare = line.lstrip()
        if bare.startswith(("- ", "* ")) and (told := bare[2:].strip()):
            found.append(((len(line) - len(bare)) // 2, told))
    return found


def _statement(where: str, lines: Sequence[str]) -> Statement:
    approved = next((match[1].strip() for line in lines if (match := _APPROVED.match(line.strip()))), "")
    text = "\n".join(line for line in lines if not _APPROVED.match(line.strip())).strip()
    return Statement(where, text, approved)


class Happened(StrEnum):
    """What a line of the timeline is about."""

    OPENED = "opened"
    MENTION = "mention"
    DECISION = "decision"  # typed by a person
    STEP = "step"  # of the checklist
    LEVEL = "level"
    REPLY = "reply"
    STATEMENT = "statement"
    SIGNAL = "signal"
    CLOSED = "closed"


@dataclass(frozen=True)
class Moment:
    """One line of the timeline."""

    at: datetime
    kind: Happened
    text: str
    item_id: int | None = None


@dataclass(frozen=True)
class Incident:
    """The file of a crisis; `done` tells when each step of the checklist was."""

    id: int
    name: str
    level: int
    opened: datetime
    closed: datetime | None
    query_id: int | None
    drill: bool
    paused: bool
    plan: Plan
    lessons: str = ""
    done: Mapping[str, datetime] = field(default_factory=dict)

    def steps(self) -> tuple[tuple[str, str, datetime | None], ...]:
        """The checklist of the level that is reached: key, what is to be done, when it was."""
        level = self.plan.level(self.level)
        keys = [_key(self.level, step) for step in level.steps]
        return tuple((key, step, self.done.get(key)) for key, step in zip(keys, level.steps, strict=True))


@dataclass(frozen=True)
class Tally:
    """How it stands: mentions since its first signal, how many are usual in that time, who has an answer, who waits."""

    mentions: int = 0
    usual: float | None = None
    blame: int = 0
    answered: int = 0
    waiting: int = 0
    first_answer: int | None = None  # seconds, median
