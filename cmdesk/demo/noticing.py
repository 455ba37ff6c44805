"""What would have been unusual in the last days of the demo."""

from datetime import timedelta
from typing import Any

from cmdesk.demo.script import Script
from cmdesk.domain.evidence import EvidenceFile, NewEvidence
from cmdesk.domain.reputation import Period, slice_of
from cmdesk.store import evidence, listening, queries, reputation, signals, weighing

DAYS = 7
KEPT = 3  # messages that were kept as evidence


def notice(db: Any, script: Script) -> None:
    """Look at the first query of the bakery every evening of the last week, as the desk would have."""
    while weighing.weigh(db).value:
        pass
    named = script.business["queries"][0]["name"]
    kept = queries.named(db, named)
    assert kept is not None
    for back in range(DAYS, -1, -1):
        at = script.now - timedelta(days=back)
        signals.keep(db, listening.look(db, kept, at - timedelta(days=1), at), at)
    week = Period(script.now - timedelta(days=DAYS), script.now)
    for row in list(reputation.behind(db, slice_of(kept.id, week), limit=KEPT))[::-1]:
        said = f"{row.title}\n{row.author}\n{row.link}\n\n{row.excerpt}\n"
        files = (EvidenceFile("text.txt", said.encode()),)
        new = NewEvidence(row.title or row.excerpt, row.author, row.source, row.link, row.published, files)
        evidence.keep(db, new, row.id, script.now - timedelta(hours=3))
