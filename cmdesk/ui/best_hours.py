"""The best hours of an account in words, with what they rest on."""

from PySide6.QtCore import QLocale, QTime

from cmdesk.domain.best_hours import NEEDED, BestHours, GoodHours
from cmdesk.ui.words import tr


def told(best: BestHours) -> str:
    """What the posts of an account show, honestly where that is nothing."""
    if not best.enough:
        return tr("Best hours: not enough yet, {posts} of {needed} posts", posts=best.posts, needed=NEEDED)
    if not best.good:
        return tr("Best hours: none stands out in {n} posts", n=best.posts)
    return tr("Best hours: {hours}", hours="; ".join(f"{named(one)} ({evidence(one)})" for one in best.good))


def named(good: GoodHours) -> str:
    """The hours: "Tuesday 11:00 to 13:00"."""
    short = QLocale.FormatType.ShortFormat
    start, end = (QLocale().toString(QTime(at % 24, 0), short) for at in (good.start, good.end))
    if good.weekday is None:
        return tr("{start} to {end}", start=start, end=end)
    day = QLocale().standaloneDayName(good.weekday + 1)
    return tr("{day} {start} to {end}", day=day, start=start, end=end)


def evidence(good: GoodHours) -> str:
    """What a claim rests on: "12 posts, median 14 reactions against 6 at other hours"."""
    figures = {"median": _number(good.median), "others": _number(good.others)}
    return tr("{n} posts, median {median} reactions against {others} at other hours", n=good.posts, **figures)


def _number(value: float) -> str:
    return QLocale().toString(value, "f", 0 if value == int(value) else 1)
