"""The pause of everything: from its moment on nothing leaves, but what a person lets through."""

from dataclasses import dataclass
from datetime import datetime

PAUSED = "paused"  # the reason of what became late while everything was paused


@dataclass(frozen=True)
class Pause:
    since: datetime
    spares_answers: bool = False  # answers to people leave all the same
