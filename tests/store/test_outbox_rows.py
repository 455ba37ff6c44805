from datetime import timedelta

import pytest

from cmdesk.domain.outbox import Event, State
from cmdesk.store import claiming, outbox, outbox_rows
from tests.store.conftest import NOON
from tests.store.posts import queue, state


@pytest.fixture
def account(workspace):
    return workspace.account()


def test_every_attempt_is_written_down(workspace, account):
    delivery = queue(workspace, account)
    for number in range(5):
        at = NOON + timedelta(days=number)
        workspace.write(claiming.claim, at)
        workspace.write(outbox.apply, delivery, Event.DEFERRED, at, reason="timeout host=p.example")
    assert state(workspace, delivery) is State.FAILED
    assert [attempt.number for attempt in workspace.read(outbox_rows.attempts, delivery)] == [1, 2, 3, 4, 5]
    assert workspace.read(outbox_rows.waiting) == {State.FAILED: 1}


def test_rows_come_page_by_page(workspace, account, plans):
    for number in range(5):
        queue(workspace, account, key=str(number))
    first = workspace.read(outbox_rows.rows, None, 2)
    second = workspace.read(outbox_rows.rows, first[-1], 3)
    assert [row.id for row in [*first, *second]] == [5, 4, 3, 2, 1]
    assert not [line for line in plans(outbox_rows.rows, first[-1]) if "TEMP B-TREE" in line]


def test_a_mail_that_answers_nothing_is_known_by_its_subject(workspace, account):
    talk = workspace.conversation(account)
    queue(workspace, account, key="report", reply_to='{"to": ["a@x.example"], "subject": "Mars"}')
    queue(workspace, account, key="answer", reply_to='{"to": ["a@x.example"], "subject": "Re"}', conversation_id=talk)
    queue(workspace, account, key="below", reply_to="at://x")
    told = [row.told for row in workspace.read(outbox_rows.rows)]
    assert told == ["Bonjour", "Bonjour", "Mars\nBonjour"]
