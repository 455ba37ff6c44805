"""Polls in words: how one stands, and how long one may vote."""

from datetime import datetime, timedelta

from cmdesk.domain.beside import Poll
from cmdesk.domain.polls import TERMS, NewPoll, PollRule
from cmdesk.ui import times
from cmdesk.ui.widgets import Share, Shares
from cmdesk.ui.words import tr


def shown(poll: Poll, now: datetime) -> Shares:
    """A poll that is out."""
    most = max((each.votes or 0 for each in poll.answers), default=0)
    lines = [
        Share(each.text, share, "" if share is None else tr("{share}%", share=share), bool(most) and each.votes == most)
        for each in poll.answers
        for share in (poll.share(each),)
    ]
    return Shares(lines, foot(poll, now))


def planned(poll: NewPoll) -> Shares:
    """One that nobody has answered yet."""
    return Shares(
        [Share(each or "…", None, "") for each in poll.answers], tr("Open for {time}", time=term(poll.seconds))
    )


def foot(poll: Poll, now: datetime) -> str:
    """How many answered, and until when one can."""
    counted = poll.voters
    if counted is None and not poll.several:
        counted = sum(each.votes or 0 for each in poll.answers)
    parts = [tr("{n} people answered", n=counted)] if counted is not None else []
    if poll.is_over(now):
        parts.append(tr("final result"))
    elif poll.ends is not None:
        parts.append(tr("open until {time}", time=times.ahead(poll.ends, now)))
    if poll.several:
        parts.append(tr("several answers"))
    return " · ".join(parts)


def term(seconds: int) -> str:
    """How long one may vote."""
    span = timedelta(seconds=seconds)
    if span < timedelta(hours=1):
        return tr("{n} minutes", n=seconds // 60)
    if span < timedelta(days=1):
        return tr("{n} hours", n=seconds // 3600)
    return tr("{n} days", n=span.days)


def terms(rule: PollRule, chosen: int = 0) -> list[tuple[str, int]]:
    """What a network allows of the usual times; and what was chosen elsewhere."""
    fitting = {each for each in TERMS if rule.shortest <= each <= rule.longest} | ({chosen} if chosen else set())
    return [(term(each), each) for each in sorted(fitting)]
