"""Waiting for what real servers do in their own time."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def wait_for(look: Callable[[], T], seconds: float, pause: float = 0.05) -> T:
    """Look again and again until there is something; fails when it takes too long."""
    end = time.monotonic() + seconds
    while not (found := look()):
        assert time.monotonic() < end, f"nothing came in {seconds:.0f} s"
        time.sleep(pause)
    return found
