"""Who works behind the window lets it go first: Python runs one thread at a time, and a window must not wait."""

import time
from collections.abc import Callable

LONGEST = 0.02  # seconds that one piece of work waits: the window may be at something long
GLANCE = 0.001  # seconds between two looks whether the window is done


class Courtesy:
    """The window's thread says when it is at work; others call `give_way` before each piece of theirs.

    A plain flag rather than a lock: the window must never wait for who waits for it.
    """

    def __init__(self, sleep: Callable[[float], None] = time.sleep) -> None:
        self.busy = False
        self._sleep = sleep

    def begin(self) -> None:
        """The window has something to do. From its thread."""
        self.busy = True

    def end(self) -> None:
        """The window waits for what comes next. From its thread."""
        self.busy = False

    def give_way(self) -> None:
        """Wait until the window is done, a little at most. Never from the window's thread."""
        waited = 0.0
        while self.busy and waited < LONGEST:
            self._sleep(GLANCE)
            waited += GLANCE
