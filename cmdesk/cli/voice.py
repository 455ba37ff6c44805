"""What the command line says: results on standard output, everything else on standard error."""

import contextlib
import json
import os
import re
import sys
import time
from collections.abc import Sequence
from datetime import datetime
from typing import Any, TextIO

from cmdesk.translations import Catalogue

# What strangers wrote must not move the cursor or rename the terminal.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


class Sorry(Exception):
    """The world said no, in a sentence that is ready."""


class WrongUse(Exception):
    """It was asked in a way that cannot be, in a sentence that is ready."""


class Voice:
    """Speaks the user's language; with `as_json` only one document goes to standard output."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.tr = Catalogue(language).tr
        self.as_json = False
        self._line = ""
        self._told = 0.0

    def say(self, text: str) -> None:
        """A message, for a person."""
        self._clear()
        print(clean(text), file=sys.stderr, flush=True)

    def show(self, *lines: str) -> None:
        """A result, for a person; nothing when a document was asked for."""
        if not self.as_json:
            for line in lines:
                print(clean(line))

    def document(self, value: Any) -> None:
        """The result, for a program; nothing when none was asked for."""
        if self.as_json:
            json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
            print()

    def progress(self, done: int, total: int, what: str) -> None:
        """How far it is: one line that rewrites itself, or now and then a line where that cannot be."""
        if sys.stderr.isatty():
            line = clean(f"{done}/{total} {what}").replace("\n", " ")[:76]
            print("\r" + line.ljust(len(self._line)), end="", file=sys.stderr, flush=True)
            self._line = line
        elif (now := time.monotonic()) - self._told > 2 or done == total:
            self._told = now
            print(f"{done}/{total}", file=sys.stderr, flush=True)

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Rows in columns, the last as long as it is."""
        if rows:
            widths = [max(len(clean(row[place])) for row in rows) for place in range(len(rows[0]) - 1)]
            for row in rows:
                cells = [clean(cell).ljust(width) for cell, width in zip(row, widths, strict=False)]
                self.show("  ".join([*cells, row[-1]]).rstrip())

    def _clear(self) -> None:
        if self._line:
            print("\r" + " " * len(self._line) + "\r", end="", file=sys.stderr)
            self._line = ""


def clean(text: str) -> str:
    return _CONTROL.sub("", text)


def moment(at: datetime | None) -> str:
    """By the clock on the wall, for people."""
    return "" if at is None else f"{at.astimezone():%Y-%m-%d %H:%M}"


def stamp(at: datetime | None) -> str | None:
    """For programs."""
    return None if at is None else at.isoformat()


def use_utf8() -> None:
    """Whatever the terminal was set to: the text of a page is rarely ASCII, and a letter must not stop the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def nobody_listens() -> None:
    """Whoever read our output went away: say no more, not even while Python ends."""
    stream: TextIO
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
