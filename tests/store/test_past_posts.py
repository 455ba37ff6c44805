from datetime import timedelta

from cmdesk.domain.archives import ArchiveKind
from cmdesk.store import drafts, letting_go, past_posts, tables
from tests.store.conftest import NOON
from tests.store.test_archives import YEARS, ours, take, theirs


def test_what_left_from_here_is_no_past_post(workspace) -> None:
    account = workspace.account()
    draft = workspace.write(drafts.start, "D'ici", [account], NOON)
    (sent,) = workspace.write(letting_go.send, draft, {account: "key"}, NOON, due=None, not_before=NOON)
    workspace.write(lambda db: db.execute(tables.delivery.update().values(remote_id="p1")).rowcount and None)
    take(workspace, ours(1), ours(2), account_id=account, kind=ArchiveKind.MASTODON)
    assert [post.text for post in workspace.read(past_posts.page)] == ["Fournée 2"]
    assert sent


def test_past_posts_come_by_pages_and_by_network(workspace, plans) -> None:
    take(workspace, *(ours(each) for each in range(5)))
    first = workspace.read(past_posts.page, limit=2)
    then = workspace.read(past_posts.page, after=first[-1], limit=9)
    assert [post.text for post in (*first, *then)] == [f"Fournée {each}" for each in (4, 3, 2, 1, 0)]
    assert workspace.read(past_posts.page, network="x") == []
    plan = plans(past_posts.page, "", first[-1])
    assert any("item_ours" in line for line in plan)
    assert not any("TEMP B-TREE" in line for line in plan)


def test_those_of_some_days_come_in_order(workspace, plans) -> None:
    take(workspace, *(ours(each) for each in range(6)), theirs(7))
    start = NOON - YEARS
    found = workspace.read(past_posts.between, start + timedelta(hours=1), start + timedelta(hours=4))
    assert [post.text for post in found] == ["Fournée 1", "Fournée 2", "Fournée 3"]
    plan = plans(past_posts.between, start, start + timedelta(days=1))
    assert any("item_ours" in line for line in plan)
    assert not any("TEMP B-TREE" in line for line in plan)
