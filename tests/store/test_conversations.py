from datetime import timedelta

import pytest

from cmdesk.domain.conversations import State
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.store import conversations, labels, rare, triage
from tests.store.conftest import NOON, article, said


@pytest.fixture
def inbox(workspace):
    """Five open conversations, the last number the newest."""
    account = workspace.account()
    for number in range(5):
        who = Author(f"Client {number}", f"client{number}@a.example")
        at = NOON - timedelta(hours=5 - number)
        workspace.receive(account, NewItem(str(number), f"Message {number}", at, author=who, reply_to="{}"))
    return workspace


def ids(workspace, **view):
    return [row.id for row in workspace.read(conversations.page, conversations.View(**view))]


def test_pages_follow_each_other(inbox):
    first = inbox.read(conversations.page, conversations.View(), limit=2)
    second = inbox.read(conversations.page, conversations.View(), first[-1], limit=2)
    assert [row.id for row in [*first, *second]] == [5, 4, 3, 2]


def test_triage_moves_and_is_undone(inbox):
    before = inbox.write(triage.move, [5, 4], State.DONE)
    assert ids(inbox) == [3, 2, 1]
    assert ids(inbox, state=State.DONE) == [5, 4]
    inbox.write(triage.undo, before)
    assert ids(inbox) == [5, 4, 3, 2, 1]
    assert inbox.row(5).unread


def test_a_snoozed_one_wakes_in_time(inbox):
    until = NOON + timedelta(hours=2)
    inbox.write(triage.move, [5], State.SNOOZED, until)
    assert inbox.write(triage.wake, until - timedelta(minutes=1)) == []
    assert inbox.write(triage.wake, until) == [5]
    row = inbox.row(5)
    assert (row.state, row.unread, row.snoozed_until) == (State.OPEN, True, None)


def test_a_snooze_without_an_hour_waits_for_their_answer(inbox):
    inbox.write(triage.move, [5], State.SNOOZED)
    assert inbox.write(triage.wake, NOON + timedelta(days=365)) == []


def test_figures_beside_the_views(inbox):
    inbox.write(triage.move, [1], State.DONE)
    inbox.write(triage.move, [2], State.WAITING)
    inbox.write(triage.star, [3], True)
    inbox.write(triage.mark_read, [3])
    counts = inbox.read(conversations.counts)
    assert (counts.open, counts.unread, counts.waiting, counts.starred) == (3, 2, 1, 1)
    assert counts.by_account == {1: 3}


def test_labels_are_put_and_taken_off(inbox):
    devis = inbox.write(labels.make, "Devis", "amber")
    assert inbox.write(labels.make, "Devis") == devis
    inbox.write(labels.put, [1, 2], devis)
    inbox.write(labels.put, [1], devis)
    assert ids(inbox, label_id=devis) == [2, 1]
    assert [found.name for found in inbox.row(1).labels] == ["Devis"]
    inbox.write(labels.take_off, [1], devis)
    assert ids(inbox, label_id=devis) == [2]


def test_a_note_is_in_the_thread_and_nowhere_else(inbox):
    inbox.write(conversations.save_draft, 5, "note", "Vu au labo", NOON)
    made = inbox.write(conversations.add_note, 5, "Vu au labo : c’est noté", NOON)
    thread = inbox.read(conversations.thread, 5)
    assert [(entry.kind, entry.text) for entry in thread.entries][-1] == ("note", "Vu au labo : c’est noté")
    assert thread.note_draft == ""
    assert inbox.row(5).state is State.OPEN
    inbox.write(conversations.remove_note, made)
    assert len(inbox.read(conversations.thread, 5).entries) == 1


def test_what_is_typed_is_kept_apart_for_reply_and_note(inbox):
    inbox.write(conversations.save_draft, 5, "reply", "Bonj", NOON)
    inbox.write(conversations.save_draft, 5, "reply", "Bonjour", NOON)
    inbox.write(conversations.save_draft, 5, "note", "Secret", NOON)
    thread = inbox.read(conversations.thread, 5)
    assert (thread.reply_draft, thread.note_draft) == ("Bonjour", "Secret")
    inbox.write(conversations.save_draft, 5, "reply", "", NOON)
    assert inbox.read(conversations.thread, 5).reply_draft == ""


@pytest.mark.parametrize("typed", ["message 3", "MESSAGE 3", "client3", "labo"])
def test_search_finds_messages_names_and_notes(inbox, typed):
    inbox.write(conversations.add_note, 4, "Vu au labo", NOON)
    inbox.index()
    assert ids(inbox, text=typed) == [4]


def test_search_as_typed_takes_the_last_word_as_a_beginning(inbox):
    inbox.index()
    assert len(ids(inbox, text="mess")) == 5
    assert ids(inbox, text="?!") == []


def test_an_item_of_a_source_can_be_taken_in_by_hand(workspace):
    source = workspace.source()
    workspace.arrive(source, article(1, "Un palmarès"))
    made = workspace.write(conversations.open_for_item, 1, NOON)
    assert workspace.row(made).subject == "Un palmarès"
    workspace.write(triage.move, [made], State.DONE)
    assert workspace.write(conversations.open_for_item, 1, NOON) == made
    assert workspace.row(made).state is State.OPEN


def test_a_thread_says_how_to_answer_the_newest_of_theirs(inbox):
    inbox.receive(1, said("9", "Oui", NOON, "4", mine=True))
    assert inbox.read(conversations.thread, 5).reply_to == "{}"


def test_who_may_read_a_message_is_told_with_it(inbox):
    inbox.receive(1, NewItem("9", "Entre nous", NOON, Kind.MESSAGE, title="repas", ancestors=("4",), reply_to="{9}"))
    thread = inbox.read(conversations.thread, 5)
    assert (thread.visibility, thread.row.visibility) == ("public", "public")
    secret = NewItem("10", "Chut", NOON, Kind.MESSAGE, ancestors=("9",), reply_to="{10}", visibility="direct")
    inbox.receive(1, secret)
    thread = inbox.read(conversations.thread, 5)
    assert [entry.visibility for entry in thread.entries] == ["public", "public", "direct"]
    assert (thread.visibility, thread.row.visibility) == ("direct", "direct")
    assert (thread.entries[1].warning, thread.entries[1].title) == ("repas", "")
    assert inbox.read(conversations.page, conversations.View())[0].visibility == "direct"


@pytest.mark.parametrize(
    "view",
    [
        conversations.View(),
        conversations.View(state=State.DONE),
        conversations.View(account_id=1),
        conversations.View(mentions=True),
        conversations.View(state=None, starred=True),
        conversations.View(state=None),
    ],
    ids=str,
)
def test_a_list_scans_no_table_and_sorts_nothing(inbox, plans, view, monkeypatch):
    monkeypatch.setattr(rare, "MOST", -1)  # as where many are
    after = inbox.read(conversations.page, conversations.View())[1]
    told = plans(conversations.page, view, after)
    assert not [line for line in told if "USE TEMP B-TREE" in line], told
    assert not [line for line in told if line == "SCAN conversation"], told


def test_counts_scan_no_table(inbox, plans):
    scans = {line for line in plans(conversations.counts) if line.startswith("SCAN") and "USING" not in line}
    assert scans <= {"SCAN account", "SCAN conversation_tally"}  # a handful of rows each


def test_an_answer_stands_behind_what_it_answers_whatever_its_clock_said(workspace):
    account = workspace.account()
    second = timedelta(seconds=1)
    talk = [
        NewItem("1", "Bonjour ?", NOON - 9 * second, reply_to="{1}"),
        NewItem("2", "Oui ?", NOON - 5 * second, mine=True, ancestors=("1",)),
        NewItem("3", "Un pain", NOON - 30 * second, ancestors=("1", "2"), reply_to="{3}"),  # a clock that is slow
        NewItem("4", "Noté", NOON - 5 * second, mine=True, ancestors=("1", "2", "3")),
        NewItem("5", "Merci", NOON - 60 * second, ancestors=("1", "2", "3", "4"), reply_to="{5}"),
    ]
    for item in talk:
        workspace.receive(account, item)
    thread = workspace.read(conversations.thread, 1)
    assert [entry.text for entry in thread.entries] == [item.text for item in talk]
    assert thread.reply_to == "{5}"


def test_messages_that_answer_each_other_in_a_circle_are_all_shown(workspace):
    account = workspace.account()
    for name, other in (("1", "2"), ("2", "1"), ("3", "3")):
        workspace.receive(account, NewItem(name, f"Message {name}", NOON, ancestors=(other,)))
    shown = [
        entry.text
        for row in workspace.read(conversations.page, conversations.View())
        for entry in workspace.read(conversations.thread, row.id).entries
    ]
    assert sorted(shown) == ["Message 1", "Message 2", "Message 3"]
