"""School holidays: of France as its ministry fixed them, kept in a file; of Belgium worked out by the library.

Elsewhere they are decided too near to the ground (cantons, school boards, districts) to be known to a program: the
calendar that the authority publishes is read instead.
"""

import json
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType
from typing import Any

from cmdesk.domain.feasts import SCHOOLS, Feast, Kind
from cmdesk.paths import resource

DAY = timedelta(days=1)
_BELGIAN: Mapping[str, tuple[str, str]] = MappingProxyType({"BE-FR": ("French", "fr"), "BE-NL": ("Flemish", "nl")})
_HOLIDAYS = ("vacances", "vakantie")  # what the library names so; the rest are single days


def known_until(code: str) -> date | None:
    """The last day that is known; None where it is worked out by rules."""
    return date.fromisoformat(_french()["known_until"]) if code.startswith("FR-") else None


def school_holidays(codes: Sequence[str], start: date, end: date) -> Sequence[Feast]:
    """Those that touch the days from one to before another, in order. Takes a moment: not for the window's thread."""
    belgian = [one for code in codes if code in _BELGIAN for one in _of_belgium(code, start, end)]
    found = [one for one in (*_of_france(codes), *belgian) if one.first < end and one.last >= start]
    return sorted(found, key=lambda one: one.first)


@cache
def _french() -> Any:
    return json.loads(resource("dates", "school-fr.json").read_text(encoding="utf-8"))


def _of_france(codes: Sequence[str]) -> Sequence[Feast]:
    """One for each holiday, with the zones of those that were asked for."""
    wanted = [code.removeprefix("FR-") for code in SCHOOLS if code in codes and code.startswith("FR-")]
    found = []
    for told in _french()["periods"]:
        zones = [zone for zone in wanted if zone in told["zones"]]
        if zones:
            name = f"{told['name']} ({', '.join(zones)})"
            first, last = date.fromisoformat(told["first"]), date.fromisoformat(told["last"])
            found.append(Feast(first, last, name, Kind.SCHOOL, "FR"))
    return found


def _of_belgium(code: str, start: date, end: date) -> Sequence[Feast]:
    import holidays

    part, language = _BELGIAN[code]
    years = range(start.year - 1, end.year + 2)  # a holiday over the new year is one
    every = holidays.country_holidays("BE", subdiv=part, years=years, language=language, categories=("school",))
    days = {
        day: name
        for day, names in sorted(every.items())
        for name in names.split("; ")
        if any(word in name.lower() for word in _HOLIDAYS)
    }
    found: list[Feast] = []
    for day, name in days.items():
        if found and found[-1].name == name and found[-1].last == day - DAY:
            found[-1] = Feast(found[-1].first, day, name, Kind.SCHOOL, code)
        else:
            found.append(Feast(day, day, name, Kind.SCHOOL, code))
    return found
