"""The figures of a field report: what was said, how fast it was answered, why, and what was published."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from cmdesk.domain.closings import Solving
from cmdesk.domain.judgements import Learned
from cmdesk.domain.receptions import Numbers
from cmdesk.domain.reputation import Bar, Feelings, Reviews, Standing
from cmdesk.domain.timeframes import Compared, Timeframe


@dataclass(frozen=True)
class Talk:
    """One conversation that began in the time, as far as figures need it; waits are in opening time."""

    id: int
    asked: datetime
    name: str = ""
    subject: str = ""
    account: str = ""
    network: str = ""
    call: str = ""
    department: int | None = None
    feeling: int | None = None
    state: str = "open"
    answered: datetime | None = None
    wait: timedelta | None = None  # until the first answer; where there is none and one is due, until now
    closed: datetime | None = None  # for the last time, where we are done and it was noted
    target: timedelta | None = None  # what was promised; None: nothing was

    @property
    def is_done(self) -> bool:
        return self.state == "done"

    @property
    def kept_promise(self) -> bool | None:
        """None: nothing was promised, or there is time left, or nobody had to answer."""
        if self.target is None or self.wait is None:
            return None
        if self.answered is None and self.wait <= self.target:
            return None
        return self.answered is not None and self.wait <= self.target


@dataclass(frozen=True)
class Work:
    """What became of the conversations that began in a time."""

    received: int = 0
    answered: int = 0
    done: int = 0
    left: int = 0  # that are still open
    median: timedelta | None = None
    ninetieth: timedelta | None = None
    promised: int = 0  # that had a time to be answered in, which is over
    on_time: int = 0


def work_of(talks: Sequence[Talk]) -> Work:
    waits = sorted(one.wait for one in talks if one.answered is not None and one.wait is not None)
    promises = [one.kept_promise for one in talks if one.kept_promise is not None]
    return Work(
        received=len(talks),
        answered=sum(one.answered is not None for one in talks),
        done=sum(one.is_done for one in talks),
        left=sum(one.state == "open" for one in talks),
        median=middle(waits),
        ninetieth=waits[-(-9 * len(waits) // 10) - 1] if waits else None,
        promised=len(promises),
        on_time=sum(promises),
    )


def middle(lengths: Sequence[timedelta]) -> timedelta | None:
    """The median of lengths in rising order."""
    if not lengths:
        return None
    half = len(lengths) // 2
    return lengths[half] if len(lengths) % 2 else (lengths[half - 1] + lengths[half]) / 2


@dataclass(frozen=True)
class Share:
    """A department or an account, with what became of its conversations."""

    name: str
    kind: str  # the network of an account
    work: Work
    key: int = 0


@dataclass(frozen=True)
class TopPost:
    text: str
    network: str
    account: str
    out: datetime
    address: str
    numbers: Numbers
    draft_id: int | None = None

    @property
    def reactions(self) -> int:
        return (self.numbers.likes or 0) + (self.numbers.shares or 0) + (self.numbers.replies or 0)


@dataclass(frozen=True)
class PastIncident:
    name: str
    level: int
    opened: datetime
    closed: datetime | None
    mentions: int
    blame: int
    id: int


@dataclass(frozen=True)
class Quote:
    text: str
    who: str  # "" where that is to stay unknown
    conversation_id: int
    feeling: int | None = None
    network: str = ""
    reason: str = ""  # why they wrote, where that is known


@dataclass(frozen=True)
class Method:
    """How well all this is known."""

    hours: int  # of the time, up to now
    heard: int  # hours in which something was fetched
    gaps: int  # holes in what sources said
    missing: int  # items that may be missing in them
    judged: int  # items of ours whose feeling was judged
    corrections: int  # of judgements, by the user
    learned: Learned = field(default_factory=Learned)
    zone: str = "UTC"
    several_brands: bool = False


@dataclass(frozen=True)
class FieldFigures:
    """All the figures of a field report; the screen, the paper and the tables show these and no others."""

    frame: Timeframe
    compared: Compared
    made: datetime
    brand: str
    departments: tuple[str, ...]
    work: Work
    work_before: Work
    older_open: int  # conversations of before that are still open
    solving: Solving = field(default_factory=Solving)
    solving_before: Solving = field(default_factory=Solving)
    bars: tuple[Bar, ...] = ()
    before: Feelings = field(default_factory=Feelings)
    relays: int = 0
    places: tuple[Standing, ...] = ()
    voices: tuple[Standing, ...] = ()  # us and the competitors; none where nobody is watched
    reasons: tuple[Standing, ...] = ()
    asks: tuple[Standing, ...] = ()  # kinds of messages; name is the kind
    reviews: Reviews = field(default_factory=Reviews)
    accounts: tuple[Share, ...] = ()
    by_department: tuple[Share, ...] = ()
    posts: tuple[TopPost, ...] = ()
    published: int = 0
    published_before: int = 0
    incidents: tuple[PastIncident, ...] = ()
    quotes: tuple[Quote, ...] = ()
    method: Method = field(default_factory=lambda: Method(0, 0, 0, 0, 0, 0))

    @property
    def said(self) -> Feelings:
        return sum((bar.feelings for bar in self.bars), Feelings())


@dataclass(frozen=True)
class TalkRow:
    """One conversation of a report as a table has it."""

    talk: Talk
    department: str
    reasons: str


@dataclass(frozen=True)
class MentionRow:
    """One mention of a report as a table has it; nothing that tells who it was where that is to stay unknown."""

    at: datetime
    place: str
    who: str
    text: str
    link: str
    feeling: int | None
