from datetime import timedelta

import pytest

from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations, items, outbox, regrouping, removing
from cmdesk.store.conversations import View
from tests.store.conftest import NOON, article, said


def shown(workspace):
    return [row.id for row in workspace.read(conversations.page, View(None))]


def test_what_was_deleted_stays_deleted_when_it_is_read_again(workspace):
    account = workspace.account()
    first, second = said("1", "Achetez", NOON), said("2", "Bonjour", NOON, who="yann@x")
    workspace.receive(account, first, second)
    workspace.write(conversations.add_note, 1, "Un robot", NOON)
    workspace.write(conversations.save_draft, 1, "reply", "Non", NOON)
    workspace.index()
    workspace.write(removing.remove, [1], NOON)
    added = workspace.receive(account, first, second)
    assert (added.new, shown(workspace)) == (0, [2])
    assert workspace.read(conversations.page, View(None, text="achetez")) == []
    assert workspace.read(conversations.page, View(None, text="robot")) == []
    assert workspace.store.integrity() == []


def test_what_they_write_later_comes_in(workspace):
    account = workspace.account()
    workspace.receive(account, said("1", "Bonjour", NOON))
    workspace.write(removing.remove, [1], NOON)
    workspace.now = NOON + timedelta(hours=1)
    assert workspace.receive(account, said("2", "Alors ?", workspace.now, "1")).mentions
    assert len(shown(workspace)) == 1


def test_an_article_stays_in_the_watchlist(workspace):
    workspace.arrive(workspace.source(), article(1, "Un palmarès"))
    made = workspace.write(conversations.open_for_item, 1, NOON)
    workspace.write(removing.remove, [made], NOON)
    assert shown(workspace) == []
    assert workspace.read(items.one, 1).conversation_id is None


def test_what_was_merged_into_it_goes_with_it(workspace):
    account = workspace.account()
    workspace.receive(account, said("1", "Un", NOON), said("2", "Deux", NOON))
    into, _ = workspace.write(regrouping.merge, [1, 2], NOON)
    workspace.write(removing.remove, [into], NOON)
    assert [workspace.row(which) for which in (1, 2)] == [None, None]
    assert workspace.store.integrity() == []


def test_nothing_is_deleted_under_an_answer_that_has_not_left(workspace):
    found = workspace.conversation(workspace.account())
    workspace.write(outbox.reply, found, "Oui", "key", NOON, not_before=NOON)
    with pytest.raises(Problem, match="answer-under-way"):
        workspace.write(removing.remove, [found], NOON)
    assert shown(workspace) == [found]
