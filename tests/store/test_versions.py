from datetime import timedelta

import pytest

from cmdesk.store import drafts, versions
from cmdesk.store.versions import MOST
from tests.store.conftest import NOON

MINUTE = timedelta(minutes=1)


@pytest.fixture
def draft(workspace):
    workspace.account_id = workspace.account()
    return workspace.write(drafts.start, "Un pain", [workspace.account_id], NOON)


def type_(workspace, draft, text, after):
    workspace.write(drafts.keep, {(draft, drafts.COMMON): text}, NOON + after)


def test_the_text_before_is_kept_once_in_five_minutes(workspace, draft):
    for minutes, text in ((1, "Un pain b"), (2, "Un pain bi"), (4, "Un pain bio"), (7, "Un pain bio !")):
        type_(workspace, draft, text, minutes * MINUTE)
    found = workspace.read(versions.every, draft)
    assert [(version.text, version.at) for version in found] == [
        ("Un pain bio", NOON + 7 * MINUTE),
        ("Un pain", NOON + MINUTE),
    ]


def test_the_texts_of_their_own_are_kept_too(workspace, draft):
    account = workspace.account_id
    workspace.write(drafts.keep, {(draft, account): "Un pain pour nous"}, NOON + MINUTE)
    type_(workspace, draft, "Deux pains", 9 * MINUTE)
    newest = workspace.read(versions.every, draft)[0]
    assert dict(newest.variants) == {account: "Un pain pour nous"}
    assert workspace.read(versions.one, newest.id) == newest


def test_nothing_is_kept_of_an_empty_page_or_of_no_change(workspace, draft):
    type_(workspace, draft, "", MINUTE)
    type_(workspace, draft, "Un", 20 * MINUTE)
    assert [version.text for version in workspace.read(versions.every, draft)] == ["Un pain"]
    workspace.write(versions.note, draft, NOON + 40 * MINUTE)
    workspace.write(versions.note, draft, NOON + 60 * MINUTE)
    assert [version.text for version in workspace.read(versions.every, draft)] == ["Un", "Un pain"]


def test_before_much_is_changed_it_is_kept_at_once(workspace, draft):
    type_(workspace, draft, "Un pain bio", MINUTE)
    workspace.write(versions.note, draft, NOON + MINUTE, at_once=True)
    assert [version.text for version in workspace.read(versions.every, draft)] == ["Un pain bio", "Un pain"]


def test_the_oldest_go(workspace, draft):
    for number in range(MOST + 5):
        type_(workspace, draft, f"Pain {number}", 6 * (number + 1) * MINUTE)
    found = workspace.read(versions.every, draft)
    assert len(found) == MOST
    assert found[0].text == f"Pain {MOST + 3}"
    assert found[-1].text == "Pain 4"


def test_a_draft_that_is_gone_has_none(workspace):
    assert workspace.read(versions.every, 99) == []
    assert workspace.read(versions.one, 99) is None
    workspace.write(versions.note, 99, NOON)
