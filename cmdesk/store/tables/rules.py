"""Rules, what they did and why; what was applied to history; what is known of spam."""

from sqlalchemy import JSON, Boolean, Column, Index, Table, Text, text

from cmdesk.store.tables.columns import flag, key, metadata, moment, number, to, words

rule = Table(
    "rule",
    metadata,
    key(),
    Column("name", Text, nullable=False, unique=True),
    number("place"),  # in the order in which they are asked
    Column("enabled", Boolean, nullable=False, server_default="1"),
    flag("stops"),  # those below it are not asked when it did something
    flag("any"),  # one of its conditions is enough
    Column("events", JSON, nullable=False),
    Column("conditions", JSON, nullable=False),
    Column("actions", JSON, nullable=False),
    moment("created", needed=True),
)

# A rule or a query, applied to what was there: enough to take all of it back.
application = Table(
    "application",
    metadata,
    key(),
    to("rule", index=True),
    to("query", index=True),
    moment("at", needed=True),
    number("found"),
    Column("opened", JSON),  # conversations that it made
    moment("undone"),
)

rule_run = Table(
    "rule_run",
    metadata,
    key(),
    to("rule", nullable=False),
    to("item"),
    to("conversation", ondelete="SET NULL"),  # it may have been made by the rule, and go when that is taken back
    to("application"),
    words("event"),
    moment("at", needed=True),
    Column("why", JSON, nullable=False),  # the conditions that were met
    Column("done", JSON, nullable=False),  # the actions that were taken
    Column("before", JSON, nullable=False),  # what takes them back
    moment("undone"),
    Index("rule_run_newest", "at", "id"),
    Index("rule_run_of_rule", "rule_id", "at", "id"),
    Index("rule_run_stands", "rule_id", "at", sqlite_where=text("undone IS NULL")),
    Index("rule_run_of_item", "item_id", sqlite_where=text("item_id IS NOT NULL")),
    Index("rule_run_of_conversation", "conversation_id", sqlite_where=text("conversation_id IS NOT NULL")),
    Index("rule_run_of_application", "application_id", sqlite_where=text("application_id IS NOT NULL")),
)

# How often a word was in what the user called spam, and in what not.
spam_word = Table(
    "spam_word",
    metadata,
    Column("word", Text, primary_key=True),
    number("spam"),
    number("wanted"),
    sqlite_with_rowid=False,
)

spam_mark = Table("spam_mark", metadata, to("conversation", primary_key=True), flag("spam"))
