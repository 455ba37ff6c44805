"""What people take with them when they leave a network: its archive, with all that they said there."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cmdesk.domain.items import Kind, NewItem


class ArchiveKind(StrEnum):
    MASTODON = "mastodon"
    X = "x"
    FACEBOOK = "facebook"
    INSTAGRAM = "instagram"
    WORDPRESS = "wordpress"
    YOUTUBE = "youtube"
    MBOX = "mbox"
    DISQUS = "disqus"

    @property
    def network(self) -> str:
        """The network of the account that it is the history of."""
        return "mail" if self is ArchiveKind.MBOX else self.value


@dataclass(frozen=True)
class ArchivedFile:
    """A picture or a film of an archive: its name in there, and what it shows."""

    name: str
    alt: str = ""


@dataclass(frozen=True)
class Archived:
    """Something that was said, as an archive has it."""

    item: NewItem
    files: tuple[ArchivedFile, ...] = ()


@dataclass(frozen=True)
class LeftOut:
    """Something of an archive that was not read: which, why (a code), and how many were."""

    name: str
    code: str
    count: int = 1


@dataclass(frozen=True)
class Summary:
    """What an archive holds, once it was read whole."""

    kind: ArchiveKind
    owner: str = ""  # who made it, as the network calls them; "" where the archive does not say
    posts: int = 0  # ours
    comments: int = 0  # ours, to somebody
    theirs: int = 0  # what others said
    files: int = 0
    first: datetime | None = None
    last: datetime | None = None
    left_out: tuple[LeftOut, ...] = ()

    @property
    def total(self) -> int:
        return self.posts + self.comments + self.theirs


@dataclass(frozen=True)
class Taken:
    """What was taken in of an archive."""

    archive_id: int
    new: int = 0
    known: int = 0  # that were here already
    files: int = 0
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True)
class ArchiveRow:
    """An archive that was taken in."""

    id: int
    kind: ArchiveKind
    name: str  # of its file
    account: str
    started: datetime
    ended: datetime | None  # None: it was broken off
    items: int
    files: int


@dataclass(frozen=True)
class PastPost:
    """Something we published elsewhere, long ago or not; nothing is ever sent of it again."""

    id: int  # of the item
    position: int
    network: str
    account: str
    kind: Kind
    title: str
    text: str
    link: str
    published: datetime
