"""Numbers of rows that are not given twice: a rule or a saved view that names one must never mean another."""

from sqlalchemy import Connection, Table, func, select

from cmdesk.store import settings


def fresh(db: Connection, table: Table) -> int:
    """One that no row of the table has, or had before it was removed."""
    return _last(db, table) + 1


def retire(db: Connection, table: Table) -> None:
    """Call it before rows are deleted: SQLite would give the highest number again."""
    settings.keep(db, _name(table), _last(db, table))


def free(db: Connection, table: Table, number: int) -> int:
    """The number of a row that comes back: its own, unless another row has it by now."""
    taken = db.scalar(select(table.c.id).where(table.c.id == number))
    return number if taken is None else fresh(db, table)


def _last(db: Connection, table: Table) -> int:
    highest: int = db.execute(select(func.coalesce(func.max(table.c.id), 0))).scalar_one()
    retired: int = settings.read(db, _name(table), 0)
    return max(highest, retired)


def _name(table: Table) -> str:
    return f"last number of {table.name}"
