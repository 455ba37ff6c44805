"""Parsers with bad manners, importable by a worker process."""

import os
import time
from typing import Any

from cmdesk.domain.troubles import Problem


def good(body: bytes) -> int:
    return len(body)


def hangs(body: bytes, *rest: str) -> None:
    time.sleep(600)


def spins(body: bytes) -> None:
    while True:
        pass


def crashes(body: bytes) -> None:
    os._exit(11)


def eats_memory(body: bytes) -> Any:
    return [bytearray(100_000_000) for _ in range(200)]


def refuses(body: bytes) -> None:
    raise Problem("not-a-feed", found="page")


def names_qt(body: bytes) -> bool:
    import sys

    return any(name.startswith("PySide6") for name in sys.modules)


class Unsendable(Exception):
    def __init__(self) -> None:
        super().__init__()
        self.thing = lambda: None


def raises_the_unsendable(body: bytes) -> None:
    raise Unsendable


def returns_the_unsendable(body: bytes) -> Any:
    return lambda: None


class Trap:
    """Comes out of its worker well, and is no good here."""

    def __reduce__(self) -> Any:
        return int, ("no number",)


def returns_a_trap(body: bytes) -> Trap:
    return Trap()


def priority(body: bytes) -> int:
    return os.nice(0)
