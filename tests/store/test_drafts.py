from datetime import timedelta

import pytest

from cmdesk.domain.drafts import Stage, Variant
from cmdesk.domain.outbox import Event, State
from cmdesk.store import claiming, drafts, letting_go, outbox, outbox_rows, outcomes, search
from tests.store.conftest import NOON


@pytest.fixture
def draft(workspace):
    workspace.accounts = [workspace.account("@a@p.example"), workspace.account("@b@p.example")]
    return workspace.write(drafts.start, "Nos bûches", workspace.accounts, NOON)


def send(workspace, draft, key="k", due=None):
    keys = {account: f"{key}{account}" for account in workspace.accounts}
    return workspace.write(letting_go.send, draft, keys, NOON, due=due, not_before=due or NOON)


def test_the_text_is_kept_as_typed_and_found(workspace, draft):
    workspace.write(drafts.save, draft, "Nos bûches sont là", NOON + timedelta(minutes=1))
    assert workspace.read(drafts.one, draft).text == "Nos bûches sont là"
    assert [found.id for found in workspace.read(search.everything, "buches la").drafts] == [draft]


def test_an_account_may_have_its_own_text_and_follow_again(workspace, draft):
    first, second = workspace.accounts
    workspace.write(drafts.vary, draft, second, "Autre texte", NOON)
    send(workspace, draft)
    assert {row.account_id: row.text for row in workspace.read(outbox_rows.rows)} == {
        first: "Nos bûches",
        second: "Autre texte",
    }
    workspace.write(drafts.vary, draft, second, None, NOON)
    assert workspace.read(drafts.one, draft).variants == (Variant(first), Variant(second))


def test_changes_are_kept_together_the_accounts_before_their_texts(workspace, draft):
    third = workspace.account("@c@p.example")
    changes = {(draft, third): "À part", (draft, drafts.COMMON): "Pour tous", (draft, drafts.ACCOUNTS): (third,)}
    workspace.write(drafts.keep, changes, NOON)
    found = workspace.read(drafts.one, draft)
    assert (found.text, found.variants) == ("Pour tous", (Variant(third, "À part"),))


def test_choosing_accounts_keeps_the_text_of_those_that_stay(workspace, draft):
    first, second = workspace.accounts
    workspace.write(drafts.vary, draft, first, "Mien", NOON)
    workspace.write(drafts.choose, draft, [first])
    assert workspace.read(drafts.one, draft).variants == (Variant(first, "Mien"),)
    workspace.write(drafts.choose, draft, [first, second])
    assert workspace.read(drafts.one, draft).variants == (Variant(first, "Mien"), Variant(second))


def test_sending_twice_queues_once(workspace, draft):
    assert len(send(workspace, draft)) == 2
    assert send(workspace, draft, "again") == ()


def test_the_stage_follows_the_deliveries(workspace, draft):
    def stage():
        return workspace.read(drafts.row, draft).stage

    assert stage() is Stage.DRAFT
    first, second = send(workspace, draft)
    assert stage() is Stage.SCHEDULED
    for delivery in (first, second):
        workspace.write(claiming.claim, NOON)
        workspace.write(outcomes.delivered, delivery, NOON, remote_id=str(delivery), address="")
    assert stage() is Stage.SENT


def test_why_one_waits_is_told_and_not_what_is_said_of_another_that_is_out(workspace, draft):
    first, second = send(workspace, draft)
    workspace.write(claiming.claim, NOON)
    workspace.write(outcomes.delivered, first, NOON, remote_id="1", address="", reason="quote-as-link")
    assert workspace.read(drafts.row, draft).reason == ""
    workspace.write(outbox.apply, second, Event.HOLD, NOON, reason="by-hand")
    row = workspace.read(drafts.row, draft)
    assert (row.stage, row.reason) == (Stage.PROBLEM, "by-hand")


def test_a_draft_taken_back_can_be_sent_again_with_other_keys(workspace, draft):
    send(workspace, draft, due=NOON + timedelta(hours=1))
    assert workspace.write(drafts.take_back, draft, NOON) == 2
    assert workspace.read(drafts.row, draft).stage is Stage.DRAFT
    assert len(send(workspace, draft, "second")) == 2


def test_what_has_left_is_not_taken_back(workspace, draft):
    first, _ = send(workspace, draft)
    workspace.write(claiming.claim, NOON)
    assert workspace.write(drafts.take_back, draft, NOON) == 1
    assert workspace.read(outbox.one, first).state is State.SENDING


def test_a_removed_draft_sends_nothing_and_comes_back(workspace, draft):
    send(workspace, draft)
    workspace.write(drafts.remove, draft, NOON)
    assert workspace.read(drafts.page) == []
    assert workspace.write(claiming.claim, NOON) is None
    workspace.write(drafts.restore, draft)
    assert [row.id for row in workspace.read(drafts.page)] == [draft]


def test_pages_follow_each_other_without_sorting(workspace, draft, plans):
    for number in range(4):
        workspace.write(drafts.start, f"Idée {number}", [], NOON + timedelta(minutes=number))
    first = workspace.read(drafts.page, None, 2)
    second = workspace.read(drafts.page, first[-1], 2)
    assert [row.text for row in [*first, *second]] == ["Idée 3", "Idée 2", "Idée 1", "Nos bûches"] or len(second) == 2
    told = plans(drafts.page, first[-1], 2)
    assert "draft_posts" in told[0]
    assert not [line for line in told[:1] if "TEMP B-TREE" in line]


def test_a_post_is_out_once_each_of_its_accounts_has_it(workspace, draft, plans):
    """Whatever else those accounts published."""
    other = workspace.write(drafts.start, "Nos galettes", workspace.accounts, NOON)
    send(workspace, other, "o")
    send(workspace, draft)
    taken_back = f"draft_id = {draft} AND account_id = {workspace.accounts[1]}"
    workspace.write(lambda db: db.exec_driver_sql("UPDATE delivery SET state = 'sent'"))
    workspace.write(lambda db: db.exec_driver_sql(f"UPDATE delivery SET state = 'cancelled' WHERE {taken_back}"))
    assert [row.id for row in workspace.read(drafts.page, finished=True)] == [other]
    assert [row.id for row in workspace.read(drafts.page, finished=False)] == [draft]
    told = plans(lambda db: drafts.page(db, finished=True))
    assert not [line for line in told if "delivery_account_id" in line or "AUTOMATIC" in line], told


def test_a_page_asks_no_more_for_many_than_for_one(workspace, draft, plans):
    workspace.write(drafts.start, "Un autre", workspace.accounts, NOON)
    two = len(plans(drafts.page))
    for number in range(20):
        workspace.write(drafts.start, f"Brouillon {number}", workspace.accounts, NOON)
    assert len(plans(drafts.page)) == two
