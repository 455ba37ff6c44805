"""Worker processes for parsing what strangers wrote: a parser that hangs, crashes or eats memory harms nobody else."""

import asyncio
import multiprocessing
import os
import pickle
import sys
from collections.abc import Callable
from concurrent.futures import CancelledError, ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from cmdesk.domain.troubles import Problem

SECONDS = 20.0  # for one job; the worst feed of the corpora takes two
START_SECONDS = 60.0  # for a process to begin, and to load what a job needs, on a computer that is busy
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


def _work(pipe: Connection, memory: int) -> None:
    """The life of a worker: one job after the other, until the program is gone."""
    _calm(memory)
    with suppress(EOFError, OSError):
        pipe.send_bytes(b"")
        while True:
            pipe.send_bytes(_done(pipe.recv_bytes(), lambda: pipe.send_bytes(b"")))


def _done(job: bytes, begin: Callable[[], None]) -> bytes:
    """Whether it went well, and what came of it: the result, or what was raised. `begin`: all it needs is loaded."""
    try:
        try:
            function, arguments = pickle.loads(job)
        finally:
            begin()
        return pickle.dumps((True, function(*arguments)), pickle.HIGHEST_PROTOCOL)
    except Exception as error:
        try:
            return pickle.dumps((False, error), pickle.HIGHEST_PROTOCOL)
        except Exception:  # an exception that holds what cannot be sent
            return pickle.dumps((False, RuntimeError(repr(error))), pickle.HIGHEST_PROTOCOL)


class _Worker:
    """One process, and the pipe to it. Whatever goes wrong between the two is the end of that process only."""

    def __init__(self, memory: int) -> None:
        context = multiprocessing.get_context("spawn")  # a fork would copy the threads' locks in mid-air
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=_work, args=(theirs, memory), name="parser", daemon=True)
        self._process.start()
        theirs.close()
        self._started = False

    def do(self, job: bytes, seconds: float) -> tuple[bool, Any]:
        """Raises TimeoutError; anything else that is raised means that the process is lost."""
        if not self._started:
            self._answer(START_SECONDS)
            self._started = True
        self._pipe.send_bytes(job)
        self._answer(START_SECONDS)
        result: tuple[bool, Any] = pickle.loads(self._answer(seconds))
        return result

    def _answer(self, seconds: float) -> bytes:
        if not self._pipe.poll(seconds):
            raise TimeoutError
        return self._pipe.recv_bytes()

    def kill(self) -> None:
        """Who waits for its answer learns that there will be none."""
        self._process.kill()

    def end(self) -> None:
        self.kill()
        self._process.join()
        self._pipe.close()


class Pool:
    """Two workers, each started when it is first needed. Used from the engine's thread only."""

    def __init__(self, workers: int = 2, seconds: float | None = None, memory: int = MEMORY) -> None:
        self._seconds = SECONDS if seconds is None else seconds
        self._memory = memory
        # A thread for each worker only waits for it; so a job and its process share one fate, and no other's.
        self._threads = ThreadPoolExecutor(workers, "parser")
        self._resting: list[_Worker] = []
        self._workers: set[_Worker] = set()
        self._stopped = False

    async def __call__(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Run an importable function on picklable arguments in a worker; what it raises comes through.

        Problem("parser-timeout"), ("parser-crashed") or ("parser-memory") when the worker did not survive it. What the
        end of the pool cuts short is cancelled: nothing is wrong with it.
        """
        job = pickle.dumps((function, arguments), pickle.HIGHEST_PROTOCOL)
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, self._run, job)
        except RuntimeError:  # its threads take nothing any more; or the function raised it
            if self._stopped:
                raise asyncio.CancelledError from None
            raise

    def _run(self, job: bytes) -> Any:
        worker = self._worker()
        try:
            good, result = worker.do(job, self._seconds)
        except TimeoutError as error:
            self._lose(worker)
            if self._stopped:
                raise CancelledError from error
            raise Problem("parser-timeout", seconds=f"{self._seconds:.0f}") from error
        except Exception as error:
            self._lose(worker)
            if self._stopped:
                raise CancelledError from error
            raise Problem("parser-crashed") from error
        self._resting.append(worker)
        if good:
            return result
        if isinstance(result, MemoryError):
            raise Problem("parser-memory") from result
        raise result

    def _worker(self) -> _Worker:
        try:
            return self._resting.pop()
        except IndexError:
            worker = _Worker(self._memory)
        self._workers.add(worker)
        if self._stopped:
            self._lose(worker)
            raise CancelledError
        return worker

    def _lose(self, worker: _Worker) -> None:
        self._workers.discard(worker)
        worker.end()

    def stop(self) -> None:
        """End the workers at once, and whatever they are at."""
        self._stopped = True
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in list(self._workers):
            worker.kill()
        self._threads.shutdown()
        for worker in list(self._workers):
            self._lose(worker)
