"""Getting to LinkedIn: who may, what its refusals mean, and which Pages a person runs.

Each version of its interface is taken for a year (learn.microsoft.com/linkedin/marketing/versioning, read on
2026-11-21): VERSION must be raised before August 2027.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cmdesk.networks.base import Account, NetworkError, NoAnswer, Refused, SignInNeeded, Tools, TryLater
from cmdesk.networks.http import Answer
from cmdesk.networks.own_client import Authority
from cmdesk.networks.service import Service
from cmdesk.networks.told import Json, dicts, text_of, words_in

VERSION = "202608"
SCOPES = (
    "r_organization_social",
    "w_organization_social",
    "r_organization_social_feed",
    "w_organization_social_feed",
    "rw_organization_admin",
)
AUTHORITY = Authority(
    "https://www.linkedin.com/oauth/v2/authorization",
    "https://www.linkedin.com/oauth/v2/accessToken",
    SCOPES,
    proves=False,
    tells_end=True,
)
MOST_PAGES = 10
USUAL_PAUSE = timedelta(hours=1)
_WANTED = re.compile(r"access:?\s+([\w./{}]+)")


def refusal(answer: Answer) -> NetworkError | None:
    """What its words for "no" mean."""
    host, told = answer.host, words_in(answer)
    said = text_of(told, "message")
    match answer.status:
        case 401:
            return SignInNeeded("sign-in", host=host)
        case 403:
            wanted = _WANTED.search(said)
            return Refused("permission-missing", host=host, permission=wanted[1] if wanted else said[:100] or "(403)")
        case 404:
            return Refused("answered-post-gone", host=host)
        case 426:
            return Refused("interface-outdated", host=host, version=VERSION)
        case 429:
            return TryLater("quota-used", after=answer.after or USUAL_PAUSE, host=host)
        case status if 400 <= status < 500 and said:
            return Refused("post-refused", host=host, status=str(status), text=said[:300])
    return None


LINKEDIN = Service(
    "https://api.linkedin.com",
    refusal,
    {"LinkedIn-Version": VERSION, "X-Restli-Protocol-Version": "2.0.0"},
    exact=True,
)
SIGN_IN = Service("https://www.linkedin.com", refusal)


@dataclass(frozen=True)
class Inspected:
    """What LinkedIn says of a token."""

    scopes: frozenset[str]
    until: datetime | None


async def inspect(account: Account, tools: Tools) -> Inspected:
    """What a token may do and until when. Raises Refused("permission-missing"), naming what it may not."""
    form = {
        "client_id": account.settings["client"],
        "client_secret": account.secret.get("client_secret", ""),
        "token": account.secret.get("token", ""),
    }
    try:
        told = await SIGN_IN.done(account, "POST", "/oauth/v2/introspectToken", tools, form=form)
    except NoAnswer as error:  # nothing was changed by it, and it can be asked again
        raise TryLater("connection-lost", host="www.linkedin.com") from error
    if told.get("active") is not True:
        raise SignInNeeded("sign-in-over", host="www.linkedin.com", reason=text_of(told, "status"))
    scopes = frozenset(re.split(r"[,\s]+", text_of(told, "scope")))
    if lacking := [each for each in SCOPES if each not in scopes]:
        raise Refused("permission-missing", host="www.linkedin.com", permission=", ".join(lacking))
    ends = told.get("expires_at")
    known = isinstance(ends, int) and 0 < ends < 10**11
    return Inspected(scopes, datetime.fromtimestamp(ends, UTC) if known and isinstance(ends, int) else None)


async def pages(account: Account, tools: Tools) -> list[tuple[str, Json]]:
    """The Pages that the person who signed in runs, by name."""
    asked = [("q", "roleAssignee"), ("role", "ADMINISTRATOR"), ("state", "APPROVED"), ("count", "100")]
    told = await LINKEDIN.read(account, "/rest/organizationAcls", tools, asked)
    found = []
    for each in dicts(told.get("elements"))[:MOST_PAGES]:
        number = text_of(each, "organization").rpartition(":")[2]
        if number.isdecimal():
            page = await LINKEDIN.read(account, f"/rest/organizations/{number}", tools)
            found.append((text_of(page, "localizedName") or number, page))
    return found


def chosen(found: list[tuple[str, Json]], wanted: str) -> list[tuple[str, Json]]:
    """The Pages that a name, or the end of a link, may mean."""
    name = wanted.rstrip("/").rpartition("/")[2].casefold()
    return [
        (title, page)
        for title, page in found
        if name in ("", title.casefold(), text_of(page, "vanityName").casefold(), text_of(page, "id"))
    ]


def ends(secret: Mapping[str, str], until: datetime | None) -> datetime | None:
    """When a person must sign in again: few apps are given a token that renews itself."""
    if secret.get("refresh_token"):
        return datetime.fromisoformat(secret["ends"]) if secret.get("ends") else None
    return until
