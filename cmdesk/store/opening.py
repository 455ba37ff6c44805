"""Opening a workspace: is it ours, whole, writable, and free? Each "no" is a Problem and touches nothing."""

import os
import shutil
import struct
import sys
from pathlib import Path
from typing import IO

from cmdesk.domain.troubles import Problem

APPLICATION_ID = 0x636D646B  # "cmdk"
_MAGIC = b"SQLite format 3\x00"
_ROOM = 4 * 1024 * 1024  # bytes that a new workspace and its journal need at the least


def check(path: Path, *, owned: bool) -> bool:
    """Look at the file before SQLite does; return whether it exists.

    `owned` asks that it can be written. Codes: workspace-folder, workspace-read-only, disk-full, workspace-foreign,
    workspace-damaged.
    """
    folder = path.parent
    if not folder.is_dir():
        raise Problem("workspace-folder", folder=str(folder))
    if path.is_dir():
        raise Problem("workspace-foreign", path=str(path))
    exists = path.exists() and path.stat().st_size > 0
    if not exists and not owned:
        raise Problem("workspace-missing", path=str(path))
    if owned and not (os.access(folder, os.W_OK) and (not path.exists() or os.access(path, os.W_OK))):
        raise Problem("workspace-read-only", path=str(path))
    if owned and shutil.disk_usage(folder).free < _ROOM:
        raise Problem("disk-full", path=str(path))
    if exists:
        try:
            _check_header(path)
        except OSError as error:
            raise Problem("workspace-unreadable", path=str(path), details=str(error)) from error
    return exists


def _check_header(path: Path) -> None:
    with path.open("rb") as file:
        header = file.read(100)
    if header[:16] != _MAGIC:
        raise Problem("workspace-foreign", path=str(path))
    if len(header) < 100:
        raise Problem("workspace-damaged", path=str(path))
    (page_size,) = struct.unpack(">H", header[16:18])
    page_size = 65536 if page_size == 1 else page_size
    (changed, pages) = struct.unpack(">II", header[24:32])
    (application,) = struct.unpack(">I", header[68:72])
    (valid_for,) = struct.unpack(">I", header[92:96])
    if application != APPLICATION_ID:
        raise Problem("workspace-foreign", path=str(path))
    # A copy that was cut short: the header promises more pages than there are. With a journal beside it the file
    # may rightly be shorter than it will be.
    journal = path.with_name(path.name + "-wal")
    whole = not (journal.exists() and journal.stat().st_size)
    if whole and changed == valid_for and path.stat().st_size < pages * page_size:
        raise Problem("workspace-damaged", path=str(path))


class Lock:
    """One program per workspace: a lock that the system drops with the process, however it ends."""

    def __init__(self, workspace: Path) -> None:
        # By its real place: whoever opens it through a link opens the same file.
        real = workspace.resolve()
        self._path = real.with_name(real.name + ".lock")
        self._file: IO[bytes] | None = None

    def take(self) -> None:
        """Problem("workspace-open", process=…) when another process has it."""
        file = self._path.open("a+b")
        try:
            _lock(file)
        except OSError as error:
            file.seek(0)
            holder = file.read(20).decode("ascii", "replace").strip()
            file.close()
            raise Problem("workspace-open", path=str(self._path.with_suffix("")), process=holder) from error
        file.seek(0)
        file.truncate()
        file.write(str(os.getpid()).encode())
        file.flush()
        self._file = file

    def drop(self) -> None:
        if self._file is not None:
            # The file stays: removing it would let two others each lock a file of that name.
            self._file.close()
            self._file = None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        # The byte lies far behind the text, so that others can still read whose lock it is.
        file.seek(1 << 20)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        file.seek(0)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
