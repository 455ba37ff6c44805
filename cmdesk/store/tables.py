"""The tables. Nothing outside cmdesk.store imports this.

What a network gave and what the user added stay apart: a re-fetch writes the first kind of column only.
Long texts live in `item_body`, so that lists read short rows.
"""

import zlib
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)


class Moment(TypeDecorator[datetime]):
    """A time, kept as whole milliseconds since 1970 in UTC: short, exact enough, and in order as a number."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone reached the store")
        return round(value.timestamp() * 1000)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromtimestamp(value / 1000, UTC)


class Packed(TypeDecorator[str]):
    """A long text, kept compressed: two thirds of a workspace would be articles. One that is short stays readable."""

    impl = Text  # its column takes both
    cache_ok = True
    SHORT = 200

    def process_bind_param(self, value: str | None, dialect: Dialect) -> Any:
        if value is None or len(value) < self.SHORT:
            return value
        return zlib.compress(value.encode("utf-8", "surrogatepass"), 1)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> str | None:
        if value is None or isinstance(value, str):
            return value
        return zlib.decompress(value).decode("utf-8", "surrogatepass")


metadata = MetaData(
    naming_convention={
        "ix": "%(table_name)s_%(column_0_N_name)s",
        "uq": "%(table_name)s_%(column_0_N_name)s_unique",
        "fk": "%(table_name)s_%(column_0_name)s",
        "pk": "%(table_name)s_key",
    }
)


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _to(other: str, name: str | None = None, **options: Any) -> Column[int]:
    delete = options.pop("ondelete", "CASCADE")
    return Column(name or f"{other}_id", ForeignKey(f"{other}.id", ondelete=delete), **options)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


def _flag(name: str) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default="0")


def _number(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def _time(name: str, *, needed: bool = False) -> Column[datetime]:
    return Column(name, Moment, nullable=not needed)


brand = Table("brand", metadata, _id(), _text("name"), _time("created", needed=True))

account = Table(
    "account",
    metadata,
    _id(),
    _to("brand", nullable=False),
    Column("network", Text, nullable=False),
    _text("name"),
    Column("settings", JSON, nullable=False),
    Column("rules", JSON, nullable=False),
    Column("secret_name", Text, nullable=False, unique=True),
    _text("health"),
    Column("trouble", JSON),
    _time("checked"),
    _time("created", needed=True),
    _time("removed"),
)

stream = Table(
    "stream",
    metadata,
    _to("account", primary_key=True),
    Column("name", Text, primary_key=True),
    Column("cursor", Text),
    _text("coverage"),
    _time("checked"),
    _time("next_try"),
    _number("failures"),
)

source = Table(
    "source",
    metadata,
    _id(),
    _text("kind"),
    Column("address", Text, nullable=False, unique=True),
    _text("title"),
    _text("folder"),
    _text("site"),
    _text("etag"),
    _text("modified"),
    _text("body_hash"),
    _time("checked"),
    _time("succeeded"),
    _time("next_try"),
    _number("failures"),
    Column("trouble", JSON),
    _flag("paused"),
    _number("items"),
    _time("created", needed=True),
    Index(None, "next_try"),
)

person = Table(
    "person",
    metadata,
    _id(),
    _text("name"),
    _text("note"),
    _flag("starred"),
    _time("created", needed=True),
    _time("latest"),
    Index("person_newest", "latest", "id"),
)

identity = Table(
    "identity",
    metadata,
    _id(),
    _to("person", nullable=False, index=True),
    Column("network", Text, nullable=False),
    Column("handle", Text, nullable=False),
    _text("name"),
    _text("address"),
    UniqueConstraint("network", "handle"),
)

conversation = Table(
    "conversation",
    metadata,
    _id(),
    _to("account", index=True),
    _to("source", ondelete="SET NULL", index=True),
    _to("person", ondelete="SET NULL", index=True),
    _text("state"),
    _text("name"),
    _text("subject"),
    _text("snippet"),
    _time("latest", needed=True),
    _time("waiting_since"),
    _time("snoozed_until"),
    _flag("last_mine"),
    _flag("unread"),
    _flag("starred"),
    _flag("mention"),
    _time("created", needed=True),
    Index("conversation_state", "state", "latest", "id"),
    Index("conversation_account", "account_id", "state", "latest", "id"),
    Index("conversation_mentions", "state", "latest", "id", sqlite_where=text("mention = 1")),
    Index("conversation_starred", "latest", "id", sqlite_where=text("starred = 1")),
    Index("conversation_newest", "latest", "id"),
    Index("conversation_snoozed", "snoozed_until", sqlite_where=text("snoozed_until IS NOT NULL")),
    Index("conversation_unread", "state", sqlite_where=text("unread = 1")),
)

item = Table(
    "item",
    metadata,
    _id(),
    Column("position", Integer, nullable=False, unique=True),
    _to("source", index=False),
    _to("account", index=False),
    _to("conversation", ondelete="SET NULL"),
    _to("identity", ondelete="SET NULL", index=True),
    Column("remote_id", Text, nullable=False),
    _text("kind"),
    _text("author"),
    _text("title"),
    _text("excerpt"),
    _text("link"),
    _time("published", needed=True),
    _time("fetched", needed=True),
    _time("edited"),
    _text("language"),
    _text("visibility"),
    _text("root"),  # remote id of the first of its ancestors, or its own: joins what came out of order
    _text("parent"),
    _text("reply_to"),
    _flag("mine"),
    _number("content"),  # a hash, to see an edit
    # the user's own; what came through an account is read in its conversation, and never unread or starred here
    _flag("read"),
    _flag("starred"),
    # the index of words follows after the item is visible
    _flag("indexed"),
    Index("item_of_source", "source_id", "remote_id", unique=True, sqlite_where=text("source_id IS NOT NULL")),
    Index("item_of_account", "account_id", "remote_id", unique=True, sqlite_where=text("account_id IS NOT NULL")),
    Index("item_link", "source_id", "link", sqlite_where=text("source_id IS NOT NULL AND link <> ''")),
    Index("item_content", "source_id", "content", sqlite_where=text("source_id IS NOT NULL")),
    Index("item_in_source", "source_id", "position", sqlite_where=text("source_id IS NOT NULL")),
    Index("item_watched", "position", sqlite_where=text("source_id IS NOT NULL")),
    Index("item_unread_in_source", "source_id", "position", sqlite_where=text("read = 0")),
    Index("item_unread", "position", sqlite_where=text("read = 0")),
    Index("item_starred", "position", sqlite_where=text("starred = 1")),
    Index("item_thread", "conversation_id", "published", sqlite_where=text("conversation_id IS NOT NULL")),
    Index("item_root", "account_id", "root", sqlite_where=text("account_id IS NOT NULL")),
    Index("item_parent", "account_id", "parent", sqlite_where=text("account_id IS NOT NULL AND parent <> ''")),
    Index("item_to_index", "id", sqlite_where=text("indexed = 0")),
)

item_body = Table(
    "item_body",
    metadata,
    _to("item", primary_key=True),
    Column("text", Packed, nullable=False, server_default=""),
    Column("html", Packed, nullable=False, server_default=""),
)

tombstone = Table(
    "tombstone",
    metadata,
    _id(),
    _to("source", index=True),
    _to("account", index=True),
    Column("remote_id", Text, nullable=False),
    _time("deleted", needed=True),
    Index(None, "remote_id"),
)

query = Table(
    "query",
    metadata,
    _id(),
    Column("name", Text, nullable=False, unique=True),
    Column("expression", Text, nullable=False),
    Column("enabled", Boolean, nullable=False, server_default="1"),
    Column("notify", Boolean, nullable=False, server_default="1"),
    _time("created", needed=True),
)

mention = Table(
    "mention",
    metadata,
    _to("query", primary_key=True),
    _to("item", primary_key=True),
    Column("position", Integer, nullable=False),
    Index("mention_item", "item_id"),
    Index("mention_newest", "query_id", "position"),
    Index("mention_all", "position", "item_id"),
)

draft = Table(
    "draft",
    metadata,
    _id(),
    Column("kind", Text, nullable=False),  # post, reply or note
    _to("conversation"),
    _text("text"),
    _time("created", needed=True),
    _time("changed", needed=True),
    _text("due_wall"),
    _text("due_zone"),
    _time("deleted"),
    Index("draft_of_conversation", "conversation_id", "kind", unique=True, sqlite_where=text("kind <> 'post'")),
    Index("draft_posts", "changed", "id", sqlite_where=text("kind = 'post' AND deleted IS NULL")),
)

variant = Table(
    "variant",
    metadata,
    _to("draft", primary_key=True),
    _to("account", primary_key=True),
    Column("text", Text),
)

delivery = Table(
    "delivery",
    metadata,
    _id(),
    _to("account", nullable=False, index=True),
    _to("draft", ondelete="SET NULL", index=True),
    _to("conversation", ondelete="SET NULL", index=True),
    _text("text"),
    _text("reply_to"),
    Column("state", Text, nullable=False),
    Column("key", Text, nullable=False, unique=True),
    _time("due"),
    _time("not_before"),
    _number("attempts"),
    _time("first_tried"),
    _text("remote_id"),
    _text("address"),
    _text("reason"),
    _number("looked"),
    _time("look_after"),
    _time("created", needed=True),
    _time("changed", needed=True),
    Index("delivery_state", "state", "not_before", "id"),
    Index("delivery_newest", "changed", "id"),
    Index("delivery_remote", "account_id", "remote_id", sqlite_where=text("remote_id <> ''")),
)

attempt = Table(
    "attempt",
    metadata,
    _id(),
    _to("delivery", nullable=False, index=True),
    _number("number"),
    _time("started", needed=True),
    _time("ended"),
    _text("event"),
    _text("reason"),
)

label = Table("label", metadata, _id(), Column("name", Text, nullable=False, unique=True), _text("colour"))

conversation_label = Table(
    "conversation_label",
    metadata,
    _to("conversation", primary_key=True),
    _to("label", primary_key=True, index=True),
)

note = Table(
    "note",
    metadata,
    _id(),
    _to("conversation", index=True),
    _to("person", index=True),
    _text("text"),
    _time("created", needed=True),
)

template = Table(
    "template",
    metadata,
    _id(),
    _text("name"),
    Column("shortcut", Text, nullable=False, unique=True),
    _text("language"),
    _text("text"),
    _number("used"),
)

media = Table(
    "media",
    metadata,
    _id(),
    _to("draft", ondelete="SET NULL", index=True),
    Column("sha256", Text, nullable=False, unique=True),
    _text("name"),
    _text("type"),
    _number("bytes"),
    _text("alt"),
    _text("credit"),
    _time("added", needed=True),
)

setting = Table("setting", metadata, Column("name", Text, primary_key=True), Column("value", JSON))

journal = Table(
    "journal",
    metadata,
    _id(),
    _time("at", needed=True),
    _text("host"),
    _text("method"),
    _text("purpose"),
    _number("status"),
    _number("received"),
    Index(None, "at"),
)

# The words of each kind of text, folded by cmdesk.domain.words before they come here: the tokenizer only cuts at
# spaces, so that a query finds the same items here and in memory. Contentless: nothing is stored twice.
WORDS = {
    "item_words": "title, text, author",
    "draft_words": "text",
    "note_words": "text",
    "person_words": "name, text",
}


def words_ddl() -> list[str]:
    """How the indexes are made. Their parts are merged late and in small steps: merging at once halves the speed."""
    made = [
        f"CREATE VIRTUAL TABLE {name} USING fts5({columns}, content='', contentless_delete=1,"
        " tokenize='ascii', prefix='2 3')"
        for name, columns in WORDS.items()
    ]
    return made + [
        f"INSERT INTO {name} ({name}, rank) VALUES ('{setting}', {value})"
        for name in WORDS
        for setting, value in (("automerge", 16), ("crisismerge", 64))
    ]
