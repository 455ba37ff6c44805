"""Reading the dates that people and programs write into feeds, in English and French first."""

import re
from datetime import UTC, datetime, timedelta, timezone

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january janv janvier ene enero gen gennaio januar jänner",
            "feb february fev fév févr fevr février fevrier febrero febbraio februar",
            "mar march mars marzo mär märz maerz",
            "apr april avr avril abr abril aprile",
            "may mai mayo mag maggio",
            "jun june juin junio giu giugno juni",
            "jul july juil juillet julio lug luglio juli",
            "aug august août aout aoû ago agosto",
            "sep sept september septembre septiembre set settembre",
            "oct october octobre octubre ott ottobre okt oktober",
            "nov november novembre noviembre",
            "dec december déc décembre decembre dic diciembre dicembre dez dezember",
        ),
        start=1,
    )
    for name in names.split()
}
_HOURS = {
    "z": 0, "gmt": 0, "ut": 0, "utc": 0, "wet": 0, "west": 1, "bst": 1, "cet": 1, "cest": 2, "met": 1, "mest": 2,
    "eet": 2, "eest": 3, "msk": 3, "jst": 9, "kst": 9, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7, "ast": -4, "adt": -3, "akst": -9, "akdt": -8, "hst": -10, "aest": 10, "aedt": 11, "acst": 9.5,
    "nzst": 12, "nzdt": 13,
}  # fmt: skip
_TIME = r"(?:[ ,T]+(?:à |at )?(\d{1,2})[:hH](\d{2})?(?::(\d{2})(?:[.,]\d+)?)?(?: ?([ap])\.?m\b\.?)?)?"
_ZONE = r"\s*(?:\(?\s*(?:GMT|UTC|UT)?\s*([+-]\d{1,2}:?(?:\d{2})?)|\(?([A-Za-z]{1,5})\b)?"
_DAY_FIRST = re.compile(r"(\d{1,2})(?:er|st|nd|rd|th)?[ -]([^\W\d]{3,})\.?,?[ -](\d{4}|\d{2})" + _TIME + _ZONE, re.I)
_MONTH_FIRST = re.compile(r"([^\W\d]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})" + _TIME + _ZONE, re.I)
_UNIX = re.compile(r"([^\W\d]{3}) +(\d{1,2}) (\d{1,2}):(\d{2}):(\d{2})(?: ([A-Z]{1,5}))? (\d{4})")
_NUMERIC = re.compile(r"(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?" + _TIME + _ZONE, re.I)
_SLASHED = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})" + _TIME + _ZONE, re.I)
# The most usual form of all, read without looking any further.
_USUAL = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:([+-])(\d\d)(\d\d)|GMT|UTC|UT|Z)"
)
_FIRST = datetime(1970, 1, 3, tzinfo=UTC)  # before it: a zero that some program took for a date


def parse_date(text: str) -> datetime | None:
    """The moment in UTC; a date without a zone is taken for UTC, without a time for midnight. None: not understood."""
    text = text.strip()[:100]
    if not text:
        return None
    try:
        moment = _seconds(text) or _usual(text) or _iso(text) or _loose(text)
    except (ValueError, OverflowError):
        return None
    return moment if moment is not None and moment >= _FIRST else None


def _seconds(text: str) -> datetime | None:
    """Seconds since 1970, as some programs write them."""
    return datetime.fromtimestamp(int(text), UTC) if len(text) == 10 and text.isdecimal() else None


def _usual(text: str) -> datetime | None:
    found = _USUAL.fullmatch(text)
    if found is None or found[2].lower() not in _MONTHS:
        return None
    zone = UTC
    day, month, year, hour, minute, second = found.group(1, 2, 3, 4, 5, 6)
    if int(hour) > 23 or int(second) > 59:
        return None
    moment = datetime(int(year), _MONTHS[month.lower()], int(day), int(hour), int(minute), int(second), tzinfo=zone)
    if found[7]:
        ahead = timedelta(hours=int(found[8]), minutes=int(found[9]))
        moment += ahead if found[7] == "-" else -ahead
    return moment


def _iso(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    if len(text) < 10:
        return None  # "20260303" and the like are more often numbers than dates
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _loose(text: str) -> datetime | None:
    text = " ".join(text.replace("\u202f", " ").replace("\xa0", " ").split())
    if found := _NUMERIC.search(text):
        year, month, day, *rest = found.groups()
        return _moment(int(year), int(month), int(day or 1), *rest)
    if (found := _DAY_FIRST.search(text)) and (month := _MONTHS.get(found[2].lower())):
        day, _, year, *rest = found.groups()
        return _moment(_whole(int(year)), month, int(day), *rest)
    if (found := _UNIX.search(text)) and (month := _MONTHS.get(found[1].lower())):
        _, day, hour, minute, second, name, year = found.groups()
        return _moment(int(year), month, int(day), hour, minute, second, None, None, name)
    if (found := _MONTH_FIRST.search(text)) and (month := _MONTHS.get(found[1].lower())):
        _, day, year, *rest = found.groups()
        return _moment(int(year), month, int(day), *rest)
    if found := _SLASHED.search(text):
        first, second_, year, *rest = found.groups()
        day, month = int(first), int(second_)
        if month > 12:
            day, month = month, day
        return _moment(int(year), month, day, *rest)
    return None


def _whole(year: int) -> int:
    return year if year > 99 else year + (1900 if year > 69 else 2000)


def _moment(
    year: int,
    month: int,
    day: int,
    hour: str | None,
    minute: str | None,
    second: str | None,
    half: str | None,
    offset: str | None,
    name: str | None,
) -> datetime | None:
    hours = int(hour or 0)
    if half:
        hours = hours % 12 + (12 if half in "pP" else 0)
    moment = datetime(year, month, day, tzinfo=UTC)
    # 24:00 and a leap second are rolled over rather than refused.
    moment += timedelta(hours=min(hours, 24), minutes=int(minute or 0), seconds=int(second or 0))
    if offset:
        digits = offset[1:].replace(":", "")
        ahead = timedelta(
            hours=int(digits[:2] if len(digits) != 3 else digits[:1]),
            minutes=int(digits[-2:] if len(digits) > 2 else 0),
        )
        zone = timezone(ahead if offset[0] == "+" else -ahead)
        return (moment.replace(tzinfo=zone)).astimezone(UTC)
    return moment - timedelta(hours=_HOURS.get((name or "").lower(), 0))
