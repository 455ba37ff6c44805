"""Bringing a file to the schema of this program: made at once when new, migrated with a backup when old."""

from pathlib import Path

from sqlalchemy import Connection

from cmdesk.domain.troubles import Problem
from cmdesk.store import tables
from cmdesk.store.opening import APPLICATION_ID

HEAD = "0003"  # newest revision in migrations/versions; a test compares
MIGRATIONS = Path(__file__).parent / "migrations"


def create(db: Connection) -> None:
    """Make the newest schema without loading Alembic, which costs more than all the rest of a first start."""
    db.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    tables.metadata.create_all(db)
    for statement in tables.words_ddl():
        db.exec_driver_sql(statement)
    db.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
        " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    db.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))


def version(db: Connection) -> str:
    return str(db.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())


def is_newer(found: str) -> bool:
    """Revisions are numbered in order, so that an older program can tell a newer file from a foreign one."""
    return found.isdecimal() and found > HEAD


def migrate(db: Connection, path: Path) -> None:
    """Bring an older file to HEAD, in one transaction."""
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    settings = Config(attributes={"connection": db})
    settings.set_main_option("script_location", str(MIGRATIONS))
    try:
        command.upgrade(settings, "head")
    except CommandError as error:
        raise Problem("workspace-damaged", path=str(path), details=str(error)) from error
