from datetime import timedelta

import pytest

from cmdesk.domain.outbox import State
from cmdesk.store import bringing_back, claiming, drafts, letting_go, outbox_rows, versions
from tests.store.conftest import NOON

DAY = timedelta(days=1)


@pytest.fixture
def written(workspace):
    account = workspace.account()
    draft = workspace.write(drafts.start, "Un pain", [account], NOON)
    workspace.write(drafts.keep, {(draft, account): "Un pain ici"}, NOON + DAY)
    workspace.write(drafts.keep, {(draft, drafts.COMMON): "Deux pains"}, NOON + 2 * DAY)
    return draft, account


def test_an_earlier_version_comes_back_with_the_texts_of_their_own(workspace, written):
    draft, account = written
    second, first = workspace.read(versions.every, draft)
    workspace.write(bringing_back.restore_version, first.id, NOON + 3 * DAY)
    found = workspace.read(drafts.one, draft)
    assert (found.text, found.variants[0].text) == ("Un pain", None)
    newest = workspace.read(versions.every, draft)[0]
    assert (newest.text, dict(newest.variants)) == ("Deux pains", {account: "Un pain ici"})
    workspace.write(bringing_back.restore_version, newest.id, NOON + 4 * DAY)
    assert workspace.read(drafts.one, draft).variants[0].text == "Un pain ici"
    assert second.text == "Un pain"


def test_what_would_leave_with_other_words_is_taken_back(workspace, written):
    draft, account = written
    workspace.write(letting_go.send, draft, {account: "k"}, NOON, due=None, not_before=NOON + 9 * DAY)
    first = workspace.read(versions.every, draft)[-1]
    workspace.write(bringing_back.restore_version, first.id, NOON + 3 * DAY)
    assert workspace.write(claiming.claim, NOON + 10 * DAY) is None
    assert [row.state for row in workspace.read(outbox_rows.rows)] == [State.CANCELLED]


def test_a_version_that_is_gone_changes_nothing(workspace, written):
    workspace.write(bringing_back.restore_version, 999, NOON)
    assert workspace.read(drafts.one, written[0]).text == "Deux pains"


def test_what_was_put_away_can_be_seen_for_thirty_days(workspace, written):
    draft, _ = written
    empty = workspace.write(drafts.start, "", [], NOON)
    for one in (draft, empty):
        workspace.write(drafts.remove, one, NOON + 5 * DAY)
    ((row, when),) = workspace.read(bringing_back.deleted)
    assert (row.id, when) == (draft, NOON + 5 * DAY)
    assert workspace.write(bringing_back.forget_deleted, NOON + 34 * DAY) == 0
    workspace.write(drafts.restore, draft)
    assert workspace.read(bringing_back.deleted) == []
    assert workspace.write(bringing_back.forget_deleted, NOON + 36 * DAY) == 1
    assert workspace.read(drafts.one, draft) is not None
    assert workspace.read(drafts.one, empty) is None
