"""The tables. Nothing outside cmdesk.store imports this.

What a network gave and what the user added stay apart: a re-fetch writes the first kind of column only.
Long texts live in `item_body`, so that lists read short rows.
"""

from cmdesk.store.tables.columns import Moment, Packed, metadata
from cmdesk.store.tables.ground import account, brand, journal, setting, stream
from cmdesk.store.tables.inbox import conversation, conversation_label, identity, label, note, person, template
from cmdesk.store.tables.watchlist import deed, item, item_body, mention, query, source, tombstone
from cmdesk.store.tables.words import WORDS, words_ddl
from cmdesk.store.tables.writing import attempt, delivery, draft, media, variant

__all__ = [
    "WORDS",
    "Moment",
    "Packed",
    "account",
    "attempt",
    "brand",
    "conversation",
    "conversation_label",
    "deed",
    "delivery",
    "draft",
    "identity",
    "item",
    "item_body",
    "journal",
    "label",
    "media",
    "mention",
    "metadata",
    "note",
    "person",
    "query",
    "setting",
    "source",
    "stream",
    "template",
    "tombstone",
    "variant",
    "words_ddl",
]
