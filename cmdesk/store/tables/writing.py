"""What is written, and what became of it."""

from sqlalchemy import JSON, Column, Float, Index, Table, Text, text

from cmdesk.store.tables.columns import flag, key, metadata, moment, number, to, words

draft = Table(
    "draft",
    metadata,
    key(),
    Column("kind", Text, nullable=False),  # post, reply or note
    to("conversation"),
    words("text"),
    moment("created", needed=True),
    moment("changed", needed=True),
    words("due_wall"),
    words("due_zone"),
    moment("deleted"),
    Column("options", JSON),  # visibility, warning, language …
    words("stage"),  # idea, ready or evergreen; "" = it is being written
    words("pillar"),
    words("campaign"),
    words("language"),  # "" = as its words say
    to("draft", "twin_id", ondelete="SET NULL", index=True),  # the same post in another language
    to("item", "about_id", ondelete="SET NULL"),  # what it was made from
    Index("draft_about", "about_id", sqlite_where=text("about_id IS NOT NULL")),
    Index("draft_of_conversation", "conversation_id", "kind", unique=True, sqlite_where=text("kind <> 'post'")),
    Index("draft_posts", "changed", "id", sqlite_where=text("kind = 'post' AND deleted IS NULL")),
)

variant = Table(
    "variant",
    metadata,
    to("draft", primary_key=True),
    to("account", primary_key=True),
    Column("text", Text),
)

delivery = Table(
    "delivery",
    metadata,
    key(),
    to("account", nullable=False, index=True),
    to("draft", ondelete="SET NULL", index=True),
    to("conversation", ondelete="SET NULL", index=True),
    words("text"),
    words("reply_to"),
    Column("state", Text, nullable=False),
    Column("key", Text, nullable=False, unique=True),
    moment("due"),
    moment("not_before"),
    number("attempts"),
    moment("first_tried"),
    words("remote_id"),
    words("address"),
    words("reason"),
    number("looked"),
    moment("look_after"),
    Column("options", JSON),
    Column("prepared", Text),  # NULL: nothing was sent ahead of it yet
    number("preparations"),  # that failed
    words("fingerprint"),  # of all that was approved: text, files with their descriptions, options
    # Of a thread: which one it follows, which place it has, how long it waits after that one is out, and as what.
    to("delivery", "after_id", index=True),
    number("place"),
    number("delay"),  # seconds
    words("part"),  # segment or comment; "" = it stands alone, or leads
    moment("let_through"),  # when a person let it leave though everything is paused
    moment("created", needed=True),
    moment("changed", needed=True),
    Index("delivery_of_draft", "draft_id", "account_id", "place", "state", sqlite_where=text("draft_id IS NOT NULL")),
    Index("delivery_state", "state", "not_before", "id"),
    Index("delivery_newest", "changed", "id"),
    Index("delivery_remote", "account_id", "remote_id", sqlite_where=text("remote_id <> ''")),
)

attempt = Table(
    "attempt",
    metadata,
    key(),
    to("delivery", nullable=False, index=True),
    number("number"),
    moment("started", needed=True),
    moment("ended"),
    words("event"),
    words("reason"),
)

media = Table(
    "media",
    metadata,
    key(),
    to("draft", ondelete="SET NULL", index=True),
    Column("sha256", Text, nullable=False, unique=True),
    words("name"),
    words("type"),
    number("bytes"),
    words("alt"),
    words("credit"),
    moment("added", needed=True),
    number("width"),
    number("height"),
    Column("seconds", Float, nullable=False, server_default="0"),
    words("rights"),  # what it may be used for, in the user's words
    moment("rights_until"),
    flag("kept"),  # in the library, whether anything names it or not
    to("media", "cut_from", ondelete="SET NULL", index=True),  # the picture that it is a part of, which stays as it was
    Column("cut", JSON),  # which part: left, top, width, height, each a share of the whole
    Index("media_newest", "added", "id"),
)


def _goes_with(name: str, *more: Column[int]) -> Table:
    """The files of a draft or of a delivery, in order, each with what is said of it there."""
    return Table(
        f"{name}_media",
        metadata,
        to(name, primary_key=True),
        to("media", primary_key=True, ondelete="RESTRICT"),
        number("position"),
        words("alt"),
        Column("focus_x", Float, nullable=False, server_default="0"),
        Column("focus_y", Float, nullable=False, server_default="0"),
        *more,
        Index(f"{name}_media_used", "media_id"),
    )


draft_media = _goes_with("draft", number("part"))  # of a thread: with which part it goes, from 0
delivery_media = _goes_with("delivery")
