"""Bringing a backup back as the workspace: it is looked at whole before anything is touched."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite

from cmdesk.domain.outbox import State
from cmdesk.domain.troubles import Problem
from cmdesk.store import Store, media_folder, schema
from cmdesk.store.opening import Lock, check

_BESIDE = ("", "-wal", "-shm")  # the files of a workspace that belong together

RESTORED = "restored"  # the reason of what a backup brought back as waiting to leave


def validate(backup: Path) -> None:
    """Whether a backup can become a workspace; an older one can.

    Problem: workspace-foreign, workspace-damaged, workspace-newer, workspace-missing.
    """
    check(backup, owned=False)
    with _opened(backup) as db:
        (version,) = db.execute("SELECT version_num FROM alembic_version").fetchone()
        if schema.is_newer(version):
            raise Problem("workspace-newer", path=str(backup))
        if db.execute("PRAGMA integrity_check(1)").fetchall() != [("ok",)]:
            raise Problem("workspace-damaged", path=str(backup))


def back_up(store: Store, target: Path) -> int:
    """A whole copy of a workspace with its media beside it; how many of them were not there yet.

    Problem: "backup-failed", "backup-onto-itself", "disk-full".
    """
    store.backup(target)
    return media_folder.copy(media_folder.beside(store.path), media_folder.beside(target))


def restore(backup: Path, workspace: Path, now: datetime, *, force: bool = False) -> Path | None:
    """Put a backup in the place of a workspace; what was there is set aside, and where is returned.

    What was to leave between the backup and now has left, or has been taken back: it waits for a person.
    Problem("workspace-exists") when there is one and `force` is not set, ("workspace-open") when a program has it.
    """
    validate(backup)
    exists = workspace.exists() and workspace.stat().st_size > 0
    if exists and (not force or workspace.samefile(backup)):
        raise Problem("workspace-exists", path=str(workspace))
    if not exists:
        check(workspace, owned=True)
    lock = Lock(workspace)
    lock.take()
    arriving = workspace.with_name(workspace.name + ".arriving")
    try:
        arriving.unlink(missing_ok=True)
        _copy(backup, arriving)
        _hold_back(arriving)
        validate(arriving)
        # Its media join those that are there: a file is named by its content, so that none takes another's place.
        media_folder.copy(media_folder.beside(backup), media_folder.beside(workspace))
        aside = _set_aside(workspace, now) if exists else None
        _take_place(arriving, workspace, aside)
    except OSError as error:
        raise Problem("workspace-read-only", path=str(workspace)) from error
    finally:
        arriving.unlink(missing_ok=True)
        lock.drop()
    return aside


def _copy(backup: Path, target: Path) -> None:
    """Through SQLite, so that what is still in a journal beside the backup comes along."""
    with _opened(backup) as source, closing(sqlite.connect(str(target))) as copy:
        try:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        except sqlite.OperationalError as error:
            raise Problem("disk-full", path=str(target)) from error


def _hold_back(arriving: Path) -> None:
    """Whatever may have been sent since the backup was taken is not sent again by itself, planned for later or not.

    In the words of the first schema, which every later one still knows: the backup may be older than this program.
    """
    with closing(sqlite.connect(str(arriving))) as db:
        db.execute(
            "UPDATE delivery SET state = ?, reason = ? WHERE state = ?",
            (State.MISSED.value, RESTORED, State.QUEUED.value),
        )
        db.commit()


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    try:
        with closing(sqlite.connect(str(path), timeout=10)) as db:
            db.execute("PRAGMA query_only = ON")
            yield db
    except sqlite.DatabaseError as error:
        raise Problem("workspace-damaged", path=str(path), details=str(error)) from error


def _set_aside(workspace: Path, now: datetime) -> Path:
    """Under a name of its own, with its journal if one was left behind."""
    name = f"{workspace.stem}-before-restore-{now:%Y-%m-%d-%H%M%S}{workspace.suffix}"
    aside = workspace.with_name(name)
    # Else its media would be swept up one day as files that the restored workspace does not know.
    media_folder.copy(media_folder.beside(workspace), media_folder.beside(aside), link=True)
    _move(workspace, aside)
    return aside


def _take_place(arriving: Path, workspace: Path, aside: Path | None) -> None:
    """Where the disk refuses this last step, what was set aside comes back: there is never none."""
    try:
        os.replace(arriving, workspace)
    except OSError:
        if aside is not None:
            _move(aside, workspace)
        raise


def _move(there: Path, here: Path) -> None:
    """A workspace with what belongs to it."""
    for ending in _BESIDE:
        beside = there.with_name(there.name + ending)
        if beside.exists():
            os.replace(beside, here.with_name(here.name + ending))
