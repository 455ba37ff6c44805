"""What goes between cmdesk and a network: an account, a page of items, a posting and its files, a failure.

Failure is told by what must be done. Anything that is not a NetworkError counts as NoAnswer: a bug in a connector
must not cause a double post.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

from cmdesk.domain.accounts import NewAccount
from cmdesk.domain.items import NewItem
from cmdesk.domain.texts import TextRule
from cmdesk.domain.troubles import Problem, Trouble
from cmdesk.domain.watching import Sieve


class NetworkError(Problem):
    """Every failure a network may report; the four below say what to do."""


class TryLater(NetworkError):
    """It certainly did not happen; it may work later."""

    def __init__(self, code: str, /, after: timedelta | None = None, **data: str) -> None:
        super().__init__(code, **data)
        self.after = after


class Refused(NetworkError):
    """It will never work as it stands: show it to the person."""


class SignInNeeded(NetworkError):
    """Pause this account until the person signs in again."""


class NoAnswer(NetworkError):
    """The request went out and nothing usable came back: it may have worked."""


class Parse(Protocol):
    """Runs `function(*arguments)` (importable, picklable) in a worker process with a time limit.

    Raises Problem("parser-timeout"), ("parser-crashed") or ("parser-memory"); what the function raises comes through.
    """

    async def __call__(self, function: Callable[..., Any], *arguments: Any) -> Any: ...


async def forget_it(account: "Account", secret: Mapping[str, str]) -> None:
    """Where nothing is kept: in a test."""


Renewal = Callable[[Mapping[str, str]], Awaitable[Mapping[str, str]]]


async def renew_here(account: "Account", work: Renewal) -> Mapping[str, str]:
    """Where nothing is kept: in a test."""
    return {**account.secret, **await work(account.secret)}


async def spend_freely(account: "Account", amount: int, budget: "Budget") -> bool:
    """Where nobody counts: in a test."""
    return True


@dataclass(frozen=True)
class Tools:
    """What the engine lends a connector for one call."""

    http: Any  # cmdesk.networks.http.Http; Any here because http imports this package
    now: Callable[[], datetime]
    parse: Parse
    # A secret that the network renewed (a token that rotates): kept before it is used, and only where it was one.
    renew: Callable[["Account", Mapping[str, str]], Awaitable[None]] = forget_it
    sieve: Callable[[], Sieve | None] = lambda: None  # what queries wait for in what is read, where there are any
    # `work` is given the secret as it is kept now and says what of it is new, if anything; one at a time per account,
    # because a token that may be used once would be used twice. Gives the secret as it is then.
    renewing: Callable[["Account", Renewal], Awaitable[Mapping[str, str]]] = renew_here
    # Counts what is about to be used up; False where that would be more than the budget: then it must not be used. What
    # was counted too much is given back as a negative amount.
    spend: Callable[["Account", int, "Budget"], Awaitable[bool]] = spend_freely


@dataclass(frozen=True)
class Account:
    """An account with its secret, for the time of one call."""

    id: int
    network: str
    name: str
    settings: Mapping[str, str]
    secret: Mapping[str, str] = field(default_factory=dict, repr=False)
    rules: tuple[TextRule, ...] = ()


class Spoken(str):
    """A title that is not the same in every language, as most are: "Blogger" is no blogger. English, as all words."""


def saying(words: str, field: str = "") -> dict[str, str]:
    """What goes with a trouble that one network alone has: `Refused("no-such-room", name=room, **saying("…"))`.

    Its sentence, in English with its {data}, translated where it is shown; and the answer of the form it is about.
    """
    return {"told": words, **({"field": field} if field else {})}


@dataclass(frozen=True)
class FormField:
    """One thing the account form asks for; the window and the command line draw it."""

    name: str
    label: str  # English; translated where it is shown
    hint: str = ""
    secret: bool = False
    required: bool = True
    default: str = ""
    below: str = ""  # said below it, where its hint stands in it


@dataclass(frozen=True)
class Guess:
    """A network that was meant, with the answers that are known already by the name of the form's field."""

    network: str
    answers: Mapping[str, str] = field(default_factory=dict)
    place: str = ""  # what was found there: a host, or a handle


@dataclass(frozen=True)
class Connected:
    """An account that answered: what to keep in the file, and what to keep in the keyring."""

    account: NewAccount
    secret: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True)
class Facts:
    """What to know of a network before an account is connected: shown in the window and in docs/NETWORKS.md.

    English; translated where it is shown. What it can do is told by the class line, and not here.
    """

    needs: str  # what a person must have, or do once
    costs: str
    cannot: tuple[str, ...] = ()  # what people expect and the network does not let programs do
    steps: tuple[str, ...] = ()  # what to do there once, in turn; the first is done at `console`
    console: str = ""
    described: str = ""  # what its requests are held against, where no server of its kind can be had to try them on
    keeps: str = ""  # how long the network keeps what we have not read yet, and what is asked of what we keep
    source: str = ""  # the page that says so
    checked: str = ""  # the day it was read there, "2026-11-20"


class Coverage(StrEnum):
    COMPLETE = "complete"
    TRUNCATED = "truncated"  # older things were left out on purpose (a first sync)
    GAP = "gap"  # things between the cursor and this page may be missing


@dataclass(frozen=True)
class Page:
    """A piece of a stream; `cursor` is given back unread on the next call, and stored with the items."""

    items: Sequence[NewItem]
    cursor: str
    more: bool = False
    coverage: Coverage = Coverage.COMPLETE
    gone: Sequence[str] = ()  # remote ids that their author deleted


@dataclass(frozen=True)
class Plan:
    """What would be sent, and what stands against it."""

    text: str
    troubles: tuple[Trouble, ...] = ()
    quotes: str = ""  # the link in it that is sent as a quote, where whoever wrote that lets people quote it


@dataclass(frozen=True)
class MediaFile:
    """One file that goes with a posting; `path` may be read by `prepare` and `commit` alone."""

    path: Path
    type: str  # its media type: image/jpeg
    size: int  # bytes
    sha256: str
    name: str = ""  # as people know it: terrasse.jpg
    alt: str = ""
    width: int = 0  # pixels; 0 = not known, or not a picture
    height: int = 0
    seconds: float = 0.0  # of a sound or a video
    focus: tuple[float, float] = (0.0, 0.0)  # the point that a crop must keep: -1..1 from left to right, bottom to top


@dataclass(frozen=True)
class MediaRule:
    """What a network takes with one text. Sizes in bytes."""

    most: int  # files with one posting
    types: tuple[str, ...]
    image_bytes: int = 0  # 0 = no limit that the network names
    video_bytes: int = 0
    video_seconds: float = 0.0
    image_area: int = 0  # pixels in all
    pixels: int = 0  # longest side
    alt: int = 0  # characters of a description; 0 = the network keeps none
    mixed: bool = False  # films and pictures in one posting, and more than one film
    source: str = ""  # the page that says so
    checked: str = ""  # the day it was read there, "2026-11-20"


@dataclass(frozen=True)
class Posting:
    """One delivery as a connector sees it. `first_tried` is None before the first attempt."""

    text: str
    key: str
    reply_to: str = ""
    first_tried: datetime | None = None
    subject: str = ""
    media: tuple[MediaFile, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)  # in the words of Choice: visibility, warning, language …
    prepared: str = ""  # what `prepare` returned
    created: datetime | None = None  # when the delivery was made: the same on every attempt


@dataclass(frozen=True)
class Choice:
    """Something a person may choose for one posting; the composer draws it."""

    name: str
    label: str  # English; translated where it is shown
    values: tuple[tuple[str, str], ...] = ()  # (value, label); empty = free text
    default: str = ""
    answers: bool = True  # makes sense for an answer, too


@dataclass(frozen=True)
class Posted:
    remote_id: str
    address: str = ""
    reply_to: str = ""  # how to answer it later
    remark: str = ""  # the code of what went otherwise than was shown before; told with the delivery


@dataclass(frozen=True)
class Wording:
    """What a post that is out says, as it was typed."""

    text: str
    warning: str = ""
    item: NewItem | None = field(default=None, compare=False)  # the whole of it, where the network handed it out

    def says(self, other: "Wording") -> bool:
        """Whether both say the same."""
        return (self.text.strip(), self.warning.strip()) == (other.text.strip(), other.warning.strip())


class Absent(StrEnum):
    """What a look-up that found nothing is worth."""

    CERTAIN = "certain"  # had it arrived, it would be there by now
    UNDECIDED = "undecided"  # this network cannot tell


@dataclass(frozen=True)
class Quota:
    """How many posts a network takes of one account in some time; one more waits, instead of being refused."""

    count: int
    per: timedelta
    source: str  # the page that says so
    checked: str  # the day it was read there, "2026-11-20"
    answers: bool | None = None  # counts answers alone, or only what answers nothing; None: both together


@dataclass(frozen=True)
class Budget:
    """How much may be used up since a moment: what a network counts, or charges for, its own way."""

    unit: str  # "units", or "microdollars": millionths of a dollar
    most: int
    since: datetime
    source: str = ""  # the page that says what each thing counts
    checked: str = ""  # the day it was read there, "2026-11-20"
