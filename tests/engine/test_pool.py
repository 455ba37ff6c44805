import asyncio
import os
import sys

import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.engine.pool import Pool, _Worker
from tests.engine import parsers


def run(*jobs, seconds=60.0, memory=1_500_000_000):
    async def work():
        pool = Pool(workers=2, seconds=seconds, memory=memory)
        try:
            return await asyncio.gather(*[pool(job, b"12345") for job in jobs], return_exceptions=True)
        finally:
            await asyncio.to_thread(pool.stop)

    return asyncio.run(work())


@pytest.mark.parametrize("bad", [parsers.hangs, parsers.spins])
def test_a_parser_that_hangs_is_ended_and_the_others_go_on(bad, monkeypatch):
    do = _Worker.do

    def patient_with_the_good(worker, job, seconds):
        """On a busy machine even they may take longer than this test wants to wait for the bad one."""
        return do(worker, job, 60.0 if b"good" in job else seconds)

    monkeypatch.setattr(_Worker, "do", patient_with_the_good)
    failed, *rest = run(bad, *[parsers.good] * 6, seconds=2.0)
    assert isinstance(failed, Problem)
    assert failed.trouble.code == "parser-timeout"
    assert rest == [5] * 6


def test_a_parser_that_crashes_takes_nobody_with_it():
    failed, *rest = run(parsers.crashes, *[parsers.good] * 6)
    assert isinstance(failed, Problem)
    assert failed.trouble.code == "parser-crashed"
    assert rest == [5] * 6


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems cannot limit a process's memory")
def test_a_parser_that_eats_memory_is_stopped():
    failed, *rest = run(parsers.eats_memory, *[parsers.good] * 3, memory=1_000_000_000)
    assert isinstance(failed, Problem)
    assert failed.trouble.code == "parser-memory"
    assert rest == [5] * 3


def test_what_a_parser_says_of_its_input_comes_through():
    (failed,) = run(parsers.refuses)
    assert isinstance(failed, Problem)
    assert dict(failed.trouble.data) == {"found": "page"}


@pytest.mark.parametrize("bad", [parsers.raises_the_unsendable, parsers.returns_the_unsendable])
def test_what_cannot_be_sent_is_told_and_the_worker_goes_on(bad):
    failed, *rest = run(bad, *[parsers.good] * 4)
    assert isinstance(failed, Exception)
    assert rest == [5] * 4


def test_an_answer_that_cannot_be_understood_stops_nobody_else():
    failed, *rest = run(parsers.returns_a_trap, *[parsers.good] * 4)
    assert isinstance(failed, Problem)
    assert failed.trouble.code == "parser-crashed"
    assert rest == [5] * 4


def test_a_worker_that_was_killed_from_outside_is_replaced():
    async def work():
        pool = Pool(workers=1)
        try:
            assert await pool(parsers.good, b"1") == 1
            (worker,) = pool._workers
            worker._process.kill()
            worker._process.join()
            with pytest.raises(Problem) as caught:
                await pool(parsers.good, b"12")
            assert caught.value.trouble.code == "parser-crashed"
            assert await pool(parsers.good, b"123") == 3
        finally:
            await asyncio.to_thread(pool.stop)

    asyncio.run(work())


def test_stopping_waits_for_no_job():
    async def work():
        pool = Pool(workers=1)
        assert await pool(parsers.good, b"1") == 1
        jobs = [asyncio.ensure_future(pool(parsers.hangs, b"")), asyncio.ensure_future(pool(parsers.good, b""))]
        while pool._resting or pool._threads._work_queue.qsize() != 1:  # the first is being done
            await asyncio.sleep(0.01)
        async with asyncio.timeout(30):
            await asyncio.to_thread(pool.stop)
            done = await asyncio.gather(*jobs, return_exceptions=True)
        assert [type(one) for one in done] == [asyncio.CancelledError] * 2  # none of them is at fault
        with pytest.raises(asyncio.CancelledError):
            await pool(parsers.good, b"")

    asyncio.run(work())


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other priorities")
def test_workers_stand_behind_the_window():
    assert run(parsers.priority) == [min(os.nice(0) + 10, 19)]


def test_workers_do_not_load_qt():
    assert run(parsers.names_qt) == [False]
