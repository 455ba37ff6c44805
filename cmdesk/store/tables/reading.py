"""What is read: whole articles, pictures kept for a train, relays of one text, and what may be missing."""

from sqlalchemy import JSON, Column, Index, Integer, LargeBinary, Table, Text

from cmdesk.store.tables.columns import Packed, metadata, moment, number, to, words

article = Table(
    "article",
    metadata,
    to("item", primary_key=True),
    words("title"),
    words("author"),
    moment("published"),
    words("language"),
    Column("text", Packed, nullable=False, server_default=""),
    Column("html", Packed, nullable=False, server_default=""),
    moment("fetched", needed=True),
    Column("trouble", JSON),  # why there is none, so that it is not asked for again and again
)

kept_thread = Table(
    "kept_thread",
    metadata,
    to("item", primary_key=True),
    Column("said", Packed, nullable=False),  # JSON: author, text, when, link of each answer
    moment("fetched", needed=True),
    Index(None, "fetched"),
)

picture = Table(
    "picture",
    metadata,
    Column("address", Text, primary_key=True),
    Column("body", LargeBinary, nullable=False),
    number("size"),
    moment("fetched", needed=True),
    Index(None, "fetched"),
)

# What an address in a draft led to, and what networks would show of it: looked at again when it is old.
link_look = Table(
    "link_look",
    metadata,
    Column("address", Text, primary_key=True),
    words("state"),
    number("status"),
    words("target"),  # where it led in the end, if elsewhere
    number("milliseconds"),
    words("title"),
    words("description"),
    words("site"),
    Column("image", LargeBinary),  # small, as it is drawn
    moment("looked", needed=True),
    Index(None, "looked"),
)

source_gap = Table(
    "source_gap",
    metadata,
    Column("id", Integer, primary_key=True),
    to("source", index=True),
    moment("after", needed=True),  # the newest item that was known …
    moment("before", needed=True),  # … and the oldest one that came next
    number("missing"),  # how many there may be, by the habit of the source
    moment("noticed", needed=True),
)

# Four small numbers for each text of the last days: texts that share one are compared word by word.
shingle = Table(
    "shingle",
    metadata,
    Column("value", Integer, primary_key=True),
    to("item", primary_key=True, index=True),
    moment("published", needed=True),
)
