"""The week in review, for the user: what came, what was answered, who waits, what stood out, what comes next."""

from collections.abc import Iterator

from cmdesk.domain.digest import Coming, DigestFigures
from cmdesk.domain.remarks import remarks
from cmdesk.domain.reputation import percent
from cmdesk.domain.signals import Signal
from cmdesk.reports.document import (
    Beside,
    Block,
    Cell,
    Column,
    Document,
    Figure,
    Figures,
    Heading,
    Link,
    Paragraph,
    Point,
    Points,
    Table,
)
from cmdesk.reports.field import asked_for, chart, reasons
from cmdesk.reports.remarks import sentence, shortened
from cmdesk.reports.speech import Speech


def document(told: DigestFigures, speech: Speech) -> Document:
    tr, field = speech.tr, told.field
    brand = field.brand or tr("All about us")
    return Document(
        title=tr("Your week"),
        subtitle=speech.frame(field.frame),
        brand=brand,
        blocks=tuple(_blocks(told, speech)),
        foot=tr("{brand}, {time}. For you alone.", brand=brand, time=speech.within(field.frame)),
        language=speech.language,
        page=tr("Page {page} of {pages}", page="{page}", pages="{pages}"),
    )


def _blocks(told: DigestFigures, speech: Speech) -> Iterator[Block]:
    tr, field = speech.tr, told.field
    yield Figures(tuple(_figures(told, speech)))
    yield Heading(tr("What stood out"))
    points = [Point(sentence(one, speech), one.good) for one in remarks(field)]
    points += [Point(_signal(one, speech)) for one in told.signals]
    yield Points(tuple(points))
    yield Heading(tr("Mentions over time"))
    yield chart(field, speech)
    yield Beside(reasons(field, speech), asked_for(field, speech))
    more = told.waiting_in_all - len(told.waiting)
    yield Heading(tr("Who waits"), tr("and {n} more", n=more) if more > 0 else "")
    yield _waiting(told, speech)
    yield Heading(tr("The week that comes"), speech.frame(field.frame.after()))
    if told.coming:
        yield Table(
            (Column(tr("When"), share=1.6), Column(tr("What"), share=4.4)),
            tuple(_coming(one, speech) for one in told.coming),
        )
    else:
        yield Paragraph(tr("Nothing is planned yet: no post, no date, no task."))


def _figures(told: DigestFigures, speech: Speech) -> Iterator[Figure]:
    tr, work, before = speech.tr, told.field.work, told.field.work_before
    inbox = Link("inbox")
    earlier = tr("{before} before", before=speech.whole(before.received))
    yield Figure(tr("New conversations"), Cell(speech.whole(work.received), work.received, inbox), earlier)
    kept = percent(work.on_time, work.promised)
    in_time = tr("{share} in time", share=speech.percent(kept)) if kept is not None else ""
    yield Figure(tr("Replied"), Cell(speech.whole(work.answered), work.answered, inbox), in_time)
    late = tr("{n} of them late", n=told.late) if told.late else ""
    yield Figure(tr("Waiting for us"), Cell(speech.whole(told.waiting_in_all), told.waiting_in_all, inbox), late,
                 good=False if told.late else None)  # fmt: skip
    yield Figure(tr("Posts published"), Cell(speech.whole(told.field.published), told.field.published, Link("drafts")),
                 speech.signed(told.field.published - told.field.published_before))  # fmt: skip


def _signal(one: Signal, speech: Speech) -> str:
    """What was unusual, and when."""
    tr, told = speech.tr, one.told
    day = f"{speech.weekday(speech.local(told.since).date())} {speech.clock(told.since)}"
    words = ", ".join(tr("“{words}”", words=words) for words in told.evidence.words)
    what = tr("{query}: {n} texts, unusual for such a time", n=told.count, query=one.query)
    said = tr("{day}, {what}", day=day, what=what)
    return tr("{said}; {words}.", said=said, words=words) if words else f"{said}."


def _waiting(told: DigestFigures, speech: Speech) -> Block:
    tr = speech.tr
    if not told.waiting:
        return Paragraph(tr("Nobody waits for an answer."))
    columns = (Column(tr("Who"), share=1.6), Column(tr("What"), share=3.0), Column(tr("Since"), share=1.7))
    rows = []
    for one in told.waiting:
        link = Link("inbox", {"conversation": one.id})
        since = speech.short_day(one.since) + " " + speech.clock(one.since)
        late = tr("{since}, late", since=since) if one.late else since
        rows.append((Cell(one.name, one.name, link), Cell(shortened(one.snippet, 60), one.snippet, link), Cell(late)))
    return Table(columns, tuple(rows))


def _coming(one: Coming, speech: Speech) -> tuple[Cell, Cell]:
    tr = speech.tr
    day = speech.local(one.at).date()
    when = f"{speech.weekday(day)} {speech.short_day(day)}"
    when = when if one.whole_day else f"{when} {speech.clock(one.at)}"
    text = shortened(one.text, 70)
    match one.kind:
        case "post":
            return Cell(when), Cell(tr("Post: {text}", text=text), one.text, Link("drafts", {"draft": one.id}))
        case "task":
            link = Link("inbox", {"conversation": one.id}) if one.id else Link("inbox", {"tasks": 1})
            return Cell(when), Cell(tr("Task: {text}", text=text), one.text, link)
    return Cell(when), Cell(text, one.text)
