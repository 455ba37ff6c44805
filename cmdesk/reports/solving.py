"""What was closed in the time of a report, and how much stayed open."""

from collections.abc import Iterator

from cmdesk.domain.field import FieldFigures
from cmdesk.domain.reputation import percent
from cmdesk.reports.comparing import counted_of, points, was
from cmdesk.reports.document import Cell, Figure, Link
from cmdesk.reports.field_tables import minutes
from cmdesk.reports.speech import Speech

_INBOX = Link("inbox")


def solving_figures(told: FieldFigures, speech: Speech) -> Iterator[Figure]:
    """Nothing stands beside a figure of a time in which nobody noted when conversations were closed."""
    tr, now, before = speech.tr, told.solving, told.solving_before
    compared = before.since is not None and before.since <= told.compared.before.since
    yield Figure(
        tr("Closed conversations"),
        Cell(speech.whole(now.closed), now.closed, _INBOX),
        was(speech.whole(before.closed), speech) if compared else "",
    )
    faster = None if now.median is None or before.median in (None, now.median) or not compared else (
        now.median < before.median)  # fmt: skip
    yield Figure(
        tr("Until it was closed, median"),
        Cell(speech.span(now.median), minutes(now.median), _INBOX),
        was(speech.span(before.median), speech) if compared else "",
        good=faster,
    )
    if now.target is not None:
        share, earlier = percent(now.in_time, now.closed), percent(before.in_time, before.closed)
        yield Figure(
            tr("Closed within {target}", target=speech.span(now.target)),
            Cell(speech.percent(share), share, _INBOX),
            points(share, earlier if compared else None, speech) or counted_of(now.in_time, now.closed, speech),
            good=None if not compared or share is None or earlier in (None, share) else share > (earlier or 0),
        )
    yield Figure(
        tr("Came back within a week"),
        Cell(speech.whole(now.reopened), now.reopened, _INBOX),
        was(speech.whole(before.reopened), speech) if compared else "",
    )
    yield Figure(
        tr("Open at the beginning"),
        Cell(speech.whole(now.open_first), now.open_first, _INBOX),
        "" if now.open_first is not None else tr("not noted yet"),
    )
    grew = None if now.open_first is None or now.open_last in (None, now.open_first) else (
        now.open_last > now.open_first)  # fmt: skip
    change = "" if grew is None else tr("{change} since the beginning",
                                        change=speech.signed((now.open_last or 0) - (now.open_first or 0)))  # fmt: skip
    yield Figure(
        tr("Open at the end"),
        Cell(speech.whole(now.open_last), now.open_last, _INBOX),
        change,
        good=None if grew is None else not grew,
    )
