"""Sources, the items they gave, and the queries that watch them."""

from sqlalchemy import JSON, Boolean, Column, Index, Integer, Table, Text, case, text, type_coerce

from cmdesk.language.packing import WITH_TEXT
from cmdesk.store.tables.columns import Packed, PackedHtml, flag, key, metadata, moment, number, to, words

source = Table(
    "source",
    metadata,
    key(),
    words("kind"),
    Column("address", Text, nullable=False, unique=True),
    words("title"),
    words("folder"),
    words("site"),
    words("etag"),
    words("modified"),
    words("body_hash"),
    moment("checked"),
    moment("succeeded"),
    moment("next_try"),
    number("failures"),
    Column("trouble", JSON),
    flag("paused"),
    number("items"),
    moment("created", needed=True),
    Column("options", JSON),  # what the user chose for it: the region of a page, how long its items are kept …
    Column("memory", JSON),  # what its connector must know at the next look
    Column("habit", Integer),  # items in four weeks; NULL: not counted yet
    moment("newest"),  # of its items
    Index(None, "next_try"),
)

collection = Table(
    "collection",
    metadata,
    key(),
    Column("name", Text, nullable=False, unique=True),
    moment("created", needed=True),
)

item = Table(
    "item",
    metadata,
    key(),
    Column("position", Integer, nullable=False, unique=True),
    to("source", index=False),
    to("account", index=False),
    to("conversation", ondelete="SET NULL"),
    to("identity", ondelete="SET NULL", index=True),
    Column("remote_id", Text, nullable=False),
    words("kind"),
    words("author"),
    words("title"),
    words("excerpt"),
    words("link"),
    moment("published", needed=True),
    moment("fetched", needed=True),
    moment("edited"),
    words("language"),
    words("visibility"),
    words("root"),  # remote id of the first of its ancestors, or its own: joins what came out of order
    words("parent"),
    words("reply_to"),
    flag("mine"),
    number("content"),  # a hash, to see an edit
    # the user's own; what came through an account is read in its conversation, and never unread or starred here
    flag("read"),
    flag("starred"),
    moment("binned"),  # hidden by a rule since then; after thirty days it goes for good
    moment("gone"),  # its author deleted it; what it said stays in its conversation
    moment("renewed"),  # when its network said last that it is still there, where it wants to be asked
    moment("forgotten"),  # its words were forgotten, because its network wants that of what is gone
    Column("standing", Text),  # who can see it on its network; NULL: everybody, as far as is known
    words("comments"),  # where its comments can be watched
    Column("answers", Integer),  # how many comments its source says that it has
    to("item", "cluster_id", index=False, ondelete="SET NULL"),  # the first of the items that say the same
    number("relays"),  # of the first: how many others say the same
    to("collection", index=False, ondelete="SET NULL"),  # where the user, or a rule, has put it
    # the index of words follows after the item is visible
    flag("indexed"),
    flag("judged"),  # by store.judgements, after it is visible, too
    Column("sentiment", Integer),  # -1, 0, 1; NULL: undefined, or not judged yet
    Column("beside", JSON(none_as_null=True)),  # a poll, a post that is quoted: what domain.beside tells
    Index("item_of_source", "source_id", "remote_id", unique=True, sqlite_where=text("source_id IS NOT NULL")),
    Index("item_of_account", "account_id", "remote_id", unique=True, sqlite_where=text("account_id IS NOT NULL")),
    Index("item_link", "source_id", "link", sqlite_where=text("source_id IS NOT NULL AND link <> ''")),
    Index("item_content", "source_id", "content", sqlite_where=text("source_id IS NOT NULL")),
    Index("item_in_source", "source_id", "position", sqlite_where=text("source_id IS NOT NULL")),
    Index("item_watched", "position", sqlite_where=text("source_id IS NOT NULL")),
    Index("item_unread_in_source", "source_id", "position", sqlite_where=text("read = 0")),
    Index("item_unread", "position", sqlite_where=text("read = 0")),
    Index("item_starred", "position", sqlite_where=text("starred = 1")),
    Index("item_collected", "collection_id", "position", sqlite_where=text("collection_id IS NOT NULL")),
    Index("item_thread", "conversation_id", "published", sqlite_where=text("conversation_id IS NOT NULL")),
    # Who wrote when in a conversation: how long people wait is told from it.
    Index("item_said", "conversation_id", "mine", "published", sqlite_where=text("conversation_id IS NOT NULL")),
    Index("item_root", "account_id", "root", sqlite_where=text("account_id IS NOT NULL")),
    Index("item_parent", "account_id", "parent", sqlite_where=text("account_id IS NOT NULL AND parent <> ''")),
    Index("item_binned", "binned", sqlite_where=text("binned IS NOT NULL")),
    Index("item_to_judge", "position", sqlite_where=text("judged = 0 AND mine = 0")),
    Index("item_to_index", "id", sqlite_where=text("indexed = 0")),
    Index(
        "item_to_us",
        "position",
        "account_id",
        "sentiment",
        "author",
        sqlite_where=text("account_id IS NOT NULL AND mine = 0"),
    ),
    Index("item_ours", "position", sqlite_where=text("mine = 1")),
    Index("item_relay", "cluster_id", "position", sqlite_where=text("cluster_id IS NOT NULL")),
)

item_body = Table(
    "item_body",
    metadata,
    to("item", primary_key=True),
    Column("text", Packed, nullable=False, server_default=""),
    Column("html", Packed, nullable=False, server_default=""),  # read it as `body_html`
)
_kept_text, _kept_html = type_coerce(item_body.c.text, Text), type_coerce(item_body.c.html, Text)
body_html = type_coerce(case((item_body.c.html == WITH_TEXT, _kept_text), else_=_kept_html), PackedHtml).label("html")

deed = Table(
    "deed",
    metadata,
    key(),
    to("item", nullable=False, index=True),
    Column("deed", Text, nullable=False),
    words("reason"),
    moment("done", needed=True),
)

tombstone = Table(
    "tombstone",
    metadata,
    key(),
    to("source", index=True),
    to("account", index=True),
    Column("remote_id", Text, nullable=False),
    moment("deleted", needed=True),
    Index(None, "remote_id"),
)

query = Table(
    "query",
    metadata,
    key(),
    Column("name", Text, nullable=False, unique=True),
    Column("expression", Text, nullable=False),
    Column("enabled", Boolean, nullable=False, server_default="1"),
    Column("notify", Boolean, nullable=False, server_default="1"),
    moment("created", needed=True),
    moment("muted_until"),  # it finds, and says nothing
    flag("rival"),  # it watches a competitor
    Column("sensitivity", Integer, nullable=False, server_default="2"),  # of its signals, 0 (none) to 3
)

mention = Table(
    "mention",
    metadata,
    to("query", primary_key=True),
    to("item", primary_key=True),
    Column("position", Integer, nullable=False),
    to("application", ondelete="SET NULL"),  # to history, by which it was found
    # What figures are made of, taken over from the item by store.reputation: counting reads this table alone.
    Column("once", Integer),  # the first item that says the same, or its own; NULL: to be taken over
    Column("feeling", Integer),
    Column("place", Integer),  # its source, or its account as a negative number
    Column("author", Text),
    Column("rating", Integer),  # of a review, in tenths of a star
    flag("unread"),  # as its item is
    Index("mention_to_weigh", "query_id", sqlite_where=text("once IS NULL")),
    Index("mention_figures", "query_id", "position", "item_id", "once", "feeling", "place", "author", "rating"),
    Index("mention_of_application", "application_id", sqlite_where=text("application_id IS NOT NULL")),
    Index("mention_item", "item_id"),
    Index("mention_newest", "query_id", "position"),
    Index("mention_all", "position", "item_id"),
    Index(
        "mention_rated",
        *("query_id", "position", "item_id", "once", "feeling", "place", "author", "rating"),
        sqlite_where=text("rating IS NOT NULL"),
    ),
    Index("mention_unread", "position", "item_id", "once", sqlite_where=text("unread = 1")),
)
