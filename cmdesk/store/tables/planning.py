"""What the calendar is read by, and what it keeps."""

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, Table, Text, text

from cmdesk.store.tables.columns import key, metadata, moment, number, to, words
from cmdesk.store.tables.writing import delivery, draft

# When a post left or is to leave. The query says it in the same words, else the index is of no use.
WHEN = "CASE WHEN state = 'sent' THEN coalesce(first_tried, due, not_before) ELSE coalesce(due, not_before) END"

Index("delivery_when", text(WHEN), _table=delivery, sqlite_where=text("draft_id IS NOT NULL"))
Index("draft_when", draft.c.due_wall, sqlite_where=text("kind = 'post' AND deleted IS NULL AND due_wall <> ''"))

# The moment that an hour on the wall was when it was last worked out: it tells a change of a zone's rules from a
# person's change of mind.
planned_hour = Table(
    "planned_hour",
    metadata,
    to("delivery", primary_key=True),
    words("wall"),
    words("zone"),
    moment("due", needed=True),
)

# The hours of the week at which an account usually publishes, by the clock of one place.
timetable = Table(
    "timetable",
    metadata,
    to("account", primary_key=True),
    words("zone"),
    Column("days_off", JSON, nullable=False),
)

slot = Table(
    "slot",
    metadata,
    to("account", primary_key=True),
    Column("weekday", Integer, primary_key=True),  # 0 is Monday
    Column("wall", Text, primary_key=True),  # "09:00"
)

# What the user wants to see in the calendar beside the posts.
own_date = Table(
    "own_date",
    metadata,
    key(),
    words("name"),
    words("first"),  # "2026-12-24"
    words("last"),
    words("uid"),  # as the calendar calls it that it was read from
    words("source"),
    Index("own_date_when", "first", "last"),
)

# A post that comes again: its draft is what is copied for each day.
recurrence = Table(
    "recurrence",
    metadata,
    to("draft", primary_key=True),
    Column("rule", JSON, nullable=False),
    words("wall"),  # of the first
    words("zone"),
    words("until"),  # the last day; "" has no end
    number("times"),  # at most; 0 has no end
    number("cool_down"),  # days between two of them at least
    Column("skipped", JSON, nullable=False),
    moment("stopped"),
    moment("added", needed=True),
)

# One post of a series: the day is taken once, whatever becomes of the post.
recurrence_post = Table(
    "recurrence_post",
    metadata,
    Column("recurrence_id", ForeignKey("recurrence.draft_id", ondelete="CASCADE"), primary_key=True),
    Column("day", Text, primary_key=True),
    to("draft", ondelete="SET NULL", index=True),
)

# Texts that stay true, to be published again where a slot is free.
evergreen = Table(
    "evergreen",
    metadata,
    to("draft", primary_key=True),
    moment("added", needed=True),
    moment("used"),
    number("uses"),
)

# A copy of such a text, made for a free slot.
evergreen_post = Table(
    "evergreen_post",
    metadata,
    to("draft", primary_key=True),
    Column("evergreen_id", ForeignKey("evergreen.draft_id", ondelete="CASCADE"), nullable=False, index=True),
)

# Somebody without an account of ours is asked whether a post may leave.
approval = Table(
    "approval",
    metadata,
    key(),
    to("draft", nullable=False, index=True),
    Column("reference", Text, nullable=False, unique=True),
    words("fingerprint"),  # of what was shown to them
    words("state"),  # waiting, approved, change
    words("answer"),
    moment("asked", needed=True),
    moment("answered"),
)
