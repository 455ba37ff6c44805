from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cmdesk.domain.feasts import REGIONS, TRADE, Feast, Kind, day_of, trade_dates

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("region", "name", "days"),
    [
        # As they were announced or kept.
        ("FR", "Fête des mères", (date(2025, 5, 25), date(2026, 5, 31), date(2023, 6, 4), date(2020, 6, 7))),
        ("FR", "Fête des pères", (date(2025, 6, 15), date(2026, 6, 21))),
        ("FR", "Beaujolais nouveau", (date(2025, 11, 20), date(2026, 11, 19))),
        ("FR", "Journées du patrimoine", (date(2025, 9, 20), date(2026, 9, 19))),
        ("FR", "Mardi gras", (date(2025, 3, 4), date(2026, 2, 17))),
        ("FR", "Black Friday", (date(2025, 11, 28), date(2026, 11, 27))),
        ("BE", "Fête des mères", (date(2025, 5, 11), date(2026, 5, 10))),
        ("BE", "Fête des pères", (date(2025, 6, 8), date(2026, 6, 14))),
        ("CH", "Fête des pères", (date(2025, 6, 1), date(2026, 6, 7))),
        ("CH", "Jeûne fédéral", (date(2025, 9, 21), date(2026, 9, 20))),
        ("QC", "Fête des pères", (date(2025, 6, 15), date(2026, 6, 21))),
        ("UK", "Mothering Sunday", (date(2025, 3, 30), date(2026, 3, 15))),
        ("UK", "Remembrance Sunday", (date(2025, 11, 9), date(2026, 11, 8))),
        ("US", "Mother’s Day", (date(2025, 5, 11), date(2026, 5, 10))),
        ("US", "Grandparents Day", (date(2025, 9, 7), date(2026, 9, 13))),
        ("US", "Giving Tuesday", (date(2025, 12, 2), date(2026, 12, 1))),
    ],
)
def test_dates_of_trade_are_as_they_were_announced(region, name, days):
    rule = dict(TRADE[region])[name]
    assert tuple(day_of(rule, day.year) for day in days) == days


@given(st.sampled_from(REGIONS), st.dates(date(2000, 1, 1), date(2090, 1, 1)), st.integers(0, 800))
def test_dates_come_in_order_and_only_those_that_were_asked(region, start, days):
    end = start + days * DAY
    found = trade_dates(region, start, end)
    assert [one.first for one in found] == sorted(one.first for one in found)
    assert all(start <= one.first == one.last < end and one.kind is Kind.TRADE for one in found)
    if days >= 366:
        assert {one.name for one in found} == set(dict(TRADE[region]))


def test_a_feast_may_last():
    fair = Feast(date(2026, 3, 2), date(2026, 3, 4), "Foire", Kind.OWN)
    assert [fair.on(date(2026, 3, day)) for day in (1, 2, 4, 5)] == [False, True, True, False]
