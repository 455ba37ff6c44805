from datetime import timedelta

from cmdesk.domain.conversations import EntryKind
from cmdesk.domain.outbox import Event
from cmdesk.store import claiming, conversations, entries, outbox, outcomes
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


def test_an_answer_that_a_person_vouches_for_stays_in_its_thread_and_is_shown_once(workspace):
    """No network named it: without this it would vanish as soon as somebody says that it is out."""
    account = workspace.account()
    talk = workspace.conversation(account)
    delivery = workspace.write(outbox.reply, talk, "Bonjour Léa", "key", NOON, not_before=NOON)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, delivery, Event.LOST, NOON)
    workspace.write(outcomes.decide, delivery, "sent", NOON)
    ours = [each.text for each in workspace.read(conversations.thread, talk).entries if each.kind is EntryKind.OURS]
    assert ours == ["Bonjour Léa"]
    workspace.receive(account, said("9", "Bonjour Léa", NOON, "100", mine=True))
    ours = [each.text for each in workspace.read(conversations.thread, talk).entries if each.kind is EntryKind.OURS]
    assert ours == ["Bonjour Léa"]
