"""One thing somebody wrote, in one shape for every network."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cmdesk.domain.beside import NOTHING, Beside
from cmdesk.domain.moderation import Standing


class Kind(StrEnum):
    ARTICLE = "article"
    POST = "post"
    COMMENT = "comment"
    MESSAGE = "message"
    MAIL = "mail"


@dataclass(frozen=True)
class Author:
    """Who wrote it, as the network tells it."""

    name: str = ""
    handle: str = ""  # what identifies the person on that network: @user@host, a mail address; "" when unknown
    address: str = ""  # the page about that person
    followers: int | None = None  # where the network counts them

    @property
    def shown(self) -> str:
        return self.name or self.handle


@dataclass(frozen=True)
class NewItem:
    """An item as a network gave it; the store decides whether it is new."""

    remote_id: str
    text: str  # plain, without quotes or signature where the network can tell
    published: datetime | None  # None: the network does not say
    kind: Kind = Kind.ARTICLE
    author: Author = Author()
    title: str = ""  # of a post or a message, which have none: what their author warns of
    html: str = ""  # sanitised by the connector; "" when the text says it all
    link: str = ""
    edited: datetime | None = None
    language: str = ""
    ancestors: tuple[str, ...] = ()  # remote ids this one answers, oldest first; the last is its parent
    mine: bool = False  # written by the account itself, here or elsewhere
    reply_to: str = ""  # opaque: what the same connector needs to answer it; "" = cannot be answered there
    visibility: str = "public"
    comments: str = ""  # the address where its comments can be watched
    answers: int | None = None  # how many comments there are, where its source counts them
    standing: Standing | None = None  # None: the network does not say who can see it
    beside: Beside = NOTHING  # a poll, a post that is quoted


@dataclass(frozen=True)
class ItemRow:
    """One line of a list of items; only what the list draws."""

    id: int
    position: int  # grows with the time of publication and is never shared: the key of every list
    source_id: int | None
    source: str
    kind: Kind
    author: str
    title: str
    excerpt: str
    link: str
    published: datetime
    read: bool
    starred: bool
    relays: int = 0  # how many other sources say the same; they stand behind this one
    answers: int | None = None  # comments, as its source counts them
    comments: str = ""  # where they can be watched


@dataclass(frozen=True)
class Collection:
    """A folder of the user's own, in which items of all sources are gathered."""

    id: int
    name: str
    items: int = 0
    unread: int = 0


@dataclass(frozen=True)
class ItemPage:
    """One item whole, for reading."""

    row: ItemRow
    text: str
    html: str
    language: str
    edited: datetime | None
    queries: tuple[str, ...]  # names of the queries that it matched
    conversation_id: int | None
    collection_id: int | None = None


@dataclass(frozen=True)
class Added:
    """What became of a batch of items, or of a whole fetch."""

    new: int = 0
    changed: int = 0
    mentions: tuple[int, ...] = ()  # conversations opened or reopened by it, for the notification
    failed_sources: frozenset[int] = frozenset()
    failed_accounts: frozenset[int] = frozenset()

    def __add__(self, other: "Added") -> "Added":
        return Added(
            self.new + other.new,
            self.changed + other.changed,
            self.mentions + other.mentions,
            self.failed_sources | other.failed_sources,
            self.failed_accounts | other.failed_accounts,
        )
