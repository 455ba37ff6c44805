"""What a network can be asked to do.

A network is one class in one file. It inherits from each capability it has, so the class line says what it can do
and the type checker holds it to that. It never sees Qt, the database or the keyring. What it is given and gives back
is in `exchange`, and can be had from here.
"""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType

from cmdesk.domain.items import NewItem
from cmdesk.domain.looks import Look as Look
from cmdesk.domain.moderation import Deed as Deed
from cmdesk.domain.moderation import DeedRule as DeedRule
from cmdesk.domain.polls import PollRule as PollRule
from cmdesk.domain.receptions import Numbers as Numbers
from cmdesk.domain.sources import NewSource
from cmdesk.domain.texts import Customs as Customs
from cmdesk.domain.texts import TextRule as TextRule
from cmdesk.networks.exchange import Absent as Absent
from cmdesk.networks.exchange import Account as Account
from cmdesk.networks.exchange import Budget as Budget
from cmdesk.networks.exchange import Choice as Choice
from cmdesk.networks.exchange import Connected as Connected
from cmdesk.networks.exchange import Coverage as Coverage
from cmdesk.networks.exchange import Facts as Facts
from cmdesk.networks.exchange import FormField as FormField
from cmdesk.networks.exchange import Guess as Guess
from cmdesk.networks.exchange import MediaFile as MediaFile
from cmdesk.networks.exchange import MediaRule as MediaRule
from cmdesk.networks.exchange import NetworkError as NetworkError
from cmdesk.networks.exchange import NoAnswer as NoAnswer
from cmdesk.networks.exchange import Page as Page
from cmdesk.networks.exchange import Plan as Plan
from cmdesk.networks.exchange import Posted as Posted
from cmdesk.networks.exchange import Posting as Posting
from cmdesk.networks.exchange import Quota as Quota
from cmdesk.networks.exchange import Refused as Refused
from cmdesk.networks.exchange import SignInNeeded as SignInNeeded
from cmdesk.networks.exchange import Spoken as Spoken
from cmdesk.networks.exchange import Tools as Tools
from cmdesk.networks.exchange import TryLater as TryLater
from cmdesk.networks.exchange import Wording as Wording
from cmdesk.networks.exchange import saying as saying


class Network(ABC):
    """A kind of place where an account can live."""

    name: str  # stored in the file; never change it
    title: str
    in_short: str = ""  # what it brings, in a few words: on its card. English; translated where it is shown
    join: str = ""  # the page where one makes an account there
    pace: timedelta = timedelta(minutes=1)  # between two pulls of a stream
    rules: tuple[TextRule, ...] = ()  # of a post, where the server announces none
    dialects: Mapping[str, tuple[TextRule, ...]] = MappingProxyType({})  # of software that speaks its language
    look: Look = Look()  # of a post, in the preview
    customs: Customs = Customs()  # of tags and addresses in a text
    fields: tuple[FormField, ...] = ()
    reply_window: timedelta | None = None  # after their last message; later the network takes no answer
    facts: Facts | None = None
    reached_at: tuple[str, ...] = ()  # hosts of its API, where an account names no server
    own_app: bool = False  # it is let in only as an app that the person makes there, and pastes the key of
    offered: bool = True  # False: accounts of it may exist, but nobody is invited to connect one
    # By what a person who types a name, an address or a link is understood to mean it.
    names: tuple[str, ...] = ()  # what people call it beside its title, in small letters
    hosts: tuple[str, ...] = ()  # links lead there, or below
    software: tuple[str, ...] = ()  # what servers that speak its language call themselves (nodeinfo)

    @abstractmethod
    async def connect(self, answers: Mapping[str, str], tools: Tools) -> Connected:
        """Check the form's answers against the server. SignInNeeded: the secret is wrong."""

    def meant_by(self, typed: str, host: str) -> Guess | None:
        """What the shape of the words tells alone; `host` is theirs, "" where they are no address. Pure."""
        is_there = any(host == one or host.endswith(f".{one}") for one in self.hosts)
        return Guess(self.name, {}, host) if is_there else None

    async def found_at(self, home: str, tools: Tools) -> Guess | None:
        """What a site says of itself, where its nodeinfo does not tell. Asks for little, and sends nothing secret."""
        return None


class Reads(Network):
    streams: tuple[str, ...]

    @abstractmethod
    async def pull(self, account: Account, stream: str, cursor: str | None, tools: Tools) -> Page:
        """Return what is new since `cursor` (None: the first time)."""


class Listens(Network):
    @abstractmethod
    def listen(self, account: Account, tools: Tools) -> AsyncIterator[str]:
        """Yield the name of a stream each time it is worth pulling now; a hint, never the data path."""


class Posts(Network):
    answers: bool = True  # False: what others wrote there is answered in the browser
    media: MediaRule | None = None  # None: text alone
    choices: tuple[Choice, ...] = ()
    polls: PollRule | None = None  # None: nobody can be asked there
    quotas: tuple[Quota, ...] = ()
    comments: bool = True  # one may comment below a post of one's own
    files_below: bool = True  # files may go with an answer, so with the later parts of a thread

    def media_of(self, account: Account) -> MediaRule | None:
        """What it takes with a text of this account, where its server has a say in that."""
        return self.media

    def polls_of(self, account: Account) -> PollRule | None:
        """What it takes of a poll of this account; the poll itself is among the options of a posting."""
        return self.polls

    @abstractmethod
    def plan(
        self,
        account: Account,
        text: str,
        reply_to: str = "",
        media: Sequence[MediaFile] = (),
        options: Mapping[str, str] = MappingProxyType({}),
    ) -> Plan:
        """Pure: what would be sent, and the troubles that forbid it."""

    @abstractmethod
    async def commit(self, account: Account, posting: Posting, tools: Tools) -> Posted:
        """Make exactly one irreversible request, never repeated by the transport.

        Raises NoAnswer, never TryLater, once the request may have arrived.
        """

    def named(self, account: Account, posting: Posting) -> Posted | None:
        """What a posting is called there, where that is known without asking: a person only says that it is out."""
        return None


class Prepares(Posts):
    @abstractmethod
    async def prepare(self, account: Account, posting: Posting, tools: Tools) -> str:
        """Send ahead what `commit` will name (pictures), and return what it needs to know of it.

        May be repeated without harm: nothing that people see comes of it. Kept with the delivery and given back as
        `posting.prepared`, also when it has grown old and is to be sent ahead anew. Any NetworkError of it means that
        nothing was posted.
        """


class Moderates(Network):
    deeds: tuple[DeedRule, ...]

    @abstractmethod
    async def moderate(self, account: Account, deed: Deed, target: str, tools: Tools, reason: str = "") -> None:
        """Do it to the item whose `reply_to` is `target` (or to its author). Doing it twice is harmless."""


class Edits(Network):
    @abstractmethod
    async def wording(self, account: Account, target: str, tools: Tools) -> Wording:
        """What a post of the account says, whose `reply_to` is `target`. Refused where it cannot be changed."""

    @abstractmethod
    async def reword(self, account: Account, target: str, before: Wording, wording: Wording, tools: Tools) -> NewItem:
        """Let it say something else, with one request; all that goes with it stays. Doing it twice is harmless.

        Refused("wording-changed") where it does not say `before` any more: somebody changed it elsewhere.
        """


class Finds(Network):
    history: bool = True  # False: it shows nobody what was sent, so that `find` can never tell

    @abstractmethod
    async def find(self, account: Account, posting: Posting, tools: Tools) -> Posted | Absent:
        """Look, without changing anything, for a posting that may have gone out."""


class Counts(Network):
    asked_at_once: int = 25  # posts

    @abstractmethod
    async def counts(self, account: Account, remote_ids: Sequence[str], tools: Tools) -> Mapping[str, Numbers]:
        """How these posts of the account were received, by remote id; one that is gone is left out."""


class Follows(Network):
    @abstractmethod
    async def followed(self, account: Account, tools: Tools) -> Sequence[NewSource]:
        """The hashtags or lists that the account follows there, as places to watch."""


class Recognises(Network):
    @abstractmethod
    async def recognise(self, account: Account, address: str, tools: Tools) -> Posted | None:
        """What is behind a link that a person copied, where it is the account's own; None where it is not."""


class Revokes(Network):
    @abstractmethod
    async def revoke(self, account: Account, tools: Tools) -> bool:
        """Have the network forget what the account signed in with; False where only the person can, on its site."""


class TriesWriting(Network):
    def can_be_tried(self, account: Account) -> bool:
        """Whether what is written for that can be taken away again at the server of this account."""
        return True

    @abstractmethod
    async def try_writing(self, account: Account, tools: Tools) -> None:
        """Write something that nobody but the person could ever see, and take it away again.

        Raises NetworkError; Refused("trial-left") where it was written and could not be taken away.
        """


class Renews(Network):
    """A network that wants what others wrote to be renewed or forgotten after some time."""

    renews_after: timedelta
    renews_once: bool = False  # because asking is charged
    renewed_at_once: int = 50

    @abstractmethod
    async def still_there(self, account: Account, remote_ids: Sequence[str], tools: Tools) -> Collection[str]:
        """Which of these are still there; changes nothing."""


class Spends(Network):
    @abstractmethod
    def budget(self, account: Account, now: datetime) -> Budget:
        """What may be used up at present."""


class Rereads(Network):
    @abstractmethod
    async def reread(self, account: Account, reply_to: str, tools: Tools) -> Page:
        """What an answer to `reply_to` answers and what was said below it by those concerned, as it is there now.

        Asked before each answer leaves; the cursor of the page means nothing. A network without it has its streams
        pulled instead.
        """
