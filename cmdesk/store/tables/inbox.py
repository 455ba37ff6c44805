"""Conversations and the people they are with."""

from sqlalchemy import Column, Index, Table, Text, UniqueConstraint, text

from cmdesk.store.tables.columns import flag, key, metadata, moment, number, to, words

person = Table(
    "person",
    metadata,
    key(),
    words("name"),
    words("note"),
    flag("starred"),
    moment("created", needed=True),
    moment("latest"),
    Index("person_newest", "latest", "id"),
)

identity = Table(
    "identity",
    metadata,
    key(),
    to("person", nullable=False, index=True),
    Column("network", Text, nullable=False),
    Column("handle", Text, nullable=False),
    words("name"),
    words("address"),
    UniqueConstraint("network", "handle"),
)

conversation = Table(
    "conversation",
    metadata,
    key(),
    to("account", index=True),
    to("source", ondelete="SET NULL", index=True),
    to("person", ondelete="SET NULL", index=True),
    words("state"),
    words("name"),
    words("subject"),
    words("snippet"),
    moment("latest", needed=True),
    moment("waiting_since"),
    moment("snoozed_until"),
    flag("last_mine"),
    flag("unread"),
    flag("starred"),
    flag("mention"),
    moment("created", needed=True),
    Index("conversation_state", "state", "latest", "id"),
    Index("conversation_account", "account_id", "state", "latest", "id"),
    Index("conversation_mentions", "state", "latest", "id", sqlite_where=text("mention = 1")),
    Index("conversation_starred", "latest", "id", sqlite_where=text("starred = 1")),
    Index("conversation_newest", "latest", "id"),
    Index("conversation_snoozed", "snoozed_until", sqlite_where=text("snoozed_until IS NOT NULL")),
    Index("conversation_unread", "state", sqlite_where=text("unread = 1")),
)

label = Table("label", metadata, key(), Column("name", Text, nullable=False, unique=True), words("colour"))

conversation_label = Table(
    "conversation_label",
    metadata,
    to("conversation", primary_key=True),
    to("label", primary_key=True, index=True),
)

note = Table(
    "note",
    metadata,
    key(),
    to("conversation", index=True),
    to("person", index=True),
    words("text"),
    moment("created", needed=True),
)

template = Table(
    "template",
    metadata,
    key(),
    words("name"),
    Column("shortcut", Text, nullable=False, unique=True),
    words("language"),
    words("text"),
    number("used"),
)
