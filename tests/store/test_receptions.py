from datetime import timedelta

import pytest

from cmdesk.domain.beside import NOTHING, Beside, Poll, PollAnswer
from cmdesk.domain.receptions import Numbers
from cmdesk.domain.topics import Topic
from cmdesk.store import accounts, claiming, drafts, letting_go, outcomes, receptions
from tests.store.conftest import NOON

TEN = timedelta(minutes=10)


@pytest.fixture
def account(workspace):
    return workspace.account()


def out(workspace, account, text="Pain", remote_id="9"):
    draft = workspace.write(drafts.start, text, [account], NOON)
    (made,) = workspace.write(letting_go.send, draft, {account: text}, NOON, due=None, not_before=NOON)
    workspace.write(claiming.claim, NOON)
    workspace.write(outcomes.delivered, made, NOON, remote_id=remote_id, address="")
    return made


def due(workspace, at):
    return [one.delivery_id for one in workspace.read(receptions.due, at, ["mastodon"])]


def test_a_post_is_asked_about_when_it_is_time_and_its_numbers_stay(workspace, account):
    post = out(workspace, account)
    assert due(workspace, NOON) == []
    assert due(workspace, NOON + TEN) == [post]
    workspace.write(receptions.keep, {post: Numbers(1, 2, None)}, NOON + TEN)
    assert due(workspace, NOON + TEN) == []
    assert due(workspace, NOON + timedelta(hours=1)) == [post]
    workspace.write(receptions.keep, {post: Numbers(3, 4, 5, 6)}, NOON + timedelta(hours=1))
    looks = workspace.read(receptions.of, post)
    assert [(look.at - NOON, look.numbers) for look in looks] == [
        (TEN, Numbers(1, 2, None, None)), (timedelta(hours=1), Numbers(3, 4, 5, 6)),
    ]  # fmt: skip


def test_what_is_not_there_to_be_asked_about_is_left(workspace, account):
    out(workspace, account, "Sans nom", remote_id="")
    other = workspace.account("lettre@fournil.example", "mail")
    out(workspace, other, "Lettre", remote_id="x")
    gone = out(workspace, account, "Parti", remote_id="8")
    assert due(workspace, NOON + TEN) == [gone]
    assert due(workspace, NOON + timedelta(days=100)) == []
    workspace.write(accounts.pause, account, True, NOON)
    assert due(workspace, NOON + TEN) == []


def test_at_most_some_at_once(workspace, account):
    for number in range(4):
        out(workspace, account, f"Pain {number}", str(number))
    assert len(workspace.read(receptions.due, NOON + TEN, ["mastodon"], 3)) == 3


def test_how_a_poll_stands_is_kept_with_the_post(workspace, account):
    post = out(workspace, account)
    assert workspace.read(receptions.published, post).beside == NOTHING
    poll = Poll((PollAnswer("Pain", 2), PollAnswer("Brioche", 1)), NOON, voters=3)
    told = workspace.write(receptions.keep, {post: Numbers(1, 2, None, poll=poll)}, NOON + TEN)
    assert Topic.ITEMS in told
    assert workspace.read(receptions.published, post).beside == Beside(poll)
    assert workspace.read(receptions.of, post)[0].numbers == Numbers(1, 2, None)
    again = workspace.write(receptions.keep, {post: Numbers(1, 2, None, poll=poll)}, NOON + TEN)
    assert Topic.ITEMS not in again
    other = out(workspace, workspace.account("@b@p.example"), "Brioche")
    assert workspace.read(receptions.published, other).beside == NOTHING
    assert workspace.read(receptions.published, 99) is None
