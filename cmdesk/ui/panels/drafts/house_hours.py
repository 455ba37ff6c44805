"""Whether a post leaves at an hour at which the house publishes there, as the playbook says."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from cmdesk.domain.accounts import AccountRow
from cmdesk.domain.proofing import Houses
from cmdesk.language.house_style import outside_hours
from cmdesk.store import playbooks
from cmdesk.ui import times
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.checks import Check
from cmdesk.ui.panels.drafts.finding_words import sentence_of, source_of


class HouseHours(QObject):
    """Holds the playbooks, and when the draft leaves; nothing is said of what leaves at once."""

    changed = Signal()

    def __init__(self, host: Host, parent: QObject) -> None:
        super().__init__(parent)
        self._host = host
        self._told = Houses()
        self._due: datetime | None = None

    def read(self) -> None:
        def take(told: Houses) -> None:
            if told != self._told:
                self._told = told
                self.changed.emit()

        self._host.bridge.ask(self, playbooks.houses, then=take)

    def about(self, due: datetime | None) -> None:
        self._due = due

    def checks(self, accounts: Sequence[AccountRow]) -> list[Check]:
        """One line for each network, and for each brand."""
        if self._due is None:
            return []
        there = times.local(self._due)
        made = []
        for network, brand_id in dict.fromkeys((each.network, each.brand_id) for each in accounts):
            house = self._told.of_brand(brand_id)
            finding = outside_hours(network, there.hour * 60 + there.minute, house.playbook)
            if finding is not None:
                finding = house.sign(finding)
                made.append(Check("note", sentence_of(finding), None, None, finding, source_of(finding)))
        return made
