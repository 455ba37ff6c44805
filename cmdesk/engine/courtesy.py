"""Who works behind the window lets it go first: Python runs one thread at a time, and a window must not wait."""

import threading

LONGEST = 0.02  # seconds that others wait for one turn of the window: it may be at something long


class Courtesy:
    """The window's thread says when it is at work; others call `give_way` before each piece of theirs.

    The window takes the gate only where it is free, so it never waits for who waits for it.
    """

    def __init__(self, longest: float = LONGEST) -> None:
        self.busy = False
        self._longest = longest
        self._turn = 0
        self._gate = threading.Lock()
        self._closed = False
        self._own = threading.local()

    def begin(self) -> None:
        """The window has something to do. From its thread."""
        self._turn += 1
        self.busy = True
        self._closed = self._closed or self._gate.acquire(blocking=False)

    def end(self) -> None:
        """The window waits for what comes next. From its thread."""
        self.busy = False
        if self._closed:
            self._closed = False
            self._gate.release()

    def give_way(self) -> None:
        """Wait until the window is done, once in each of its turns and a little at most. Never from its thread."""
        if not self.busy or getattr(self._own, "waited", 0) == self._turn:
            return
        turn = self._turn
        if self._gate.acquire(timeout=self._longest):
            self._gate.release()
        else:
            self._own.waited = turn
