"""What roles, likenesses and contacts are called."""

from datetime import datetime

from cmdesk.domain.conversations import Role
from cmdesk.domain.people import Identity, Likeness, Suggestion
from cmdesk.ui import times
from cmdesk.ui.words import tr


def role_name(role: Role) -> str:
    match role:
        case Role.VIP:
            return tr("VIP")
        case Role.AMBASSADOR:
            return tr("Ambassador")
        case Role.DETRACTOR:
            return tr("Detractor")
        case Role.CUSTOMER:
            return tr("Customer")
        case Role.PROSPECT:
            return tr("Prospect")
        case Role.JOURNALIST:
            return tr("Journalist")
        case Role.BLOGGER:
            return tr("Blogger")
        case Role.COLLEAGUE:
            return tr("Colleague")
        case Role.TROLL:
            return tr("Troll")
    return tr("No role")


def contact_name(field: str) -> str:
    match field:
        case "mail":
            return tr("Mail")
        case "phone":
            return tr("Phone")
        case "site":
            return tr("Site")
        case _:
            return tr("Place")


def followers(known: Identity, now: datetime) -> str:
    """How many follow somebody there, and when that was counted; "" where the network does not count them."""
    if known.followers is None:
        return ""
    told = tr("{n} followers", n=known.followers)
    return told if known.followers_at is None else f"{told} · {times.short(known.followers_at, now)}"


def merge_reason(reason: str) -> str:
    """Why two cards were put together."""
    match reason:
        case Likeness.ADDRESS:
            return tr("same address")
        case Likeness.LINK:
            return tr("same link")
        case Likeness.HANDLE:
            return tr("same handle")
        case Likeness.NAME:
            return tr("same name")
    return tr("by hand")


def why(found: Suggestion) -> str:
    """The reason of a suggestion, with what both have."""
    match found.why:
        case Likeness.ADDRESS:
            return tr("Same address: {what}", what=found.what)
        case Likeness.LINK:
            return tr("Same link: {what}", what=found.what)
        case Likeness.HANDLE:
            return tr("Same handle: {what}", what=found.what)
    return tr("Same name: {what}", what=found.what)
