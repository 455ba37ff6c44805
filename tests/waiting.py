"""Waiting for what others do in their own time: another thread, another process, a real server."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 30.0  # seconds that a busy machine may need for what takes a tenth of one at leisure


def wait_for(look: Callable[[], T], seconds: float = PATIENCE, pause: float = 0.02) -> T:
    """Look again and again until there is something; fails when it takes too long."""
    end = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < end, f"nothing came in {seconds:.0f} s"
        time.sleep(pause)
    return found
