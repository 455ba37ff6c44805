"""Worker processes for parsing what strangers wrote: a parser that hangs, crashes or eats memory harms nobody else."""

import asyncio
import multiprocessing
import os
import sys
from collections.abc import Callable
from concurrent.futures import TimeoutError as LateError
from typing import Any

from cmdesk.domain.troubles import Problem

SECONDS = 20.0  # for one job; the worst feed of the corpora takes two
MEMORY = 1_500_000_000  # bytes of address space for one worker, where the system can limit it


def _calm(memory: int) -> None:
    """Set up a worker: behind the window in the queue for the processor, and bounded in memory."""
    if sys.platform == "win32":
        return
    import resource
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in a terminal is for the program, which stops its workers
    os.nice(10)
    if sys.platform.startswith("linux"):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


class Pool:
    """Two workers, started at the first job. Used from the engine's thread only."""

    def __init__(self, workers: int = 2, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self._workers = workers
        self._seconds = seconds
        self._memory = memory
        self._pool: Any = None

    async def __call__(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Run an importable function on picklable arguments in a worker; what it raises comes through.

        Problem("parser-timeout"), ("parser-crashed") or ("parser-memory") when the worker did not survive it.
        """
        from pebble import ProcessExpired

        future = self._started().schedule(function, args=list(arguments), timeout=self._seconds)
        try:
            return await asyncio.wrap_future(future)
        except (LateError, TimeoutError) as error:
            raise Problem("parser-timeout", seconds=f"{self._seconds:.0f}") from error
        except ProcessExpired as error:
            raise Problem("parser-crashed") from error
        except MemoryError as error:
            raise Problem("parser-memory") from error

    def _started(self) -> Any:
        if self._pool is None:
            from pebble import ProcessPool

            self._pool = ProcessPool(
                max_workers=self._workers,
                context=multiprocessing.get_context("spawn"),  # a fork would copy the threads' locks in mid-air
                initializer=_calm,
                initargs=[self._memory],
            )
        return self._pool

    def stop(self) -> None:
        if self._pool is not None:
            self._pool.stop()
            self._pool.join()
            self._pool = None
