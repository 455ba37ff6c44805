"""The field report: for those who decide, on one page, or in full."""

from collections.abc import Iterator
from dataclasses import dataclass

from cmdesk.domain import network_names
from cmdesk.domain.field import FieldFigures, Quote, Work
from cmdesk.domain.remarks import LEAST_WAITS, remarks
from cmdesk.domain.reputation import Mood, Standing, percent, slice_of
from cmdesk.reports.comparing import beside, counted_of, grown, points, was
from cmdesk.reports.document import (
    Bar,
    Beside,
    Block,
    Cell,
    Chart,
    Document,
    Figure,
    Figures,
    Heading,
    Link,
    NewPage,
    Paragraph,
    Point,
    Points,
    Quotation,
    Quotations,
    Rank,
    Ranks,
)
from cmdesk.reports.field_tables import behind, incidents_table, minutes, places_table, posts_table, shares_table
from cmdesk.reports.method import method
from cmdesk.reports.remarks import sentence
from cmdesk.reports.solving import solving_figures
from cmdesk.reports.speech import Speech
from cmdesk.reports.voices import voices_table

ON_ONE_PAGE = 5  # sentences


@dataclass(frozen=True)
class Look:
    """How a report is to look."""

    full: bool = True
    note: str = ""  # of the user


def document(told: FieldFigures, speech: Speech, look: Look | None = None) -> Document:
    look = look or Look()
    tr = speech.tr
    about = [told.brand or tr("All about us"), *told.departments]
    subtitle = f"{speech.frame(told.frame)}"
    if told.frame.is_over(told.made, speech.zone):
        state = tr("compared with {before}", before=speech.before(told.frame))
    else:
        state = tr("so far; compared with as much of {before}", before=speech.before(told.frame))
    blocks = [*_first(told, speech, look), *(_more(told, speech) if look.full else _short_end(told, speech))]
    return Document(
        title=tr("What the field says"),
        subtitle=f"{subtitle} · {state}",
        brand=" · ".join(about),
        blocks=tuple(blocks),
        foot=tr("{brand}, {time}. Made with cmdesk on {day}.", brand=about[0], time=speech.within(told.frame),
                day=speech.day(speech.local(told.made).date())),
        language=speech.language,
        one_page=not look.full,
        page=tr("Page {page} of {pages}", page="{page}", pages="{pages}"),
    )  # fmt: skip


# -- the first page ---------------------------------------------------------------------------------------------


def _first(told: FieldFigures, speech: Speech, look: Look) -> Iterator[Block]:
    tr = speech.tr
    found = remarks(told)
    yield Figures(tuple(_main_figures(told, speech)))
    yield Heading(tr("What changed, and why"))
    some = found if look.full else found[:ON_ONE_PAGE]
    yield Points(tuple(Point(sentence(one, speech), one.good) for one in some))
    if look.note.strip():
        yield Heading(tr("A word from who answers"))
        for part in look.note.strip().split("\n\n"):
            yield Paragraph(" ".join(part.split("\n")))
    if told.bars:
        yield Heading(tr("Mentions over time"))
        yield chart(told, speech)
    yield Beside(reasons(told, speech), asked_for(told, speech))


def _main_figures(told: FieldFigures, speech: Speech) -> Iterator[Figure]:
    tr, work, before = speech.tr, told.work, told.work_before
    inbox = Link("inbox")
    if told.bars:
        said, earlier = told.said, told.before
        yield Figure(
            tr("Mentions"),
            Cell(speech.whole(said.total), said.total, behind(told)),
            grown(said.total, earlier.total, speech),
        )
        blame = percent(said.blame, said.total)
        blamed = percent(earlier.blame, earlier.total)
        yield Figure(
            tr("Share of blame"),
            Cell(speech.percent(blame), blame, behind(told, mood=int(Mood.BLAME))),
            beside(points(blame, blamed, speech), speech.percent(blamed), speech),
            good=None if blame is None or blamed is None or blame == blamed else blame < blamed,
        )
    else:
        yield Figure(
            tr("Conversations"),
            Cell(speech.whole(work.received), work.received, inbox),
            grown(work.received, before.received, speech),
        )
        yield Figure(
            tr("Done"),
            Cell(speech.percent(percent(work.done, work.received)), percent(work.done, work.received), inbox),
            was(speech.percent(percent(before.done, before.received)), speech),
        )
    then = before.median if _comparable(work, before) else None
    yield Figure(
        tr("First answer, median"),
        Cell(speech.span(work.median), minutes(work.median), inbox),
        was(speech.span(then), speech),
        good=None if work.median is None or then is None or work.median == then else work.median < then,
        note=tr("in opening hours"),
    )
    on_time, on_time_before = percent(work.on_time, work.promised), percent(before.on_time, before.promised)
    if min(work.promised, before.promised) < LEAST_WAITS:
        on_time_before = None
    yield Figure(
        tr("Answered in time"),
        Cell(speech.percent(on_time), on_time, Link("inbox", {"late": 1})),
        beside(points(on_time, on_time_before, speech), speech.percent(on_time_before), speech),
        good=None if on_time is None or on_time_before in (None, on_time) else on_time > (on_time_before or 0),
    )


def _comparable(work: Work, before: Work) -> bool:
    """The median of a handful says nothing: it is compared only where a sentence would speak of it, too."""
    return min(work.answered, before.answered) >= LEAST_WAITS


def chart(told: FieldFigures, speech: Speech) -> Chart:
    tr, said = speech.tr, told.said
    return Chart(
        tuple(
            Bar(
                speech.short_day(bar.period.since),
                (bar.feelings.blame, bar.feelings.neutral, bar.feelings.praise),
                Link("watchlist", {"figure": 1, **slice_of(0, bar.period).numbers()}),
            )
            for bar in told.bars
        ),
        (tr("Blame"), tr("Neutral"), tr("Praise")),
        (
            Cell(speech.whole(said.blame), said.blame, behind(told, mood=int(Mood.BLAME))),
            Cell(speech.whole(said.neutral), said.neutral, behind(told, mood=int(Mood.NEUTRAL))),
            Cell(speech.whole(said.praise), said.praise, behind(told, mood=int(Mood.PRAISE))),
        ),
    )


def reasons(told: FieldFigures, speech: Speech) -> Ranks:
    tr = speech.tr
    ranks = [_rank(one.name, one, speech, behind(told, reason=one.key)) for one in told.reasons]
    empty = tr("No reason was put on a conversation.")
    return Ranks(tr("Why people write"), tuple(ranks), tr("conversations, and change"), empty)


def asked_for(told: FieldFigures, speech: Speech) -> Ranks:
    tr = speech.tr
    ranks = [_rank(kind_word(one.name, speech), one, speech, None) for one in told.asks]
    empty = tr("Nobody asked for anything.")
    return Ranks(tr("What people ask for"), tuple(ranks), tr("conversations, and change"), empty)


def _rank(name: str, one: Standing, speech: Speech, link: Link | None) -> Rank:
    parts = (one.feelings.blame, one.feelings.neutral, one.feelings.praise) if one.feelings.total else None
    return Rank(name, Cell(speech.whole(one.count), one.count, link), speech.signed(one.change), parts)


def kind_word(kind: str, speech: Speech) -> str:
    """What people want, as a heading of a bar."""
    tr = speech.tr
    return {
        "question": tr("Questions"),
        "complaint": tr("Complaints"),
        "quote": tr("Requests for a quote"),
        "order": tr("Problems with an order"),
        "threat": tr("Threats, or talk of the law"),
        "application": tr("Job applications"),
    }.get(kind, kind)


def _short_end(told: FieldFigures, speech: Speech) -> Iterator[Block]:
    if told.posts:
        yield Heading(speech.tr("Best received"))
        yield posts_table(told.posts[:3], speech)
    yield Paragraph(" ".join(method(told.method, speech)[:2]), small=True)


# -- the pages after it -----------------------------------------------------------------------------------------


def _more(told: FieldFigures, speech: Speech) -> Iterator[Block]:
    tr = speech.tr
    yield NewPage()
    yield Heading(tr("How people were answered"), tr("in opening hours"))
    yield Figures(tuple(_work_figures(told, speech)))
    yield shares_table(told.accounts, tr("Account"), speech)
    if told.by_department:
        yield Heading(tr("By department"))
        yield shares_table(told.by_department, tr("Department"), speech)
    yield Heading(tr("What was closed"), tr("from the first message until it was closed, in opening hours"))
    yield Figures(tuple(solving_figures(told, speech)))
    if told.places:
        yield Heading(tr("Where you are talked about"), _relayed(told, speech))
        yield places_table(told, speech)
    if told.voices:
        yield Heading(tr("Share of voice"), tr("among mentions in public places"))
        yield voices_table(told, speech)
    if told.quotes:
        yield Heading(tr("In their words"))
        yield Quotations(
            tuple(
                Quotation(one.text, _said_by(one, speech), Link("inbox", {"conversation": one.conversation_id}))
                for one in told.quotes
            )
        )
    if told.posts:
        change = speech.signed(told.published - told.published_before)
        note = tr("{n} posts were published", n=told.published)
        yield Heading(tr("What was published"), tr("{posts} ({change})", posts=note, change=change))
        yield posts_table(told.posts, speech)
    if told.reviews.count:
        yield Heading(tr("Reviews"))
        yield Figures(tuple(_review_figures(told, speech)))
    if told.incidents:
        yield Heading(tr("Crises"))
        yield incidents_table(told, speech)
    yield Heading(tr("How this was counted"))
    for one in method(told.method, speech, told.solving):
        yield Paragraph(one, small=True)


def _said_by(quote: Quote, speech: Speech) -> str:
    """Why they wrote, and who they are, or only where."""
    who = quote.who
    if not who and quote.network == "mail":
        who = speech.tr("somebody, by mail")
    elif not who and quote.network:
        who = speech.tr("somebody on {network}", network=network_names.written(quote.network))
    return " · ".join(part for part in (quote.reason, who) if part)


def _work_figures(told: FieldFigures, speech: Speech) -> Iterator[Figure]:
    tr, work, before, inbox = speech.tr, told.work, told.work_before, Link("inbox")
    comparable = _comparable(work, before)
    yield Figure(tr("Conversations"), Cell(speech.whole(work.received), work.received, inbox),
                 was(speech.whole(before.received), speech))  # fmt: skip
    yield Figure(tr("Replied"), Cell(speech.whole(work.answered), work.answered, inbox),
                 was(speech.whole(before.answered), speech))  # fmt: skip
    yield Figure(tr("Done"), Cell(speech.whole(work.done), work.done, inbox), was(speech.whole(before.done), speech))
    older = tr("and {n} from before", n=told.older_open) if told.older_open else ""
    yield Figure(tr("Still open"), Cell(speech.whole(work.left), work.left, inbox), older)
    yield Figure(tr("First answer, median"), Cell(speech.span(work.median), minutes(work.median), inbox),
                 was(speech.span(before.median if comparable else None), speech))  # fmt: skip
    yield Figure(tr("Nine in ten within"), Cell(speech.span(work.ninetieth), minutes(work.ninetieth), inbox),
                 was(speech.span(before.ninetieth if comparable else None), speech))  # fmt: skip
    kept = percent(work.on_time, work.promised)
    of = counted_of(work.on_time, work.promised, speech)
    yield Figure(tr("Answered in time"), Cell(speech.percent(kept), kept, inbox), of)


def _relayed(told: FieldFigures, speech: Speech) -> str:
    if not told.relays:
        return ""
    return speech.tr("{n} more texts only repeat another one", n=told.relays)


def _review_figures(told: FieldFigures, speech: Speech) -> Iterator[Figure]:
    tr, reviews = speech.tr, told.reviews
    yield Figure(tr("Reviews"), Cell(speech.whole(reviews.count), reviews.count, behind(told, rated=1)))
    yield Figure(tr("Mean"), Cell(speech.decimal(reviews.mean), reviews.mean, behind(told, rated=1)),
                 was(speech.decimal(reviews.mean_before), speech))  # fmt: skip
