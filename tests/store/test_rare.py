from datetime import timedelta

import pytest

from cmdesk.domain.conversations import Role, State
from cmdesk.store import labels, people, rare, reasons, triage
from cmdesk.store.conversations import View
from tests.store.conftest import NOON, said


@pytest.fixture
def inbox(workspace):
    account = workspace.account()
    talks = [said(str(n), "Bonjour", NOON - timedelta(hours=n), who=f"p{n}@m.example") for n in range(1, 7)]
    workspace.receive(account, *talks)
    workspace.write(labels.put, [1, 2], workspace.write(labels.make, "Devis"))
    workspace.write(triage.set_reason, [3], workspace.write(reasons.add, "Retard"))
    workspace.write(triage.move, [2, 6], State.DONE)
    workspace.write(people.play, 4, Role.VIP)
    return workspace


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (View(), None),
        (View(label_id=1), [1]),
        (View(None, label_id=1), [1, 2]),
        (View(State.DONE, label_id=1), [1, 2]),  # what lies open is left out where the list is made
        (View(reason_id=1), [3]),
        (View(role=Role.VIP), [4]),
        (View(role=Role.TROLL), []),
        (View(language="xx"), []),
        (View(sentiment=1), []),
        (View(account_id=2), []),
        (View(network="web"), []),
        (View(State.SNOOZED, unread=True), []),
        (View(State.DONE, account_id=1), [2, 6]),
    ],
    ids=str,
)
def test_what_few_meet_is_found(inbox, view, expected):
    found = inbox.read(rare.few, view)
    assert found is expected or sorted(found) == expected


def test_what_many_meet_is_not_looked_up(inbox, monkeypatch):
    monkeypatch.setattr(rare, "MOST", 1)
    assert inbox.read(rare.few, View(None, label_id=1)) is None
    assert inbox.read(rare.few, View(label_id=1)) == [1]  # of two that bear it one is open
    assert inbox.read(rare.few, View(label_id=1, role=Role.VIP)) == [1]
    assert inbox.read(rare.few, View(network="mastodon")) is None


@pytest.mark.parametrize(
    "view",
    [
        View(unread=True), View(starred=True), View(mentions=True), View(late=True), View(sentiment=-1),
        View(sentiment=1), View(priority=3), View(department_id=1), View(account_id=1), View(network="mastodon"),
    ],
    ids=str,
)  # fmt: skip
def test_each_way_is_an_index_of_its_own(inbox, plans, view):
    told = plans(lambda db: db.execute(rare._counted(view)).all())
    assert not [line for line in told if "conversation_state " in line or line == "SCAN conversation"], told
