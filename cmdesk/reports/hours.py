"""The time sheet: what was done for a brand, session by session, to be changed by whoever did it."""

from collections.abc import Sequence

from cmdesk.domain.hours import Deed, Entry, HourFigures
from cmdesk.domain.timeframes import Timeframe
from cmdesk.reports.document import Block, Cell, Column, Document, Figure, Figures, Heading, Paragraph, Table
from cmdesk.reports.sheets import Sheet
from cmdesk.reports.speech import Speech


def document(told: HourFigures, brand: str, frame: Timeframe, speech: Speech, note: str = "") -> Document:
    tr = speech.tr
    days = {speech.local(one.session.begin).date() for one in told.entries if one.length}
    blocks: list[Block] = [
        Figures(
            (
                Figure(tr("Hours"), _hours(told, speech)),
                Figure(tr("Days"), Cell(speech.whole(len(days)), len(days))),
                Figure(tr("Sessions"), Cell(speech.whole(len(told.entries)), len(told.entries))),
            )
        )
    ]
    blocks += [Paragraph(" ".join(part.split("\n"))) for part in note.strip().split("\n\n") if part]
    blocks += [Heading(tr("Session by session")), _table(told, speech), Heading(tr("How this was counted"))]
    told_how = tr(
        "A session is what was answered, written, published and decided without a pause of more than thirty minutes; "
        "five minutes are added before what is seen first. Hours are rounded up to {n} minutes, or set by hand.",
        n=told.step,
    )
    blocks.append(Paragraph(told_how, small=True))
    return Document(
        title=tr("What was done"),
        subtitle=speech.frame(frame),
        brand=brand or tr("All about us"),
        blocks=tuple(blocks),
        foot=tr("{brand}, {time}", brand=brand, time=speech.within(frame)),
        language=speech.language,
        page=tr("Page {page} of {pages}", page="{page}", pages="{pages}"),
    )


def _hours(told: HourFigures, speech: Speech) -> Cell:
    return Cell(speech.hours(told.total), _decimal(told.total.total_seconds()))


def _decimal(seconds: float) -> float:
    """Hours with two figures behind the point, as invoices have them."""
    return round(seconds / 3600, 2)


def _columns(speech: Speech) -> tuple[Column, ...]:
    tr = speech.tr
    return (
        Column(tr("Day"), share=1.5), Column(tr("From"), share=0.7), Column(tr("To"), share=0.7),
        Column(tr("What"), share=3.6), Column(tr("Hours"), number=True),
    )  # fmt: skip


def _table(told: HourFigures, speech: Speech) -> Table:
    tr = speech.tr
    rows = tuple(_row(one, speech) for one in told.entries)
    total = (Cell(tr("Total")), Cell(""), Cell(""), Cell(""), _hours(told, speech))
    return Table(
        _columns(speech), rows, tr("Nothing was done in this time that can be seen here."), total if rows else ()
    )


def _row(one: Entry, speech: Speech) -> tuple[Cell, ...]:
    begin, end = one.session.begin, one.session.end
    day = speech.local(begin).date()
    return (
        Cell(f"{speech.weekday(day)} {speech.short_day(day)}", f"{day}"),
        Cell(speech.clock(begin)),
        Cell(speech.clock(end)),
        Cell(_what(one, speech)),
        Cell(speech.hours(one.length), _decimal(one.length.total_seconds())),
    )


def _what(one: Entry, speech: Speech) -> str:
    told = ", ".join(deed_words(deed, count, speech) for deed, count in one.session.deeds.items())
    return f"{one.note} ({told})" if one.note else told


def deed_words(deed: Deed, count: int, speech: Speech) -> str:
    """How much of it was done."""
    tr = speech.tr
    return {
        Deed.ANSWER: lambda: tr("{n} answers", n=count),
        Deed.POST: lambda: tr("{n} posts", n=count),
        Deed.DRAFT: lambda: tr("{n} drafts written on", n=count),
        Deed.ASKED: lambda: tr("{n} questions to departments", n=count),
        Deed.NOTE: lambda: tr("{n} notes", n=count),
        Deed.MODERATED: lambda: tr("{n} messages moderated", n=count),
        Deed.JUDGED: lambda: tr("{n} judgements corrected", n=count),
        Deed.TASK: lambda: tr("{n} tasks", n=count),
        Deed.CRISIS: lambda: tr("{n} lines in a crisis file", n=count),
        Deed.EVIDENCE: lambda: tr("{n} pieces of evidence kept", n=count),
    }[deed]()


def rows(told: HourFigures, speech: Speech) -> Sheet:
    """For programs that make invoices: hours as numbers."""
    tr = speech.tr
    head = (tr("Day"), tr("From"), tr("To"), tr("What"), tr("Note"), tr("Hours"), tr("Minutes"))
    return Sheet(tr("Hours"), head, [_values(one, speech) for one in told.entries])


def _values(one: Entry, speech: Speech) -> Sequence[str | float]:
    begin, end = speech.local(one.session.begin), speech.local(one.session.end)
    what = ", ".join(deed_words(deed, count, speech) for deed, count in one.session.deeds.items())
    minutes = round(one.length.total_seconds() / 60)
    return f"{begin:%Y-%m-%d}", f"{begin:%H:%M}", f"{end:%H:%M}", what, one.note, _decimal(minutes * 60), minutes
