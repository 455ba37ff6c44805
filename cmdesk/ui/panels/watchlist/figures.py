"""What a figure of the reputation counted, as a place of the watchlist."""

from datetime import timedelta

from PySide6.QtCore import QDate, QLocale

from cmdesk.domain.reputation import Mood, Slice
from cmdesk.ui import times
from cmdesk.ui.panels.watchlist.places import Place
from cmdesk.ui.words import tr


def place_of(wanted: Slice) -> Place:
    return Place("figure", title_of(wanted), figure=wanted)


def title_of(wanted: Slice) -> str:
    """What is listed, and of which days."""
    if wanted.signal:
        return tr("What the signal rests on")
    match wanted.mood:
        case Mood.PRAISE:
            what = tr("Praise")
        case Mood.BLAME:
            what = tr("Blame")
        case Mood.NEUTRAL:
            what = tr("Neutral mentions")
        case _:
            what = tr("Reviews") if wanted.rated else tr("Mentions")
    return f"{what} · {_days(wanted)}"


def _days(wanted: Slice) -> str:
    first = times.local(wanted.period.since)
    last = times.local(wanted.period.until - timedelta(seconds=1))
    told = [QLocale().toString(QDate(day.year, day.month, day.day), "d MMM") for day in (first, last)]
    if told[0] != told[1]:
        return tr("{first} to {last}", first=told[0], last=told[1])
    if wanted.period.length <= timedelta(hours=1):
        return f"{told[0]} {times.clock(wanted.period.since)}"
    return told[0]
