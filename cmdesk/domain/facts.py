"""What is known of an item beside its words: where it stands, when it came, what it is. How a query asks for it."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from types import MappingProxyType

from cmdesk.domain.items import Kind

SENTIMENTS: Mapping[str, str] = MappingProxyType(
    {
        "positive": "positive",
        "positif": "positive",
        "neutral": "neutral",
        "neutre": "neutral",
        "negative": "negative",
        "négatif": "negative",
        "negatif": "negative",
        "unknown": "unknown",
        "inconnu": "unknown",
    }
)
FEELINGS: Mapping[str, int | None] = MappingProxyType({"positive": 1, "neutral": 0, "negative": -1, "unknown": None})
KINDS: Mapping[str, str] = MappingProxyType(
    {kind.value: kind.value for kind in Kind}
    | {"publication": "post", "commentaire": "comment", "courriel": "mail", "e-mail": "mail", "email": "mail"}
)
_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?")
_WEEK = re.compile(r"(\d{4})-W(\d{2})")
_SPAN = re.compile(r"(\d{1,9})?(/(\d{1,9})?)?")
_LENGTH = re.compile(r"P(?=\d|T\d)(?:(\d{1,4})Y)?(?:(\d{1,4})M)?(?:(\d{1,4})W)?(?:(\d{1,5})D)?(?:T(\d{1,5})H)?")
_HOST = re.compile(r"[^\s/:@.]+(\.[^\s/:@.]+)*")


def canonical(field: str, value: str) -> str:
    """The value as it is kept in a query. Raises ValueError when the field has no such value."""
    match field:
        case "site":
            host = re.sub(r"^https?://", "", value.lower()).split("/")[0].split(":")[0].removeprefix("www.")
            if _HOST.fullmatch(host):
                return host
        case "url":
            return value.lower()
        case "raw":
            return value
        case "sentiment":
            return SENTIMENTS[value.lower()] if value.lower() in SENTIMENTS else _no(value)
        case "type":
            return KINDS[value.lower()] if value.lower() in KINDS else _no(value)
        case "date" | "seen":
            interval(value.upper(), datetime(2026, 1, 1, tzinfo=UTC))
            return value.upper()
        case "followers":
            span(value)
            return value
    return _no(value)


def span(value: str) -> tuple[int, int | None]:
    """A number as (least, most): 500 is at least so many, /500 at most, 100/500 between. Raises ValueError."""
    found = _SPAN.fullmatch(value)
    if found is None or (found[1] is None and found[3] is None):
        raise ValueError(value)
    least, most = int(found[1] or 0), None if found[3] is None else int(found[3])
    if most is not None and most < least:
        raise ValueError(value)
    return least, most


def _no(value: str) -> str:
    raise ValueError(value)


def host_of(link: str) -> str:
    """The site of a web address, without www; "" when it has none."""
    if (found := re.match(r"https?://(?:[^/?#@]*@)?([^/?#:]+)", link, re.IGNORECASE)) is None:
        return ""
    return found[1].lower().removeprefix("www.")


def on_site(host: str, site: str) -> bool:
    """Whether a host is a site or a part of it: fr.example.org is on example.org."""
    return host == site or host.endswith(f".{site}")


def is_relative(value: str) -> bool:
    """Whether an interval moves with the clock: P7D."""
    return "/" not in value and value.startswith("P")


def interval(value: str, now: datetime) -> tuple[datetime | None, datetime | None]:
    """An ISO 8601 date, month, year, week, length or interval as (from, before); days are those of `now`'s zone.

    The end of an interval is meant whole: 2026-01/2026-03 ends with March. Raises ValueError.
    """
    zone = now.tzinfo or UTC
    first, slash, last = value.partition("/")
    if not slash:
        if (length := _length(value)) is not None:
            return _moved(now, length, -1), None
        return _span(value, zone)
    if not first and not last:
        raise ValueError(value)
    if (length := _length(first)) is not None:
        before = _span(last, zone)[1]
        return _moved(before, length, -1), before
    start = _span(first, zone)[0] if first else None
    if start is not None and (length := _length(last)) is not None:
        return start, _moved(start, length, 1)
    end = _span(last, zone)[1] if last else None
    if start is not None and end is not None and end <= start:
        raise ValueError(value)
    return start, end


def _length(text: str) -> tuple[int, timedelta] | None:
    if not text.startswith("P"):
        return None
    if (found := _LENGTH.fullmatch(text)) is None:
        raise ValueError(text)
    years, months, weeks, days, hours = (int(part or 0) for part in found.groups())
    return 12 * years + months, timedelta(days=7 * weeks + days, hours=hours)


def _moved(moment: datetime, length: tuple[int, timedelta], sign: int) -> datetime:
    months, rest = length
    try:
        whole = moment.year * 12 + moment.month - 1 + sign * months
        day = min(moment.day, _days_in(whole // 12, whole % 12 + 1))
        return moment.replace(year=whole // 12, month=whole % 12 + 1, day=day) + sign * rest
    except OverflowError as error:
        raise ValueError(str(length)) from error


def _days_in(year: int, month: int) -> int:
    first = datetime(year, month, 1, tzinfo=UTC)
    return (datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC) - first).days


def _span(text: str, zone: tzinfo) -> tuple[datetime, datetime]:
    if found := _WEEK.fullmatch(text):
        start = datetime.fromisocalendar(int(found[1]), int(found[2]), 1).replace(tzinfo=zone)
        return start, start + timedelta(days=7)
    if not (found := _DAY.fullmatch(text)):
        raise ValueError(text)
    year, month, day, hour, minute = (int(part) if part else None for part in found.groups())
    start = datetime(year or 0, month or 1, day or 1, hour or 0, minute or 0, tzinfo=zone)
    if hour is not None:
        return start, start + timedelta(minutes=1)
    if day is not None:
        return start, start + timedelta(days=1)
    return start, _moved(start, (1 if month is not None else 12, timedelta()), 1)
