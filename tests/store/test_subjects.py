from datetime import timedelta

from cmdesk.domain.conversations import State
from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Judge, Rule
from cmdesk.store import labels, spam, triage
from cmdesk.store.subjects import subjects
from tests.store.conftest import NOON, article, said


def asking(*asks: Ask) -> list[Judge]:
    return [Judge(Rule(1, "a", (Event.ARRIVED,), tuple(Condition(ask, "1") for ask in asks), (Action(Do.STAR),)), ())]


def seen(workspace, event, ids, *asks):
    with workspace.store.read() as db:
        return list(subjects(db, event, ids, workspace.now, asking(*asks)))


def test_an_item_of_a_source(workspace):
    where = workspace.source(folder="Presse")
    workspace.arrive(where, article(1, "Panne"))
    (found,) = seen(workspace, Event.ARRIVED, [1])
    assert (found.item_id, found.conversation_id, found.source_id, found.account_id) == (1, None, where, None)
    assert (found.document.title, found.document.folder, found.network, found.clock) == ("Panne", "Presse", "", "")


def test_a_conversation_is_seen_by_the_newest_message_of_theirs(workspace):
    account = workspace.account()
    talk = workspace.conversation(account, "1", "Bonjour")
    workspace.receive(account, said("2", "Panne", NOON + timedelta(minutes=1), "1"))
    workspace.receive(account, said("3", "Merci", NOON + timedelta(minutes=2), "2", mine=True))
    label = workspace.write(labels.make, "Urgent")
    workspace.write(labels.put, [talk], label)
    (found,) = seen(workspace, Event.MESSAGE, [talk], Ask.LABEL, Ask.REPEAT)
    assert (found.document.text, found.conversation_id, found.account_id) == ("Panne", talk, account)
    assert (found.network, found.label_ids, found.earlier) == ("mastodon", {label}, 1)


def test_what_is_gone_is_passed_over(workspace):
    assert seen(workspace, Event.ARRIVED, [99]) == []
    assert seen(workspace, Event.MESSAGE, [99]) == []


def test_somebody_without_an_account_is_known_by_name_in_one_source(workspace):
    from cmdesk.domain.items import Author

    first, second = workspace.source(), workspace.source("https://sud.example/feed", "Sud")
    lea = Author(name="Léa")
    workspace.arrive(first, article(1, hours=3, author=lea), article(2, hours=2, author=lea), article(3, hours=1))
    workspace.arrive(second, article(4, author=lea), article(5, hours=24 * 40, author=lea))
    earlier = {one.item_id: one.earlier for one in seen(workspace, Event.ARRIVED, [1, 2, 3, 4, 5], Ask.REPEAT)}
    assert earlier == {1: 0, 2: 1, 3: 0, 4: 0, 5: 0}


def test_what_resembles_spam_is_seen(workspace):
    account = workspace.account()
    for number in range(5):
        workspace.write(triage.move, [workspace.conversation(account, f"s{number}", f"casino {number}")], State.SPAM)
        workspace.conversation(account, f"w{number}", f"pain {number}")
        workspace.receive(account, said(f"r{number}", "Merci", NOON, f"w{number}", mine=True))
    workspace.write(spam.catch_up)
    bad, good = workspace.conversation(account, "a", "casino"), workspace.conversation(account, "b", "pain")
    assert [one.spam for one in seen(workspace, Event.MESSAGE, [bad, good], Ask.SPAM)] == [True, False]
    assert [one.spam for one in seen(workspace, Event.MESSAGE, [bad], Ask.LABEL)] == [False]  # nobody asked
