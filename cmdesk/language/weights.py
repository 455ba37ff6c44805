"""The packed weights of a fitted judgement: sorted keys and small integers, read whole from one file.

A feature is known by the CRC-32 of its name, so that no word of the texts it was fitted on is in the file.
"""

import json
import sys
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

SIGNATURE = b"cmdesk weights 1\n"
NOTHING = (0, 0)


class Damaged(Exception):
    """The file is not what it should be."""


def key(name: str) -> int:
    return zlib.crc32(name.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True)
class Table:
    """A few small integers by key; for a sentiment two, for negative and for positive."""

    keys: Sequence[int]
    values: Sequence[int]
    scale: float
    width: int = 2

    def pull(self, wanted: int) -> tuple[int, int]:
        at = bisect_left(self.keys, wanted)
        if at < len(self.keys) and self.keys[at] == wanted:
            return self.values[2 * at], self.values[2 * at + 1]
        return NOTHING

    def row(self, wanted: int) -> Sequence[int]:
        """All that is known of it; nothing where that is nothing."""
        at = bisect_left(self.keys, wanted)
        if at < len(self.keys) and self.keys[at] == wanted:
            return self.values[self.width * at : self.width * (at + 1)]
        return ()


@dataclass(frozen=True)
class Weights:
    """All that one language's judgement was fitted to."""

    facts: Mapping[str, object]
    tables: Mapping[str, Table] = field(repr=False)

    def number(self, name: str) -> float:
        value = self.facts[name]
        assert isinstance(value, int | float)
        return float(value)

    def pair(self, name: str) -> tuple[float, float]:
        first, second = self.row(name)
        return first, second

    def row(self, name: str) -> list[float]:
        value = self.facts[name]
        assert isinstance(value, list)
        return [float(one) for one in value]


def load(path: Path) -> Weights:
    data = path.read_bytes()
    if not data.startswith(SIGNATURE):
        raise Damaged(f"{path.name} does not hold weights")
    end = data.index(b"\n", len(SIGNATURE))
    facts = json.loads(data[len(SIGNATURE) : end])
    at = end + 1
    tables = {}
    for name, (count, scale, width) in facts["tables"].items():
        keys, at = _array("I", data, at, count)
        values, at = _array("h", data, at, width * count)
        tables[name] = Table(keys, values, scale, width)
    if at != len(data):
        raise Damaged(f"{path.name} is not whole")
    return Weights(facts, tables)


def save(path: Path, facts: Mapping[str, object], tables: Mapping[str, Mapping[int, Sequence[float]]]) -> None:
    """Write weights; each table is brought to small integers by a scale of its own."""
    parts: list[bytes] = []
    described = {}
    for name, entries in tables.items():
        scale = max((abs(one) for row in entries.values() for one in row), default=1.0) / 32767 or 1.0
        ordered = sorted(entries.items())
        parts.append(_bytes(array("I", (wanted for wanted, _ in ordered))))
        parts.append(_bytes(array("h", (round(one / scale) for _, row in ordered for one in row))))
        described[name] = (len(ordered), scale, len(ordered[0][1]) if ordered else 2)
    head = json.dumps({**facts, "tables": described}, ensure_ascii=False, sort_keys=True).encode()
    path.write_bytes(SIGNATURE + head + b"\n" + b"".join(parts))


def _array(kind: str, data: bytes, at: int, count: int) -> tuple["array[int]", int]:
    values = array(kind)
    end = at + count * values.itemsize
    if end > len(data):
        raise Damaged("the weights are cut short")
    values.frombytes(data[at:end])
    if sys.byteorder == "big":
        values.byteswap()
    return values, end


def _bytes(values: "array[int]") -> bytes:
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()
