"""What the queue is sorted by: departments, reasons, saved views; what was joined, parted, or changed by its author."""

from sqlalchemy import JSON, Column, Index, Table, Text, text

from cmdesk.store.tables.columns import Packed, flag, key, metadata, moment, number, to, words

department = Table(
    "department",
    metadata,
    key(),
    Column("name", Text, nullable=False, unique=True),
    words("address"),  # where its mail goes
    words("colour"),
)

reason = Table("reason", metadata, key(), to("reason", "parent_id", index=True), words("name"))

conversation_reason = Table(
    "conversation_reason",
    metadata,
    to("conversation", primary_key=True),
    to("reason", primary_key=True, index=True),
    flag("open"),  # as its conversation is
    Index("conversation_reason_open", "reason_id", "conversation_id", sqlite_where=text("open = 1")),
)

saved_view = Table(
    "saved_view",
    metadata,
    key(),
    Column("name", Text, nullable=False, unique=True),
    Column("criteria", JSON, nullable=False),
    number("position"),
)

# What one conversation took in of another, or what was split off from it: enough to take it back, later too.
regrouping = Table(
    "regrouping",
    metadata,
    key(),
    to("conversation", "from_id", nullable=False, index=True),
    to("conversation", "into_id", nullable=False, index=True),
    Column("moved", JSON, nullable=False),
    moment("made", needed=True),
)

# What stood in an item before its author changed it.
former = Table(
    "former",
    metadata,
    key(),
    to("item", nullable=False),
    words("title"),
    Column("text", Packed, nullable=False, server_default=""),
    moment("until", needed=True),
    Index("former_of_item", "item_id", "until"),
)
