from datetime import date

import pytest

from cmdesk.domain import holidays

# Published by the governments of each place.
PUBLISHED = {
    ("FR", 2026): "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
    ("BE", 2027): "01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25",
    ("CH", 2026): "01-01 05-14 08-01 12-25",
    ("CA-QC", 2026): "01-01 04-03 05-18 06-24 07-01 09-07 10-12 12-25",
    ("GB", 2026): "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    ("GB", 2027): "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    ("GB", 2028): "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    ("US", 2026): "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25",
    ("US", 2027): "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24",
}


@pytest.mark.parametrize(("region", "year"), PUBLISHED)
def test_holidays_are_those_that_were_published(region, year):
    expected = [date.fromisoformat(f"{year}-{day}") for day in PUBLISHED[region, year].split()]
    assert list(holidays.public(region, range(year, year + 1))) == expected


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, "04-02"), (2000, "04-23"), (2008, "03-23"), (2019, "04-21"), (2026, "04-05"), (2038, "04-25")],
)
def test_easter(year, day):
    assert holidays.easter(year) == date.fromisoformat(f"{year}-{day}")


@pytest.mark.parametrize("region", holidays.REGIONS)
def test_several_years_are_in_order_and_each_day_has_a_name(region):
    found = holidays.public(region, range(2024, 2030))
    assert list(found) == sorted(found)
    assert all(found.values())
