"""The figures in words: what the cards, bars and charts of the panel say."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from cmdesk.domain.incidents import Happened, Moment
from cmdesk.domain.reputation import HOURLY_UP_TO, Bar, Overview, Period, Standing, growth, percent, shares
from cmdesk.ui import amounts, times
from cmdesk.ui.panels.watchlist.places import symbol_at_address
from cmdesk.ui.widgets import BarLine, FigureLine, Flag, Stack, signed
from cmdesk.ui.words import tr

THIN = "\u202f"
MANY = 20  # one in so many
STABLE = 0.05  # of a star: less is no change


def trend_symbol(change: float) -> str:
    return "rise" if change > 0 else "fall" if change < 0 else "minus"


def changed(change: int, unit: str) -> str:
    """By how much, with its sign; what did not change is stable."""
    if not change:
        return tr("stable")
    return (
        tr("{change} points", n=abs(change), change=signed(change))
        if unit == "points"
        else tr("{change}%", change=signed(change))
    )


def per_cent(share: int | None) -> str:
    return "–" if share is None else tr("{share}%", share=share)


def mentions_line(told: Overview) -> FigureLine:
    grown = growth(told.total.total, told.before.total)
    note = tr("{count} before", count=amounts.whole(told.before.total))
    return FigureLine(
        tr("Mentions"),
        amounts.whole(told.total.total),
        "" if grown is None else changed(grown, "%"),
        trend_symbol(grown or 0),
        f"{note} · {tr('{n} relays', n=told.relays)}" if told.relays else note,
        tuple(bar.feelings.total for bar in told.bars),
        spoken=_compared(amounts.whole(told.before.total)),
    )


def praise_line(told: Overview, unjudged: int = 0) -> FigureLine:
    """`unjudged`: how many still wait; with many of them a share would tell nothing yet."""
    if unjudged * MANY > told.total.total:
        return FigureLine(
            tr("Share of praise"), "…", note=tr("{n} texts are being judged", n=unjudged), spoken=tr("not known yet")
        )
    now, before = percent(told.total.praise, told.total.total), percent(told.before.praise, told.before.total)
    change = None if now is None or before is None else now - before
    return FigureLine(
        tr("Share of praise"),
        per_cent(now),
        "" if change is None else changed(change, "points"),
        trend_symbol(change or 0),
        tr("{share} blame", share=per_cent(percent(told.total.blame, told.total.total))),
        tuple(100.0 * bar.feelings.praise / bar.feelings.total for bar in told.bars if bar.feelings.total),
        spoken=_compared(per_cent(before)),
    )


def reply_line(told: Overview) -> FigureLine:
    now, before = told.replies.median, told.replies.median_before
    change = None if now is None or before is None else now - before
    length = "" if not change else times.span(timedelta(seconds=abs(change)))
    return FigureLine(
        tr("First answer"),
        "–" if now is None else times.span(timedelta(seconds=now)),
        "" if change is None else f"{'+' if change > 0 else '−'}{length}" if change else tr("stable"),
        trend_symbol(change or 0),
        tr("{n} people were answered", n=told.replies.answered) if told.replies.answered else tr("no first answer"),
        spoken=_compared("–" if before is None else times.span(timedelta(seconds=before))),
    )


def review_line(told: Overview) -> FigureLine:
    found = told.reviews
    change = None if found.mean is None or found.mean_before is None else found.mean - found.mean_before
    stable = change is not None and abs(change) < STABLE
    return FigureLine(
        tr("Rating of reviews"),
        "–" if found.mean is None else amounts.decimal(found.mean),
        ""
        if change is None
        else tr("stable")
        if stable
        else f"{'+' if change > 0 else '−'}{amounts.decimal(abs(change))}",
        "minus" if stable else trend_symbol(change or 0),
        tr("{n} reviews", n=found.count) if found.count else tr("no stars in what came"),
        tuple(mean for _, mean in found.trend),
        zero=False,
        spoken=_compared("–" if found.mean_before is None else amounts.decimal(found.mean_before)),
    )


def _compared(before: str) -> str:
    return tr("{figure} in the time before", figure=before)


# -- over time --------------------------------------------------------------------------------------------------


def told_period(period: Period) -> str:
    """From when to when, in days: "24 Nov to 10 Dec"; in hours for one day."""
    last = period.until - timedelta(seconds=1)
    if period.length <= timedelta(hours=1):
        return f"{_day(period.since)} {times.clock(period.since)}"
    if times.local(period.since).date() == times.local(last).date():
        return _day(period.since)
    return tr("{first} to {last}", first=_day(period.since), last=_day(last))


def _day(moment: datetime) -> str:
    there = times.local(moment).date()
    return QLocale().toString(QDate(there.year, there.month, there.day), "d MMM")


def stack_of(bar: Bar, hourly: bool) -> Stack:
    feelings = bar.feelings
    label = times.clock(bar.period.since) if hourly else _day(bar.period.since)
    spoken = tr(
        "{when}: {n} mentions, of which {praise} praise, {neutral} neutral, {blame} blame",
        n=feelings.total,
        when=f"{_day(bar.period.since)} {label}" if hourly else told_period(bar.period),
        praise=feelings.praise,
        neutral=feelings.neutral,
        blame=feelings.blame,
    )
    return Stack(label, (feelings.blame, feelings.neutral, feelings.praise), spoken)


def is_hourly(period: Period) -> bool:
    return period.length <= HOURLY_UP_TO


def stacks_of(told: Overview) -> list[Stack]:
    return [stack_of(bar, is_hourly(told.period)) for bar in told.bars]


FLAGGED = (Happened.OPENED, Happened.STATEMENT, Happened.DECISION, Happened.LEVEL, Happened.CLOSED)
FLAGS = 4  # more cover each other


def flags_of(told: Overview, marks: Sequence[Moment]) -> tuple[Flag, ...]:
    """What was decided and stated in a crisis, at the bars of its hour or day: one flag a bar, of what weighs most."""
    at: dict[int, list[Moment]] = {}
    for one in marks:
        place = next((n for n, bar in enumerate(told.bars) if bar.period.since <= one.at < bar.period.until), None)
        if place is not None:
            at.setdefault(place, []).append(one)
    flags = []
    for place, some in sorted(at.items()):
        first = min(some, key=lambda one: (FLAGGED.index(one.kind), one.at))
        more = tr("{name} +{count}", name=_flag_name(first), count=len(some) - 1)
        spoken = "; ".join(tr("{what}: {text}", what=_flag_name(one), text=one.text[:60]) for one in some)
        flags.append((FLAGGED.index(first.kind), Flag(place, more if len(some) > 1 else _flag_name(first), spoken)))
    chosen = sorted(flags, key=lambda pair: (pair[0], pair[1].place))[:FLAGS]
    return tuple(sorted((flag for _, flag in chosen), key=lambda flag: flag.place))


def _flag_name(one: Moment) -> str:
    match one.kind:
        case Happened.OPENED:
            return tr("crisis file")
        case Happened.CLOSED:
            return tr("file closed")
        case Happened.STATEMENT:
            return tr("statement")
        case Happened.LEVEL:
            return tr("level {number}", number=one.text)
    return tr("decision")


def trend_title(told: Overview) -> str:
    if is_hourly(told.period):
        return tr("Mentions by hour")
    weekly = bool(told.bars) and told.bars[0].period.length > timedelta(days=2)
    return tr("Mentions by week") if weekly else tr("Mentions by day")


def sentence_of(told: Overview) -> str:
    """The chart in one sentence."""
    total = told.total
    if not total.total:
        return tr("Nothing was said from {period}", period=told_period(told.period))
    top = max(told.bars, key=lambda bar: bar.feelings.total)
    return tr(
        "{period}: {n} mentions, of which {praise} praise, {neutral} neutral and {blame} blame; most on {top}, {most}",
        n=total.total,
        period=told_period(told.period),
        praise=total.praise,
        neutral=total.neutral,
        blame=total.blame,
        top=stack_of(top, is_hourly(told.period)).label,
        most=top.feelings.total,
    )


# -- comparisons ------------------------------------------------------------------------------------------------


def _spoken(name: str, one: Standing) -> str:
    return tr("{name}: {count}, {before} in the time before", name=name, count=one.count, before=one.before)


def place_lines(standings: Sequence[Standing]) -> list[BarLine]:
    return [
        BarLine(one.key, symbol_at_address(one.kind), one.name, one.count, one.change, "", _spoken(one.name, one))
        for one in standings
    ]


def author_lines(standings: Sequence[Standing]) -> list[BarLine]:
    return [
        BarLine(one.key, _face(one), one.name, one.count, one.change, "", _spoken(one.name, one)) for one in standings
    ]


def _face(one: Standing) -> str:
    feelings = one.feelings
    return "unhappy" if feelings.blame > feelings.praise else "happy" if feelings.praise > feelings.blame else "neutral"


def reason_lines(standings: Sequence[Standing]) -> list[BarLine]:
    lines = []
    for one in standings:
        face = _face(one)
        tone = {"happy": "good", "unhappy": "bad"}.get(face, "")
        tip = tr("“{words}”", words=one.quote) if one.quote else ""
        spoken = f"{_spoken(one.name, one)}. {tip}" if tip else _spoken(one.name, one)
        lines.append(BarLine(one.key, face, one.name, one.count, one.change, tone, spoken, tip))
    return lines


def voice_lines(standings: Sequence[Standing], us: str) -> list[BarLine]:
    """In percents, now and before."""
    now, before = shares([one.count for one in standings]), shares([one.before for one in standings])
    known = any(one.before for one in standings)
    return [
        BarLine(
            one.key,
            "shop",
            one.name or us,
            share,
            share - earlier if known else None,
            "",
            tr("{name}: {share}% of the voices, {count} mentions", name=one.name or us, share=share, count=one.count),
        )
        for one, share, earlier in zip(standings, now, before, strict=True)
    ]
