from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.reputation import Mood, Period, Slice, slice_of
from cmdesk.ui.panels.watchlist.figures import place_of, title_of

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
WEEK = Period(NOON - timedelta(days=7), NOON)


@pytest.mark.parametrize(
    ("wanted", "title"),
    [
        (slice_of(0, WEEK), "Mentions · 13 Nov to 20 Nov"),
        (slice_of(0, WEEK, mood=Mood.BLAME), "Blame · 13 Nov to 20 Nov"),
        (slice_of(0, WEEK, mood=Mood.PRAISE), "Praise · 13 Nov to 20 Nov"),
        (slice_of(0, WEEK, mood=Mood.NEUTRAL), "Neutral mentions · 13 Nov to 20 Nov"),
        (slice_of(0, WEEK, rated=1), "Reviews · 13 Nov to 20 Nov"),
        (slice_of(0, Period(NOON - timedelta(hours=9), NOON)), "Mentions · 20 Nov"),
        (Slice(signal=3), "What the signal rests on"),
    ],
)
def test_a_place_says_what_is_listed(qtbot, wanted, title):
    assert title_of(wanted) == title
    assert place_of(wanted).figure == wanted
