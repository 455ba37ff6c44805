"""What is kept of all that left: the ledger of sends, which outlives what it is about, and how it was received."""

from sqlalchemy import Column, Index, Integer, Table

from cmdesk.store.tables.columns import key, metadata, moment, number, to, words

# Nothing here points to another table: a line stays when the draft, the delivery or the account is gone.
ledger_line = Table(
    "ledger_line",
    metadata,
    key(),
    moment("at", needed=True),
    number("delivery"),  # its number
    words("key"),  # of the delivery: the same on every attempt
    words("network"),
    words("account"),  # as it was called
    words("event"),
    number("attempt"),
    number("place"),  # in a thread
    words("text_hash"),
    words("media_hash"),
    words("answer"),  # of the network, or why; shortened, never a secret
    words("remote_id"),
    words("address"),
    Index("ledger_line_newest", "at", "id"),
)

# How something that is out was received, each time it was looked at.
reception = Table(
    "reception",
    metadata,
    key(),
    to("delivery", nullable=False),
    moment("at", needed=True),
    # NULL where the network does not tell.
    Column("replies", Integer),
    Column("likes", Integer),
    Column("shares", Integer),
    Column("views", Integer),
    Index("reception_of_delivery", "delivery_id", "at"),
)
