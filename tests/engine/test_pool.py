import asyncio
import sys

import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.engine.pool import Pool
from tests.engine import parsers


def run(*jobs, seconds=20.0, memory=1_500_000_000):
    async def work():
        pool = Pool(workers=2, seconds=seconds, memory=memory)
        try:
            return await asyncio.gather(*[pool(job, b"12345") for job in jobs], return_exceptions=True)
        finally:
            await asyncio.to_thread(pool.stop)

    return asyncio.run(work())


@pytest.mark.parametrize("bad", [parsers.hangs, parsers.spins])
def test_a_parser_that_hangs_is_ended_and_the_others_go_on(bad):
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


def test_workers_do_not_load_qt():
    assert run(parsers.names_qt) == [False]
