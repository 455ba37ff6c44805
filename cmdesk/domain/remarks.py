"""What is worth saying about the figures of a time: rules that keep quiet about what may be chance.

A rule gives a code and what its sentence says; who writes reports has the sentence (reports/remarks).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from math import sqrt
from types import MappingProxyType
from typing import Any

from cmdesk.domain.field import FieldFigures, PastIncident, TopPost
from cmdesk.domain.reputation import Standing, growth

SURE = 2.0  # standard deviations: what chance does once in twenty times at most
LEAST_COUNT = 20  # mentions or conversations, both times together, before a change is spoken of
LEAST_CHANGE = 10  # percent
LEAST_SHARE = 5  # points
LEAST_WAITS = 8  # answers in each of both times
LEAST_REVIEWS = 5
STARS = 0.2
LEAST_LEFT = 5


@dataclass(frozen=True)
class Remark:
    """One thing to say; `good`: whether it is good news, None where it is neither."""

    code: str
    told: MappingProxyType[str, Any]
    good: bool | None = None


def _say(code: str, good: bool | None = None, **told: Any) -> Remark:
    return Remark(code, MappingProxyType(told), good)


def counts_differ(now: int, before: int, longer: float = 1.0) -> bool:
    """Whether two counts differ by more than chance; `longer`: how many times as long the first time is."""
    if now + before < LEAST_COUNT:
        return False
    return abs(now - before * longer) > SURE * sqrt(now + before * longer * longer)


def shares_differ(part: int, whole: int, part_before: int, whole_before: int) -> bool:
    """Whether two shares differ by more than chance, and by enough to matter."""
    if not whole or not whole_before or whole + whole_before < LEAST_COUNT:
        return False
    now, before = part / whole, part_before / whole_before
    if abs(now - before) * 100 < LEAST_SHARE:
        return False
    both = (part + part_before) / (whole + whole_before)
    spread = sqrt(both * (1 - both) * (1 / whole + 1 / whole_before))
    return spread > 0 and abs(now - before) > SURE * spread


def remarks(told: FieldFigures) -> tuple[Remark, ...]:
    """The most important first. Where nothing can be said, one remark says so."""
    found = [*_incidents(told.incidents), *_volume(told), *_blame(told), *_voice(told), *_waits(told)]
    found += [*_promises(told), *_solving(told), *(tuple(_backlog(told)) or _left(told)), *_reasons(told)]
    found += [*_reviews(told), *_posts(told.posts)]
    if any(one.code not in ("incident", "best-post") for one in found):
        return tuple(found)
    total, received = told.said.total, told.work.received + told.work_before.received
    few = total + told.before.total < LEAST_COUNT and received < LEAST_COUNT
    quiet = _say("too-few", count=total, received=told.work.received) if few else _say("steady")
    return (*found, quiet)


def _longer(told: FieldFigures) -> float:
    return told.compared.now.length / told.compared.before.length


def _incidents(past: Sequence[PastIncident]) -> Iterator[Remark]:
    for one in past:
        lasted = one.closed - one.opened if one.closed is not None else None
        yield _say("incident", name=one.name, level=one.level, lasted=lasted, mentions=one.mentions, blame=one.blame)


def _volume(told: FieldFigures) -> Iterator[Remark]:
    now, before = told.said.total, told.before.total
    percent = growth(now, before)
    if not counts_differ(now, before, _longer(told)) or percent is None or abs(percent) < LEAST_CHANGE:
        return
    mostly = _main_part(told.places, now - before)
    yield _say(
        "more-said" if now > before else "less-said",
        count=now,
        before=before,
        percent=abs(percent),
        place=mostly.name if mostly is not None else "",
        place_change=abs(mostly.change) if mostly is not None else 0,
    )


def _main_part(standings: Sequence[Standing], change: int) -> Standing | None:
    """Who made at least two fifths of a change."""
    if not change or not standings:
        return None
    most = max(standings, key=lambda one: one.change if change > 0 else -one.change)
    return most if most.change * change > 0 and abs(most.change) * 5 >= 2 * abs(change) else None


def _blame(told: FieldFigures) -> Iterator[Remark]:
    now, before = told.said, told.before
    if not shares_differ(now.blame, now.total, before.blame, before.total):
        return
    share, share_before = round(100 * now.blame / now.total), round(100 * before.blame / before.total)
    worse = share > share_before
    why = max((one for one in told.reasons if one.feelings.blame), key=lambda one: one.change, default=None)
    yield _say(
        "more-blame" if worse else "less-blame",
        not worse,
        share=share,
        before=share_before,
        reason=why.name if worse and why is not None and why.change > 0 else "",
    )


def _voice(told: FieldFigures) -> Iterator[Remark]:
    """Our part of what is said about us and the competitors together."""
    us = next((one for one in told.voices if one.kind == "us"), None)
    if us is None:
        return
    now, before = sum(one.count for one in told.voices), sum(one.before for one in told.voices)
    if shares_differ(us.count, now, us.before, before):
        share, share_before = round(100 * us.count / now), round(100 * us.before / before)
        # More talk about us is no good news by itself: it may be all blame.
        yield _say("more-voice" if share > share_before else "less-voice", share=share, before=share_before,
                   rivals=len(told.voices) - 1)  # fmt: skip


def _waits(told: FieldFigures) -> Iterator[Remark]:
    now, before = told.work, told.work_before
    if now.median is None or before.median is None or min(now.answered, before.answered) < LEAST_WAITS:
        return
    if abs(now.median - before.median) < max(before.median / 5, timedelta(minutes=5)):
        return
    faster = now.median < before.median
    yield _say("faster" if faster else "slower", faster, median=now.median, before=before.median, answered=now.answered)


def _promises(told: FieldFigures) -> Iterator[Remark]:
    now, before = told.work, told.work_before
    if shares_differ(now.on_time, now.promised, before.on_time, before.promised):
        share, share_before = (round(100 * one.on_time / one.promised) for one in (now, before))
        better = share > share_before
        yield _say("more-on-time" if better else "less-on-time", better, share=share, before=share_before)


def _solving(told: FieldFigures) -> Iterator[Remark]:
    now, before = told.solving, told.solving_before
    if before.since is None or before.since > told.compared.before.since:
        return
    if min(now.closed, before.closed) >= LEAST_WAITS and now.median is not None and before.median is not None:
        change = now.median - before.median
        if abs(change) >= max(before.median / 5, timedelta(minutes=30)):
            code = "solved-slower" if change > timedelta(0) else "solved-faster"
            yield _say(code, change < timedelta(0), median=now.median, before=before.median)
    ends, ends_before = now.closed + now.reopened, before.closed + before.reopened
    if shares_differ(now.reopened, ends, before.reopened, ends_before):
        more = now.reopened * ends_before > before.reopened * ends
        yield _say("more-reopened" if more else "less-reopened", not more, count=now.reopened, before=before.reopened)


def _backlog(told: FieldFigures) -> Iterator[Remark]:
    """What was open when the time began, beside what was when it ended."""
    first, last = told.solving.open_first, told.solving.open_last
    if first is None or last is None or max(first, last) < LEAST_LEFT:
        return
    if abs(last - first) >= max(LEAST_LEFT, first / 5):
        yield _say("backlog-grew" if last > first else "backlog-shrank", last < first, first=first, last=last)


def _left(told: FieldFigures) -> Iterator[Remark]:
    left = told.work.left + told.older_open
    if left >= LEAST_LEFT and told.work.left * 5 >= told.work.received:
        yield _say("left-open", False, left=left, of=told.work.received, older=told.older_open)


def _reasons(told: FieldFigures) -> Iterator[Remark]:
    for one in told.reasons:
        if counts_differ(one.count, one.before, _longer(told)) and one.change > 0:
            yield _say("reason-grew", one.feelings.praise > one.feelings.blame, name=one.name, count=one.count,
                       before=one.before)  # fmt: skip


def _reviews(told: FieldFigures) -> Iterator[Remark]:
    reviews = told.reviews
    if reviews.count >= LEAST_REVIEWS and reviews.mean is not None and reviews.mean_before is not None:
        change = reviews.mean - reviews.mean_before
        if abs(change) >= STARS:
            yield _say("stars-rose" if change > 0 else "stars-fell", change > 0, mean=reviews.mean,
                       before=reviews.mean_before, count=reviews.count)  # fmt: skip


def _posts(posts: Sequence[TopPost]) -> Iterator[Remark]:
    """One that did twice as well as the next."""
    if posts and posts[0].reactions >= 10 and (len(posts) == 1 or posts[0].reactions >= 2 * posts[1].reactions):
        first = posts[0]
        yield _say("best-post", True, text=first.text, reactions=first.reactions, account=first.account)
