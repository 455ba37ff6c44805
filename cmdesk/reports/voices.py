"""How much is said about us beside the competitors."""

from cmdesk.domain.field import FieldFigures
from cmdesk.domain.reputation import shares, slice_of
from cmdesk.reports.document import Cell, Column, Link, Table
from cmdesk.reports.speech import Speech


def voices_table(told: FieldFigures, speech: Speech) -> Table:
    """In mentions and in percent; what grew or fell is told where somebody was heard in the time before."""
    tr = speech.tr
    now, before = ([getattr(one, which) for one in told.voices] for which in ("count", "before"))
    columns = (
        Column(tr("Who"), share=3.2), Column(tr("Mentions"), number=True), Column(tr("Before"), number=True),
        Column(tr("Share"), number=True), Column(tr("± points"), number=True),
    )  # fmt: skip
    rows = []
    for one, share, earlier in zip(told.voices, shares(now), shares(before), strict=True):
        name = one.name or told.brand or tr("You")
        behind = Link("watchlist", {"figure": 1, **slice_of(one.key, told.compared.now, outside=1).numbers()})
        change = share - earlier if any(before) else None
        rows.append(
            (
                Cell(name, name, behind),
                Cell(speech.whole(one.count), one.count, behind),
                Cell(speech.whole(one.before), one.before),
                Cell(speech.percent(share), share, behind),
                Cell("" if change is None else speech.signed(change), change),
            )
        )
    return Table(columns, tuple(rows))
