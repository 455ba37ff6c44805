"""The figures about what is said, as lines that the screen shows and as a table that spreadsheets open."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from cmdesk.domain.reputation import Overview, Standing, growth, percent, shares
from cmdesk.domain.tables import cell
from cmdesk.reports.person import Translate


@dataclass(frozen=True)
class Names:
    """What the figures do not know themselves: whose they are, and how a moment is written."""

    subject: str
    us: str
    moment: Callable[[datetime], str] = lambda moment: moment.astimezone().isoformat(timespec="minutes")


def rows(told: Overview, names: Names, tr: Translate) -> Iterator[tuple[str, ...]]:
    """Section, name, count, of which praise, neutral and blame, and the count in the time before."""
    yield (
        tr("Section"),
        tr("Name"),
        tr("Count"),
        tr("Praise"),
        tr("Neutral"),
        tr("Blame"),
        tr("Before"),
        tr("Example"),
    )
    period = tr("{first} to {last}", first=names.moment(told.period.since), last=names.moment(told.period.until))
    total = told.total
    yield (tr("Period"), period, "", "", "", "", "", "")
    yield _line(tr("Mentions"), Standing(names.subject, total.total, told.before.total, feelings=total))
    yield (tr("Change in percent"), names.subject, _figure(growth(total.total, told.before.total)), *[""] * 5)
    yield (tr("Share of praise in percent"), names.subject, _figure(percent(total.praise, total.total)), *[""] * 5)
    yield (tr("Relays"), names.subject, str(told.relays), *[""] * 5)
    for bar in told.bars:
        yield _line(
            tr("Over time"), Standing(names.moment(bar.period.since), bar.feelings.total, 0, feelings=bar.feelings), ""
        )
    for section, standings in (
        (tr("Where you are talked about"), told.places),
        (tr("Who talks about you"), told.authors),
        (tr("Why"), told.reasons),
    ):
        for one in standings:
            yield _line(section, one)
    parts = shares([voice.count for voice in told.voices])
    for voice, share in zip(told.voices, parts, strict=True):
        line = _line(tr("Share of voice"), voice)
        yield (line[0], line[1] or cell(names.us), line[2], "", "", "", line[6], f"{share} %")
    reviews, replies = told.reviews, told.replies
    yield (tr("Reviews"), names.subject, str(reviews.count), *[""] * 5)
    yield (tr("Mean of the reviews"), names.subject, _stars(reviews.mean), "", "", "", _stars(reviews.mean_before), "")
    minutes = (_minutes(replies.median), "", "", "", _minutes(replies.median_before), "")
    yield (tr("First answer, median in minutes"), names.subject, *minutes)


def _line(section: str, one: Standing, before: str | None = None) -> tuple[str, ...]:
    feelings = one.feelings
    whole = feelings.total > 0
    return (
        section,
        cell(one.name),
        str(one.count),
        *(str(count) if whole else "" for count in (feelings.praise, feelings.neutral, feelings.blame)),
        str(one.before) if before is None else before,
        cell(one.quote),
    )


def _figure(value: int | None) -> str:
    return "" if value is None else str(value)


def _stars(mean: float | None) -> str:
    return "" if mean is None else f"{mean:.1f}"


def _minutes(seconds: int | None) -> str:
    return "" if seconds is None else str(round(seconds / 60))


def table(told: Overview, names: Names, tr: Translate) -> str:
    """CSV with semicolons, which spreadsheets open by a double click in French and in English."""
    out = io.StringIO()
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows(rows(told, names, tr))
    return out.getvalue()
