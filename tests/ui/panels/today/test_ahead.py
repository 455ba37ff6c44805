from datetime import UTC, date, datetime, timedelta

import pytest

from cmdesk.domain.calendar import CalendarPost, Mark
from cmdesk.domain.feasts import Feast, Kind
from cmdesk.ui.panels.today.ahead import ahead

NOW = datetime(2026, 12, 10, 9, 42, tzinfo=UTC)
DAILY = [CalendarPost(n, f"Jour {n}", ("mastodon",), (1,), Mark.QUEUED, NOW + timedelta(days=n)) for n in range(1, 15)]


def feast(day, name="Noël", last=None):
    first = date(2026, 12, day)
    return Feast(first, last or first, name, Kind.PUBLIC)


@pytest.mark.parametrize(
    ("day", "words"),
    [(10, "Noël is today"), (11, "Noël is tomorrow"), (25, "Noël in 15 days"), (31, "Noël in 21 days")],
)
def test_the_next_feast(day, words):
    assert ahead([feast(day), feast(31, "Saint-Sylvestre")], DAILY, NOW).title == words


def test_a_feast_that_is_over_or_far_away_is_not_told():
    assert not ahead([feast(9), Feast(date(2027, 2, 14), date(2027, 2, 14), "Far", Kind.TRADE)], DAILY, NOW)


def test_posts_that_somebody_must_agree_to():
    asked = [CalendarPost(90 + n, "La fermeture du 25", (), (), Mark.APPROVAL, NOW + timedelta(days=3)) for n in (0, 1)]
    one = ahead([], [*DAILY, asked[0]], NOW)
    assert (one.title, one.review) == ("The coming days", 90)
    assert one.sentences == ("“La fermeture du 25” waits for somebody to agree.",)
    assert ahead([], [*DAILY, *asked], NOW).sentences == ("2 posts wait for somebody to agree.",)


def test_days_without_any_post_from_tomorrow_on():
    posts = [post for post in DAILY if post.draft_id not in (4, 5, 6)]
    found = ahead([], posts, NOW)
    assert found.empty == date(2026, 12, 14)
    assert found.sentences == ("Nothing is planned from Mon 14 to Wed 16.",)
    assert ahead([], [post for post in DAILY if post.draft_id not in (4, 5)], NOW).empty is None
    assert ahead([], [], NOW).empty == date(2026, 12, 11)
    assert not ahead([], [], NOW, plans=False)  # who writes no posts misses none
