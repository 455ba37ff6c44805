from datetime import UTC, datetime

import pytest

from cmdesk.networks import x_prices
from cmdesk.networks.base import Account, Refused


@pytest.mark.parametrize(
    ("typed", "most"), [("5", 5_000_000), ("7.50", 7_500_000), ("7,50", 7_500_000), ("", 5_000_000), ("0", 0)]
)
def test_the_sum_that_a_person_set(typed, most):
    assert x_prices.cap_of({"cap": typed}) == most


@pytest.mark.parametrize("typed", ["much", "-1", "nan", "inf", "1e9"])
def test_what_is_no_sum_is_refused(typed):
    with pytest.raises(Refused, match="bad-cap"):
        x_prices.cap_of({"cap": typed})


def test_a_link_makes_a_post_dear():
    assert x_prices.of_post("Bonjour") == 15_000
    assert x_prices.of_post("fournil-thabor.fr") == 200_000


def test_a_month_begins_by_utc():
    late = datetime.fromisoformat("2026-12-01T00:30:00+01:00")
    assert x_prices.budget(Account(1, "x_api", "us", {}), late).since == datetime(2026, 11, 1, tzinfo=UTC)
