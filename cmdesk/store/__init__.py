"""One SQLite file: one writer, any number of readers, plain values out."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as sqlite
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from cmdesk.domain.troubles import Problem
from cmdesk.store import identity, schema
from cmdesk.store.opening import Lock, check

__all__ = ["Store"]

_FULL = "disk is full"
_FAULT = "disk I/O error"  # said of a full disk, too, where the journal finds no room
_ROOM = 2**20  # bytes; with less than that left a fault of the disk is that it is full
_HEAD, _AT_ONCE = 100, 2**20  # bytes: of the head of a file of SQLite; that are compared in one go
_BROKEN = ("malformed", "not a database", "corrupt")


class Store:
    """Open the file and hand out connections.

    `read` may be used from any thread and cannot write: SQLite itself refuses.
    `write` is one transaction; only one thread may use it. With `owned=False` there is no writer and no lock:
    for looking at a workspace that another program may have open.
    """

    def __init__(self, path: Path, *, owned: bool = True) -> None:
        self.path = path
        self.before_each: Callable[[], None] = lambda: None  # called before each statement, in the thread that runs it
        self._lock = Lock(path)
        exists = check(path, owned=owned)
        if owned:
            self._lock.take()
        try:
            with self._world():
                self._writer = _connect(path, read_only=not owned)
                self._reader = _connect(path, read_only=True)
                self._prepare(exists, owned)
                if owned:
                    self._name(exists)
                for engine in (self._writer, self._reader):
                    event.listen(engine, "before_cursor_execute", self._before_each)
        except BaseException:
            self._lock.drop()
            raise

    @contextmanager
    def read(self) -> Iterator[Connection]:
        with self._world(), self._reader.connect() as connection:
            yield connection

    @contextmanager
    def write(self, *, durable: bool = False) -> Iterator[Connection]:
        """One transaction. A `durable` one is on the disk when it ends, and survives even a power cut."""
        with self._world(), self._writer.connect() as connection:
            if durable:
                _synchronous(connection, "FULL")
            try:
                with connection.begin():
                    yield connection
            finally:
                if durable:
                    _synchronous(connection, "NORMAL")

    def identity(self) -> identity.Identity:
        """What it is called in the keyring. From any thread."""
        with self.read() as db:
            return identity.of(db)

    def backup(self, target: Path) -> None:
        """Write a whole, consistent copy; the target appears only once it is complete. Never over the workspace."""
        unfinished = target.with_name(target.name + ".unfinished")
        try:
            if target.exists() and target.samefile(self.path):
                raise Problem("backup-onto-itself", path=str(target))
            unfinished.unlink(missing_ok=True)
            with self._world(target):
                source = sqlite.connect(str(self.path), timeout=10)
                copy = sqlite.connect(str(unfinished))
                try:
                    source.backup(copy, pages=2000)
                    copy.execute("PRAGMA journal_mode = DELETE")
                finally:
                    copy.close()
                    source.close()
            os.replace(unfinished, target)
        except OSError as error:
            raise Problem("backup-failed", path=str(target), details=str(error)) from error
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def integrity(self) -> list[str]:
        """What SQLite itself finds wrong with the file; empty when it is whole. Reads all of it."""
        with self.read() as db:
            found = [str(row[0]) for row in db.exec_driver_sql("PRAGMA integrity_check(20)")]
            found += [f"foreign key: {tuple(row)}" for row in db.exec_driver_sql("PRAGMA foreign_key_check")]
        return [line for line in found if line != "ok"]

    def learn(self) -> None:
        """Let SQLite count again where tables have grown; else it cannot tell a small index from a large one.

        From the thread that writes. Costs a tenth of a second at most, and nothing when little has changed.
        """
        with self._world(), self._writer.connect() as connection:
            raw = connection.connection.driver_connection
            assert raw is not None
            raw.execute("PRAGMA analysis_limit = 400")
            raw.execute("PRAGMA optimize = 0x10002")
            raw.execute("PRAGMA shrink_memory")
        self._reader.dispose()  # a connection reads the figures when it opens

    def close(self) -> None:
        self._reader.dispose()
        self._writer.dispose()
        self._lock.drop()

    def _before_each(self, *_: object) -> None:
        self.before_each()

    def _prepare(self, exists: bool, owned: bool) -> None:
        if not exists:
            with self._writer.begin() as db:
                schema.create(db)
            # Into the file itself: as long as it is only in the journal, nobody else can see whose file this is,
            # and after a crash neither could we.
            raw = self._writer.raw_connection()
            raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            raw.close()
            return
        with self._reader.connect() as db:
            found = schema.version(db)
        if found == schema.HEAD:
            return
        if schema.is_newer(found):
            raise Problem("workspace-newer", path=str(self.path))
        if not owned:
            raise Problem("workspace-older", path=str(self.path))
        self._keep_as_it_is(f"before-{schema.HEAD}")
        with self._writer.begin() as db:
            schema.migrate(db, self.path)

    def _keep_as_it_is(self, why: str) -> None:
        """A copy, before something that may fail; of tries that fail one after the other the first copy is enough."""
        *known, made = _names_to_free(self.path, why)
        self.backup(made)
        if any(_says_the_same(made, each) for each in known):
            made.unlink()

    def _name(self, exists: bool) -> None:
        with self._reader.connect() as db:
            named = bool(identity.of(db).name)
        if not named:
            with suppress(Problem), self.write() as db:  # without room for it, another time
                identity.give(db, shared=exists)

    @contextmanager
    def _world(self, target: Path | None = None) -> Iterator[None]:
        """Turn what the disk refuses into a Problem; everything else is a bug and passes. `target`: of a copy."""
        written = target or self.path
        try:
            yield
        except (DatabaseError, sqlite.DatabaseError) as error:
            told = str(error)
            if _FULL in told or (_FAULT in told and _room(written) < _ROOM):
                raise Problem("disk-full", path=str(written)) from error
            if _FAULT in told:
                raise Problem("disk-broken", path=str(written)) from error
            if any(words in told for words in _BROKEN):
                raise Problem("workspace-damaged", path=str(self.path)) from error
            if "readonly" in told:
                raise Problem("workspace-read-only", path=str(self.path)) from error
            if "database is locked" in told:
                raise Problem("workspace-busy", path=str(self.path)) from error
            raise


def _synchronous(connection: Connection, how: str) -> None:
    raw = connection.connection.driver_connection
    assert raw is not None
    raw.execute(f"PRAGMA synchronous = {how}")


def _room(path: Path) -> int:
    """Bytes left on its disk; many where the disk does not even tell that."""
    try:
        return shutil.disk_usage(path.parent).free
    except OSError:
        return _ROOM


def _names_to_free(path: Path, why: str) -> list[Path]:
    """The names of backups beside the workspace, up to the first that nobody has."""
    names: list[Path] = []
    for number in count():
        names.append(path.with_name(f"{path.stem}-{why}{f'-{number}' if number else ''}{path.suffix}"))
        if not names[-1].exists():
            break
    return names


def _says_the_same(one: Path, other: Path) -> bool:
    """Whether two copies hold the same to the last byte; only their heads count the changes of each file."""
    with suppress(OSError), one.open("rb") as first, other.open("rb") as second:
        if os.fstat(first.fileno()).st_size != os.fstat(second.fileno()).st_size:
            return False
        for file in (first, second):
            file.seek(_HEAD)
        while (some := first.read(_AT_ONCE)) == second.read(_AT_ONCE):
            if not some:
                return True
    return False


def _connect(path: Path, *, read_only: bool) -> Engine:
    def connect() -> Any:
        return sqlite.connect(str(path), timeout=10, check_same_thread=False)

    engine = create_engine("sqlite://", module=sqlite, creator=connect, poolclass=QueuePool, pool_size=4)

    @event.listens_for(engine, "connect")
    def set_up(connection: Any, _record: object) -> None:
        # The driver's own transactions begin too late (not before a SELECT, not before DDL): SQLAlchemy begins them.
        connection.isolation_level = None
        # Every one of these is per connection except journal_mode.
        if not read_only:
            connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        # No mmap: it reads no faster, and a disk that breaks under it ends the program where an error can be told.
        connection.execute("PRAGMA mmap_size = 0")
        # A writer that fills the index of words comes back to the same pages again and again.
        connection.execute(f"PRAGMA cache_size = {-16_000 if read_only else -32_000}")
        connection.execute("PRAGMA wal_autocheckpoint = 4000")
        if read_only:
            connection.execute("PRAGMA query_only = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

    return engine
