from datetime import timedelta

from cmdesk.domain.conversations import EntryKind
from cmdesk.store import conversations, entries
from tests.store.conftest import NOON, said


def test_what_belongs_to_a_conversation_is_told_by_kind(workspace):
    account = workspace.account()
    workspace.receive(account, said("p", "Nos bûches", NOON - timedelta(hours=2), mine=True))
    workspace.receive(account, said("1", "Miam", NOON - timedelta(hours=1), "p"))
    workspace.write(conversations.add_note, 1, "Vu", NOON)
    with workspace.store.read() as db:
        (note,) = entries.notes(db, 1)
        assert entries.underway(db, 1) == []
    assert (note.kind, note.text) == (EntryKind.NOTE, "Vu")
    told = workspace.read(conversations.thread, 1).entries
    assert [(entry.kind, entry.context) for entry in told] == [
        (EntryKind.OURS, True),
        (EntryKind.THEIRS, False),
        (EntryKind.NOTE, False),
    ]
