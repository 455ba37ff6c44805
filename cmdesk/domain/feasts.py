"""Days that are worth knowing when one plans: public holidays, dates of trade and custom, one's own.

Public holidays are worked out by the engine with a library. The dates of trade (in French "marronniers") are rules of
our own, below: each is a custom of the place that has stood for years, none waits for a decision. School holidays do:
the engine knows some of them (`SCHOOLS`), the others are read from the calendar that the authority publishes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from types import MappingProxyType

from cmdesk.domain.holidays import easter

DAY = timedelta(days=1)
SUN = 6


class Kind(StrEnum):
    PUBLIC = "public"  # most people do not work
    TRADE = "trade"
    OWN = "own"
    SCHOOL = "school"  # holidays of schools


# Whose school holidays are known without a calendar of an authority: the zones of France, the communities of Belgium.
SCHOOLS = ("FR-A", "FR-B", "FR-C", "BE-FR", "BE-NL")
# Where the others are published, by region.
AUTHORITIES: Mapping[str, str] = MappingProxyType(
    {
        "CH": "https://www.edk.ch/",
        "QC": "https://www.quebec.ca/education/",
        "UK": "https://www.gov.uk/school-term-holiday-dates",
        "US": "https://nces.ed.gov/ccd/districtsearch/",
    }
)


@dataclass(frozen=True)
class Feast:
    """One day, or several in a row."""

    first: date
    last: date
    name: str  # in the language of the place
    kind: Kind
    region: str = ""  # "FR"; "" for one's own

    def on(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class OwnDate:
    """One date that the user typed, or all that were read from one calendar."""

    id: int  # 0: a calendar
    name: str
    first: date
    source: str = ""
    count: int = 1


# Name, rule: "02-14"; "easter-47", days from Easter Sunday; "2sun05", May's second Sunday; "4thu11+1", a day later.
Rule = tuple[str, str]
_FRENCH: tuple[Rule, ...] = (
    ("Épiphanie", "01-06"),
    ("Chandeleur", "02-02"),
    ("Saint-Valentin", "02-14"),
    ("Mardi gras", "easter-47"),
    ("Journée des droits des femmes", "03-08"),
    ("Poisson d’avril", "04-01"),
    ("Pâques", "easter"),
    ("Jour de la Terre", "04-22"),
    ("Halloween", "10-31"),
    ("Black Friday", "4thu11+1"),
    ("Cyber Monday", "4thu11+4"),
    ("Réveillon de Noël", "12-24"),
    ("Saint-Sylvestre", "12-31"),
)
_ENGLISH: tuple[Rule, ...] = (
    ("Valentine’s Day", "02-14"),
    ("International Women’s Day", "03-08"),
    ("St Patrick’s Day", "03-17"),
    ("April Fools’ Day", "04-01"),
    ("Easter Sunday", "easter"),
    ("Earth Day", "04-22"),
    ("Father’s Day", "3sun06"),
    ("Halloween", "10-31"),
    ("Black Friday", "4thu11+1"),
    ("Cyber Monday", "4thu11+4"),
    ("Christmas Eve", "12-24"),
    ("New Year’s Eve", "12-31"),
)
TRADE: Mapping[str, tuple[Rule, ...]] = MappingProxyType(
    {
        "FR": (
            *_FRENCH,
            (
                "Fête des mères",
                "mothers-fr",
            ),  # the last Sunday of May, unless it is Pentecost (Code de l’action sociale)
            ("Fête des pères", "3sun06"),
            ("Fête de la musique", "06-21"),
            ("Journées du patrimoine", "3sun09-1"),
            ("Beaujolais nouveau", "3thu11"),
            ("Sainte-Catherine", "11-25"),
            ("Saint-Nicolas", "12-06"),
            ("Fête des Lumières", "12-08"),
        ),
        "BE": (
            *_FRENCH,
            ("Fête des mères", "2sun05"),
            ("Fête des pères", "2sun06"),
            ("Fête de la musique", "06-21"),
            ("Fête de la Communauté française", "09-27"),
            ("Fête du Roi", "11-15"),
            ("Saint-Nicolas", "12-06"),
        ),
        "CH": (
            *_FRENCH,
            ("Fête des mères", "2sun05"),
            ("Fête des pères", "1sun06"),
            ("Jeûne fédéral", "3sun09"),
            ("Saint-Nicolas", "12-06"),
        ),
        "QC": (
            *_FRENCH,
            ("Saint-Patrick", "03-17"),
            ("Fête des mères", "2sun05"),
            ("Fête des pères", "3sun06"),
            ("Lendemain de Noël", "12-26"),
        ),
        "UK": (
            *_ENGLISH,
            ("Burns Night", "01-25"),
            ("Pancake Day", "easter-47"),
            ("Mothering Sunday", "easter-21"),
            ("Bonfire Night", "11-05"),
            ("Remembrance Sunday", "2sun11"),
        ),
        "US": (
            *_ENGLISH,
            ("Mother’s Day", "2sun05"),
            ("Cinco de Mayo", "05-05"),
            ("Grandparents Day", "1mon09+6"),
            ("Small Business Saturday", "4thu11+2"),
            ("Giving Tuesday", "4thu11+5"),
        ),
    }
)
REGIONS = tuple(TRADE)
_WEEKDAYS = {name: at for at, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))}


def trade_dates(region: str, start: date, end: date) -> Sequence[Feast]:
    """What the trade of a region lives by, from a day to before another, in order."""
    found = [
        Feast(day, day, name, Kind.TRADE, region)
        for year in range(start.year, end.year + 1)
        for name, rule in TRADE[region]
        if start <= (day := day_of(rule, year)) < end
    ]
    return sorted(found, key=lambda feast: (feast.first, feast.name))


def day_of(rule: str, year: int) -> date:
    """The day that a rule means in a year."""
    if rule == "mothers-fr":
        day = _nth(year, 5, SUN, -1)
        return day + 7 * DAY if day == easter(year) + 49 * DAY else day
    if rule.startswith("easter"):
        return easter(year) + int(rule.removeprefix("easter") or 0) * DAY
    if rule[2] == "-" and rule[:2].isdigit():
        return date(year, int(rule[:2]), int(rule[3:]))
    at = next(at for at in (1, 2) if rule[at : at + 3] in _WEEKDAYS)
    nth, weekday, month, more = int(rule[:at]), _WEEKDAYS[rule[at : at + 3]], int(rule[at + 3 : at + 5]), rule[at + 5 :]
    return _nth(year, month, weekday, nth) + int(more or 0) * DAY


def _nth(year: int, month: int, weekday: int, which: int) -> date:
    """The first, second … or (-1) last such weekday of a month."""
    if which > 0:
        first = date(year, month, 1)
        return first + ((weekday - first.weekday()) % 7 + 7 * (which - 1)) * DAY
    last = date(year + month // 12, month % 12 + 1, 1) - DAY
    return last - ((last.weekday() - weekday) % 7) * DAY
