"""Tests of the window collect garbage as the program does: in the main thread, never in one of the engine's.

Else a widget of an earlier test may be destroyed by whatever thread happens to allocate, and Qt hangs or crashes.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def garbage_kept_to_this_thread() -> Iterator[None]:
    """Collect nothing until the end, then all of it; what was there before is not looked at again.

    What the test before was still held by when it ended goes first, else it would stay for good.
    """
    gc.disable()
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.collect()
        gc.enable()
