"""What cmdesk thinks of items, and what the user decided instead. How an item feels is a column of the item."""

from sqlalchemy import Column, Table, Text

from cmdesk.store.tables.columns import flag, key, metadata, moment, number, to, words

judgement = Table(
    "judgement",
    metadata,
    to("item", primary_key=True),
    number("confidence"),  # of the sentiment, in percent
    words("kinds"),  # with spaces between them, the main one first
    number("urgency"),  # -1, 0, 1
    flag("toxic"),
)

correction = Table(
    "correction",
    metadata,
    key(),
    to("item", nullable=False, index=True),
    Column("aspect", Text, nullable=False),
    words("was"),
    words("now"),
    moment("made", needed=True),
)
