"""Bringing a backup back as the workspace: it is looked at whole before anything is touched."""

import os
from datetime import datetime
from pathlib import Path

from cmdesk.domain.troubles import Problem
from cmdesk.store import Store
from cmdesk.store.opening import Lock, check

_BESIDE = ("", "-wal", "-shm")  # the files of a workspace that belong together


def validate(backup: Path) -> None:
    """Whether a backup can become a workspace. Problem: workspace-foreign, -damaged, -newer, -missing, …"""
    try:
        store = Store(backup, owned=False)
    except Problem as problem:
        if problem.trouble.code == "workspace-older":
            return  # it is brought up to date when it is opened
        raise
    try:
        if store.integrity():
            raise Problem("workspace-damaged", path=str(backup))
    finally:
        store.close()


def restore(backup: Path, workspace: Path, now: datetime, *, force: bool = False) -> Path | None:
    """Put a backup in the place of a workspace; what was there is set aside, and where is returned.

    Problem("workspace-exists") when there is one and `force` is not set, ("workspace-open") when a program has it.
    """
    validate(backup)
    exists = workspace.exists() and workspace.stat().st_size > 0
    if exists and workspace.samefile(backup):
        raise Problem("workspace-exists", path=str(workspace))
    if exists and not force:
        raise Problem("workspace-exists", path=str(workspace))
    if not exists:
        check(workspace, owned=True)
    lock = Lock(workspace)
    lock.take()
    arriving = workspace.with_name(workspace.name + ".arriving")
    try:
        _copy(backup, arriving)
        aside = _set_aside(workspace, now) if exists else None
        os.replace(arriving, workspace)
    except OSError as error:
        raise Problem("workspace-read-only", path=str(workspace)) from error
    finally:
        arriving.unlink(missing_ok=True)
        lock.drop()
    return aside


def _copy(backup: Path, target: Path) -> None:
    """Through SQLite, so that what is still in a journal beside the backup comes along; then look at the copy."""
    try:
        store = Store(backup, owned=False)
    except Problem as problem:
        if problem.trouble.code != "workspace-older":
            raise
        target.write_bytes(backup.read_bytes())
        return
    try:
        store.backup(target)
    finally:
        store.close()
    validate(target)


def _set_aside(workspace: Path, now: datetime) -> Path:
    """Under a name of its own, with its journal if one was left behind."""
    name = f"{workspace.stem}-before-restore-{now:%Y-%m-%d-%H%M%S}{workspace.suffix}"
    aside = workspace.with_name(name)
    for ending in _BESIDE:
        beside = workspace.with_name(workspace.name + ending)
        if beside.exists():
            os.replace(beside, aside.with_name(aside.name + ending))
    return aside
