"""What is known of people beyond their handles: how they were put together, where they meet, what was erased."""

from sqlalchemy import JSON, Column, Index, Table, Text

from cmdesk.store.tables.columns import key, metadata, moment, to, words

# Two persons made one. What moved is kept, so that it can be taken apart again.
person_merge = Table(
    "person_merge",
    metadata,
    key(),
    to("person", "kept_id", nullable=False, index=True),
    to("person", "other_id", nullable=False, index=True),
    words("reason"),
    Column("identities", JSON, nullable=False),
    Column("conversations", JSON, nullable=False),
    moment("at", needed=True),
    moment("undone"),
)

# Two persons of whom the user said that they are not the same: never suggested again.
person_apart = Table(
    "person_apart",
    metadata,
    to("person", "one_id", primary_key=True),
    to("person", "other_id", primary_key=True, index=True),
)

person_label = Table(
    "person_label",
    metadata,
    to("person", primary_key=True),
    to("label", primary_key=True, index=True),
)

community = Table(
    "community",
    metadata,
    key(),
    Column("name", Text, nullable=False, unique=True),
    words("kind"),
    words("address"),
    words("codes"),
    words("rules"),
    words("note"),
    moment("created", needed=True),
)

community_person = Table(
    "community_person",
    metadata,
    to("community", primary_key=True),
    to("person", primary_key=True, index=True),
    words("part"),  # what they are there: moderator, founder, regular
)

# The proof that somebody was erased: nothing in it says who it was, but who knows the handle can check it.
erasure = Table(
    "erasure",
    metadata,
    key(),
    moment("at", needed=True),
    Column("handles", JSON, nullable=False),  # SHA-256 of "network:handle", salted by `salt`
    words("salt"),
    Column("counts", JSON, nullable=False),
    Index("erasure_newest", "at"),
)
