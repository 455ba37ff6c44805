"""Reading what an API tells in JSON: nothing that is missing or odd raises."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

from cmdesk.networks.base import TryLater
from cmdesk.networks.http import Answer

Json = Mapping[str, Any]
CLOCK_DOUBT = timedelta(minutes=5)  # where a server does not say what time it has
KNOWN_CLOCK_DOUBT = timedelta(minutes=1)


def content(answer: Answer) -> Any:
    """The JSON of an answer; TryLater when it is something else, such as the page of a server that is starting."""
    try:
        return json.loads(answer.body)
    except (ValueError, RecursionError) as error:
        raise TryLater("broken-answer", host=answer.host) from error


def one_of(answer: Answer) -> Json:
    """The one thing that an answer tells."""
    told = content(answer)
    if not isinstance(told, dict):
        raise TryLater("broken-answer", host=answer.host)
    return told


def list_of(answer: Answer) -> list[Json]:
    """The things that an answer lists."""
    told = content(answer)
    if not isinstance(told, list):
        raise TryLater("broken-answer", host=answer.host)
    return [each for each in told if isinstance(each, dict)]


def words_in(answer: Answer) -> Json:
    """What an unhappy answer tells in JSON; nothing when it is a page."""
    try:
        told = json.loads(answer.body)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def dicts(value: object) -> Sequence[Json]:
    """The objects of a list that may be none."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def numbered(reply_to: str) -> dict[str, str]:
    """What an item kept to be answered: names with words; empty when it is not ours, or names no `id`."""
    try:
        kept = json.loads(reply_to)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict) or not isinstance(kept.get("id"), str) or not kept["id"]:
        return {}
    return {str(name): value for name, value in kept.items() if isinstance(value, str)}


def text_of(told: Json, name: str) -> str:
    value = told.get(name)
    if isinstance(value, str):
        # Halves of characters can be written in JSON, but not in a database.
        return value.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def count_of(told: Json, name: str) -> int | None:
    """How many there are of something, where that is told; a count below zero is how some say that they keep it."""
    value = told.get(name)
    counts = isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53
    return value if counts else None


def inside(told: Json, name: str) -> Json:
    value = told.get(name)
    return value if isinstance(value, dict) else {}


def web_address(told: Json, name: str) -> str:
    address = text_of(told, name)
    return address if address.startswith(("https://", "http://")) else ""


def moment(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value)
        return (found if found.tzinfo else found.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def tells_the_time(answer: Answer) -> bool:
    """Whether the server says what time it has."""
    try:
        parsedate_to_datetime(answer.headers.get("Date", ""))
    except (ValueError, TypeError):
        return False
    return True


def by_their_clock(ours: datetime, answer: Answer, now: datetime) -> datetime:
    """A moment of ours as early as the server may have written it down."""
    try:
        theirs = parsedate_to_datetime(answer.headers.get("Date", ""))
        return ours + (theirs - now) - KNOWN_CLOCK_DOUBT
    except (ValueError, TypeError):
        return ours - CLOCK_DOUBT
