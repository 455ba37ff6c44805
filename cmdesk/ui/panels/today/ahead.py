"""What the coming days need: a feast that comes near, posts that somebody must agree to, days without any post."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate, QLocale

from cmdesk.domain.calendar import CalendarPost, Mark
from cmdesk.domain.feasts import Feast
from cmdesk.domain.slots import gaps
from cmdesk.ui import times
from cmdesk.ui.panels.drafts.list import brief_title
from cmdesk.ui.words import tr

FEASTS_AHEAD = timedelta(days=21)
DAYS_AHEAD = 14
GAP = 3  # days in a row without a post


@dataclass(frozen=True)
class Ahead:
    """What is told, and what can be done: a post to look through, a day to fill."""

    title: str
    sentences: tuple[str, ...]
    review: int | None = None  # a draft
    empty: date | None = None

    def __bool__(self) -> bool:
        return bool(self.title or self.sentences)


def ahead(feasts: Sequence[Feast], posts: Sequence[CalendarPost], now: datetime, plans: bool = True) -> Ahead:
    """`plans`: they write posts at all, so that days without one are worth a word."""
    today = times.local(now).date()
    near = [one for one in feasts if today <= one.last and one.first <= today + FEASTS_AHEAD]
    first = min(near, key=lambda one: (one.first, one.name), default=None)
    asked = [post for post in posts if post.mark is Mark.APPROVAL]
    busy = [times.local(post.moment).date() for post in posts if post.moment is not None]
    begin = today + timedelta(days=1)
    free = gaps(busy, begin, begin + timedelta(days=DAYS_AHEAD - 1), GAP) if plans else []
    empty = free[0] if free else None
    told = [_approval(asked)] if asked else []
    told += [_emptiness(*empty)] if empty is not None else []
    title = _feast(first, today) if first is not None else tr("The coming days") if told else ""
    return Ahead(title, tuple(told), asked[0].draft_id if asked else None, empty[0] if empty is not None else None)


def _feast(one: Feast, today: date) -> str:
    days = (one.first - today).days
    if days <= 0:
        return tr("{feast} is today", feast=one.name)
    if days == 1:
        return tr("{feast} is tomorrow", feast=one.name)
    return tr("{feast} in {n} days", n=days, feast=one.name)


def _approval(asked: Sequence[CalendarPost]) -> str:
    if len(asked) == 1:
        return tr("“{title}” waits for somebody to agree.", title=brief_title(asked[0].text, 60))
    return tr("{n} posts wait for somebody to agree.", n=len(asked))


def _emptiness(first: date, last: date) -> str:
    return tr("Nothing is planned from {first} to {last}.", first=day_of(first), last=day_of(last))


def day_of(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d")
