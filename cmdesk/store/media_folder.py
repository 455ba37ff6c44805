"""The folder of media beside a workspace: one file per content, named by it."""

import os
import shutil
from datetime import datetime
from pathlib import Path

from cmdesk.domain.media import place
from cmdesk.domain.troubles import Problem


def beside(workspace: Path) -> Path:
    """The folder of media beside a workspace."""
    return workspace.with_name(f"{workspace.stem}-media")


def path(where: Path, sha256: str, kind: str) -> Path:
    """A file in a folder of media."""
    return where / place(sha256, kind)


def sweep(where: Path, wanted: frozenset[str], before: datetime) -> int:
    """Remove files of the folder that the workspace does not know, left there by a crash; how many went."""
    gone = 0
    for found in sorted(where.rglob("*")) if where.is_dir() else ():
        try:
            stray = found.is_file() and found.stem not in wanted and _is_ours(found)
            if stray and found.stat().st_mtime < before.timestamp():
                found.unlink()
                gone += 1
        except OSError:  # somebody looks at it: the next time
            continue
    return gone


def _is_ours(found: Path) -> bool:
    """Whether we gave it its name; what a person put there stays."""
    named = len(found.stem) == 64 and found.parent.name == found.stem[:2]
    return found.suffix == ".unfinished" or named


def copy(there: Path, here: Path, *, link: bool = False) -> int:
    """Bring the files of one folder of media into another, as far as they are not there; how many were brought.

    `link`: where the disk can, the same file under two names, since none of them ever changes.
    Problem("backup-failed") when one cannot be copied.
    """
    copied = 0
    try:
        for found in sorted(there.rglob("*")) if there.is_dir() else ():
            target = here / found.relative_to(there)
            if not found.is_file() or found.suffix == ".unfinished" or _same(found, target):
                continue
            target.parent.mkdir(parents=True, exist_ok=True)
            unfinished = target.with_name(f"{target.name}.unfinished")
            unfinished.unlink(missing_ok=True)
            if not link or not _linked(found, unfinished):
                shutil.copyfile(found, unfinished)
            os.replace(unfinished, target)
            copied += 1
    except OSError as error:
        raise Problem("backup-failed", path=str(here), details=str(error)) from error
    return copied


def _linked(found: Path, name: Path) -> bool:
    try:
        os.link(found, name)
    except OSError:  # a disk without links, or another disk
        return False
    return True


def _same(one: Path, other: Path) -> bool:
    """Named by its content, so that its size is enough to know a copy that was cut short."""
    return other.is_file() and other.stat().st_size == one.stat().st_size
