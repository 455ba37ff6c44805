"""Many rows at once: written below SQLAlchemy, which would take longer over each than SQLite does."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects.sqlite import dialect

_DIALECT = dialect()


def insert_many(db: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows that all name the same columns in the same order."""
    if rows:
        statement, converted = _insert(table, tuple(rows[0]))
        values = [list(row.values()) for row in rows]
        for place, convert in converted:
            for row in values:
                row[place] = convert(row[place])
        db.exec_driver_sql(statement, [tuple(row) for row in values])


@lru_cache
def _insert(table: Table, names: tuple[str, ...]) -> tuple[str, Sequence[tuple[int, Callable[[Any], Any]]]]:
    """The statement, and what makes of a value what its column keeps, where that is another."""
    marks = ", ".join("?" * len(names))
    processors = [table.c[name].type.dialect_impl(_DIALECT).bind_processor(_DIALECT) for name in names]
    converted = [(place, processor) for place, processor in enumerate(processors) if processor is not None]
    return f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({marks})", converted
