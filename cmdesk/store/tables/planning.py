"""What the calendar is read by, and what it keeps."""

from sqlalchemy import Index, Table, text

from cmdesk.store.tables.columns import metadata, moment, to, words
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
