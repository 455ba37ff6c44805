import csv
import io
import json
from datetime import timedelta

import pytest

from cmdesk.domain.outbox import Event
from cmdesk.store import accounts, claiming, drafts, letting_go, outbox, outcomes, send_ledger
from cmdesk.store.send_ledger import Wanted
from cmdesk.store.tables import delivery, draft
from tests.store.conftest import NOON
from tests.store.posts import queue


@pytest.fixture
def account(workspace):
    return workspace.account()


def lines(workspace, **wanted):
    return workspace.read(send_ledger.page, wanted=Wanted(**wanted))[::-1]


def test_every_attempt_is_in_it_with_what_came_of_it(workspace, account):
    number = queue(workspace, account)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, number, Event.DEFERRED, NOON, reason="http-status status=429 host=x")
    workspace.write(claiming.claim, NOON + timedelta(hours=1))
    workspace.write(outcomes.delivered, number, NOON + timedelta(hours=1), remote_id="9", address="https://p.example/9")
    told = [(line.event, line.attempt, line.answer) for line in lines(workspace)]
    assert told == [
        (Event.APPROVE, 0, ""),
        (Event.CLAIM, 1, ""),
        (Event.DEFERRED, 1, "http-status status=429 host=x"),
        (Event.CLAIM, 2, ""),
        (Event.DELIVERED, 2, ""),
    ]
    last = lines(workspace)[-1]
    assert (last.remote_id, last.address, last.account) == ("9", "https://p.example/9", "@fournil@piaille.example")
    assert len({line.key for line in lines(workspace)}) == 1
    assert len(last.text_hash) == 64
    assert last.media_hash == ""


def test_it_outlives_the_draft_the_delivery_and_the_account(workspace, account):
    made = workspace.write(drafts.start, "Bonjour", [account], NOON)
    workspace.write(letting_go.send, made, {account: "k"}, NOON, due=None, not_before=NOON)
    workspace.write(claiming.claim, NOON)
    before = lines(workspace)
    workspace.write(accounts.remove, account, NOON)
    workspace.write(lambda db: db.execute(delivery.delete()))
    workspace.write(lambda db: db.execute(draft.delete()))
    assert lines(workspace) == before != []


def test_a_line_is_never_longer_than_a_person_reads(workspace, account):
    number = queue(workspace, account)
    workspace.write(claiming.claim, NOON)
    workspace.write(outbox.apply, number, Event.REFUSED, NOON, reason="post-refused " + "x" * 9000)
    assert len(lines(workspace)[-1].answer) == send_ledger.LONGEST_ANSWER


def test_what_is_wanted_of_it(workspace, account):
    other = workspace.account("lettre@fournil.example", "mail")
    one, two = queue(workspace, account, key="1"), queue(workspace, other, key="2")
    workspace.write(claiming.claim, NOON)
    workspace.write(outcomes.delivered, one, NOON + timedelta(hours=1), remote_id="9", address="https://p.example/50%")
    assert {line.delivery for line in lines(workspace, network="mail")} == {two}
    assert [line.event for line in lines(workspace, event="delivered")] == [Event.DELIVERED]
    assert {line.delivery for line in lines(workspace, words="LETTRE")} == {two}
    assert [line.delivery for line in lines(workspace, words="50%")] == [one]
    assert lines(workspace, words="5_%") == []
    assert len(lines(workspace, since=NOON + timedelta(minutes=1))) == 1
    assert lines(workspace, until=NOON) == []
    assert workspace.read(send_ledger.networks) == ["mail", "mastodon"]


def test_it_comes_page_by_page_without_sorting(workspace, account, plans):
    for number in range(4):
        queue(workspace, account, key=str(number))
    first = workspace.read(send_ledger.page, None, 3)
    second = workspace.read(send_ledger.page, first[-1], 3)
    assert [line.delivery for line in (*first, *second)] == [4, 3, 2, 1]
    assert not [line for line in plans(send_ledger.page, first[-1]) if "TEMP B-TREE" in line]


def test_it_can_be_taken_elsewhere(workspace, account):
    queue(workspace, account)
    (line,) = lines(workspace)
    (told,) = json.loads(workspace.read(send_ledger.as_json))
    assert (told["delivery"], told["event"], told["at"]) == (line.delivery, "approve", NOON.isoformat())
    (row,) = csv.DictReader(io.StringIO(workspace.read(send_ledger.as_csv)))
    assert row["text_hash"] == line.text_hash
    assert row["account"] == "'@fournil@piaille.example"  # not a formula for a spreadsheet
