"""What the reading of an archive finds beside its entries: who made it, and what had to be left out."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import IO, TypeVar
from urllib.parse import urlsplit

from cmdesk.domain.archives import LeftOut
from cmdesk.networks.archives.box import BROKEN, Bomb, Box, fault_of
from cmdesk.networks.archives.streams import CutShort, Malformed

T = TypeVar("T")
MOST_NAMED = 200  # different ones; more would be a list that nobody reads


class Report:
    def __init__(self, left_out: list[LeftOut]) -> None:
        self.owner = ""
        self._left: Counter[tuple[str, str]] = Counter()
        for one in left_out:
            self.leave(one.name, one.code, one.count)

    def leave(self, name: str, code: str, count: int = 1) -> None:
        """Something was not read, or not whole; the same of one name is counted."""
        key = (name[:200], code)
        if key in self._left or len(self._left) < MOST_NAMED:
            self._left[key] += count
        else:
            self._left["", code] += count

    def left_out(self) -> tuple[LeftOut, ...]:
        return tuple(LeftOut(name, code, count) for (name, code), count in self._left.items())


def host_of(address: str) -> str:
    """The host of an address that may be none."""
    try:
        return urlsplit(address.strip()).hostname or ""
    except ValueError:
        return ""


def entries(box: Box, name: str, report: Report, read: Callable[[IO[bytes]], Iterator[T]]) -> Iterator[T]:
    """What a member holds, as far as it can be read; why no further goes into the report."""
    try:
        with box.open(name) as source:
            yield from read(source)
            if fault_of(source) is not None:
                report.leave(name, "cut-short")
    except (CutShort, EOFError):
        report.leave(name, "cut-short")
    except Malformed:
        report.leave(name, "malformed")
    except Bomb:
        report.leave(name, "bomb")
    except BROKEN:
        report.leave(name, "damaged")
