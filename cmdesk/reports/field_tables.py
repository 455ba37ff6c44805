"""The tables of a field report, each figure with what is behind it."""

from collections.abc import Sequence
from datetime import timedelta

from cmdesk.domain.field import FieldFigures, Share, TopPost
from cmdesk.domain.reputation import Feelings, Mood, percent, slice_of
from cmdesk.reports.document import Cell, Column, Link, Table
from cmdesk.reports.remarks import shortened
from cmdesk.reports.speech import Speech


def behind(told: FieldFigures, **narrowed: int) -> Link:
    """The items that a figure counted."""
    numbers = slice_of(0, told.compared.now, **narrowed).numbers()
    return Link("watchlist", {"figure": 1, **numbers})


def minutes(length: timedelta | None) -> int | None:
    return None if length is None else round(length / timedelta(minutes=1))


def shares_table(shares: Sequence[Share], name: str, speech: Speech) -> Table:
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
                Cell(speech.span(work.median), minutes(work.median)),
                Cell(speech.percent(kept), kept),
            )
        )
    return Table(columns, tuple(rows), tr("Nobody wrote in this time."))


def places_table(told: FieldFigures, speech: Speech) -> Table:
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
                Cell(one.name, one.name, behind(told, place=one.key)),
                Cell(speech.whole(one.count), one.count, behind(told, place=one.key)),
                Cell(speech.signed(one.change), one.change),
                Cell(speech.whole(feelings.blame), feelings.blame,
                     behind(told, place=one.key, mood=int(Mood.BLAME))),
                Cell(speech.whole(feelings.neutral), feelings.neutral,
                     behind(told, place=one.key, mood=int(Mood.NEUTRAL))),
                Cell(speech.whole(feelings.praise), feelings.praise,
                     behind(told, place=one.key, mood=int(Mood.PRAISE))),
            )
        )  # fmt: skip
    return Table(columns, tuple(rows))


def posts_table(posts: Sequence[TopPost], speech: Speech) -> Table:
    tr = speech.tr
    columns = (
        Column(tr("Post"), share=5.0), Column(tr("Published"), share=1.2), Column(tr("Likes"), number=True),
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


def incidents_table(told: FieldFigures, speech: Speech) -> Table:
    tr = speech.tr
    columns = (
        Column(tr("Name"), share=2.6), Column(tr("Level"), number=True, share=0.7), Column(tr("Opened"), share=2.4),
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
                Cell(speech.span(lasted) if lasted is not None else tr("not over"), minutes(lasted)),
                Cell(speech.whole(one.mentions), one.mentions),
                Cell(speech.whole(one.blame), one.blame),
            )
        )
    return Table(columns, tuple(rows))
