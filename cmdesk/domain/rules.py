"""When something happens, and if it is so, then do this: what a rule is, and whether it applies.

Nothing here answers anybody: a rule puts in order, it never writes.
"""

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from cmdesk.domain.facts import FEELINGS
from cmdesk.domain.grammar import parse
from cmdesk.domain.matching import Document, Matcher
from cmdesk.domain.troubles import Problem
from cmdesk.domain.words import words

KEPT_DAYS = 90  # what rules did
BIN_DAYS = 30  # what they hid
MOST_CONDITIONS = MOST_ACTIONS = 20


class Event(StrEnum):
    ARRIVED = "arrived"  # an item of a source
    MENTIONED = "mentioned"  # an item that a query found
    MESSAGE = "message"  # somebody wrote in a conversation
    REOPENED = "reopened"  # they wrote in one that was done or snoozed
    SENT = "sent"  # our answer left
    DUE_SOON = "due-soon"
    LATE = "late"
    LABELLED = "labelled"
    DONE = "done"  # a person is done with it


OF_ITEMS = frozenset({Event.ARRIVED, Event.MENTIONED})


class Ask(StrEnum):
    """What a condition looks at."""

    QUERY = "query"  # an expression
    ACCOUNT = "account"  # its number
    NETWORK = "network"
    SOURCE = "source"  # its number
    FOLDER = "folder"
    AUTHOR = "author"  # words of the name
    LABEL = "label"  # its number
    LANGUAGE = "language"
    SENTIMENT = "sentiment"
    KIND = "kind"
    REPEAT = "repeat"  # at least so many messages before, in thirty days
    OPEN = "open"  # whether it is business hours: yes or no
    CLOCK = "clock"  # soon or late
    ROLE = "role"  # of the person
    STATE = "state"  # of the conversation
    PRIORITY = "priority"
    DEPARTMENT = "department"  # its number
    WORDS = "words"  # at least so many in the text; negated: fewer
    FOLLOWERS = "followers"  # at least so many; negated: fewer, where the network counts them
    SPAM = "spam"  # whether it resembles what the user called spam: yes or no


class Do(StrEnum):
    """What an action does; in the order in which they are done."""

    INBOX = "inbox"
    LABEL = "label"
    UNLABEL = "unlabel"  # takes it off
    STAR = "star"
    READ = "read"
    PRIORITY = "priority"
    DEPARTMENT = "department"
    REASON = "reason"
    COLLECT = "collect"  # into a folder of the user's own
    NOTIFY = "notify"
    SNOOZE = "snooze"  # for so many hours
    DONE = "done"
    SPAM = "spam"
    BIN = "bin"  # hidden, and gone after thirty days


NUMBERS = frozenset(
    {Ask.ACCOUNT, Ask.SOURCE, Ask.LABEL, Ask.REPEAT, Ask.WORDS, Ask.FOLLOWERS, Ask.PRIORITY, Ask.DEPARTMENT}
)
NEED_CONVERSATION = frozenset(
    {Do.LABEL, Do.UNLABEL, Do.PRIORITY, Do.DEPARTMENT, Do.REASON, Do.NOTIFY, Do.SNOOZE, Do.DONE, Do.SPAM}
)
ONLY_ITEMS = frozenset({Do.BIN, Do.COLLECT})


@dataclass(frozen=True)
class Condition:
    ask: Ask
    value: str
    negated: bool = False


@dataclass(frozen=True)
class Action:
    do: Do
    value: int = 0


@dataclass(frozen=True)
class Rule:
    """`any`: one of the conditions is enough; without conditions it always applies."""

    id: int
    name: str
    events: tuple[Event, ...]
    conditions: tuple[Condition, ...]
    actions: tuple[Action, ...]
    any: bool = False
    stops: bool = False
    enabled: bool = True


@dataclass(frozen=True)
class Subject:
    """What a rule looks at: an item, or a conversation with the newest message of theirs."""

    document: Document
    item_id: int | None = None
    conversation_id: int | None = None
    account_id: int | None = None
    source_id: int | None = None
    network: str = ""
    label_ids: frozenset[int] = frozenset()
    earlier: int = 0  # messages of the same author in the thirty days before
    open: bool = True  # whether it is business hours
    clock: str = ""
    role: str = ""
    state: str = ""
    priority: int = 0
    department_id: int | None = None
    spam: bool = False


@dataclass(frozen=True)
class Ran:
    """What a rule did once, and why."""

    id: int
    rule_id: int
    rule: str
    item_id: int | None
    conversation_id: int | None
    about: str  # the title or the beginning of it
    event: Event
    at: datetime
    why: tuple[Condition, ...]
    done: tuple[Action, ...]
    undone: bool


Named = tuple[tuple[int, str], ...]  # numbers with their names


@dataclass(frozen=True)
class Choices:
    """What the conditions and actions of a rule can name in this workspace."""

    accounts: Named = ()
    sources: Named = ()
    labels: Named = ()
    departments: Named = ()
    reasons: Named = ()
    folders: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    collections: Named = ()


Test = Callable[[Subject], bool]


def check(rule: Rule) -> None:
    """Raises BadQuery, Problem: rule-without-name, -event, -action, rule-mixed, -too-long, -value."""
    if not rule.name.strip():
        raise Problem("rule-without-name")
    if not rule.events:
        raise Problem("rule-without-event")
    if not rule.actions:
        raise Problem("rule-without-action")
    if len({event in OF_ITEMS for event in rule.events}) > 1:
        raise Problem("rule-mixed")
    if len(rule.conditions) > MOST_CONDITIONS or len(rule.actions) > MOST_ACTIONS:
        raise Problem("rule-too-long", most=str(MOST_CONDITIONS))
    for condition in rule.conditions:
        if condition.ask is Ask.QUERY:
            parse(condition.value)
        elif not condition.value.strip() or (condition.ask in NUMBERS and not condition.value.isdecimal()):
            raise Problem("rule-value", value=condition.value)


def idle(rule: Rule) -> tuple[Do, ...]:
    """The actions that can do nothing there: an item has no conversation unless it is taken into the inbox."""
    deeds = tuple(action.do for action in rule.actions)
    if not OF_ITEMS & set(rule.events):
        return tuple(do for do in deeds if do in ONLY_ITEMS)
    if Event.ARRIVED not in rule.events or Do.INBOX in deeds:
        return ()
    return tuple(do for do in deeds if do in NEED_CONVERSATION)


def test_of(condition: Condition, compiled: Callable[[str], Matcher]) -> Test:
    """A condition as a function; `compiled` makes the matcher of an expression."""
    if condition.ask is Ask.FOLLOWERS:  # of whom nobody knows how many, it says neither
        least, compare = int(condition.value), operator.lt if condition.negated else operator.ge
        return lambda subject: subject.document.followers is not None and compare(subject.document.followers, least)
    test = _test_of(condition, compiled)
    return (lambda subject: not test(subject)) if condition.negated else test


def _test_of(condition: Condition, compiled: Callable[[str], Matcher]) -> Test:
    value = condition.value
    number = int(value) if condition.ask in NUMBERS else 0
    match condition.ask:
        case Ask.QUERY:
            matches = compiled(value)
            return lambda subject: matches(subject.document)
        case Ask.FOLDER:
            return lambda subject: subject.document.folder.casefold() == value.casefold()
        case Ask.AUTHOR:
            wanted = f" {' '.join(words(value))} "
            return lambda subject: wanted in subject.document.author_line
        case Ask.LABEL:
            return lambda subject: number in subject.label_ids
        case Ask.LANGUAGE:
            return lambda subject: subject.document.lang.partition("-")[0].lower() == value.lower()
        case Ask.SENTIMENT:
            return lambda subject: value in FEELINGS and subject.document.sentiment == FEELINGS[value]
        case Ask.KIND:
            return lambda subject: subject.document.kind == value
        case Ask.REPEAT:
            return lambda subject: subject.earlier >= number
        case Ask.WORDS:
            return lambda subject: len(words(subject.document.text)) >= number
        case Ask.OPEN:
            return lambda subject: subject.open == (value == "yes")
        case Ask.SPAM:
            return lambda subject: subject.spam == (value == "yes")
    return _known(condition.ask, value)


def _known(ask: Ask, value: str) -> Test:
    told: Mapping[Ask, Callable[[Subject], object]] = MappingProxyType(
        {
            Ask.ACCOUNT: lambda subject: subject.account_id,
            Ask.SOURCE: lambda subject: subject.source_id,
            Ask.NETWORK: lambda subject: subject.network,
            Ask.CLOCK: lambda subject: subject.clock,
            Ask.ROLE: lambda subject: subject.role,
            Ask.STATE: lambda subject: subject.state,
            Ask.PRIORITY: lambda subject: subject.priority,
            Ask.DEPARTMENT: lambda subject: subject.department_id,
        }
    )
    read = told[ask]
    return lambda subject: str(read(subject)) == value


@dataclass(frozen=True)
class Judge:
    """A rule, ready to be asked."""

    rule: Rule
    tests: tuple[Test, ...]

    def reasons(self, subject: Subject) -> tuple[Condition, ...] | None:
        """The conditions that are met, when they are enough; else None."""
        pairs = zip(self.rule.conditions, self.tests, strict=True)
        if not self.rule.any:
            return self.rule.conditions if all(test(subject) for test in self.tests) else None
        met = tuple(condition for condition, test in pairs if test(subject))
        return met if met or not self.rule.conditions else None


def judge(rule: Rule, compiled: Callable[[str], Matcher]) -> Judge:
    return Judge(rule, tuple(test_of(condition, compiled) for condition in rule.conditions))


def verdicts(judges: Sequence[Judge], event: Event, subject: Subject) -> list[tuple[Rule, tuple[Condition, ...]]]:
    """The rules that apply, in order, until one says stop; with the conditions that were met."""
    found = []
    for one in judges:
        if event in one.rule.events and (met := one.reasons(subject)) is not None:
            found.append((one.rule, met))
            if one.rule.stops:
                break
    return found
