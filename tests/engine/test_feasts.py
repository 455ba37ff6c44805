from datetime import date

import pytest

from cmdesk.domain import holidays
from cmdesk.domain.feasts import REGIONS, Kind
from cmdesk.engine.feasts import PLACES, public_holidays

OURS = {"FR": "FR", "BE": "BE", "QC": "CA-QC", "US": "US"}


def test_every_region_has_its_holidays():
    assert set(PLACES) == set(REGIONS)
    for region in REGIONS:
        found = public_holidays(region, date(2026, 1, 1), date(2028, 1, 1))
        assert {one.first.year for one in found} == {2026, 2027}
        assert {one.kind for one in found} == {Kind.PUBLIC}
        assert date(2026, 12, 25) in {one.first for one in found}


@pytest.mark.parametrize("region", OURS)
@pytest.mark.parametrize("year", [2025, 2026, 2027, 2028])
def test_the_library_knows_each_holiday_that_stops_the_reply_clock(region, year):
    theirs = {one.first for one in public_holidays(region, date(year, 1, 1), date(year + 1, 1, 1))}
    ours = set(holidays.public(OURS[region], range(year, year + 1)))
    assert {day for day in ours if day.year == year} <= theirs


def test_only_the_days_that_were_asked_are_told_in_their_language():
    (armistice,) = public_holidays("FR", date(2026, 11, 2), date(2026, 12, 1))
    assert (armistice.first, armistice.name) == (date(2026, 11, 11), "Armistice")
