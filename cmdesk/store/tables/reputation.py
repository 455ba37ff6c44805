"""Signals that were raised, and in which hours the outside was really looked at."""

from sqlalchemy import JSON, Column, Float, Index, Integer, Table, Text

from cmdesk.store.tables.columns import key, metadata, moment, number, to

# Hours since 1970 in which something was fetched: what a quiet hour says depends on whether somebody listened.
polled_hour = Table("polled_hour", metadata, Column("hour", Integer, primary_key=True))

signal = Table(
    "signal",
    metadata,
    key(),
    to("query", nullable=False),
    Column("kind", Text, nullable=False),
    moment("since", needed=True),
    moment("until", needed=True),
    moment("raised", needed=True),
    number("count"),
    Column("usual", Float),  # how many there are in such a time
    Column("evidence", JSON, nullable=False),  # words, where, by whom: what the sentence says
    moment("put_away"),
    Index("signal_of_query", "query_id", "kind", "raised"),
    Index("signal_newest", "raised", "id"),
)
