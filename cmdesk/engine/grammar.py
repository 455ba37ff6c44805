"""Whoever knows grammar, each in a process of its own: Harper in a worker, Grammalecte as the program the user has."""

import asyncio
import logging
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from cmdesk.domain.proofing import Finding
from cmdesk.domain.troubles import Problem
from cmdesk.engine.pool import Pool
from cmdesk.language import grammar

log = logging.getLogger(__name__)
SECONDS = 8.0  # for one text
REST = 180.0  # seconds after which the worker gives its memory back
LONGEST = 20_000  # characters; nobody waits for the grammar of a book
MOST_ANSWER = 2_000_000  # bytes
PROGRAMS = ("grammalecte-cli", "grammalecte-cli.py")
# For who has the library and not the program. It reads the file that is named last, line by line, and writes what
# the program would.
SCRIPT = (
    "import sys, grammalecte; checker = grammalecte.GrammarChecker('fr'); "
    "lines = open(sys.argv[-1], encoding='utf-8').read().split(chr(10)); "
    "told = [checker.getParagraphErrorsAsJSON(n, line) for n, line in enumerate(lines, 1)]; "
    "sys.stdout.reconfigure(encoding='utf-8'); print('{\"data\": [' + ', '.join(told) + ']}')"
)


class Grammar:
    """Used from the engine's thread; what goes wrong with a checker is for the log, and the text is read without."""

    def __init__(self, rest: float = REST, seconds: float = SECONDS) -> None:
        self._rest, self._seconds = rest, seconds
        self._worker: Pool | None = None
        self._end: asyncio.TimerHandle | None = None
        self._reading = 0
        self._checker: list[str] | None = None  # how Grammalecte is run
        self._searched = False

    async def read(self, text: str, language: str) -> tuple[Finding, ...]:
        """What is found in a text; nothing in a language that nobody here knows."""
        if not text.strip() or len(text) > LONGEST:
            return ()
        match language:
            case "en":
                return await self._english(text)
            case "fr":
                return await asyncio.to_thread(self._french, text)
        return ()

    async def _english(self, text: str) -> tuple[Finding, ...]:
        if self._end is not None:
            self._end.cancel()
        if self._worker is None:
            self._worker = Pool(1, self._seconds)
        self._reading += 1
        try:
            found: tuple[Finding, ...] = await self._worker(grammar.english, text)
        except Problem as problem:
            log.warning("the grammar was not read: %s", problem)
            return ()
        finally:
            self._reading -= 1
            self._end = asyncio.get_running_loop().call_later(self._rest, self._let_rest)
        return found

    def _let_rest(self) -> None:
        if self._reading == 0 and self._worker is not None:
            worker, self._worker = self._worker, None
            asyncio.get_running_loop().run_in_executor(None, worker.stop)

    def _french(self, text: str) -> tuple[Finding, ...]:
        for command in self._commands():
            answer = self._ask(command, text)
            if answer is not None:
                self._checker = list(command)
                return grammar.french(text, answer)
        self._searched = True
        return ()

    def _commands(self) -> Sequence[Sequence[str]]:
        """The one that answered before, or all that may; none once none did."""
        if self._checker is not None:
            return [self._checker]
        return [] if self._searched else installed()

    def _ask(self, command: Sequence[str], text: str) -> str | None:
        """What the program says of a text; None where it is none, hangs or breaks."""
        with tempfile.TemporaryDirectory(prefix="cmdesk-") as folder:
            path = Path(folder) / "text.txt"
            path.write_text(text, encoding="utf-8", newline="\n")
            try:
                done = subprocess.run(
                    [*command, str(path)],
                    cwd=folder,  # nothing but the text lies there for a Python to take for a library
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                    timeout=self._seconds,
                    check=True,
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            except (OSError, subprocess.SubprocessError) as error:
                log.info("Grammalecte was asked and did not answer: %s", type(error).__name__)
                return None
        return done.stdout[:MOST_ANSWER].decode("utf-8", "replace")

    def stop(self) -> None:
        """In any thread."""
        if self._worker is not None:
            self._worker.stop()


def installed() -> list[list[str]]:
    """How Grammalecte may be run on this computer: as a program, or by a Python that has it."""
    found = [[path, "-j", "-f"] for name in PROGRAMS if (path := shutil.which(name))]
    own = [] if getattr(sys, "frozen", False) else [sys.executable]
    pythons = dict.fromkeys([*own, *(path for name in ("python3", "python") if (path := shutil.which(name)))])
    return found + [[python, "-c", SCRIPT] for python in pythons]
