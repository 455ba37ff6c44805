"""What was just sent and may still be taken back: its notice goes when it has left, and its undo when it was taken."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject

from cmdesk.domain.outbox import State
from cmdesk.domain.topics import Topic
from cmdesk.store import outbox
from cmdesk.ui.bridge import Bridge

Gone = Callable[[bool], None]  # whether it was taken back


class Departures(QObject):
    """Follows deliveries until none of them waits any more."""

    def __init__(self, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._followed: dict[tuple[int, ...], Gone] = {}
        bridge.changed.connect(self._on_changed)

    def follow(self, deliveries: Sequence[int], gone: Gone) -> None:
        """`gone` is called once, when the last of them has left or was taken back."""
        self._followed[tuple(deliveries)] = gone

    def _on_changed(self, topic: Topic) -> None:
        if topic & Topic.OUTBOX:
            for deliveries in self._followed:
                self._bridge.ask(self, outbox.states, deliveries, then=partial(self._take, deliveries))

    def _take(self, deliveries: tuple[int, ...], states: Mapping[int, State]) -> None:
        if State.QUEUED in states.values() or deliveries not in self._followed:
            return
        self._followed.pop(deliveries)(all(state is State.CANCELLED for state in states.values()))
