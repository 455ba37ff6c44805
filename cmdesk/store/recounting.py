"""Whether the figures that triggers keep are what a count says; and the way back, should they ever not be."""

from sqlalchemy import Connection

from cmdesk.domain.topics import Topic
from cmdesk.store.tables import FILLING

NAMES = tuple(FILLING)
_NOTHING = {  # rows that are kept and say so
    "source_tally": "unread = 0 AND behind = 0",
    "query_tally": "mentions = 0",
}
_OPEN = "EXISTS (SELECT 1 FROM conversation WHERE id = conversation_id AND state = 'open')"
_MEANT = {
    "mention.unread": "EXISTS (SELECT 1 FROM item WHERE id = item_id AND read = 0)",
    "conversation_label.open": _OPEN,
    "conversation_reason.open": _OPEN,
}


def is_astray(db: Connection, name: str) -> bool:
    """Counts all of it: some tenths of a second in a large workspace."""
    table, _, flag = name.partition(".")
    if flag:
        asked = f"SELECT 1 FROM {table} WHERE {flag} <> {_MEANT[name]}"
    else:
        kept = f"SELECT * FROM {table} WHERE NOT ({_NOTHING.get(name, 'number = 0')})"
        counted = f"SELECT {FILLING[name].partition(' SELECT ')[2]}"
        one, other = (f"SELECT * FROM ({kept})", f"SELECT * FROM ({counted})")
        asked = f"SELECT 1 FROM ({one} EXCEPT {other}) UNION ALL SELECT 1 FROM ({other} EXCEPT {one})"
    return bool(db.exec_driver_sql(f"SELECT EXISTS ({asked})").scalar_one())


def count_again(db: Connection, name: str) -> Topic:
    """Begin anew with a count."""
    table, _, flag = name.partition(".")
    db.exec_driver_sql(f"UPDATE {table} SET {flag} = 0 WHERE {flag} = 1" if flag else f"DELETE FROM {table}")
    db.exec_driver_sql(FILLING[name])
    return Topic.CONVERSATIONS | Topic.SOURCES | Topic.QUERIES | Topic.ITEMS
