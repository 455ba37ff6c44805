"""Reading when something should come back: "demain 9h", "dans 3 jours", "in two weeks", "15/12", "next tue 14:00".

French and English, mixed if one likes; accents and capitals do not matter. All of it is by the clock on the wall.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from cmdesk.domain.snoozing_words import FILLERS, MINUTES, MONTHS, NUMBERS, WEEKDAYS, one_of

MORNING, NOON, AFTERNOON, EVENING = time(9), time(12), time(14), time(18)
DAY = timedelta(days=1)
FARTHEST = timedelta(days=5 * 366)


_NUMBER = rf"(?:\d{{1,3}}|{one_of(NUMBERS)})"
_SPAN = rf"{_NUMBER} ?(?:{one_of(MINUTES)})(?: ?[0-5]\d(?! ?[a-z]))?"
_PART = re.compile(rf"(?P<n>{_NUMBER}) ?(?P<unit>{one_of(MINUTES)})(?: ?(?P<more>[0-5]\d)(?! ?[a-z]))?(?= |$)")


@dataclass
class _Reading:
    now: datetime
    day: date | None = None
    clock: time | None = None
    lapse: datetime | None = None  # now and so long

    def at(self) -> datetime | None:
        if self.lapse is not None:
            if self.clock is None and self.day is None:
                return self.lapse
            return datetime.combine(self.day or self.lapse.date(), self.clock or self.lapse.time())
        if self.day is None:
            if self.clock is None:
                return None
            today = datetime.combine(self.now.date(), self.clock)
            return today if today > self.now else today + DAY
        return datetime.combine(self.day, self.clock or MORNING)


def read(text: str, now: datetime) -> datetime | None:
    """The moment that is meant, by the same clock as `now` (without a zone); None where it is not understood.

    Never in the past, and no more than five years ahead. A day alone means its morning.
    """
    rest = f" {_folded(text)} "
    reading = _Reading(now)
    try:
        for pattern, take in _RULES:
            if found := pattern.search(rest):
                take(reading, found)
                rest = rest[: found.start()] + " " + rest[found.end() :]
        at = reading.at()
    except (ValueError, OverflowError):  # the 31st of a month that has no such day, a year without a number
        return None
    if set(rest.split()) - FILLERS or at is None:
        return None
    return at if now < at <= now + FARTHEST else None


def _folded(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold().replace("’", "'"))
    kept = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return " ".join(re.sub(r"[,;()]", " ", kept).split())[:80]


# -- the rules, in the order in which they are tried ------------------------------------------------------------


def _lapse(reading: _Reading, found: re.Match[str]) -> None:
    for part in _PART.finditer(found["spans"]):
        number = NUMBERS.get(part["n"]) or int(part["n"])
        before = reading.lapse or reading.now
        if minutes := MINUTES[part["unit"]]:
            reading.lapse = before + timedelta(minutes=number * minutes + int(part["more"] or 0))
        else:
            reading.lapse = datetime.combine(_months_on(before.date(), number), before.time())


def _half_hour(reading: _Reading, _: re.Match[str]) -> None:
    reading.lapse = reading.now + timedelta(minutes=30)


def _months_on(day: date, months: int) -> date:
    whole = day.year * 12 + day.month - 1 + months
    for last in (day.day, 30, 29, 28):
        try:
            return date(whole // 12, whole % 12 + 1, min(day.day, last))
        except ValueError:
            continue
    raise ValueError(day)


def _iso(reading: _Reading, found: re.Match[str]) -> None:
    reading.day = date(int(found[1]), int(found[2]), int(found[3]))


def _figures(reading: _Reading, found: re.Match[str]) -> None:
    day, month = int(found[1]), int(found[2])
    if month > 12 >= day:
        day, month = month, day
    _set_date(reading, day, month, found[3])


def _named(reading: _Reading, found: re.Match[str]) -> None:
    _set_date(reading, int(found["day"]), MONTHS[found["month"]], found["year"])


def _set_date(reading: _Reading, day: int, month: int, year: str | None) -> None:
    if year:
        reading.day = date(int(year) + (2000 if len(year) == 2 else 0), month, day)
        return
    today = reading.now.date()
    years = (_date(today.year + ahead, month, day) for ahead in range(5))
    reading.day = next(found for found in years if found is not None and found >= today)


def _date(year: int, month: int, day: int) -> date | None:
    """None for the 29th of February of most years; ValueError for a day that no year has."""
    date(2028, month, day)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_of_month(reading: _Reading, found: re.Match[str]) -> None:
    first = reading.now.date().replace(day=1)
    wanted = int(found[1])
    if wanted > 31:
        raise ValueError(wanted)
    months = (_months_on(first, ahead) for ahead in range(13))
    days = (month + (wanted - 1) * DAY for month in months if wanted <= (_months_on(month, 1) - month).days)
    reading.day = next(day for day in days if day > reading.now.date())


def _weekday(reading: _Reading, found: re.Match[str]) -> None:
    ahead = (WEEKDAYS[found[1]] - reading.now.weekday()) % 7 or 7
    reading.day = reading.now.date() + ahead * DAY


def _on(days: int) -> Callable[[_Reading, re.Match[str]], None]:
    def take(reading: _Reading, _: re.Match[str]) -> None:
        reading.day = reading.now.date() + days * DAY

    return take


def _next_week(reading: _Reading, _: re.Match[str]) -> None:
    reading.day = reading.now.date() + (7 - reading.now.weekday()) * DAY


def _next_month(reading: _Reading, _: re.Match[str]) -> None:
    reading.day = _months_on(reading.now.date().replace(day=1), 1)


def _weekend(reading: _Reading, _: re.Match[str]) -> None:
    reading.day = reading.now.date() + ((5 - reading.now.weekday()) % 7 or 7) * DAY


def _month_end(reading: _Reading, _: re.Match[str]) -> None:
    reading.day = _months_on(reading.now.date().replace(day=1), 1) - DAY


def _clock(reading: _Reading, found: re.Match[str]) -> None:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    half = found["half"]
    if half and not 1 <= hour <= 12:
        raise ValueError(hour)
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    reading.clock = time(hour, minute)


def _hour_alone(reading: _Reading, found: re.Match[str]) -> None:
    if reading.clock is None:
        reading.clock = time(int(found[1]))


def _day_part(reading: _Reading, found: re.Match[str]) -> None:
    parts = {"mati": MORNING, "morn": MORNING, "apre": AFTERNOON, "afte": AFTERNOON, "midi": NOON, "noon": NOON}
    usual = next((parts[start] for start in parts if start in found[0]), EVENING)
    if reading.clock is None:
        reading.clock = usual
    elif usual is EVENING and reading.clock.hour < 12:
        reading.clock = reading.clock.replace(hour=reading.clock.hour + 12)


def _tonight(reading: _Reading, found: re.Match[str]) -> None:
    reading.day = reading.now.date()
    _day_part(reading, found)


_MONTH = one_of(MONTHS)
_YEAR = r"(?: (?P<year>\d{4}))?"
_RULES: tuple[tuple[re.Pattern[str], Callable[[_Reading, re.Match[str]], None]], ...] = tuple(
    (re.compile(rf"(?<= ){pattern}(?= )"), take)
    for pattern, take in (
        (r"(?:dans |in |d'ici )?(?:une demi-?[ ]?heure|half an hour)", _half_hour),
        (rf"(?:dans|in|d'ici) (?P<spans>{_SPAN}(?: (?:et |and )?{_SPAN})*)", _lapse),
        (rf"(?P<spans>{_NUMBER} ?(?:minutes?|min|mn|heures|hours|jours?|days?|semaines?|weeks?|mois|months?))", _lapse),
        (r"(\d{4})-(\d{1,2})-(\d{1,2})", _iso),
        (r"(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?\.?", _figures),
        (rf"(?:le |the )?(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)? (?:of |de )?(?P<month>{_MONTH})\.?{_YEAR}", _named),
        (rf"(?P<month>{_MONTH})\.? (?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?{_YEAR}", _named),
        (r"(?:apres-demain|apres demain|(?:the )?day after tomorrow)", _on(2)),
        (r"(?:demain|tomorrow|tmrw)", _on(1)),
        (r"(?:aujourd'hui|today)", _on(0)),
        (r"(?:(?:la )?semaine prochaine|next week)", _next_week),
        (r"(?:(?:le )?mois prochain|next month)", _next_month),
        (r"(?:ce |this |le |the )?week-?[ ]?end", _weekend),
        (r"(?:(?:a la )?fin (?:du|de) (?:ce )?mois|(?:at )?(?:the )?end of (?:the |this )?month)", _month_end),
        (rf"(?:next |this |on |ce )?({one_of(WEEKDAYS)})\.?(?: prochain)?", _weekday),
        (r"(?:a |at |vers )?(?P<hour>\d{1,2}) ?(?:h|:|heures?)(?: ?(?P<minute>[0-5]\d))? ?(?P<half>am|pm)?", _clock),
        (r"(?:at )?(?P<hour>\d{1,2})(?P<minute>) ?(?P<half>am|pm)", _clock),
        (r"(?:le|the) (\d{1,2})(?:st|nd|rd|th)?", _day_of_month),
        (r"(?:a|at|vers) (\d{1,2})", _hour_alone),
        (r"(?:tonight|ce soir|this evening|ce midi|cet apres-?[ ]?midi|this afternoon)", _tonight),
        (
            r"(?:a |at |in the |au |l'|le )?(?:matin|morning|apres-?[ ]?midi|afternoon|midi|noon|soir|evening)",
            _day_part,
        ),
    )
)
