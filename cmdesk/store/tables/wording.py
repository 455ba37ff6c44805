"""What helps to write: the words of the house, pieces of text to use again, and how a draft read before."""

from sqlalchemy import JSON, Column, Index, Table, Text, UniqueConstraint

from cmdesk.store.tables.columns import key, metadata, moment, number, to, words

house_word = Table(
    "house_word",
    metadata,
    key(),
    Column("kind", Text, nullable=False),  # own, banned or glossary
    Column("word", Text, nullable=False),
    words("instead"),
    words("why"),
    UniqueConstraint("kind", "word"),
)

snippet = Table(
    "snippet",
    metadata,
    key(),
    Column("kind", Text, nullable=False),  # text, signature, hashtags or starter
    Column("name", Text, nullable=False),
    words("text"),
    words("language"),
    number("used"),
    moment("last_used"),
)

# A post that is written once and used again, with variables in its texts.
post_template = Table(
    "post_template",
    metadata,
    key(),
    Column("name", Text, nullable=False),
    words("text"),
    Column("variants", JSON, nullable=False),  # {account's id: its own text, null where it follows}
    words("pillar"),
    words("campaign"),
    words("language"),
    Column("options", JSON, nullable=False),
    number("used"),
    moment("last_used"),
)

draft_version = Table(
    "draft_version",
    metadata,
    key(),
    to("draft", nullable=False),
    moment("at", needed=True),
    words("text"),
    Column("variants", JSON, nullable=False),  # {account's id: its own text}
    Index("draft_version_of_draft", "draft_id", "at"),
)
