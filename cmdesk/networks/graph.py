"""Meta's Graph API: one token for a Page and the Instagram account behind it, and what its refusals mean.

Checked on 2026-11-20 against version 26.0 as Meta's own business SDK describes it. Addresses of further pages that an
answer brings are never followed, because they carry the token: the cursor in them is asked for again.
"""

import re
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from cmdesk.domain.items import NewItem
from cmdesk.networks.backwards import newest_of
from cmdesk.networks.base import Account, NetworkError, NoAnswer, Refused, SignInNeeded, Tools, TryLater
from cmdesk.networks.http import Answer
from cmdesk.networks.service import Asked, Service, the_one
from cmdesk.networks.told import Json, dicts, inside, text_of, words_in

VERSION = "v26.0"
API = f"https://graph.facebook.com/{VERSION}"
# developers.facebook.com/docs/graph-api/guides/error-handling and …/overview/rate-limiting, read on 2026-11-20
SIGN_IN_CODES = (102, 190)
TOO_MUCH = (4, 17, 32, 341, 613, *range(80000, 80015))
UNDECIDED = (1, 2)  # of their own making: nobody knows what became of it
DUPLICATE = 506
OUTSIDE_WINDOW = 2018278  # under code 10: their last message is too long ago
GONE = 33  # under code 100: not there, or not to be seen
MOST_PAGES = 10
USUAL_PAUSE = timedelta(minutes=15)
_PERMISSION = re.compile(r"\b(?:pages|instagram|business|threads)_[a-z_]+\b|\bread_insights\b")


def refusal(answer: Answer) -> NetworkError | None:
    """What an error of the Graph API means, by its number: its words change and are translated."""
    error = inside(words_in(answer), "error")
    code, below = _number(error, "code"), _number(error, "error_subcode")
    host = answer.host
    if not error:
        return None
    if code in SIGN_IN_CODES:
        return SignInNeeded("sign-in", host=host, reason=str(below or code))
    if code in TOO_MUCH:
        return TryLater("http-status", after=_pause(answer), status="429", host=host)
    if code == 10 and below == OUTSIDE_WINDOW:
        return Refused("reply-window-over", network="Meta")
    if code in (3, 10) or 200 <= code < 300:
        needed = ", ".join(dict.fromkeys(_PERMISSION.findall(text_of(error, "message"))))
        return Refused("permission-missing", host=host, permission=needed or f"({code})")
    if code == 100 and below == GONE:
        return Refused("answered-post-gone", host=host)
    if code in UNDECIDED:
        return NoAnswer("no-answer", host=host, reason=f"code-{code}")
    if answer.status >= 500:
        return None
    said = text_of(error, "error_user_msg") or text_of(error, "message")
    return Refused("post-refused", host=host, status=str(answer.status), text=said[:300], reason=str(code))


GRAPH = Service(API, refusal)


async def listed(
    account: Account, path: str, tools: Tools, asked: Asked, pages: int = MOST_PAGES, api: Service = GRAPH
) -> AsyncIterator[Json]:
    """The things of a list, page by page."""
    after = ""
    for _ in range(pages):
        told = await api.read(account, path, tools, [*asked, *([("after", after)] if after else [])])
        for each in dicts(told.get("data")):
            yield each
        after = next_after(told)
        if not after:
            return


def next_after(told: Json) -> str:
    """Where the next page of a list begins; "" where there is none."""
    paging = inside(told, "paging")
    return text_of(inside(paging, "cursors"), "after") if text_of(paging, "next") else ""


def written(told: Json, name: str) -> datetime | None:
    """A time of theirs: 2026-08-07T12:34:56+0000."""
    try:
        return datetime.fromisoformat(text_of(told, name)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def code_of(answer: Answer) -> int:
    """The number of an error; 0 where there is none."""
    if 200 <= answer.status < 300:
        return 0
    return _number(inside(words_in(answer), "error"), "code")


def reached(cursor: str | None) -> datetime | None:
    """Up to when a stream was read."""
    return datetime.fromisoformat(cursor) if cursor else None


def cursor_at(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def cursor_after(items: Sequence[NewItem], known: datetime | None, now: datetime) -> str:
    """The newest moment that was seen; where nothing was, the present one."""
    return cursor_at(newest_of(items, known) or now)


def _number(told: Json, name: str) -> int:
    value = told.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


_MINUTES = re.compile(r'"estimated_time_to_regain_access"\s*:\s*(\d{1,5})')


def _pause(answer: Answer) -> timedelta:
    """How long they ask to wait, where they say so."""
    told = answer.headers.get("X-Business-Use-Case-Usage", "") + answer.headers.get("X-App-Usage", "")
    minutes = max((int(each) for each in _MINUTES.findall(told)), default=0)
    return timedelta(minutes=minutes) if minutes else answer.after or USUAL_PAUSE


# -- whose token it is -------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Inspected:
    """What the Graph API says of a token."""

    kind: str  # USER, PAGE
    profile: str  # the number of the page, where it is one
    scopes: frozenset[str]
    until: datetime | None


@dataclass(frozen=True)
class PageAccess:
    """A Page with the token that acts for it."""

    number: str
    name: str
    token: str = field(repr=False)
    instagram: str = ""  # the professional account behind it
    username: str = ""
    until: datetime | None = None
    scopes: frozenset[str] = frozenset()


def signed(answers: Mapping[str, str], token: str) -> Account:
    """An account that is only being connected."""
    kept = {"server": answers["server"]} if answers.get("server") else {}
    return Account(0, "graph", "", kept, {"token": token})


async def inspect(account: Account, tools: Tools, needed: Sequence[str] = (), api: Service = GRAPH) -> Inspected:
    """What a token may do and until when. Only here a token is part of an address: Meta offers no other way.

    Raises Refused("permission-missing"), naming each of `needed` that it may not.
    """
    told = inside(await api.read(account, "/debug_token", tools, [("input_token", account.secret["token"])]), "data")
    if told.get("is_valid") is not True:
        raise SignInNeeded("sign-in", host=host_of(api), reason=text_of(inside(told, "error"), "code"))
    ends = [end for name in ("expires_at", "data_access_expires_at") if (end := _number(told, name)) > 0]
    scopes = frozenset(str(each) for each in told.get("scopes") or ())
    if lacking := [each for each in needed if each not in scopes]:
        raise Refused("permission-missing", host=host_of(api), permission=", ".join(lacking))
    return Inspected(
        text_of(told, "type"),
        text_of(told, "profile_id"),
        scopes,
        datetime.fromtimestamp(min(ends), UTC) if ends else None,
    )


def host_of(api: Service) -> str:
    return api.api.partition("://")[2].partition("/")[0]


async def open_page(answers: Mapping[str, str], needed: Sequence[str], tools: Tools) -> PageAccess:
    """The Page that a pasted token leads to, with a token of its own that lasts as long as can be.

    Raises Refused("permission-missing") naming each one, ("no-page"), ("page-unclear") where there are several.
    """
    token = answers.get("token", "").strip()
    if not token:
        raise SignInNeeded("token-missing")
    if answers.get("app", "").strip() and answers.get("app_secret", "").strip():
        token = await _lasting(answers, token, tools)
    account = signed(answers, token)
    known = await inspect(account, tools, needed)
    fields = "id,name,instagram_business_account{id,username}"
    if known.kind == "PAGE":
        told = await GRAPH.read(account, "/me", tools, [("fields", fields)])
        return _access(told, token, known)
    pages = [
        each
        async for each in listed(
            account, "/me/accounts", tools, [("fields", f"{fields},access_token"), ("limit", "100")]
        )
    ]
    told = _chosen(pages, answers.get("page", "").strip())
    own = signed(answers, text_of(told, "access_token"))
    return _access(told, own.secret["token"], await inspect(own, tools))


async def _lasting(answers: Mapping[str, str], token: str, tools: Tools) -> str:
    """The token for 60 days that Meta gives for one of a few hours, to whoever owns the app."""
    form = {
        "grant_type": "fb_exchange_token",
        "client_id": answers["app"].strip(),
        "client_secret": answers["app_secret"].strip(),
        "fb_exchange_token": token,
    }
    try:
        told = await GRAPH.done(signed(answers, token), "POST", "/oauth/access_token", tools, form=form)
    except NoAnswer as error:  # nothing was changed by it, and it can be asked again
        raise TryLater("connection-lost", host="graph.facebook.com") from error
    return text_of(told, "access_token") or token


def _chosen(pages: Sequence[Json], wanted: str) -> Json:
    if wanted:
        name = wanted.rstrip("/").rpartition("/")[2].casefold()
        pages = [
            each
            for each in pages
            if name == text_of(each, "id") or text_of(each, "name").casefold() in (name, wanted.casefold())
        ]
    return the_one([(text_of(each, "name"), each) for each in pages], wanted)[1]


def _access(told: Json, token: str, known: Inspected) -> PageAccess:
    behind = inside(told, "instagram_business_account")
    return PageAccess(
        text_of(told, "id"),
        text_of(told, "name"),
        token,
        text_of(behind, "id"),
        text_of(behind, "username"),
        known.until,
        known.scopes,
    )
