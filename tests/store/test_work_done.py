from datetime import timedelta

import pytest

from cmdesk.domain.hours import Deed
from cmdesk.domain.judgements import Aspect
from cmdesk.domain.reputation import Period
from cmdesk.store import conversations, drafts, judgements, letting_go, outbox, tasks, work_done
from cmdesk.store.tables import recurrence, recurrence_post
from tests.store.conftest import NOON, said

HOUR = timedelta(hours=1)
DAY = Period(NOON - HOUR, NOON + 12 * HOUR)


def done(workspace, brand=None):
    return [deed for _, deed, _ in workspace.read(work_done.deeds, DAY, brand)]


@pytest.fixture
def talk(workspace):
    account = workspace.account()
    return account, workspace.conversation(account, "1", "Bonjour")


def test_nothing_that_others_do_is_ours(workspace, talk):
    workspace.receive(talk[0], said("2", "Encore", NOON, "1"))
    assert done(workspace) == []


def test_what_was_answered_written_noted_and_decided_is_told(workspace, talk):
    number = talk[1]
    workspace.write(outbox.reply, number, "Oui", "k", NOON, not_before=NOON)
    workspace.write(conversations.add_note, number, "À rappeler", NOON + HOUR)
    workspace.write(judgements.correct, 1, Aspect.SENTIMENT, "-1", NOON + 2 * HOUR)
    workspace.write(tasks.add, "Rappeler", NOON + 3 * HOUR, conversation_id=number)
    assert done(workspace) == [Deed.ANSWER, Deed.NOTE, Deed.JUDGED, Deed.TASK]
    assert done(workspace, 1) == [Deed.ANSWER, Deed.NOTE, Deed.JUDGED, Deed.TASK]
    assert done(workspace, 99) == []


def test_a_post_counts_once_for_all_its_accounts(workspace, talk):
    account = talk[0]
    other = workspace.account("@autre@piaille.example")
    draft = workspace.write(drafts.start, "Bûches", [account, other], NOON - 5 * HOUR)
    workspace.write(letting_go.send, draft, {account: "a", other: "b"}, NOON, due=None, not_before=NOON)
    assert done(workspace).count(Deed.POST) == 1


def test_a_task_without_a_conversation_belongs_to_no_brand(workspace, talk):
    workspace.write(tasks.add, "Racheter du papier", NOON)
    assert done(workspace) == [Deed.TASK]
    assert done(workspace, 1) == []


def test_what_a_series_writes_by_itself_is_nobodys_work(workspace, talk):
    account = talk[0]
    first = workspace.write(drafts.start, "Chaque jour", [account], NOON - 5 * HOUR)
    copy = workspace.write(drafts.start, "Chaque jour", [account], NOON)
    with workspace.store.write() as db:
        values = {"draft_id": first, "rule": {}, "skipped": [], "added": NOON}
        db.execute(recurrence.insert().values(**values))
        db.execute(recurrence_post.insert().values(recurrence_id=first, day="2026-03-03", draft_id=copy))
    workspace.write(letting_go.send, copy, {account: "c"}, NOON, due=None, not_before=NOON)
    assert done(workspace) == []
