"""What the lists show, line by line: plain values that panels make from what is kept.

Each can be `spoken`: one sentence in words for screen readers, since what a delegate draws is silent. `key` is the id
that finds the line again after a reload.
"""

from dataclasses import dataclass
from typing import Literal

from cmdesk.ui import amounts
from cmdesk.ui.words import tr

Feeling = Literal["happy", "unhappy", "neutral", "question", ""]
Clock = Literal["late", "soon", "fine", "waiting", "done", "spam", "bin", ""]
Urgency = Literal["urgent", "high", "low", ""]
Health = Literal["ok", "late", "down", "off", ""]
DraftState = Literal[
    "idea", "draft", "ready", "approval", "queued", "sending", "sent", "failed", "unsure", "missed", "held",
    "cancelled", "assisted",
]  # fmt: skip


def sentence(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def words_for_feeling(feeling: Feeling) -> str:
    match feeling:
        case "happy":
            return tr("happy")
        case "unhappy":
            return tr("unhappy")
        case "question":
            return tr("asks a question")
    return ""


def words_for_urgency(priority: Urgency) -> str:
    match priority:
        case "urgent":
            return tr("urgent")
        case "high":
            return tr("high priority")
        case "low":
            return tr("low priority")
    return ""


def words_for_health(health: Health) -> str:
    match health:
        case "late":
            return tr("late")
        case "down":
            return tr("does not answer")
        case "off":
            return tr("paused")
    return ""


def words_for_state(state: DraftState) -> str:
    """The state of a draft in a word."""
    return {
        "idea": tr("idea"),
        "draft": tr("draft"),
        "ready": tr("ready"),
        "approval": tr("waits for approval"),
        "queued": tr("scheduled"),
        "sending": tr("being sent"),
        "sent": tr("sent"),
        "failed": tr("refused"),
        "unsure": tr("sent or not, to be checked"),
        "missed": tr("missed"),
        "held": tr("held, to be read first"),
        "cancelled": tr("cancelled"),
        "assisted": tr("to publish by hand"),
    }[state]


@dataclass(frozen=True)
class SectionLine:
    """A heading inside a list; it cannot be chosen."""

    title: str
    count: int | None = None
    key: object = None

    @property
    def spoken(self) -> str:
        return sentence(self.title, "" if self.count is None else amounts.whole(self.count))


@dataclass(frozen=True)
class ConversationLine:
    """A row of the inbox: who, when, what, how they feel, how long they have waited."""

    key: object
    name: str
    network: str
    time: str
    snippet: str
    unread: bool = False
    starred: bool = False
    feeling: Feeling = ""
    labels: tuple[str, ...] = ()
    clock_text: str = ""
    clock_kind: Clock = ""
    accessible: str = ""
    private: bool = False  # the newest message is for few eyes
    priority: Urgency = ""
    tones: tuple[str, ...] = ()  # the colours of the labels, in their order; "" is the usual grey

    @property
    def spoken(self) -> str:
        if self.accessible:
            return self.accessible
        unread = tr("unread") if self.unread else ""
        private = tr("private") if self.private else ""
        star = tr("starred") if self.starred else ""
        mood = words_for_feeling(self.feeling)
        return sentence(
            *(self.name, private, words_for_urgency(self.priority), self.clock_text, mood, unread, star),
            *(self.network, self.time),
            *(*self.labels, self.snippet),
        )


@dataclass(frozen=True)
class WatchLine:
    """What a source brought: source, age, title; found by a query (`hit`) or with the start of its text (`snippet`)."""

    key: object
    title: str
    source: str
    network: str
    time: str
    unread: bool = False
    kept: bool = False
    feeling: Feeling = ""
    hit: str = ""
    snippet: str = ""
    accessible: str = ""

    @property
    def spoken(self) -> str:
        if self.accessible:
            return self.accessible
        unread = tr("unread") if self.unread else ""
        kept = tr("kept for later") if self.kept else ""
        found = tr("found by {query}", query=self.hit) if self.hit else ""
        return sentence(self.title, self.source, self.time, unread, kept, words_for_feeling(self.feeling), found)


@dataclass(frozen=True)
class SourceLine:
    """A view, a folder or a source; a folder is `open` or not, a source has a health."""

    key: object
    name: str
    symbol: str
    count: int = 0
    calls: bool = False
    depth: int = 0
    open: bool | None = None
    health: Health = ""
    accessible: str = ""

    @property
    def spoken(self) -> str:
        if self.accessible:
            return self.accessible
        fold = ""
        if self.open is not None:
            opened, folded = tr("open"), tr("folded")
            fold = opened if self.open else folded
        return sentence(self.name, amounts.whole(self.count) if self.count else "", words_for_health(self.health), fold)


@dataclass(frozen=True)
class DraftLine:
    """A draft: its state, title, text, where it goes and when."""

    key: object
    title: str
    text: str
    state: DraftState
    networks: tuple[str, ...] = ()
    when: str = ""
    tone: str = "text3"
    accessible: str = ""
    goes_on: bool = False  # the text continues the title: what of the title has no room comes before it

    @property
    def spoken(self) -> str:
        if self.accessible:
            return self.accessible
        return sentence(self.title, words_for_state(self.state), self.when, *self.networks)


@dataclass(frozen=True)
class PersonLine:
    """Somebody we deal with."""

    key: object
    name: str
    network: str = ""
    about: str = ""
    time: str = ""
    starred: bool = False
    labels: tuple[str, ...] = ()
    feeling: Feeling = ""
    accessible: str = ""

    @property
    def spoken(self) -> str:
        if self.accessible:
            return self.accessible
        star = tr("starred") if self.starred else ""
        return sentence(self.name, star, self.about, words_for_feeling(self.feeling), self.time, *self.labels)


@dataclass(frozen=True)
class CommandLine:
    """Something the palette can do or open; with `face` its icon is somebody's disc."""

    key: object
    name: str
    symbol: str = ""
    extra: str = ""
    keys: tuple[str, ...] = ()
    face: bool = False
    accessible: str = ""

    @property
    def spoken(self) -> str:
        return self.accessible or sentence(self.name, self.extra, "+".join(self.keys))


Line = SectionLine | ConversationLine | WatchLine | SourceLine | DraftLine | PersonLine | CommandLine
