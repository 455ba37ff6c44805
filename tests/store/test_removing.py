from datetime import timedelta

import pytest

from cmdesk.domain.conversations import State
from cmdesk.domain.judgements import Aspect, Learned
from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations, items, judgements, outbox, regrouping, removing, triage
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


def test_the_bin_shows_what_was_deleted_and_gives_it_back(workspace):
    workspace.receive(workspace.account(), said("1", "Bonjour", NOON), said("2", "Salut", NOON, who="yann@x"))
    workspace.write(triage.star, [1])
    undo = workspace.write(removing.put_away, [1], NOON)
    assert shown(workspace) == [2]
    assert [row.id for row in workspace.read(conversations.page, View(None, starred=True))] == []
    assert [row.id for row in workspace.read(conversations.page, View(State.BIN))] == [1]
    assert workspace.read(conversations.counts).binned == 1
    assert workspace.read(conversations.counts).starred == 0
    workspace.write(triage.undo, undo)
    assert workspace.row(1).state is State.OPEN
    assert workspace.row(1).unread


def test_after_thirty_days_it_goes_for_good_and_stays_away(workspace):
    account = workspace.account()
    first, second = said("1", "Bonjour", NOON), said("2", "Salut", NOON, who="yann@x")
    workspace.receive(account, first, second)
    workspace.write(removing.put_away, [1], NOON)
    workspace.write(removing.put_away, [2], NOON + timedelta(days=1))
    workspace.write(removing.empty, NOON + timedelta(days=29))
    assert workspace.read(conversations.counts).binned == 2
    workspace.write(removing.empty, NOON + timedelta(days=30))
    assert [row.id for row in workspace.read(conversations.page, View(State.BIN))] == [2]
    assert workspace.receive(account, first).new == 0


def test_what_was_restored_does_not_go(workspace):
    found = workspace.conversation(workspace.account())
    workspace.write(removing.put_away, [found], NOON)
    workspace.write(triage.move, [found], State.OPEN)
    workspace.write(removing.empty, NOON + timedelta(days=90))
    assert workspace.row(found) is not None


def test_a_new_message_takes_it_out_of_the_bin(workspace):
    account = workspace.account()
    workspace.receive(account, said("1", "Bonjour", NOON))
    workspace.write(removing.put_away, [1], NOON)
    workspace.now = NOON + timedelta(hours=1)
    workspace.receive(account, said("2", "Alors ?", workspace.now, "1"))
    assert (workspace.row(1).state, workspace.row(1).unread) == (State.OPEN, True)


def test_under_an_answer_that_has_not_left_nothing_goes_into_the_bin(workspace):
    found = workspace.conversation(workspace.account())
    workspace.write(outbox.reply, found, "Oui", "key", NOON, not_before=NOON)
    with pytest.raises(Problem, match="answer-under-way"):
        workspace.write(removing.put_away, [found], NOON)
    assert workspace.row(found).state is State.OPEN


def test_what_was_typed_there_is_found_no_more(workspace):
    workspace.receive(workspace.account(), said("1", "Bonjour", NOON))
    workspace.write(conversations.save_draft, 1, "reply", "Une réponse commencée", NOON)
    workspace.index()
    workspace.write(removing.remove, [1], NOON)
    with workspace.store.read() as db:
        left = db.exec_driver_sql("SELECT count(*) FROM draft_words WHERE draft_words MATCH 'reponse'").scalar_one()
    assert left == 0


def test_what_was_learned_from_it_goes_with_it(workspace):
    workspace.receive(workspace.account(), said("1", "Sympa", NOON), said("2", "Bonjour", NOON, who="yann@x"))
    learned = Learned(1, 0, 1, {"sympa": (1.0, 0.0)})
    workspace.write(judgements.correct, 1, Aspect.SENTIMENT, "-1", NOON)
    workspace.write(judgements.keep_learned, learned)
    workspace.write(removing.remove, [2], NOON)
    assert workspace.read(judgements.learned) == learned
    workspace.write(removing.remove, [1], NOON)
    assert workspace.read(judgements.learned) == Learned()
