"""What the columns of every table are made of."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    Text,
    TypeDecorator,
)

from cmdesk.language.packing import pack, unpack, unpack_html


class Moment(TypeDecorator[datetime]):
    """A time, kept as whole milliseconds since 1970 in UTC: short, exact enough, and in order as a number."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone reached the store")
        return round(value.timestamp() * 1000)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromtimestamp(value / 1000, UTC)


class Packed(TypeDecorator[str]):
    """A long text, kept compressed: two thirds of a workspace would be articles. One that is short stays readable."""

    impl = Text  # its column takes both
    cache_ok = True

    def process_bind_param(self, value: str | bytes | None, dialect: Dialect) -> Any:
        return pack(value) if isinstance(value, str) else value  # what is packed already stays as it is

    def process_result_value(self, value: Any | None, dialect: Dialect) -> str | None:
        return None if value is None else unpack(value)


class PackedHtml(Packed):
    """The HTML of an item, from its place or from that of its text."""

    cache_ok = True

    def process_result_value(self, value: Any | None, dialect: Dialect) -> str | None:
        return None if value is None else unpack_html(value)


metadata = MetaData(
    naming_convention={
        "ix": "%(table_name)s_%(column_0_N_name)s",
        "uq": "%(table_name)s_%(column_0_N_name)s_unique",
        "fk": "%(table_name)s_%(column_0_name)s",
        "pk": "%(table_name)s_key",
    }
)


def key() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def to(other: str, name: str | None = None, **options: Any) -> Column[int]:
    delete = options.pop("ondelete", "CASCADE")
    return Column(name or f"{other}_id", ForeignKey(f"{other}.id", ondelete=delete), **options)


def words(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default="0")


def number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def moment(name: str, *, needed: bool = False) -> Column[datetime]:
    return Column(name, Moment, nullable=not needed)
