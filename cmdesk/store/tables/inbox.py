"""Conversations and the people they are with."""

from sqlalchemy import DDL, JSON, Column, Index, Integer, Table, Text, UniqueConstraint, event, text

from cmdesk.store.tables.columns import flag, key, metadata, moment, number, to, words

person = Table(
    "person",
    metadata,
    key(),
    words("name"),
    words("note"),
    flag("starred"),
    moment("created", needed=True),
    moment("latest"),
    words("role"),
    flag("blocked"),  # what they write from now on is spam
    Column("contact", JSON),  # what the user typed: {"mail": …, "phone": …, "site": …, "place": …}
    words("consent"),  # what they agreed to, in the user's words
    moment("consent_at"),
    to("person", "merged_into", ondelete="SET NULL"),
    Index("person_newest", "latest", "id"),
    Index("person_of_role", "role", "latest", "id", sqlite_where=text("role <> ''")),
    Index("person_merged", "merged_into", sqlite_where=text("merged_into IS NOT NULL")),
)

identity = Table(
    "identity",
    metadata,
    key(),
    to("person", nullable=False, index=True),
    Column("network", Text, nullable=False),
    Column("handle", Text, nullable=False),
    words("name"),
    words("address"),
    Column("followers", Integer),  # as the network counted them, at `followers_at`
    moment("followers_at"),
    UniqueConstraint("network", "handle"),
    Index("identity_address", "address", sqlite_where=text("address <> ''")),
    Index("identity_handle", "handle"),
)

conversation = Table(
    "conversation",
    metadata,
    key(),
    to("account", index=True),
    to("source", ondelete="SET NULL", index=True),
    to("person", ondelete="SET NULL", index=True),
    words("state"),
    words("name"),
    words("subject"),
    words("snippet"),
    moment("latest", needed=True),
    moment("waiting_since"),
    moment("snoozed_until"),
    flag("last_mine"),
    flag("unread"),
    flag("starred"),
    flag("mention"),
    moment("created", needed=True),
    number("priority"),
    to("department", ondelete="SET NULL"),
    words("language"),
    Column("sentiment", Integer),  # -1, 0, 1; NULL: not judged
    words("post"),  # of ours, that they answer: its remote id
    words("kind"),  # of their newest message, in the word of its reply clock
    moment("due"),  # when their oldest message without an answer should have one
    flag("late"),  # `due` has passed: kept by the clock, so that lists and figures need not know the time
    # When it ought to be looked at, moved forward by what makes it matter: the key of the list "by need". NULL: to be
    # worked out, by clocks.settle; whatever changes what it depends on sets it to NULL.
    Column("need", Integer),
    to("conversation", "merged_into", ondelete="SET NULL"),
    moment("binned"),  # when it was deleted here
    Index("conversation_of_person", "person_id", "state", "latest", "id"),
    Index("conversation_of_post", "account_id", "post", "state", "latest", "id", sqlite_where=text("post <> ''")),
    Index("conversation_need", "state", "need", "id"),
    Index("conversation_account_need", "account_id", "state", "need", "id"),
    Index("conversation_department", "department_id", "state", "latest", "id"),
    Index("conversation_late", "state", "due", "id", sqlite_where=text("late = 1")),
    Index("conversation_due", "due", sqlite_where=text("late = 0 AND due IS NOT NULL")),
    Index("conversation_unsettled", "id", sqlite_where=text("need IS NULL")),
    Index("conversation_bin", "binned", sqlite_where=text("state = 'bin'")),
    Index("conversation_merged", "merged_into", sqlite_where=text("merged_into IS NOT NULL")),
    Index("conversation_urgent", "state", sqlite_where=text("priority >= 3")),
    Index("conversation_unhappy", "state", "latest", "id", sqlite_where=text("sentiment = -1")),
    Index("conversation_happy", "state", sqlite_where=text("sentiment = 1")),
    Index("conversation_language", "state", "language"),
    Index("conversation_kind", "state", "kind"),
    Index("conversation_state", "state", "latest", "id"),
    Index("conversation_account", "account_id", "state", "latest", "id"),
    Index("conversation_mentions", "state", "latest", "id", sqlite_where=text("mention = 1")),
    Index("conversation_starred", "latest", "id", sqlite_where=text("starred = 1")),
    Index("conversation_newest", "latest", "id"),
    Index("conversation_snoozed", "snoozed_until", sqlite_where=text("snoozed_until IS NOT NULL")),
    Index("conversation_unread", "state", sqlite_where=text("unread = 1")),
)

# Each change of where a conversation stands, with its moment: when it was closed, and what was open on a day. A trigger
# writes it, since a dozen doors change a state; whoever ends the transaction says when it was (state_changes.stamp).
state_change = Table(
    "state_change",
    metadata,
    key(),
    to("conversation", nullable=False),
    moment("at"),
    words("before"),
    words("after"),
    Index("state_change_of_conversation", "conversation_id", "at", "id"),
    Index("state_change_newest", "at", "conversation_id"),
    Index("state_change_unstamped", "id", sqlite_where=text("at IS NULL")),
)
event.listen(
    state_change,
    "after_create",
    DDL(  # type: ignore[no-untyped-call]
        "CREATE TRIGGER conversation_changes_state AFTER UPDATE OF state ON conversation WHEN old.state <> new.state "
        "BEGIN INSERT INTO state_change (conversation_id, before, after) VALUES (new.id, old.state, new.state); END"
    ),
)

label = Table("label", metadata, key(), Column("name", Text, nullable=False, unique=True), words("colour"))

conversation_label = Table(
    "conversation_label",
    metadata,
    to("conversation", primary_key=True),
    to("label", primary_key=True, index=True),
    flag("open"),  # as its conversation is
    Index("conversation_label_open", "label_id", "conversation_id", sqlite_where=text("open = 1")),
)

note = Table(
    "note",
    metadata,
    key(),
    to("conversation", index=True),
    to("person", index=True),
    words("text"),
    moment("created", needed=True),
    words("author"),  # "" is the user; else who answered by mail
)

template = Table(
    "template",
    metadata,
    key(),
    words("name"),
    Column("shortcut", Text, nullable=False, unique=True),
    words("language"),
    words("text"),
    number("used"),
    words("folder"),
    Column("pictures", JSON),  # [{"sha256": …, "alt": …}], files of the media folder
    moment("last_used"),
)

# Files that came with what somebody said: the screenshot kept as evidence of a place that no account reaches.
item_media = Table(
    "item_media",
    metadata,
    to("item", primary_key=True),
    to("media", primary_key=True, index=True),
)
