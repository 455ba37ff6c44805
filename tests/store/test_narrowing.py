from dataclasses import replace
from datetime import timedelta

import pytest

from cmdesk.domain.clock import Call, Priority
from cmdesk.domain.conversations import Group, Role, State
from cmdesk.domain.items import Author, Kind, NewItem
from cmdesk.store import clocks, conversations, departments, labels, rare, reasons, triage
from cmdesk.store.conversations import View
from cmdesk.store.tables import conversation, person
from tests.store.conftest import NOON, said


@pytest.fixture
def inbox(workspace):
    """Two accounts; Léa wrote three times, others once, two of them under the same post."""
    social, mail = workspace.account(), workspace.account("contact@x.fr", "mail")
    workspace.receive(social, said("p", "Nos bûches", NOON - timedelta(days=1), mine=True))
    for number, (who, ancestors) in enumerate(
        [("lea@x", ()), ("lea@x", ()), ("yann@x", ("p",)), ("ines@x", ("p",)), ("lea@x", ())], 1
    ):
        workspace.receive(
            social, said(str(number), f"Message {number}", NOON - timedelta(hours=9 - number), *ancestors, who=who)
        )
    new = NewItem("m", "Devis", NOON, Kind.MAIL, Author("Garage", "garage@x"), title="Devis", language="fr")
    workspace.receive(mail, new, network="mail")
    with workspace.store.write() as db:
        db.execute(conversation.update().where(conversation.c.id == 2).values(sentiment=-1, language="en"))
        db.execute(person.update().where(person.c.name == "Yann").values(role=Role.VIP))
    workspace.write(triage.set_priority, [4], Priority.URGENT)
    workspace.write(triage.set_department, [1], workspace.write(departments.add, "Boutique"))
    workspace.write(labels.put, [1, 3], workspace.write(labels.make, "Devis"))
    workspace.write(triage.set_reason, [2], workspace.write(reasons.add, "Goût"))
    workspace.write(triage.mark_read, [1, 2, 3, 4, 5])
    with workspace.store.write() as db:
        clocks.tick(db, NOON + timedelta(days=20))
    return workspace


VIEWS = [
    (View(), [6, 5, 4, 3, 2, 1]),
    (View(account_id=2), [6]),
    (View(network="mail"), [6]),
    (View(network="mastodon"), [5, 4, 3, 2, 1]),
    (View(network="web"), []),
    (View(unread=True), [6]),
    (View(sentiment=-1), [2]),
    (View(language="en"), [2]),
    (View(kind=Call.COMMENT), [4, 3]),
    (View(kind=Call.MAIL), [6]),
    (View(role=Role.VIP), [3]),
    (View(priority=Priority.HIGH), [4]),
    (View(department_id=1), [1]),
    (View(label_id=1), [3, 1]),
    (View(label_id=1, role=Role.VIP), [3]),
    (View(reason_id=1), [2]),
    (View(person_id=1), [5, 2, 1]),
    (View(account_id=1, post="p"), [4, 3]),
    (View(group=Group.PERSON), [6, 5, 4, 3]),
    (View(group=Group.POST), [6, 5, 4, 2, 1]),
    (View(late=True), [1, 2, 3, 4, 5, 6]),
    (View(State.DONE), []),
]


@pytest.mark.parametrize(("view", "expected"), VIEWS, ids=str)
def test_a_view_shows_what_it_says_and_counts_the_same(inbox, view, expected):
    assert [row.id for row in inbox.read(conversations.page, view)] == expected
    assert inbox.read(conversations.count, view) == len(expected)
    assert sorted(inbox.read(conversations.ids, view)) == sorted(expected)


@pytest.mark.parametrize(
    "view", [view for view, _ in VIEWS] + [View(by_need=True), View(by_need=True, account_id=1)], ids=str
)
def test_pages_follow_each_other_in_every_view(inbox, view):
    whole = inbox.read(conversations.page, view)
    found, after = [], None
    while rows := inbox.read(conversations.page, view, after, 2):
        found += rows
        after = rows[-1]
    assert found == list(whole)


def test_a_line_of_a_grouped_list_says_how_many_it_stands_for(inbox):
    people = inbox.read(conversations.page, View(group=Group.PERSON))
    assert {row.name: row.together for row in people} == {"Garage": 1, "Lea": 3, "Ines": 1, "Yann": 1}
    posts = inbox.read(conversations.page, View(group=Group.POST))
    assert [row.together for row in posts] == [1, 1, 2, 1, 1]


@pytest.mark.parametrize(
    "view",
    [
        *(view for view, _ in VIEWS),
        View(by_need=True),
        View(by_need=True, account_id=1),
        View(by_need=True, mentions=True),
        View(priority=Priority.URGENT),
        View(priority=Priority.LOW),
        View(None, label_id=1),
        View(None, reason_id=1),
        View(State.WAITING, by_need=True),
    ],
    ids=str,
)
def test_a_list_walks_an_index_and_sorts_nothing(inbox, plans, view, monkeypatch):
    monkeypatch.setattr(rare, "MOST", -1)  # as where many are
    after = inbox.read(conversations.page, View())[1]
    told = plans(conversations.page, view, after)
    assert not [line for line in told if "USE TEMP B-TREE" in line], told
    assert not [line for line in told if line == "SCAN conversation"], told


def test_the_search_of_the_inbox_understands_queries(workspace):
    account = workspace.account()
    first = workspace.conversation(account, "1", "Une panne du four")
    second = workspace.conversation(account, "2", "Une panne, encore")
    workspace.conversation(account, "3", "Du pain")
    workspace.index()

    def found(text):
        return {row.id for row in workspace.read(conversations.page, conversations.View(text=text))}

    assert found("panne") == {first, second}
    assert found("panne -four") == {second}
    assert found("auteur:lea panne ONEAR/1 four") == {first}
    assert found("/pan+e/ date:P1D") == {first, second}
    assert found("author:zoe") == set()
    assert found("panne query:rien") == set()  # no such query: the words, and "rien" is in none


@pytest.mark.parametrize("view", [view for view, _ in VIEWS], ids=str)
def test_a_list_is_the_same_whether_it_is_walked_or_looked_up(inbox, monkeypatch, view):
    def read(most):
        monkeypatch.setattr(rare, "MOST", most)
        whole = [inbox.read(conversations.page, each) for each in (view, replace(view, by_need=True))]
        rest = inbox.read(conversations.page, view, whole[0][0], 2) if whole[0] else []
        return [[row.id for row in rows] for rows in (*whole, rest)], inbox.read(conversations.count, view)

    looked_up, walked = read(1000), read(-1)
    assert looked_up == walked
    assert walked[1] == len(walked[0][0])


@pytest.mark.parametrize(
    "view",
    [
        View(label_id=1),
        View(reason_id=1),
        View(role=Role.VIP),
        View(language="fr"),
        View(unread=True),
        View(kind=Call.COMMENT),
    ],
    ids=str,
)
def test_what_few_meet_is_looked_up(inbox, plans, view):
    """However many there are of all others."""
    told = plans(conversations.page, view)
    walks = ("conversation_state", "conversation_newest", "conversation_need", "SCAN conversation")
    assert not [line for line in told if line.endswith(walks) or "INDEX conversation_state (" in line], told


@pytest.mark.parametrize("view", [View(role=Role.TROLL), View(network="telegram")], ids=["nobody", "no account"])
def test_where_nobody_can_be_meant_nothing_is_looked_at(inbox, plans, view):
    assert inbox.read(conversations.page, view) == []
    assert not any("conversation_state" in line for line in plans(conversations.page, view))
