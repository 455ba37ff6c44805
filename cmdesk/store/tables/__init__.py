"""The tables. Nothing outside cmdesk.store imports this.

What a network gave and what the user added stay apart: a re-fetch writes the first kind of column only.
Long texts live in `item_body`, so that lists read short rows.
"""

from cmdesk.store.tables.answering import hand_over, macro, sight, task, template_use, thanks_use
from cmdesk.store.tables.archives import archive, archive_item
from cmdesk.store.tables.columns import Moment, Packed, metadata
from cmdesk.store.tables.ground import account, brand, journal, setting, spending, stream
from cmdesk.store.tables.inbox import (
    conversation,
    conversation_label,
    identity,
    item_media,
    label,
    note,
    person,
    state_change,
    template,
)
from cmdesk.store.tables.judging import correction, judgement
from cmdesk.store.tables.people import community, community_person, erasure, person_apart, person_label, person_merge
from cmdesk.store.tables.planning import (
    WHEN,
    approval,
    evergreen,
    evergreen_post,
    own_date,
    planned_hour,
    recurrence,
    recurrence_post,
    slot,
    timetable,
)
from cmdesk.store.tables.publishing import ledger_line, reception
from cmdesk.store.tables.queue import conversation_reason, department, former, reason, regrouping, saved_view
from cmdesk.store.tables.reading import article, kept_thread, link_look, picture, shingle, source_gap
from cmdesk.store.tables.reports import report
from cmdesk.store.tables.reputation import evidence, evidence_file, incident, incident_entry, polled_hour, signal
from cmdesk.store.tables.rules import application, rule, rule_run, spam_mark, spam_word
from cmdesk.store.tables.tallies import FILLING, conversation_tally, query_tally, source_tally
from cmdesk.store.tables.watchlist import (
    body_html,
    collection,
    deed,
    item,
    item_body,
    mention,
    query,
    source,
    tombstone,
)
from cmdesk.store.tables.wording import draft_version, house_word, post_template, snippet
from cmdesk.store.tables.words import WORDS, words_ddl
from cmdesk.store.tables.writing import attempt, delivery, delivery_media, draft, draft_media, media, variant

__all__ = [
    "FILLING",
    "WHEN",
    "WORDS",
    "Moment",
    "Packed",
    "account",
    "application",
    "approval",
    "archive",
    "archive_item",
    "article",
    "attempt",
    "body_html",
    "brand",
    "collection",
    "community",
    "community_person",
    "conversation",
    "conversation_label",
    "conversation_reason",
    "conversation_tally",
    "correction",
    "deed",
    "delivery",
    "delivery_media",
    "department",
    "draft",
    "draft_media",
    "draft_version",
    "erasure",
    "evergreen",
    "evergreen_post",
    "evidence",
    "evidence_file",
    "former",
    "hand_over",
    "house_word",
    "identity",
    "incident",
    "incident_entry",
    "item",
    "item_body",
    "item_media",
    "journal",
    "judgement",
    "kept_thread",
    "label",
    "ledger_line",
    "link_look",
    "macro",
    "media",
    "mention",
    "metadata",
    "note",
    "own_date",
    "person",
    "person_apart",
    "person_label",
    "person_merge",
    "picture",
    "planned_hour",
    "polled_hour",
    "post_template",
    "query",
    "query_tally",
    "reason",
    "reception",
    "recurrence",
    "recurrence_post",
    "regrouping",
    "report",
    "rule",
    "rule_run",
    "saved_view",
    "setting",
    "shingle",
    "sight",
    "signal",
    "slot",
    "snippet",
    "source",
    "source_gap",
    "source_tally",
    "spam_mark",
    "spam_word",
    "spending",
    "state_change",
    "stream",
    "task",
    "template",
    "template_use",
    "thanks_use",
    "timetable",
    "tombstone",
    "variant",
    "words_ddl",
]
