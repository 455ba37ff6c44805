"""The debrief of a crisis as a document to hand on: figures, facts, chart, lessons, and all that happened."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from cmdesk.domain.incidents import Incident, Moment, Tally
from cmdesk.domain.reputation import Bar as Stretch
from cmdesk.domain.reputation import Feelings, percent
from cmdesk.reports.crisis import beside, happened, told
from cmdesk.reports.document import (
    Bar,
    Block,
    Cell,
    Chart,
    Column,
    Document,
    Figure,
    Figures,
    Heading,
    Paragraph,
    Table,
)
from cmdesk.reports.speech import Speech

LINES = 6  # of what somebody said: as much as the timeline keeps of it
HOUR = timedelta(hours=1)


def document(
    kept: Incident,
    moments: Sequence[Moment],
    tally: Tally,
    course: Sequence[Stretch],
    brand: str,
    now: datetime,
    speech: Speech,
) -> Document:
    """`course`: how much was said when; empty for a file that is about no query."""
    tr = speech.tr
    whose = brand or tr("All about us")
    day = speech.day(speech.local(kept.opened).date())
    exercise = tr("This was an exercise.")
    return Document(
        title=tr("Debrief: {name}", name=kept.name),
        subtitle=f"{day} · {exercise}" if kept.drill else day,
        brand=whose,
        blocks=tuple(_blocks(kept, moments, tally, course, now, speech)),
        foot=tr("{brand}, {time}. Made with cmdesk on {day}.", brand=whose, time=kept.name,
                day=speech.day(speech.local(now).date())),
        language=speech.language,
        page=tr("Page {page} of {pages}", page="{page}", pages="{pages}"),
    )  # fmt: skip


def _blocks(
    kept: Incident, moments: Sequence[Moment], tally: Tally, course: Sequence[Stretch], now: datetime, speech: Speech
) -> Iterator[Block]:
    tr = speech.tr
    if kept.query_id is not None:
        yield Figures(tuple(_figures(tally, speech)))
    yield _facts(kept, now, speech)
    if any(stretch.feelings.total for stretch in course):
        yield Heading(tr("How much was said"))
        yield _chart(course, speech)
    yield Heading(tr("Lessons"))
    for part in (kept.lessons.strip() or "…").split("\n"):
        if part.strip():
            yield Paragraph(part.strip())
    if steps := kept.steps():
        yield Heading(tr("What was done"))
        rows = tuple((Cell(step), Cell(speech.moment(at) if at else tr("not done"))) for _, step, at in steps)
        yield Table((Column(tr("What"), share=3.0), Column(tr("When"), share=2.0)), rows)
    yield Heading(tr("What was said and decided"))
    yield _timeline(kept, moments, speech)


def _figures(tally: Tally, speech: Speech) -> Iterator[Figure]:
    tr = speech.tr
    usual = beside(tally.usual, tr) if tally.usual is not None else ""
    yield Figure(tr("Mentions"), Cell(speech.whole(tally.mentions), tally.mentions), note=usual)
    share = percent(tally.blame, tally.mentions)
    part = tr("{share} of all", share=speech.percent(share)) if share is not None else ""
    yield Figure(tr("Blame"), Cell(speech.whole(tally.blame), tally.blame), note=part)
    waits = tr("{n} wait for an answer", n=tally.waiting)
    yield Figure(tr("Answered"), Cell(speech.whole(tally.answered), tally.answered), note=waits)
    first = None if tally.first_answer is None else timedelta(seconds=tally.first_answer)
    yield Figure(tr("First answer, median"), Cell(speech.span(first), tally.first_answer))


def _facts(kept: Incident, now: datetime, speech: Speech) -> Table:
    tr = speech.tr
    name = kept.plan.level(kept.level).name
    facts = (
        (tr("Level"), tr("{number}: {name}", number=kept.level, name=name) if name else str(kept.level)),
        (tr("Opened"), speech.moment(kept.opened)),
        (tr("Closed"), speech.moment(kept.closed) if kept.closed else tr("not yet")),
        (tr("It lasted"), speech.span((kept.closed or now) - kept.opened)),
    )
    return Table((Column(""), Column("", share=3.0)), tuple((Cell(what), Cell(said)) for what, said in facts))


def _chart(course: Sequence[Stretch], speech: Speech) -> Chart:
    tr = speech.tr
    said = sum((stretch.feelings for stretch in course), Feelings())
    whole = said.blame, said.neutral, said.praise
    blame, neutral, praise = (Cell(speech.whole(count), count) for count in whole)
    bars = (
        Bar(_label(stretch, speech), (stretch.feelings.blame, stretch.feelings.neutral, stretch.feelings.praise))
        for stretch in course
    )
    return Chart(tuple(bars), (tr("Blame"), tr("Neutral"), tr("Praise")), (blame, neutral, praise))


def _label(stretch: Stretch, speech: Speech) -> str:
    since = stretch.period.since
    return speech.short_day(since) if stretch.period.length > HOUR else speech.clock(since)


def _timeline(kept: Incident, moments: Sequence[Moment], speech: Speech) -> Table:
    tr = speech.tr
    columns = (
        Column(tr("When"), share=1.3), Column(tr("Kind"), share=1.1), Column(tr("What"), share=6.0, lines=LINES),
    )  # fmt: skip
    rows = (
        (
            Cell(f"{speech.short_day(one.at)} {speech.clock(one.at)}"),
            Cell(happened(one.kind, tr)),
            Cell(told(one, kept.plan, tr)),
        )
        for one in moments
    )
    return Table(columns, tuple(rows))
