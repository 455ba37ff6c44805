"""Opens what a network handed out: a zip, a tar, a folder or one file. Nothing is unpacked under a name of theirs."""

import gzip
import io
import re
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import IO, Any, Protocol

from cmdesk.domain.archives import LeftOut
from cmdesk.domain.troubles import Problem
from cmdesk.networks.archives import salvage

MOST_MEMBERS = 300_000
LARGEST = 4_000_000_000  # bytes of one member, unpacked
SUSPECT = 50_000_000  # from here on it matters how much a member was packed
STEP = 8_192  # bytes that are unpacked in one go: no more than these are lost where a file ends too soon
PACKED = 300  # times: text packs thirty times, a bomb a thousand times
# What opening and reading a broken archive raises.
BROKEN = (zipfile.BadZipFile, tarfile.TarError, zlib.error, gzip.BadGzipFile, EOFError, OSError, NotImplementedError)
_DRIVE = re.compile(r"[A-Za-z]:")


class Bomb(Exception):
    """More comes out of a member than anything honest holds."""


class Box(Protocol):
    """`names` are paths with "/" that stay inside; `left_out` those that do not, and what is no file."""

    names: list[str]
    left_out: list[LeftOut]

    def open(self, name: str) -> IO[bytes]: ...
    def size(self, name: str) -> int: ...
    def close(self) -> None: ...


@contextmanager
def opened(path: Path) -> Iterator[Box]:
    """Problem: "archive-unreadable"."""
    try:
        box = _box(path)
    except BROKEN as error:
        details = getattr(error, "strerror", None) or str(error)
        raise Problem("archive-unreadable", name=path.name, details=details) from error
    try:
        yield box
    finally:
        box.close()


def _box(path: Path) -> Box:
    if path.is_dir():
        return _Folder(path)
    with path.open("rb") as file:
        start = file.read(512)
    if start.startswith(b"PK\x03\x04"):
        try:
            return _Zip(path)
        except zipfile.BadZipFile:
            return _CutZip(path)
    if start[257:262] == b"ustar" or (start.startswith(b"\x1f\x8b") and _is_tar(path)):
        return _Tar(path)
    return _Single(path, packed=start.startswith(b"\x1f\x8b"))


def _is_tar(path: Path) -> bool:
    try:
        with gzip.open(path) as file:
            return file.read(512)[257:262] == b"ustar"
    except BROKEN:
        return False


def stays_inside(name: str) -> bool:
    """Whether a name leads nowhere but into the archive."""
    parts = name.replace("\\", "/").split("/")
    return bool(name) and not name.startswith(("/", "\\")) and ".." not in parts and not _DRIVE.match(name)


class Bounded(io.RawIOBase):
    """A member as it is unpacked; raises Bomb where too much comes out of it.

    Where it cannot be unpacked any further it ends, and `fault` says why: what came before is not lost.
    """

    def __init__(self, source: IO[bytes], packed: int) -> None:
        self._source, self._packed, self._read = source, packed, 0
        self.fault: Exception | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = b""
        try:
            if self.fault is None:
                data = self._source.read(min(len(buffer), STEP))
        except BROKEN as error:
            self.fault = error
        self._read += len(data)
        bomb = self._packed and self._read > SUSPECT and self._read > PACKED * self._packed
        if bomb or self._read > LARGEST:
            raise Bomb
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._source.close()
        super().close()


def fault_of(source: IO[bytes]) -> Exception | None:
    """Why an opened member ended before its end."""
    raw = getattr(source, "raw", None)
    return raw.fault if isinstance(raw, Bounded) else None


def _bounded(source: IO[bytes], packed: int) -> IO[bytes]:
    return io.BufferedReader(Bounded(source, packed), 1 << 16)


class _Zip:
    def __init__(self, path: Path) -> None:
        self.left_out: list[LeftOut] = []
        self._zip = zipfile.ZipFile(path)
        self._known: dict[str, zipfile.ZipInfo] = {}
        for info in self._zip.infolist()[:MOST_MEMBERS]:
            if info.is_dir():
                continue
            if not stays_inside(info.filename):
                self.left_out.append(LeftOut(info.filename, "outside"))
            elif (info.external_attr >> 16) & 0o170000 == 0o120000:
                self.left_out.append(LeftOut(info.filename, "no-file"))
            elif info.flag_bits & 1:
                self.left_out.append(LeftOut(info.filename, "encrypted"))
            else:
                self._known[info.filename] = info
        self.names = list(self._known)

    def open(self, name: str) -> IO[bytes]:
        info = self._known[name]
        return _bounded(self._zip.open(info), info.compress_size or 1)

    def size(self, name: str) -> int:
        return self._known[name].file_size

    def close(self) -> None:
        self._zip.close()


class _CutZip:
    """A zip without its end, as a download leaves it that was broken off."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known: dict[str, salvage.Member] = {}
        self.left_out = [LeftOut(path.name, "cut-short")]
        for member in islice(salvage.members(path), MOST_MEMBERS):
            if stays_inside(member.name):
                self._known[member.name] = member
            else:
                self.left_out.append(LeftOut(member.name, "outside"))
        if not self._known:
            raise zipfile.BadZipFile("nothing in it can be read")
        self.names = list(self._known)

    def open(self, name: str) -> IO[bytes]:
        member = self._known[name]
        return _bounded(io.BufferedReader(salvage.Inflated(self._path, member), STEP), member.packed or 1)

    def size(self, name: str) -> int:
        return self._known[name].packed

    def close(self) -> None:
        pass


class _Tar:
    def __init__(self, path: Path) -> None:
        self.left_out: list[LeftOut] = []
        self._tar = tarfile.open(path, "r:*")  # noqa: SIM115  # closed by close()
        self._known: dict[str, tarfile.TarInfo] = {}
        try:
            for member in self._tar:
                name = member.name.removeprefix("./")
                if member.isdir():
                    continue
                if not member.isreg():
                    self.left_out.append(LeftOut(name, "no-file"))
                elif not stays_inside(name):
                    self.left_out.append(LeftOut(name, "outside"))
                elif len(self._known) < MOST_MEMBERS:
                    self._known[name] = member
        except BROKEN:
            self.left_out.append(LeftOut(path.name, "cut-short"))
            self._tar.close()  # it does not know any more where it stands
            self._tar = tarfile.open(path, "r:*")  # noqa: SIM115
        self.names = list(self._known)

    def open(self, name: str) -> IO[bytes]:
        found = self._tar.extractfile(self._known[name])
        assert found is not None  # only files are known
        return _bounded(found, 0)

    def size(self, name: str) -> int:
        return self._known[name].size

    def close(self) -> None:
        self._tar.close()


class _Folder:
    """An archive that was unpacked already; links lead out of it."""

    def __init__(self, path: Path) -> None:
        self.left_out: list[LeftOut] = []
        self._path = path
        self.names: list[str] = []
        for found in sorted(path.rglob("*")):
            name = found.relative_to(path).as_posix()
            if found.is_symlink() or any(parent.is_symlink() for parent in (path / name).parents if parent != path):
                self.left_out.append(LeftOut(name, "no-file"))
            elif found.is_file() and len(self.names) < MOST_MEMBERS:
                self.names.append(name)

    def open(self, name: str) -> IO[bytes]:
        return (self._path / name).open("rb")

    def size(self, name: str) -> int:
        return (self._path / name).stat().st_size

    def close(self) -> None:
        pass


class _Single:
    def __init__(self, path: Path, packed: bool) -> None:
        self.left_out: list[LeftOut] = []
        self._path, self._packed = path, packed
        self.names = [path.name.removesuffix(".gz") if packed else path.name]

    def open(self, name: str) -> IO[bytes]:
        if self._packed:
            return _bounded(gzip.open(self._path), self._path.stat().st_size)  # type: ignore[arg-type]
        return self._path.open("rb")

    def size(self, name: str) -> int:
        return self._path.stat().st_size

    def close(self) -> None:
        pass
