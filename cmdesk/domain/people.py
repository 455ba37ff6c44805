"""Someone we deal with, and their handles on the networks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit

from cmdesk.domain.conversations import Label, Role, State
from cmdesk.domain.words import words


@dataclass(frozen=True)
class Identity:
    id: int
    network: str
    handle: str
    name: str
    address: str
    followers: int | None = None
    followers_at: datetime | None = None


@dataclass(frozen=True)
class PersonRow:
    id: int
    name: str
    handle: str
    network: str
    conversations: int
    latest: datetime | None
    starred: bool
    role: Role = Role.NONE


@dataclass(frozen=True)
class PastConversation:
    id: int
    subject: str
    state: State
    latest: datetime


@dataclass(frozen=True)
class PersonCard:
    id: int
    name: str
    starred: bool
    note: str
    since: datetime
    identities: tuple[Identity, ...]
    conversations: tuple[PastConversation, ...]
    role: Role = Role.NONE
    blocked: bool = False
    contact: Mapping[str, str] = field(default_factory=dict)  # what the user typed, by CONTACT
    consent: str = ""
    consent_at: datetime | None = None
    labels: tuple[Label, ...] = ()
    communities: tuple["Membership", ...] = ()
    merges: tuple["Merge", ...] = ()  # that can be taken apart again


CONTACT = ("mail", "phone", "site", "place")  # the fields of a card that the user fills


class Likeness(StrEnum):
    """Why two cards may be one person; the surest first."""

    ADDRESS = "same-address"  # of mail
    LINK = "same-link"  # in what the networks or the user say of them
    HANDLE = "same-handle"  # on two networks, with a name in common
    NAME = "same-name"  # first and last, on two networks


@dataclass(frozen=True)
class Suggestion:
    """Another card that may be the same person, and why."""

    person_id: int
    name: str
    network: str
    handle: str
    why: Likeness
    what: str  # the address, the link, the handle or the name that both have


BY_HAND = "by-hand"  # the reason of a merge that nothing suggested


@dataclass(frozen=True)
class Merge:
    id: int
    name: str  # of the card that was put into this one
    at: datetime
    reason: str  # a Likeness, or BY_HAND
    note: str = ""  # what was noted on that card


@dataclass(frozen=True)
class Community:
    """A place with its own people and manners: a forum, a group, a trade."""

    id: int
    name: str
    kind: str = ""
    address: str = ""
    codes: str = ""  # how one speaks there
    rules: str = ""  # what is forbidden there
    note: str = ""
    people: tuple["Member", ...] = ()


@dataclass(frozen=True)
class Member:
    person_id: int
    name: str
    part: str


@dataclass(frozen=True)
class Membership:
    community_id: int
    name: str
    part: str


@dataclass(frozen=True)
class Proof:
    """That somebody was erased: when, how much, and marks that only who knows the handle can check."""

    id: int
    at: datetime
    counts: Mapping[str, int]
    marks: tuple[str, ...]  # SHA-256 of salt + "network:handle"
    salt: str


COMMON_HANDLES = {
    *("admin", "administrator", "bonjour", "contact", "direction", "hello", "info", "mail", "news", "newsletter"),
    *("no-reply", "noreply", "office", "order", "postmaster", "sales", "service", "support", "team", "webmaster"),
}
LEAST_HANDLE = 5  # letters; shorter ones are shared by too many people


def likeness(
    one: Identity, other: Identity, own: Mapping[str, str], theirs: Mapping[str, str]
) -> tuple[Likeness, str] | None:
    """Why two identities, with what the user typed on their cards, may be one person; None: nothing says so."""
    mails, other_mails = _mails(one, own), _mails(other, theirs)
    if common := mails & other_mails:
        return Likeness.ADDRESS, min(common)
    links, other_links = _links(one, own), _links(other, theirs)
    if common := links & other_links:
        return Likeness.LINK, min(common)
    if one.network == other.network:
        return None
    names, other_names = _names(one), _names(other)
    handle = local_part(one.handle)
    telling = len(handle) >= LEAST_HANDLE and handle not in COMMON_HANDLES
    if telling and handle == local_part(other.handle) and names & other_names:
        return Likeness.HANDLE, handle
    if len(names) >= 2 and names == other_names:
        return Likeness.NAME, one.name
    return None


def local_part(handle: str) -> str:
    """What a handle has before its server: "lea" of @lea@server and of lea@server."""
    return handle.lower().lstrip("@").partition("@")[0]


def _names(one: Identity) -> frozenset[str]:
    """The words of a name; a handle that stands in its place is none."""
    return frozenset() if one.name == one.handle else frozenset(word for word in words(one.name) if len(word) > 1)


def _mails(one: Identity, typed: Mapping[str, str]) -> set[str]:
    known = {typed.get("mail", "").strip().lower()}
    if one.network == "mail" or ("@" in one.handle.strip("@") and not one.handle.startswith("@")):
        known.add(one.handle.lower())
    return {mail for mail in known if "@" in mail and local_part(mail) not in COMMON_HANDLES}


def _links(one: Identity, typed: Mapping[str, str]) -> set[str]:
    return {link for told in (one.address, typed.get("site", "")) if (link := plain_link(told))}


def plain_link(address: str) -> str:
    """An address as people mean it, without its scheme, "www." or a slash at its end; "" when it is none."""
    parts = urlsplit(address if "://" in address else f"https://{address}" if address else "")
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}".lower() if "." in host else ""
