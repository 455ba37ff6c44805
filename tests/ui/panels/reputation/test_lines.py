from datetime import UTC, datetime, timedelta

import pytest

from cmdesk.domain.incidents import Happened, Moment
from cmdesk.domain.reputation import (
    Bar,
    Feelings,
    Overview,
    Period,
    Replies,
    Reviews,
    Standing,
    last_days,
    steps,
)
from cmdesk.ui.panels.reputation import lines

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def overview(days=7, **more):
    period = last_days(days, NOON)
    bars = [Bar(part) for part in steps(period, None)]
    bars[-1] = Bar(bars[-1].period, Feelings(4, 3, 1))
    told = {
        "query": 0, "period": period, "bars": tuple(bars), "relays": 0, "before": Feelings(1, 1, 2), "places": (),
        "authors": (), "voices": (), "reasons": (), "reviews": Reviews(), "replies": Replies(),
    }  # fmt: skip
    return Overview(**told | more)


def test_figures_are_compared_with_the_time_before(qtbot):
    told = overview(relays=2, reviews=Reviews(3, 4.6, 4.2), replies=Replies(2, 3900, 4980))
    mentions = lines.mentions_line(told)
    assert (mentions.value, mentions.change, mentions.symbol, mentions.note) == (
        "8",
        "+100%",
        "rise",
        "4 before · 2 relays",
    )
    praise = lines.praise_line(told)
    assert (praise.value, praise.change, praise.note) == ("50%", "+25 points", "12% blame")
    reply = lines.reply_line(told)
    assert (reply.value, reply.change, reply.symbol) == ("1 h 05", "−18 min", "fall")
    assert reply.note.endswith(" people were answered")
    review = lines.review_line(told)
    assert (review.value, review.change, review.note) == ("4.6", "+0.4", "3 reviews")


def test_a_share_is_told_only_once_most_was_judged(qtbot):
    waits = lines.praise_line(overview(), unjudged=2)
    assert (waits.value, waits.change, waits.note) == ("…", "", "2 texts are being judged")
    assert lines.praise_line(overview(), unjudged=0).value == "50%"
    many = overview(bars=(Bar(overview().period, Feelings(40, 40, 0)),))
    assert lines.praise_line(many, unjudged=4).value == "50%"
    assert lines.praise_line(many, unjudged=5).value == "…"


def test_what_did_not_change_is_stable_and_what_is_not_known_is_not_told(qtbot):
    told = overview(before=Feelings(4, 3, 1), reviews=Reviews(3, 4.61, 4.6), replies=Replies(2, 60, 60))
    for line in (lines.mentions_line(told), lines.praise_line(told), lines.reply_line(told), lines.review_line(told)):
        assert (line.change, line.symbol) == ("stable", "minus")
    nothing = overview(before=Feelings())
    for line in (lines.mentions_line(nothing), lines.praise_line(nothing), lines.reply_line(nothing)):
        assert line.change == ""
    assert (lines.reply_line(nothing).value, lines.review_line(nothing).value) == ("–", "–")
    assert lines.reply_line(nothing).note == "no first answer"  # though people may have written


def test_the_chart_is_told_in_one_sentence(qtbot):
    told = overview()
    assert lines.sentence_of(told) == (
        "14 Nov to 20 Nov: 8 mentions, of which 4 praise, 3 neutral and 1 blame; most on 20 Nov, 8"
    )
    quiet = overview(bars=tuple(Bar(part) for part in steps(told.period, None)))
    assert lines.sentence_of(quiet) == "Nothing was said from 14 Nov to 20 Nov"
    last = lines.stacks_of(told)[-1]
    assert last.parts == (1, 3, 4)
    assert last.spoken == "20 Nov: 8 mentions, of which 4 praise, 3 neutral, 1 blame"


@pytest.mark.parametrize(
    ("days", "title"), [(1, "Mentions by hour"), (30, "Mentions by day"), (365, "Mentions by week")]
)
def test_the_title_says_how_fine_the_chart_is(qtbot, days, title):
    assert lines.trend_title(overview(days)) == title


def test_reasons_bear_a_face_and_somebodys_words(qtbot):
    line, other = lines.reason_lines(
        [Standing("Taste", 9, 4, 3, feelings=Feelings(7, 1, 1), quote="So good"), Standing("Price", 2, 3, 4)]
    )
    assert (line.symbol, line.tone, line.change, line.tip) == ("happy", "good", 5, "“So good”")
    assert line.spoken == "Taste: 9, 4 in the time before. “So good”"
    assert (other.symbol, other.tone, other.change) == ("neutral", "", -1)


def test_voices_make_a_hundred(qtbot):
    told = [Standing("", 2, 0, kind="us"), Standing("Mail", 1, 0, 5, "rival")]
    assert [(line.name, line.value, line.change) for line in lines.voice_lines(told, "You")] == [
        ("You", 67, None),
        ("Mail", 33, None),
    ]
    assert lines.voice_lines([], "You") == []


def test_an_hour_is_told_by_its_day(qtbot):
    hour = Period(NOON, NOON + timedelta(hours=1))
    assert lines.told_period(hour).startswith("20 Nov ")


def test_what_was_decided_stands_at_its_bar(qtbot):
    told = overview(7)
    day = told.bars[2].period.since + timedelta(hours=1)
    marks = [
        Moment(day, Happened.DECISION, "On appelle le labo"),
        Moment(day + timedelta(hours=1), Happened.OPENED, "Panne"),
        Moment(told.bars[4].period.since, Happened.STATEMENT, "Nous cherchons."),
        Moment(told.bars[0].period.since - timedelta(days=1), Happened.CLOSED, "avant"),
    ]
    flags = lines.flags_of(told, marks)
    assert [(flag.place, flag.name) for flag in flags] == [(2, "crisis file +1"), (4, "statement")]
    assert flags[0].spoken == "decision: On appelle le labo; crisis file: Panne"


def test_where_there_is_much_only_what_weighs_most_is_flagged(qtbot):
    told = overview(7)
    kinds = [Happened.DECISION, Happened.LEVEL, Happened.DECISION, Happened.CLOSED, Happened.STATEMENT, Happened.OPENED]
    marks = [Moment(bar.period.since, kind, "2") for bar, kind in zip(told.bars, kinds, strict=False)]
    flags = lines.flags_of(told, marks)
    assert [flag.name for flag in flags] == ["decision", "decision", "statement", "crisis file"]
