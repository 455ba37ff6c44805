"""The outbox: everything that leaves, has left or could not."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal

from cmdesk.domain.outbox import BY_HAND, FINISHED, TAKEN, OutboxRow, State
from cmdesk.sentences import reason_sentence
from cmdesk.store import outbox_rows
from cmdesk.ui import times
from cmdesk.ui.network_facts import is_by_hand
from cmdesk.ui.panels.base import Host
from cmdesk.ui.panels.drafts.list import title_of
from cmdesk.ui.rows import Rows
from cmdesk.ui.widgets import DraftLine, DraftRow, ListView
from cmdesk.ui.widgets.delegates import STATES
from cmdesk.ui.widgets.rows import DraftState
from cmdesk.ui.words import tr

OPEN = tuple(state for state in State if state not in FINISHED)
TONES = {
    State.UNSURE: "warn",
    State.MISSED: "warn",
    State.HELD: "warn",
    State.FAILED: "bad",
    State.QUEUED: "accent_text",
    State.SENDING: "accent_text",
}


def state_words(state: State, reason: str = "", network: str = "") -> str:
    """What a state means, in few words."""
    if state is State.QUEUED and is_by_hand(network):
        return tr("For you to publish, at its hour")
    if state is State.CANCELLED and reason == TAKEN:
        return tr("Taken back")
    if state is State.HELD and reason == BY_HAND:
        return tr("For you to publish")
    return {
        State.DRAFT: tr("Taken back"),
        State.QUEUED: tr("Waits to leave"),
        State.SENDING: tr("Being sent"),
        State.UNSURE: tr("Sent or not? To check"),
        State.SENT: tr("It is out"),
        State.FAILED: tr("Refused"),
        State.MISSED: tr("Missed"),
        State.HELD: tr("Held: to read first"),
        State.CANCELLED: tr("Given up"),
    }[state]


def shown_as(row: OutboxRow) -> DraftState:
    """Its state as lists draw it: what a person publishes by hand has the sign of that."""
    by_hand = row.state is State.HELD and row.reason == BY_HAND
    return "assisted" if by_hand or waits_for_a_person(row) else row.state.value


def waits_for_a_person(row: OutboxRow) -> bool:
    """Whether a person is asked to publish it, at its hour."""
    return row.state is State.QUEUED and is_by_hand(row.network)


def sign_of(row: OutboxRow) -> tuple[str, str]:
    """The icon of its state, and its tone."""
    return STATES[shown_as(row)][0], STATES[row.state.value][1]


def tone_of(state: State) -> str:
    return TONES.get(state, "text3")


def line_of(row: OutboxRow, now: datetime) -> DraftLine:
    """How a delivery shows in the list: what was said, why it waits, where and when."""
    reason = reason_sentence(row.reason, tr) if row.state not in FINISHED else ""
    text = title_of(row.told)
    said = f"{state_words(row.state, row.reason, row.network)}, {row.account}"
    when = _when(row, now)
    spoken = ", ".join(part for part in (said, text, when, reason) if part)
    return DraftLine(
        row.id, text, reason or row.account, shown_as(row), (row.network,), when, tone_of(row.state), spoken
    )


def _when(row: OutboxRow, now: datetime) -> str:
    if row.state is State.QUEUED:
        at = row.not_before or row.due
        if at is None or at <= now:
            return tr("for you in a moment") if is_by_hand(row.network) else tr("leaves now")
        told = times.ahead(at, now)
        return tr("next try {time}", time=told) if row.attempts else told
    if row.state in (State.SENT, State.CANCELLED):
        return times.short(row.changed, now)
    return state_words(row.state, row.reason)


def at(moment: datetime, now: datetime) -> str:
    """A moment that is past: "Today, 10:42"."""
    return tr("{day}, {time}", day=times.day(moment, now), time=times.clock(moment))


class OutboxList(ListView):
    """Deliveries, the last changed first, page by page."""

    loaded = Signal()

    def __init__(self, host: Host) -> None:
        self._host = host
        self._all: Rows = Rows(host.bridge, outbox_rows.rows, lambda row: line_of(row, host.now()))
        self._open: Rows = Rows(
            host.bridge, partial(outbox_rows.rows, states=OPEN), lambda row: line_of(row, host.now())
        )
        self.rows = self._all
        super().__init__(tr("Outbox"), DraftRow(), self._all)
        for model in (self._all, self._open):
            model.setParent(self)
            model.loaded.connect(self.loaded)

    def show_only_open(self, only: bool) -> None:
        """Leave out what is finished."""
        self.forget()
        self.rows = self._open if only else self._all
        self.setModel(self.rows)
        self.rows.show()

    def reload(self) -> None:
        self.rows.reload()

    def row_of(self, delivery_id: int) -> OutboxRow | None:
        found: OutboxRow | None = self.rows.at(self.rows.place_of(delivery_id))
        return found

    def is_empty(self) -> bool:
        return self.rows.is_loaded and self.rows.rowCount() == 0

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Outbox"))
        self.viewport().update()
