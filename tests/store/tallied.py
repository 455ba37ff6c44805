"""The figures that triggers keep, beside what a count of the tables says."""

from typing import Any

from cmdesk.store.tables import FILLING

_KEPT = {
    "conversation_tally": "SELECT * FROM conversation_tally",
    "source_tally": "SELECT * FROM source_tally WHERE unread <> 0 OR behind <> 0",
    "query_tally": "SELECT * FROM query_tally WHERE mentions <> 0",
    "mention.unread": "SELECT query_id, item_id FROM mention WHERE unread = 1",
    "conversation_label.open": "SELECT conversation_id, label_id FROM conversation_label WHERE open = 1",
    "conversation_reason.open": "SELECT conversation_id, reason_id FROM conversation_reason WHERE open = 1",
}
_OPEN = "conversation_id IN (SELECT id FROM conversation WHERE state = 'open')"
_COUNTED = {
    **{name: f"SELECT {fill.partition(' SELECT ')[2]}" for name, fill in FILLING.items() if "." not in name},
    "mention.unread": "SELECT query_id, item_id FROM mention WHERE item_id IN (SELECT id FROM item WHERE read = 0)",
    "conversation_label.open": f"SELECT conversation_id, label_id FROM conversation_label WHERE {_OPEN}",
    "conversation_reason.open": f"SELECT conversation_id, reason_id FROM conversation_reason WHERE {_OPEN}",
}


def kept(db: Any) -> dict[str, set[Any]]:
    return {name: set(map(tuple, db.exec_driver_sql(sql))) for name, sql in _KEPT.items()}


def counted(db: Any) -> dict[str, set[Any]]:
    return {name: set(map(tuple, db.exec_driver_sql(sql))) for name, sql in _COUNTED.items()}
