"""Figures that are kept as they change, so that no list waits for a count. Triggers keep them, whoever writes.

Each is worth what a count of its table would say: a test compares the two after whatever the other tests did.
"""

from sqlalchemy import DDL, Column, Integer, Table, Text, event

from cmdesk.store.tables.columns import metadata, number, to

NOT_JUDGED = 9  # a sentiment


def _part(name: str) -> Column[int]:
    return Column(name, Integer, primary_key=True)


# How many conversations are alike in all that the figures beside the views ask for: a few hundred rows.
conversation_tally = Table(
    "conversation_tally",
    metadata,
    Column("state", Text, primary_key=True),
    _part("account"),  # 0: none
    _part("department"),  # 0: none
    _part("priority"),
    _part("sentiment"),
    _part("unread"),
    _part("mention"),
    _part("starred"),
    _part("late"),
    number("number"),
    sqlite_with_rowid=False,
)

# How much of a source is unread, and how much of that stands behind another item that says the same.
source_tally = Table(
    "source_tally",
    metadata,
    to("source", primary_key=True),
    number("unread"),
    number("behind"),
)

# How much a query found.
query_tally = Table("query_tally", metadata, to("query", primary_key=True), number("mentions"))

_ALIKE = ("state", "account_id", "department_id", "priority", "sentiment", "unread", "mention", "starred", "late")
_PARTS = ", ".join(column.name for column in conversation_tally.primary_key)


def _alike(row: str) -> str:
    """What a conversation is counted by, of the row "old" or "new"; without a row, in a query."""
    absent = {"account_id": 0, "department_id": 0, "sentiment": NOT_JUDGED}
    dot = f"{row}." if row else ""
    return ", ".join(f"coalesce({dot}{name}, {absent[name]})" if name in absent else f"{dot}{name}" for name in _ALIKE)


def _trigger(name: str, when: str, *does: str) -> str:
    return f"CREATE TRIGGER {name} {when} BEGIN {' '.join(f'{deed};' for deed in does)} END"


_ONE_MORE = (
    f"INSERT INTO conversation_tally ({_PARTS}, number) VALUES ({_alike('new')}, 1)"
    f" ON CONFLICT ({_PARTS}) DO UPDATE SET number = number + 1"
)
_ONE_LESS = f"UPDATE conversation_tally SET number = number - 1 WHERE ({_PARTS}) = ({_alike('old')})"
_NONE_LEFT = f"DELETE FROM conversation_tally WHERE ({_PARTS}) = ({_alike('old')}) AND number = 0"

_BEHIND = "(%s.cluster_id IS NOT NULL AND %s.cluster_id <> %s.id)"


def _of_source(row: str, sign: str) -> str:
    behind = _BEHIND % (row, row, row)
    return (
        f"INSERT INTO source_tally (source_id, unread, behind) SELECT {row}.source_id, {sign}1, {sign}{behind}"
        f" WHERE {row}.read = 0 AND {row}.source_id IS NOT NULL AND EXISTS"
        f" (SELECT 1 FROM source WHERE id = {row}.source_id) ON CONFLICT (source_id) DO UPDATE SET"
        " unread = unread + excluded.unread, behind = behind + excluded.behind"
    )


def _is_open(table: str) -> tuple[str, ...]:
    """Whether the conversation of a row is open, told with the row itself."""
    here = f"UPDATE {table} SET open = EXISTS (SELECT 1 FROM conversation WHERE id = new.conversation_id AND"
    here += " state = 'open') WHERE rowid = new.rowid"
    return (
        _trigger(f"{table}_given", f"AFTER INSERT ON {table}", here),
        _trigger(f"{table}_moved", f"AFTER UPDATE OF conversation_id ON {table}", here),
        _trigger(
            f"{table}_opened",
            "AFTER UPDATE OF state ON conversation WHEN (old.state = 'open') <> (new.state = 'open')",
            f"UPDATE {table} SET open = new.state = 'open' WHERE conversation_id = new.id",
        ),
    )


TRIGGERS = (
    _trigger("conversation_tally_more", "AFTER INSERT ON conversation", _ONE_MORE),
    _trigger("conversation_tally_less", "AFTER DELETE ON conversation", _ONE_LESS, _NONE_LEFT),
    _trigger(
        "conversation_tally_other",
        f"AFTER UPDATE OF {', '.join(_ALIKE)} ON conversation WHEN ({_alike('old')}) <> ({_alike('new')})",
        _ONE_LESS,
        _NONE_LEFT,
        _ONE_MORE,
    ),
    *_is_open("conversation_label"),
    *_is_open("conversation_reason"),
    _trigger("source_tally_more", "AFTER INSERT ON item WHEN new.read = 0", _of_source("new", "")),
    _trigger("source_tally_less", "AFTER DELETE ON item WHEN old.read = 0", _of_source("old", "-")),
    _trigger(
        "source_tally_other",
        "AFTER UPDATE OF read, cluster_id, source_id ON item WHEN (old.read, old.cluster_id, old.source_id) IS NOT"
        " (new.read, new.cluster_id, new.source_id)",
        _of_source("old", "-"),
        _of_source("new", ""),
    ),
    _trigger(
        "mention_read",
        "AFTER UPDATE OF read ON item WHEN old.read <> new.read",
        "UPDATE mention SET unread = NOT new.read WHERE item_id = new.id",
    ),
    _trigger(
        "query_tally_more",
        "AFTER INSERT ON mention",
        "UPDATE mention SET unread = 1 WHERE rowid = new.rowid AND EXISTS (SELECT 1 FROM item WHERE id = new.item_id"
        " AND read = 0)",
        "INSERT INTO query_tally (query_id, mentions) VALUES (new.query_id, 1)"
        " ON CONFLICT (query_id) DO UPDATE SET mentions = mentions + 1",
    ),
    _trigger(
        "query_tally_less",
        "AFTER DELETE ON mention",
        "UPDATE query_tally SET mentions = mentions - 1 WHERE query_id = old.query_id",
    ),
)
for _statement in TRIGGERS:
    event.listen(metadata, "after_create", DDL(_statement.replace("%", "%%")))  # type: ignore[no-untyped-call]

# What a workspace of before they were kept is filled with, by the table or the column that was missing there.
FILLING = {
    "conversation_tally": f"INSERT INTO conversation_tally ({_PARTS}, number) SELECT {_alike('')}, count(*)"
    f" FROM conversation GROUP BY {_alike('')}",
    "source_tally": "INSERT INTO source_tally (source_id, unread, behind) SELECT source_id, count(*), sum("
    f"{_BEHIND % ('item', 'item', 'item')}) FROM item WHERE read = 0 AND source_id IS NOT NULL GROUP BY source_id",
    "query_tally": "INSERT INTO query_tally (query_id, mentions) SELECT query_id, count(*) FROM mention"
    " GROUP BY query_id",
    "mention.unread": "UPDATE mention SET unread = 1 WHERE item_id IN (SELECT id FROM item WHERE read = 0)",
    **{
        f"{table}.open": f"UPDATE {table} SET open = 1 WHERE conversation_id IN"
        " (SELECT id FROM conversation WHERE state = 'open')"
        for table in ("conversation_label", "conversation_reason")
    },
}
