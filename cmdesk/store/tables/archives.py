"""Archives that were taken in, and which items came from which."""

from sqlalchemy import JSON, Column, Table, Text

from cmdesk.store.tables.columns import key, metadata, moment, number, to, words

archive = Table(
    "archive",
    metadata,
    key(),
    Column("kind", Text, nullable=False),
    words("name"),  # of its file
    to("account", nullable=False, index=True),
    moment("started", needed=True),
    moment("ended"),  # NULL: it was broken off
    number("known"),  # how much was here already
    Column("left_out", JSON),  # [[name, code, count], …]
)

archive_item = Table(
    "archive_item",
    metadata,
    to("archive", primary_key=True),
    to("item", primary_key=True, index=True),
)
