"""What helps to answer: what was seen before, uses of saved replies and thanks, macros, tasks, hand-overs."""

from sqlalchemy import JSON, Column, Index, Table, Text, text

from cmdesk.store.tables.columns import key, metadata, moment, number, to, words

# The thread as it stood when a person let an answer go: what is held against it before the answer leaves.
sight = Table("sight", metadata, to("delivery", primary_key=True), Column("seen", JSON, nullable=False))

template_use = Table(
    "template_use",
    metadata,
    key(),
    to("template", nullable=False, index=True),
    to("conversation", index=True),
    words("words"),  # of what was answered with it, folded
    moment("at", needed=True),
)

thanks_use = Table(
    "thanks_use",
    metadata,
    key(),
    to("conversation", index=True),
    words("sentence"),
    moment("at", needed=True),
    Index("thanks_newest", "at"),
)

macro = Table(
    "macro",
    metadata,
    key(),
    Column("name", Text, nullable=False, unique=True),
    words("key"),
    Column("steps", JSON, nullable=False),
    number("used"),
    moment("created", needed=True),
)

task = Table(
    "task",
    metadata,
    key(),
    to("conversation", ondelete="SET NULL", index=True),
    words("text"),
    moment("due"),
    moment("done"),
    moment("created", needed=True),
    Index("task_open", "due", "id", sqlite_where=text("done IS NULL")),
    Index("task_done", "done", "id", sqlite_where=text("done IS NOT NULL")),
)

hand_over = Table(
    "hand_over",
    metadata,
    key(),
    to("conversation", nullable=False, index=True),
    to("delivery", nullable=False, index=True),
    Column("reference", Text, nullable=False, unique=True),
    words("department"),
    words("address"),
    moment("created", needed=True),
    moment("answered"),
)
