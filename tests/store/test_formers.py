from dataclasses import replace
from datetime import timedelta

from cmdesk.store import conversations, items
from tests.store.conftest import NOON, said


def entries(workspace):
    return workspace.read(conversations.thread, 1).entries


def test_what_its_author_changed_is_shown_with_what_stood_there(workspace):
    account = workspace.account()
    first = said("1", "Vous êtes nuls", NOON)
    workspace.receive(account, first)
    for minute, text in enumerate(("Vous êtes décevants", "Je suis déçue"), 1):
        workspace.receive(account, replace(first, text=text, edited=NOON + timedelta(minutes=minute)))
    workspace.receive(account, replace(first, text="Je suis déçue", edited=NOON + timedelta(minutes=2)))
    (entry,) = entries(workspace)
    assert (entry.text, entry.edited) == ("Je suis déçue", True)
    assert entry.former == ("Vous êtes nuls", "Vous êtes décevants")


def test_what_its_author_deleted_stays_and_says_so(workspace):
    account = workspace.account()
    first = said("1", "Vous êtes nuls", NOON)
    workspace.receive(account, first)
    workspace.write(items.remove_gone, account, ["1"], NOON + timedelta(hours=1))
    (entry,) = entries(workspace)
    assert (entry.text, entry.gone) == ("Vous êtes nuls", NOON + timedelta(hours=1))
    assert (workspace.row(1).waiting_since, workspace.row(1).due) == (None, None)


def test_what_was_deleted_stays_so_when_it_is_read_again(workspace):
    account = workspace.account()
    first = said("1", "Vous êtes nuls", NOON)
    workspace.receive(account, first)
    workspace.write(items.remove_gone, account, ["1"], NOON + timedelta(hours=1))
    workspace.receive(account, first)
    workspace.write(items.remove_gone, account, ["1"], NOON + timedelta(hours=5))
    (entry,) = entries(workspace)
    assert entry.gone == NOON + timedelta(hours=1)
    assert workspace.row(1).waiting_since is None


def test_one_of_two_that_is_deleted_leaves_the_other_to_be_answered(workspace):
    account = workspace.account()
    workspace.receive(account, said("1", "Vous êtes nuls", NOON))
    workspace.now = NOON + timedelta(hours=1)
    workspace.receive(account, said("2", "Pardon, ma commande ?", NOON + timedelta(minutes=5), "1"))
    workspace.write(items.remove_gone, account, ["1"], NOON + timedelta(hours=1))
    assert workspace.row(1).waiting_since == NOON + timedelta(minutes=5)


def test_what_stands_in_no_conversation_leaves_a_tombstone_only(workspace):
    account = workspace.account()
    ours = said("1", "Nos bûches", NOON, mine=True)
    workspace.receive(account, ours)
    workspace.write(items.remove_gone, account, ["1"], NOON)
    assert workspace.read(items.one, 1) is not None  # ours is not theirs to delete
