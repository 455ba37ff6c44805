"""What would have been unusual in the last days of the demo."""

from datetime import timedelta
from typing import Any

from cmdesk.demo.script import Script
from cmdesk.store import listening, queries, signals, weighing

DAYS = 7


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
