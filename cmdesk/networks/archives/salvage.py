"""What is left of a zip whose end is missing: its list of members was there, so they are looked for one by one."""

import io
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

HEADER = struct.Struct("<4s5H3I2H")
MEMBER = b"PK\x03\x04"
CHUNK = 1 << 16
STORED, DEFLATED = 0, 8
UNTOLD = 0xFFFFFFFF  # the size stands elsewhere
ENCRYPTED, SIZE_FOLLOWS, UTF8 = 0x1, 0x8, 0x800


@dataclass(frozen=True)
class Member:
    name: str
    method: int
    start: int  # of its data
    packed: int  # bytes that are there


class Inflated(io.RawIOBase):
    """A member as it was before it was packed; EOFError where the file ends before it."""

    def __init__(self, path: Path, member: Member) -> None:
        self._file = path.open("rb")
        self._file.seek(member.start)
        self._left = member.packed
        self._inflate = zlib.decompressobj(-zlib.MAX_WBITS) if member.method == DEFLATED else None
        self.whole = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        while not self.whole:
            packed = (self._inflate and self._inflate.unconsumed_tail) or self._next()
            if self._inflate is None:
                self.whole = self._left == 0
                data = packed
            else:
                data = self._inflate.decompress(packed, len(buffer))
                self.whole = self._inflate.eof
            if not packed and not data and not self.whole:
                raise EOFError("the archive ends here")
            if data:
                buffer[: len(data)] = data
                return len(data)
        return 0

    def _next(self) -> bytes:
        packed = self._file.read(min(io.DEFAULT_BUFFER_SIZE, self._left))
        self._left -= len(packed)
        return packed

    def end(self) -> int:
        """Where the data ended, once all of it was read."""
        unused = len(self._inflate.unused_data) if self._inflate is not None else 0
        return self._file.tell() - unused

    def close(self) -> None:
        self._file.close()
        super().close()


def members(path: Path) -> Iterator[Member]:
    """Those that can be found, the last one perhaps not whole; none after one whose end nobody knows."""
    size = path.stat().st_size
    with path.open("rb") as file:
        at: int | None = 0
        while at is not None:
            file.seek(at)
            head = file.read(HEADER.size)
            if len(head) < HEADER.size or not head.startswith(MEMBER):
                return
            _, _, flags, method, _, _, _, packed, _, named, more = HEADER.unpack(head)
            name = file.read(named).decode("utf-8" if flags & UTF8 else "cp437", "replace")
            start = at + HEADER.size + named + more
            told = packed if packed != UNTOLD and not flags & SIZE_FOLLOWS else None
            if method not in (STORED, DEFLATED) or flags & ENCRYPTED or (method == STORED and told is None):
                return
            found = Member(name, method, start, min(size - start, told if told is not None else size))
            if found.packed < 0:
                return
            at = start + told if told is not None else _after(file, path, found)
            if not name.endswith("/"):
                yield found


def _after(file: IO[bytes], path: Path, member: Member) -> int | None:
    """Where the member after one begins that does not say how long it is; None where it ends with the file."""
    with Inflated(path, member) as inside:
        try:
            while inside.read(CHUNK):
                pass
        except (EOFError, zlib.error):
            return None
        end = inside.end()
    file.seek(end)
    place = file.read(64).find(MEMBER)  # sizes may stand between
    return end + place if place >= 0 else None
