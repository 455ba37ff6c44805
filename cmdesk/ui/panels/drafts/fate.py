"""What became of a draft that was let go: with which account it is out, waits, or needs somebody."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

from cmdesk.domain.outbox import OutboxRow, State
from cmdesk.ui.network_facts import is_by_hand
from cmdesk.ui.panels.drafts.foot import Standing

WAITING = (State.QUEUED, State.SENDING)
TROUBLED = (State.FAILED, State.UNSURE, State.MISSED, State.HELD)  # a person decides


@dataclass(frozen=True)
class Fate:
    """Told by its deliveries."""

    sent: Sequence[OutboxRow] = ()

    def standing(self, chosen: Collection[int]) -> Standing:
        """`chosen`: the accounts that it is for now."""
        states = {one.state for one in self.sent}
        if states & set(TROUBLED):
            return Standing.PROBLEM
        if State.SENDING in states:
            return Standing.LEAVING
        if State.QUEUED in states:
            return Standing.SCHEDULED
        unsent = set(chosen) - self.done()
        return Standing.SENT if State.SENT in states and not unsent else Standing.WRITING

    def done(self) -> set[int]:
        """Accounts that have it already."""
        return {one.account_id for one in self.sent if one.state is State.SENT}

    def live(self) -> list[OutboxRow]:
        """All but what was cancelled."""
        return [one for one in self.sent if one.state is not State.CANCELLED]

    def due(self) -> datetime | None:
        """When the first of those that wait leaves."""
        return min((one.due for one in self.sent if one.state in WAITING and one.due is not None), default=None)

    def is_by_hand(self) -> bool:
        """Whether all that waits is for a person to publish."""
        waiting = [one for one in self.sent if one.state is State.QUEUED]
        return bool(waiting) and all(is_by_hand(one.network) for one in waiting)

    def is_held(self, paused: bool) -> bool:
        """Whether nothing of it leaves while everything is paused."""
        waiting = [one for one in self.sent if one.state is State.QUEUED]
        return paused and bool(waiting) and all(one.let_through is None for one in waiting)

    def first_problem(self) -> int | None:
        """The delivery that waits for a person."""
        return next((one.id for one in self.sent if one.state in TROUBLED), None)
