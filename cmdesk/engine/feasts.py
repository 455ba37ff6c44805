"""Public holidays, worked out without a network by the `holidays` library; each in the language of its place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from cmdesk.domain.feasts import Feast, Kind


@dataclass(frozen=True)
class Place:
    """How the library calls a place."""

    country: str
    part: str | None = None
    language: str | None = None


PLACES: Mapping[str, Place] = MappingProxyType(
    {
        "FR": Place("FR", language="fr"),
        "BE": Place("BE", language="fr"),
        "CH": Place("CH", language="fr"),  # only what the whole country keeps: the cantons differ
        "QC": Place("CA", "QC", "fr"),
        "UK": Place("GB", "ENG"),
        "US": Place("US"),
    }
)


def public_holidays(region: str, start: date, end: date) -> Sequence[Feast]:
    """From a day to before another, in order. Takes some milliseconds the first time: not for the window's thread."""
    import holidays

    place = PLACES[region]
    years = range(start.year, end.year + 1)
    found = holidays.country_holidays(place.country, subdiv=place.part, years=years, language=place.language)
    return [Feast(day, day, name, Kind.PUBLIC, region) for day, name in sorted(found.items()) if start <= day < end]
