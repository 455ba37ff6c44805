"""What the desk stands on: brands, accounts and their streams, settings, the journal of traffic."""

from sqlalchemy import JSON, Column, Index, Table, Text

from cmdesk.store.tables.columns import Moment, key, metadata, moment, number, to, words

brand = Table("brand", metadata, key(), words("name"), moment("created", needed=True))

account = Table(
    "account",
    metadata,
    key(),
    to("brand", nullable=False),
    Column("network", Text, nullable=False),
    words("name"),
    Column("settings", JSON, nullable=False),
    Column("rules", JSON, nullable=False),
    Column("secret_name", Text, nullable=False, unique=True),
    words("health"),
    Column("trouble", JSON),
    moment("checked"),
    moment("created", needed=True),
    moment("removed"),
    words("handle"),  # what the network calls it, where a person renamed it
    moment("paused"),
    moment("signed_in"),
    moment("expires"),  # of what it signed in with, where the network tells
    words("language"),  # in which it speaks; "" = in any
)

stream = Table(
    "stream",
    metadata,
    to("account", primary_key=True),
    Column("name", Text, primary_key=True),
    Column("cursor", Text),
    words("coverage"),
    moment("checked"),
    moment("next_try"),
    number("failures"),
    moment("gap"),  # when it was last seen that something may be missing
)

spending = Table(  # what an account used up of what its network counts or charges for, an hour a line
    "spending",
    metadata,
    to("account", primary_key=True),
    Column("at", Moment, primary_key=True),
    number("amount"),
)

setting = Table("setting", metadata, Column("name", Text, primary_key=True), Column("value", JSON))

journal = Table(
    "journal",
    metadata,
    key(),
    moment("at", needed=True),
    words("host"),
    words("method"),
    words("purpose"),
    number("status"),
    number("received"),
    Index(None, "at"),
)
