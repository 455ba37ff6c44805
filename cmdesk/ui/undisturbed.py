"""Python's lock stays with the window during one piece of its work.

Who wants the lock asks for it after a moment, and who has it gives it up. Asked every 0.2 ms, a painting of 5 ms would
last as many times 5 ms as threads want to run beside it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

USUAL = 0.0002  # seconds before a thread is asked for the lock, so that the window soon has it
OURS = 0.005  # before the window is; where it waits for something after all, it may get the lock back as late


@contextmanager
def undisturbed() -> Iterator[None]:
    """For what the window does at one go. From its thread, and around nothing that waits."""
    before = round(sys.getswitchinterval(), 6)  # Python cuts it to microseconds: each time one less, otherwise
    sys.setswitchinterval(OURS)
    try:
        yield
    finally:
        sys.setswitchinterval(before)
