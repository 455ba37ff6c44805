"""Files that people ask for: there whole, or as they were before."""

import contextlib
import errno
import os
import uuid
from pathlib import Path

from cmdesk.domain.troubles import Problem


def write(path: Path, body: bytes) -> None:
    """Whole or not at all: a full disk spoils no earlier file, and nobody reads half of one. May raise OSError.

    What is no regular file, as a device or a pipe, is written to as it is.
    """
    there = path.resolve()  # a link goes on leading to its file
    if there.exists() and not there.is_file():
        there.write_bytes(body)
        return
    unfinished = there.with_name(f".{uuid.uuid4().hex}.unfinished")
    try:
        unfinished.write_bytes(body)
        _settle(unfinished)
        if there.exists():
            with contextlib.suppress(OSError):
                unfinished.chmod(there.stat().st_mode)
        os.replace(unfinished, there)
    except BaseException:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)
        raise


def _settle(path: Path) -> None:
    """On the disk before it takes the name: a power cut must not leave an empty file where a whole one was."""
    with path.open("rb+") as file:
        try:
            os.fsync(file.fileno())
        except OSError as error:
            if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some places know no such thing
                raise


def export(path: Path, body: bytes) -> None:
    """As `write`. Problem: "export-failed"."""
    try:
        write(path, body)
    except OSError as error:
        raise Problem("export-failed", path=str(path), details=error.strerror or str(error)) from error
