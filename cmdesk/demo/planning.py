"""When the business of the demo usually publishes, and the dates that it minds."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Any

from cmdesk.demo.script import ZONE, Script
from cmdesk.domain.slots import Slot, Timetable
from cmdesk.store import own_dates, slots

TUESDAY, THURSDAY, SATURDAY = 1, 3, 5
SLOTS: Mapping[str, tuple[Slot, ...]] = {
    "mastodon": ((TUESDAY, time(11)), (THURSDAY, time(11)), (SATURDAY, time(8))),
    "bluesky": ((TUESDAY, time(11)), (THURSDAY, time(11))),
}


def plan(db: Any, script: Script, account_ids: Mapping[str, int]) -> None:
    """Slots of its networks, and a day of its own in the next weeks."""
    for network, hours in SLOTS.items():
        slots.keep(db, Timetable(account_ids[network], ZONE, hours))
    first: date = script.now.date() + timedelta(days=6)
    name = {"fr": "Marché des producteurs", "en": "Farmers’ market"}[script.language]
    own_dates.show_schools(db, ["FR-B"])  # as at Rennes
    own_dates.add(db, name, first, first + timedelta(days=1))
