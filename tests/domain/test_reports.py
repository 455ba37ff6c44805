from datetime import date

from cmdesk.domain.reports import month_due
from cmdesk.domain.timeframes import written


def test_since_the_first_of_a_month_the_one_before_is_due():
    assert written(month_due(date(2026, 3, 1))) == "2026-02"
    assert written(month_due(date(2026, 3, 31))) == "2026-02"
    assert written(month_due(date(2027, 1, 1))) == "2026-12"
