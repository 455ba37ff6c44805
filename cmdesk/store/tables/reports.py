"""Reports that were asked for. Their figures and quotations are read anew each time: none of them is kept here."""

from sqlalchemy import JSON, Column, Index, Table

from cmdesk.store.tables.columns import flag, key, metadata, moment, to, words

report = Table(
    "report",
    metadata,
    key(),
    words("kind"),
    to("brand", ondelete="CASCADE"),
    words("span"),
    words("first"),  # "2026-10-01"
    words("last"),
    Column("departments", JSON, nullable=False),  # their numbers; none: all
    flag("full"),
    flag("anonymous"),
    moment("made", needed=True),
    words("stage"),
    moment("sent"),
    words("sent_to"),
    to("delivery", ondelete="SET NULL", index=True),  # the mail it went with
    words("note"),
    Column("edits", JSON, nullable=False),  # of a time sheet
    Index("report_newest", "made", "id"),
)
