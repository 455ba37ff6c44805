"""What Reddit's API gives, as our items, and what its errors mean. Pure."""

import json
import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.networks.base import NetworkError, Refused, TryLater
from cmdesk.networks.http import Answer
from cmdesk.networks.told import Json, dicts, inside, numbered, text_of, words_in

SITE = "https://www.reddit.com"
TAKEN_AWAY = ("[deleted]", "[removed]")
GONE = ("DELETED_COMMENT", "DELETED_LINK", "THREAD_LOCKED", "TOO_OLD", "NO_THING_ID", "COMMENT_NOT_ACCESSIBLE")
USUAL_WAIT = timedelta(minutes=5)
_NAME = re.compile(r"t[134]_[a-z0-9]+", re.ASCII)
_LINK = re.compile(r"/comments/([a-z0-9]+)/", re.ASCII)


def answering(reply_to: str) -> str:
    """The name of the thing that is answered (t1_…); "" when it is not ours."""
    name = numbered(reply_to).get("id", "")
    return name if _NAME.fullmatch(name) else ""


def children(told: Json) -> Sequence[Json]:
    """The things of a listing, without what is around each."""
    return [inside(each, "data") for each in dicts(inside(told, "data").get("children"))]


def after(told: Json) -> str:
    return text_of(inside(told, "data"), "after")


def written(told: Json) -> datetime | None:
    value = told.get("created_utc")
    try:
        return datetime.fromtimestamp(value, UTC) if isinstance(value, int | float) and value > 0 else None
    except (ValueError, OverflowError, OSError):
        return None


def item(told: Json, us: str) -> NewItem | None:
    """Something of the inbox: an answer, a mention, a private message."""
    name = text_of(told, "name")
    if not _NAME.fullmatch(name):
        return None
    private = name.startswith("t4_")
    author = text_of(told, "author")
    context = text_of(told, "context")
    if private:
        above = [text_of(told, "first_message_name"), text_of(told, "parent_id")]
    else:
        found = _LINK.search(context)
        above = [f"t3_{found[1]}" if found else "", text_of(told, "parent_id")]
    return NewItem(
        remote_id=name,
        text=text_of(told, "body"),
        published=written(told),
        kind=Kind.MESSAGE if private else Kind.COMMENT,
        author=Author(author, f"u/{author}" if author else "", f"{SITE}/user/{author}/" if author else ""),
        title=text_of(told, "link_title") or (text_of(told, "subject") if private else ""),
        link=SITE + context if context.startswith("/") else "",
        ancestors=tuple(dict.fromkeys(each for each in above if _NAME.fullmatch(each) and each != name)),
        mine=bool(us) and author.casefold() == us.casefold(),
        reply_to=json.dumps({"id": name}),
        visibility="direct" if private else "public",
    )


def refused(told: Json, host: str) -> NetworkError | None:
    """What Reddit refuses with a happy status: [["RATELIMIT", "…", "ratelimit"]]."""
    part = inside(told, "json")
    errors = part.get("errors")
    first = errors[0] if isinstance(errors, list) and errors else None
    if not isinstance(first, list) or not first:
        return None
    code, said = str(first[0]), str(first[1])[:300] if len(first) > 1 else ""
    if code == "RATELIMIT":
        seconds = part.get("ratelimit")
        wait = timedelta(seconds=seconds) if isinstance(seconds, int | float) and 0 < seconds < 86400 else USUAL_WAIT
        return TryLater("http-status", after=wait, status="429", host=host)
    if code in GONE:
        return Refused("answered-post-gone", host=host, reason=code)
    return Refused("post-refused", host=host, status="200", text=said or code, reason=code)


def refusal(answer: Answer) -> NetworkError | None:
    """What an unhappy status means."""
    told = words_in(answer)
    reason = text_of(told, "reason") or text_of(told, "error")
    challenge = answer.headers.get("WWW-Authenticate", "")
    if answer.status == 403 and ("insufficient_scope" in challenge or reason == "insufficient_scope"):
        return Refused("permission-missing", host=answer.host, permission="scope")
    if answer.status == 404:
        return Refused("answered-post-gone", host=answer.host)
    if answer.status in (400, 403):
        said = text_of(told, "explanation") or text_of(told, "message") or reason
        return Refused("post-refused", host=answer.host, status=str(answer.status), text=said[:300])
    return None


def still_there(told: Json) -> bool:
    """Whether its author left it there."""
    return (
        text_of(told, "author") not in TAKEN_AWAY
        and text_of(told, "body") not in TAKEN_AWAY
        and text_of(told, "selftext") not in TAKEN_AWAY
    )
