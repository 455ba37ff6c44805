from datetime import timedelta

import pytest

from cmdesk.domain.conversations import State
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.domain.media import NewMedium
from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations, hand_overs, labels, media, regrouping, tasks, triage
from cmdesk.store.conversations import View
from tests.store.conftest import NOON, said


@pytest.fixture
def inbox(workspace):
    """Léa wrote twice, on two threads; somebody else once."""
    account = workspace.account()
    workspace.receive(account, said("1", "Ma commande ?", NOON - timedelta(hours=3)))
    workspace.receive(account, said("2", "Personne ?", NOON - timedelta(hours=2)))
    workspace.receive(account, said("3", "Bonjour", NOON - timedelta(hours=1), who="yann@x"))
    return workspace


def texts(workspace, which):
    return [entry.text for entry in workspace.read(conversations.thread, which).entries]


def everything(workspace):
    rows = workspace.read(conversations.page, View(None))
    return [(row, workspace.read(conversations.thread, row.id)) for row in rows]


def test_two_become_one_with_all_that_belongs_to_them(inbox):
    inbox.write(conversations.add_note, 1, "Vu au labo", NOON)
    inbox.write(labels.put, [1], inbox.write(labels.make, "Devis"))
    into, _ = inbox.write(regrouping.merge, [1, 2], NOON)
    assert into == 2
    assert texts(inbox, 2) == ["Ma commande ?", "Personne ?", "Vu au labo"]
    row = inbox.row(2)
    assert (row.waiting_since, [label.name for label in row.labels]) == (NOON - timedelta(hours=3), ["Devis"])
    assert [row.id for row in inbox.read(conversations.page, View(None))] == [3, 2]


def test_a_merge_is_undone_to_the_letter(inbox):
    inbox.write(conversations.add_note, 1, "Vu au labo", NOON)
    inbox.write(conversations.save_draft, 1, "reply", "Bonjour Léa", NOON)
    inbox.write(labels.put, [1], inbox.write(labels.make, "Devis"))
    inbox.write(triage.move, [1, 3], State.WAITING)
    before = everything(inbox)
    _, back = inbox.write(regrouping.merge, [1, 2, 3], NOON)
    assert len(everything(inbox)) == 1
    inbox.write(regrouping.unmerge_all, *back)
    assert everything(inbox) == before


def test_an_unmerge_later_leaves_what_came_since_where_it_came(inbox):
    inbox.write(regrouping.merge, [1, 2], NOON)
    inbox.now = NOON + timedelta(hours=1)
    inbox.receive(1, said("4", "Alors ?", inbox.now, "1"))
    assert inbox.read(regrouping.merged, 2) == [1]
    inbox.write(regrouping.unmerge, 1)
    assert texts(inbox, 1) == ["Ma commande ?"]
    assert texts(inbox, 2) == ["Personne ?", "Alors ?"]
    assert inbox.read(regrouping.merged, 2) == []
    with pytest.raises(Problem, match="not-merged"):
        inbox.write(regrouping.unmerge, 1)


def test_what_was_merged_is_not_moved_by_triage(inbox):
    inbox.write(regrouping.merge, [1, 2], NOON)
    inbox.write(triage.move, [1], State.OPEN)
    assert [row.id for row in inbox.read(conversations.page, View())] == [3, 2]


def test_what_a_department_was_asked_and_what_is_to_do_go_with_the_messages(inbox):
    asked = hand_overs.Request(
        1, 1, "Atelier", "atelier@b.example", "CM-ABCD-2345", "", "Que dire ?", "Demandé à l’atelier"
    )
    inbox.write(hand_overs.begin, asked, "key", NOON, NOON)
    inbox.write(tasks.add, "Rappeler", NOON, None, 1)
    into, (taken, opened) = inbox.write(regrouping.merge, [1, 2], NOON)
    assert [task.text for task in inbox.read(tasks.of_conversation, into)] == ["Rappeler"]
    answer = NewItem(
        "<a@b>", "Dites oui", NOON, Kind.MAIL, Author("Atelier", "atelier@b.example"), title="Re: [CM-ABCD-2345]"
    )
    inbox.receive(1, answer)
    assert "Dites oui" in texts(inbox, into)  # and not where nobody looks any more
    inbox.write(regrouping.unmerge_all, taken, opened)
    assert [task.text for task in inbox.read(tasks.of_conversation, 1)] == ["Rappeler"]


def test_what_was_begun_in_what_was_split_off_comes_back_with_it(inbox):
    inbox.receive(1, said("4", "Autre chose", NOON, "1"))
    made = inbox.write(regrouping.split, 1, [inbox.read(conversations.thread, 1).entries[-1].id], NOON)
    for talk, sha in ((1, "a" * 64), (made, "b" * 64)):
        inbox.write(conversations.save_draft, talk, "reply", "Oui", NOON)
        draft = inbox.write(media.reply_draft, talk, NOON)
        inbox.write(media.attach, draft, NewMedium(sha, "four.jpg", "image/jpeg", 9), NOON)
    inbox.write(tasks.add, "Rappeler", NOON, None, made)
    inbox.write(regrouping.unsplit, made, 1)
    assert [file.sha256[0] for file in inbox.read(media.of_reply, 1)] == ["a", "b"]
    assert [task.text for task in inbox.read(tasks.of_conversation, 1)] == ["Rappeler"]


def test_one_alone_cannot_be_merged(inbox):
    with pytest.raises(Problem, match="nothing-to-merge"):
        inbox.write(regrouping.merge, [1], NOON)


def test_messages_are_split_off_and_put_back(inbox):
    inbox.receive(1, said("4", "Autre chose : ouvert lundi ?", NOON, "1"))
    item = inbox.read(conversations.thread, 1).entries[-1].id
    before = inbox.row(1)
    made = inbox.write(regrouping.split, 1, [item], NOON)
    assert texts(inbox, made) == ["Autre chose : ouvert lundi ?"]
    assert (inbox.row(made).person_id, inbox.row(made).state) == (before.person_id, State.OPEN)
    assert texts(inbox, 1) == ["Ma commande ?"]
    assert inbox.row(1).latest == NOON - timedelta(hours=3)
    inbox.receive(1, said("5", "Et mardi ?", NOON, "1", "4"))
    assert texts(inbox, made) == ["Autre chose : ouvert lundi ?", "Et mardi ?"]
    inbox.write(conversations.save_draft, 1, "reply", "Bonjour", NOON)
    inbox.write(conversations.save_draft, made, "reply", "Oui", NOON)
    inbox.write(regrouping.unsplit, made, 1)
    assert texts(inbox, 1) == ["Ma commande ?", "Autre chose : ouvert lundi ?", "Et mardi ?"]
    assert inbox.read(conversations.typed, 1, "reply") == "Bonjour\n\nOui"
    assert inbox.row(made) is None


@pytest.mark.parametrize("chosen", [[], [99], [1]])
def test_all_or_nothing_cannot_be_split_off(inbox, chosen):
    with pytest.raises(Problem, match="nothing-to-split"):
        inbox.write(regrouping.split, 1, chosen, NOON)


def test_who_gets_the_answer_is_who_wrote_last_and_can_be_answered(workspace):
    account = workspace.account()
    hour = timedelta(hours=1)
    workspace.receive(account, said("1", "Un", NOON, who="lea@x"), said("2", "Deux", NOON + hour, who="yann@x"))
    assert workspace.read(regrouping.answered, [1, 2]) == workspace.row(2).name
    assert workspace.read(regrouping.answered, [1]) == workspace.row(1).name
    assert workspace.read(regrouping.answered, []) == ""
