import itertools
import json
from datetime import date, timedelta

import pytest

from cmdesk.domain.feasts import SCHOOLS, Kind
from cmdesk.engine.schools import known_until, school_holidays
from cmdesk.paths import resource

YEAR = (date(2026, 9, 1), date(2027, 9, 1))


def told(*codes, span=YEAR):
    return [(one.name, one.first.isoformat(), one.last.isoformat()) for one in school_holidays(codes, *span)]


def test_the_zones_of_france_as_the_ministry_fixed_them():
    assert told("FR-B") == [
        ("Vacances de la Toussaint (B)", "2026-10-17", "2026-11-01"),
        ("Vacances de Noël (B)", "2026-12-19", "2027-01-03"),
        ("Vacances d’hiver (B)", "2027-02-20", "2027-03-07"),
        ("Vacances de printemps (B)", "2027-04-17", "2027-05-02"),
        ("Pont de l’Ascension (B)", "2027-05-06", "2027-05-08"),
        ("Vacances d’été (B)", "2027-07-03", "2027-08-31"),
    ]


def test_what_zones_share_is_said_once():
    february = (date(2027, 2, 1), date(2027, 3, 31))
    assert [name for name, *_ in told("FR-A", "FR-B", "FR-C", span=february)] == [
        "Vacances d’hiver (C)",
        "Vacances d’hiver (A)",
        "Vacances d’hiver (B)",
    ]
    assert told("FR-C", "FR-A")[0][0] == "Vacances de la Toussaint (A, C)"


def test_the_communities_of_belgium_over_the_new_year():
    found = {name: (first, last) for name, first, last in told("BE-FR")}
    assert found["Vacances d'automne"] == ("2026-10-19", "2026-11-01")
    assert found["Vacances d'hiver"] == ("2026-12-21", "2027-01-03")
    january = told("BE-FR", span=(date(2027, 1, 1), date(2027, 1, 2)))
    assert january == [("Vacances d'hiver", "2026-12-21", "2027-01-03")]
    assert told("BE-NL")[0][1] == "2026-11-02"


def test_nothing_without_a_choice_and_where_the_knowledge_ends():
    assert told() == []
    assert known_until("FR-A") == date(2028, 8, 31)
    assert known_until("BE-FR") is None
    assert told("FR-A", span=(date(2028, 9, 1), date(2029, 9, 1))) == []


@pytest.mark.parametrize("zone", "ABC")
def test_the_file_is_sound(zone):
    """No two holidays of a zone touch, each begins before it ends, all end before what is known does."""
    kept = json.loads(resource("dates", "school-fr.json").read_text(encoding="utf-8"))
    mine = [(one["first"], one["last"]) for one in kept["periods"] if zone in one["zones"]]
    days = [(date.fromisoformat(first), date.fromisoformat(last)) for first, last in mine]
    assert len(days) >= 15
    assert all(first <= last <= date.fromisoformat(kept["known_until"]) for first, last in days)
    assert all(last + timedelta(days=1) < first for (_, last), (first, _) in itertools.pairwise(days))
    assert {one.kind for one in school_holidays(SCHOOLS, *YEAR)} == {Kind.SCHOOL}
