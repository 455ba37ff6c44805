"""The field report: for those who decide, on one page, or in full."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from cmdesk.domain import network_names
from cmdesk.domain.field import FieldFigures, Quote, Share, TopPost
from cmdesk.domain.remarks import remarks
from cmdesk.domain.reputation import Feelings, Mood, Standing, growth, percent, slice_of
from cmdesk.reports.document import (
    Bar,
    Beside,
    Block,
    Cell,
    Chart,
    Column,
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
    Table,
)
from cmdesk.reports.method import method
from cmdesk.reports.remarks import sentence, shortened
from cmdesk.reports.speech import NOTHING, Speech

ON_ONE_PAGE = 5  # sentences
LEAST = 10  # of which percents are told


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
            Cell(speech.whole(said.total), said.total, _link(told)),
            _grown(said.total, earlier.total, speech),
        )
        blame = percent(said.blame, said.total)
        blamed = percent(earlier.blame, earlier.total)
        yield Figure(
            tr("Share of blame"),
            Cell(speech.percent(blame), blame, _link(told, mood=int(Mood.BLAME))),
            _beside(_points(blame, blamed, speech), speech.percent(blamed), speech),
            good=None if blame is None or blamed is None or blame == blamed else blame < blamed,
        )
    else:
        yield Figure(
            tr("Conversations"),
            Cell(speech.whole(work.received), work.received, inbox),
            _grown(work.received, before.received, speech),
        )
        yield Figure(
            tr("Done"),
            Cell(speech.percent(percent(work.done, work.received)), percent(work.done, work.received), inbox),
            _was(speech.percent(percent(before.done, before.received)), speech),
        )
    faster = None if work.median is None or before.median is None or work.median == before.median else (
        work.median < before.median)  # fmt: skip
    yield Figure(
        tr("First answer, median"),
        Cell(speech.span(work.median), _minutes(work.median), inbox),
        _was(speech.span(before.median), speech) if before.median is not None else "",
        good=faster,
        note=tr("in opening hours"),
    )
    on_time, on_time_before = percent(work.on_time, work.promised), percent(before.on_time, before.promised)
    yield Figure(
        tr("Answered in time"),
        Cell(speech.percent(on_time), on_time, Link("inbox", {"late": 1})),
        _beside(_points(on_time, on_time_before, speech), speech.percent(on_time_before), speech),
        good=None if on_time is None or on_time_before in (None, on_time) else on_time > (on_time_before or 0),
    )


def _grown(now: int, before: int, speech: Speech) -> str:
    """By how many percent, and from what; of a handful only from what."""
    if before < LEAST:
        return _was(speech.whole(before), speech)
    return _beside(speech.change(growth(now, before)), speech.whole(before), speech)


def _beside(change: str, before: str, speech: Speech) -> str:
    """ "+38 %, 412 before"."""
    if not change:
        return ""
    return speech.tr("{change}, {before} before", change=change, before=before)


def _was(before: str, speech: Speech) -> str:
    if before == NOTHING:
        return ""
    return speech.tr("{before} before", before=before)


def _points(now: int | None, before: int | None, speech: Speech) -> str:
    if now is None or before is None or now == before:
        return ""
    return speech.tr("{change} points", change=speech.signed(now - before))


def _minutes(length: timedelta | None) -> int | None:
    return None if length is None else round(length / timedelta(minutes=1))


def _link(told: FieldFigures, **narrowed: int) -> Link:
    """The items that a figure counted."""
    numbers = slice_of(0, told.compared.now, **narrowed).numbers()
    return Link("watchlist", {"figure": 1, **numbers})


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
            Cell(speech.whole(said.blame), said.blame, _link(told, mood=int(Mood.BLAME))),
            Cell(speech.whole(said.neutral), said.neutral, _link(told, mood=int(Mood.NEUTRAL))),
            Cell(speech.whole(said.praise), said.praise, _link(told, mood=int(Mood.PRAISE))),
        ),
    )


def reasons(told: FieldFigures, speech: Speech) -> Ranks:
    tr = speech.tr
    ranks = [_rank(one.name, one, speech, _link(told, reason=one.key)) for one in told.reasons]
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
        yield _posts(told.posts[:3], speech)
    yield Paragraph(" ".join(method(told.method, speech)[:2]), small=True)


# -- the pages after it -----------------------------------------------------------------------------------------


def _more(told: FieldFigures, speech: Speech) -> Iterator[Block]:
    tr = speech.tr
    yield NewPage()
    yield Heading(tr("How people were answered"), tr("in opening hours"))
    yield Figures(tuple(_work_figures(told, speech)))
    yield _shares(told.accounts, tr("Account"), speech)
    if told.by_department:
        yield Heading(tr("By department"))
        yield _shares(told.by_department, tr("Department"), speech)
    if told.places:
        yield Heading(tr("Where you are talked about"), _relayed(told, speech))
        yield _places(told, speech)
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
        yield _posts(told.posts, speech)
    if told.reviews.count:
        yield Heading(tr("Reviews"))
        yield Figures(tuple(_review_figures(told, speech)))
    if told.incidents:
        yield Heading(tr("Crises"))
        yield _incidents(told, speech)
    yield Heading(tr("How this was counted"))
    for one in method(told.method, speech):
        yield Paragraph(one, small=True)


def _said_by(quote: Quote, speech: Speech) -> str:
    """Who, or only where."""
    if quote.who:
        return quote.who
    if quote.network == "mail":
        return speech.tr("somebody, by mail")
    return speech.tr("somebody on {network}", network=network_names.written(quote.network)) if quote.network else ""


def _work_figures(told: FieldFigures, speech: Speech) -> Iterator[Figure]:
    tr, work, before, inbox = speech.tr, told.work, told.work_before, Link("inbox")
    yield Figure(tr("Conversations"), Cell(speech.whole(work.received), work.received, inbox),
                 _was(speech.whole(before.received), speech))  # fmt: skip
    yield Figure(tr("Replied"), Cell(speech.whole(work.answered), work.answered, inbox),
                 _was(speech.whole(before.answered), speech))  # fmt: skip
    yield Figure(tr("Done"), Cell(speech.whole(work.done), work.done, inbox), _was(speech.whole(before.done), speech))
    older = tr("and {n} from before", n=told.older_open) if told.older_open else ""
    yield Figure(tr("Still open"), Cell(speech.whole(work.left), work.left, inbox), older)
    yield Figure(tr("First answer, median"), Cell(speech.span(work.median), _minutes(work.median), inbox),
                 _was(speech.span(before.median), speech))  # fmt: skip
    yield Figure(tr("Nine in ten within"), Cell(speech.span(work.ninetieth), _minutes(work.ninetieth), inbox),
                 _was(speech.span(before.ninetieth), speech))  # fmt: skip
    kept = percent(work.on_time, work.promised)
    of = tr("{count} of {total}", count=speech.whole(work.on_time), total=speech.whole(work.promised))
    yield Figure(tr("Answered in time"), Cell(speech.percent(kept), kept, inbox), of)
    yield Figure(tr("Until it is solved, median"), Cell(speech.span(work.solved), _minutes(work.solved), inbox),
                 _was(speech.span(before.solved), speech))  # fmt: skip


def _shares(shares: Sequence[Share], name: str, speech: Speech) -> Table:
    tr = speech.tr
    columns = (
        Column(name, share=3.2), Column(tr("Received"), number=True), Column(tr("Replied"), number=True),
        Column(tr("Finished"), number=True), Column(tr("Open now"), number=True),
        Column(tr("Median"), number=True), Column(tr("In time"), number=True),
    )  # fmt: skip
    rows = []
    for one in shares:
        work = one.work
        kept = percent(work.on_time, work.promised)
        rows.append(
            (
                Cell(one.name or tr("Put in by hand"), one.name),
                *(Cell(speech.whole(count), count) for count in (work.received, work.answered, work.done, work.left)),
                Cell(speech.span(work.median), _minutes(work.median)),
                Cell(speech.percent(kept), kept),
            )
        )
    return Table(columns, tuple(rows), tr("Nobody wrote in this time."))


def _relayed(told: FieldFigures, speech: Speech) -> str:
    if not told.relays:
        return ""
    return speech.tr("{n} more texts only repeat another one", n=told.relays)


def _places(told: FieldFigures, speech: Speech) -> Table:
    tr = speech.tr
    columns = (
        Column(tr("Place"), share=3.2), Column(tr("Mentions"), number=True), Column(tr("Compared"), number=True),
        Column(tr("Blame"), number=True), Column(tr("Neutral"), number=True), Column(tr("Praise"), number=True),
    )  # fmt: skip
    rows = []
    for one in told.places:
        feelings: Feelings = one.feelings
        rows.append(
            (
                Cell(one.name, one.name, _link(told, place=one.key)),
                Cell(speech.whole(one.count), one.count, _link(told, place=one.key)),
                Cell(speech.signed(one.change), one.change),
                Cell(speech.whole(feelings.blame), feelings.blame,
                     _link(told, place=one.key, mood=int(Mood.BLAME))),
                Cell(speech.whole(feelings.neutral), feelings.neutral,
                     _link(told, place=one.key, mood=int(Mood.NEUTRAL))),
                Cell(speech.whole(feelings.praise), feelings.praise,
                     _link(told, place=one.key, mood=int(Mood.PRAISE))),
            )
        )  # fmt: skip
    return Table(columns, tuple(rows))


def _posts(posts: Sequence[TopPost], speech: Speech) -> Table:
    tr = speech.tr
    columns = (
        Column(tr("Post"), share=3.6), Column(tr("Published"), share=1.1), Column(tr("Likes"), number=True),
        Column(tr("Shares"), number=True), Column(tr("Answers"), number=True),
    )  # fmt: skip
    rows = []
    for one in posts:
        link = Link("drafts", {"draft": one.draft_id}) if one.draft_id is not None else None
        numbers = one.numbers
        rows.append(
            (
                Cell(f"{shortened(one.text, 90)} ({one.account})", one.text, link),
                Cell(speech.short_day(one.out), f"{one.out:%Y-%m-%d}"),
                *(Cell(speech.whole(count), count) for count in (numbers.likes, numbers.shares, numbers.replies)),
            )
        )
    return Table(columns, tuple(rows))


def _review_figures(told: FieldFigures, speech: Speech) -> Iterator[Figure]:
    tr, reviews = speech.tr, told.reviews
    yield Figure(tr("Reviews"), Cell(speech.whole(reviews.count), reviews.count, _link(told, rated=1)))
    yield Figure(tr("Mean"), Cell(speech.decimal(reviews.mean), reviews.mean, _link(told, rated=1)),
                 _was(speech.decimal(reviews.mean_before), speech))  # fmt: skip


def _incidents(told: FieldFigures, speech: Speech) -> Table:
    tr = speech.tr
    columns = (
        Column(tr("Name"), share=2.6), Column(tr("Level"), number=True), Column(tr("Opened"), share=1.4),
        Column(tr("Lasted"), number=True), Column(tr("Mentions"), number=True), Column(tr("Blame"), number=True),
    )  # fmt: skip
    rows = []
    for one in told.incidents:
        lasted = one.closed - one.opened if one.closed is not None else None
        rows.append(
            (
                Cell(one.name, one.name, Link("incident", {"number": one.id})),
                Cell(speech.whole(one.level), one.level),
                Cell(speech.moment(one.opened), f"{one.opened:%Y-%m-%d}"),
                Cell(speech.span(lasted) if lasted is not None else tr("not over"), _minutes(lasted)),
                Cell(speech.whole(one.mentions), one.mentions),
                Cell(speech.whole(one.blame), one.blame),
            )
        )
    return Table(columns, tuple(rows))
