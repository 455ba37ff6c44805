"""Signals that were raised, in which hours the outside was really looked at, evidence, and crises."""

from sqlalchemy import JSON, Column, Float, Index, Integer, LargeBinary, Table, Text, text

from cmdesk.store.tables.columns import flag, key, metadata, moment, number, to, words

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

# The locker only grows: each entry is hashed with the hash of the one before, and nothing here changes one.
evidence = Table(
    "evidence",
    metadata,
    key(),
    to("item", ondelete="SET NULL", index=True),
    moment("taken", needed=True),
    Column("entry", Text, nullable=False),  # canonical JSON, of which the hash is made
    Column("hash", Text, nullable=False, unique=True),
)

evidence_file = Table(
    "evidence_file",
    metadata,
    to("evidence", primary_key=True),
    Column("name", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),
)

incident = Table(
    "incident",
    metadata,
    key(),
    words("name"),
    number("level"),
    moment("opened", needed=True),
    moment("closed"),
    to("query", ondelete="SET NULL"),
    flag("drill"),  # an exercise: nothing is paused
    Column("plan", JSON, nullable=False),  # as it stood when it was opened: a plan that changes rewrites no history
    Column("done", JSON, nullable=False),  # steps of the checklist: {"level/step": when, in milliseconds}
    words("lessons"),
    flag("paused"),  # it paused everything, and ends that
    Index("incident_open", "opened", sqlite_where=text("closed IS NULL")),
)

incident_entry = Table(
    "incident_entry",
    metadata,
    key(),
    to("incident", nullable=False),
    moment("at", needed=True),
    Column("kind", Text, nullable=False),
    words("text"),
    to("item", ondelete="SET NULL"),
    Index("incident_entry_of", "incident_id", "at", "id"),
)
