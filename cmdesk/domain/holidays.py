"""Public holidays of the places where most users are, worked out without a network.

Names are in the language of the place. Switzerland: only the days that all or nearly all cantons keep; the user adds
those of theirs. Sources of the rules: the labour codes (France L3133-1, Belgium 18.4.1974, Québec N-1.1, Banking and
Financial Dealings Act 1971, 5 U.S.C. 6103).
"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType

DAY = timedelta(days=1)
MONDAY, THURSDAY = 0, 3

Rule = tuple[str, str]  # name, when: "12-25", "easter+1", "mon3 01" (the third Monday), "mon-1 05", "mon<05-25"

RULES: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
    {
        "FR": (
            ("Jour de l’an", "01-01"),
            ("Lundi de Pâques", "easter+1"),
            ("Fête du Travail", "05-01"),
            ("Victoire de 1945", "05-08"),
            ("Ascension", "easter+39"),
            ("Lundi de Pentecôte", "easter+50"),
            ("Fête nationale", "07-14"),
            ("Assomption", "08-15"),
            ("Toussaint", "11-01"),
            ("Armistice de 1918", "11-11"),
            ("Noël", "12-25"),
        ),
        "BE": (
            ("Jour de l’an", "01-01"),
            ("Lundi de Pâques", "easter+1"),
            ("Fête du Travail", "05-01"),
            ("Ascension", "easter+39"),
            ("Lundi de Pentecôte", "easter+50"),
            ("Fête nationale", "07-21"),
            ("Assomption", "08-15"),
            ("Toussaint", "11-01"),
            ("Armistice", "11-11"),
            ("Noël", "12-25"),
        ),
        "CH": (
            ("Nouvel an", "01-01"),
            ("Ascension", "easter+39"),
            ("Fête nationale", "08-01"),
            ("Noël", "12-25"),
        ),
        "CA-QC": (
            ("Jour de l’An", "01-01"),
            ("Vendredi saint", "easter-2"),
            ("Journée nationale des patriotes", "mon<05-25"),
            ("Fête nationale du Québec", "06-24"),
            ("Fête du Canada", "07-01"),
            ("Fête du Travail", "mon1 09"),
            ("Action de grâces", "mon2 10"),
            ("Noël", "12-25"),
        ),
        "GB": (
            ("New Year’s Day", "01-01 next"),
            ("Good Friday", "easter-2"),
            ("Easter Monday", "easter+1"),
            ("Early May bank holiday", "mon1 05"),
            ("Spring bank holiday", "mon-1 05"),
            ("Summer bank holiday", "mon-1 08"),
            ("Christmas Day", "12-25 next"),
            ("Boxing Day", "12-26 next"),
        ),
        "US": (
            ("New Year’s Day", "01-01 near"),
            ("Martin Luther King Day", "mon3 01"),
            ("Presidents’ Day", "mon3 02"),
            ("Memorial Day", "mon-1 05"),
            ("Juneteenth", "06-19 near"),
            ("Independence Day", "07-04 near"),
            ("Labor Day", "mon1 09"),
            ("Columbus Day", "mon2 10"),
            ("Veterans Day", "11-11 near"),
            ("Thanksgiving Day", "thu4 11"),
            ("Christmas Day", "12-25 near"),
        ),
    }
)
REGIONS = tuple(RULES)


def public(region: str, years: Iterator[int] | range) -> dict[date, str]:
    """The public holidays of a region, in order."""
    found: dict[date, str] = {}
    for year in years:
        for name, rule in RULES[region]:
            day = _day(rule, year)
            if rule.endswith("next"):  # a weekend moves to the first working day that is free
                while day.weekday() > 4 or day in found:
                    day += DAY
            found[day] = name
    return dict(sorted(found.items()))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm, Nature, 20 April 1876)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    r = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * r) // 433
    month = (h + r - 7 * m + 90) // 25
    return date(year, month, (h + r - 7 * m + 33 * month + 19) % 32)


def _day(rule: str, year: int) -> date:
    if rule.startswith("easter"):
        return easter(year) + int(rule.removeprefix("easter")) * DAY
    if rule.startswith("mon<"):  # the last Monday before
        before = date(year, *_parts(rule[4:])) - DAY
        return before - before.weekday() * DAY
    if rule[:3] in ("mon", "thu"):
        which, month = rule[3:].split()
        return _weekday(year, int(month), MONDAY if rule.startswith("mon") else THURSDAY, int(which))
    day = date(year, *_parts(rule[:5]))
    if rule.endswith("near"):  # Saturday is kept on Friday, Sunday on Monday
        day += {5: -DAY, 6: DAY}.get(day.weekday(), 0 * DAY)
    return day


def _parts(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)


def _weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The first, second … or (-1) last such weekday of a month."""
    if which > 0:
        first = date(year, month, 1)
        return first + ((weekday - first.weekday()) % 7 + 7 * (which - 1)) * DAY
    last = date(year + month // 12, month % 12 + 1, 1) - DAY
    return last - ((last.weekday() - weekday) % 7) * DAY
