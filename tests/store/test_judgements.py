from datetime import timedelta
from typing import Any

import pytest

from cmdesk.domain.judgements import Aspect, ItemJudgement, Learned
from cmdesk.domain.topics import Topic
from cmdesk.domain.troubles import Problem
from cmdesk.store import conversations, judgements
from cmdesk.store.judgements import Judged
from tests.store.conftest import article, said


def waiting(workspace: Any) -> list[Any]:
    return list(workspace.read(judgements.waiting, 100))


def keep(workspace: Any, *found: ItemJudgement) -> None:
    contents = {row.id: row.content for row in waiting(workspace)}
    workspace.write(judgements.keep, [Judged(contents[one.item_id], one) for one in found])


def one(workspace: Any, item_id: int) -> ItemJudgement:
    found: ItemJudgement = workspace.read(judgements.of_items, [item_id])[item_id]
    return found


@pytest.fixture
def item_id(workspace: Any) -> int:
    workspace.arrive(workspace.source(), article(1, "Panne"))
    found: int = waiting(workspace)[0].id
    keep(workspace, ItemJudgement(found, -1, 80, ("complaint",), 1, False))
    return found


def test_what_was_not_judged_waits_the_newest_first_and_ours_does_not(workspace: Any) -> None:
    workspace.arrive(workspace.source(), article(1, "Ancien", hours=9), article(2, "Neuf"))
    account = workspace.account()
    workspace.receive(account, said("1", "De nous", workspace.now, mine=True))
    assert [row.title for row in waiting(workspace)] == ["Neuf", "Ancien"]


def test_what_waits_is_found_along_an_index(workspace: Any, plans: Any) -> None:
    told = plans(judgements.waiting, 60)
    assert any("item_to_judge" in line for line in told)
    assert not any("TEMP B-TREE" in line for line in told)


def test_a_judgement_is_kept_and_waits_no_more(workspace: Any, item_id: int) -> None:
    assert waiting(workspace) == []
    assert one(workspace, item_id) == ItemJudgement(item_id, -1, 80, ("complaint",), 1, False)
    assert workspace.read(judgements.sentiments, [item_id, 999]) == {item_id: -1}


def test_an_item_that_was_edited_meanwhile_waits_on(workspace: Any) -> None:
    source = workspace.source()
    workspace.arrive(source, article(1, "Avant"))
    (before,) = waiting(workspace)
    workspace.arrive(source, article(1, "Après"))
    workspace.write(judgements.keep, [Judged(before.content, ItemJudgement(before.id, 1, 90))])
    assert [row.title for row in waiting(workspace)] == ["Après"]
    assert workspace.read(judgements.of_items, [before.id]) == {}


def test_an_edit_has_it_judged_anew(workspace: Any) -> None:
    source = workspace.source()
    workspace.arrive(source, article(1, "Avant"))
    keep(workspace, ItemJudgement(waiting(workspace)[0].id, 1, 90))
    workspace.arrive(source, article(1, "Après"))
    assert len(waiting(workspace)) == 1


def test_a_conversation_feels_as_its_newest_message_from_others(workspace: Any) -> None:
    account = workspace.account()
    conversation = workspace.receive(account, said("1", "Bonjour", workspace.now)).mentions[0]
    later = workspace.now + timedelta(hours=1)
    workspace.receive(account, said("2", "Alors ?", later, "1"), said("3", "Pardon", later, "1", mine=True))
    newest, oldest = (row.id for row in waiting(workspace))
    keep(workspace, ItemJudgement(oldest, 1, 90))
    assert workspace.read(conversations.one, conversation).sentiment == 1
    keep(workspace, ItemJudgement(newest, -1, 90))
    assert workspace.read(conversations.one, conversation).sentiment == -1


def test_who_is_unhappy_is_needed_sooner_and_again_later_once_corrected(workspace: Any) -> None:
    account = workspace.account()
    first = workspace.receive(account, said("1", "Bonjour", workspace.now)).mentions[0]
    later = said("2", "Alors", workspace.now + timedelta(minutes=5), who="paul@piaille.example")
    second = workspace.receive(account, later).mentions[0]

    def order() -> list[int]:
        return [row.id for row in workspace.read(conversations.page, conversations.View(by_need=True))]

    angry = waiting(workspace)[0].id
    assert order() == [first, second]
    keep(workspace, ItemJudgement(angry, -1, 90))
    assert order() == [second, first]
    workspace.write(judgements.correct, angry, Aspect.SENTIMENT, "1", workspace.now)
    assert order() == [first, second]


def test_the_user_decides_and_can_take_it_back(workspace: Any, item_id: int) -> None:
    made = workspace.write(judgements.correct, item_id, Aspect.SENTIMENT, "1", workspace.now)
    assert one(workspace, item_id).sentiment == 1
    assert one(workspace, item_id).corrected == {Aspect.SENTIMENT}
    assert one(workspace, item_id).kinds == ("complaint",)
    workspace.write(judgements.undo, made)
    assert one(workspace, item_id).sentiment == -1
    assert one(workspace, item_id).corrected == frozenset()


@pytest.mark.parametrize(
    ("aspect", "now"),
    [(Aspect.KINDS, "thanks praise"), (Aspect.URGENCY, "-1"), (Aspect.TOXIC, "1"), (Aspect.SENTIMENT, "")],
)
def test_every_aspect_can_be_decided(workspace: Any, item_id: int, aspect: Aspect, now: str) -> None:
    workspace.write(judgements.correct, item_id, aspect, now, workspace.now)
    assert one(workspace, item_id).written(aspect) == now
    (kept,) = workspace.read(judgements.corrections)
    assert (kept.aspect, kept.now, kept.item_id, kept.made) == (aspect, now, item_id, workspace.now)


def test_what_the_user_decided_outlives_a_new_judgement(workspace: Any, item_id: int) -> None:
    workspace.write(judgements.correct, item_id, Aspect.SENTIMENT, "0", workspace.now)
    workspace.write(judgements.again, 10)
    keep(workspace, ItemJudgement(item_id, 1, 70, ("praise",)))
    assert (one(workspace, item_id).sentiment, one(workspace, item_id).kinds) == (0, ("praise",))


def test_an_earlier_decision_taken_back_leaves_the_later_one(workspace: Any, item_id: int) -> None:
    first = workspace.write(judgements.correct, item_id, Aspect.SENTIMENT, "0", workspace.now)
    second = workspace.write(judgements.correct, item_id, Aspect.SENTIMENT, "1", workspace.now)
    workspace.write(judgements.undo, first)
    assert one(workspace, item_id).sentiment == 1
    workspace.write(judgements.undo, second)
    assert one(workspace, item_id).sentiment == -1
    workspace.write(judgements.undo, second)


def test_deciding_the_same_twice_is_once(workspace: Any, item_id: int) -> None:
    workspace.write(judgements.correct, item_id, Aspect.SENTIMENT, "1", workspace.now)
    assert workspace.write(judgements.correct, item_id, Aspect.SENTIMENT, "1", workspace.now) is None
    assert len(workspace.read(judgements.corrections, Aspect.SENTIMENT)) == 1


def test_an_item_that_is_gone_cannot_be_decided_about(workspace: Any) -> None:
    with pytest.raises(Problem, match="item-gone"):
        workspace.write(judgements.correct, 999, Aspect.TOXIC, "1", workspace.now)


def test_lessons_are_the_last_word_on_the_sentiment(workspace: Any, item_id: int) -> None:
    workspace.write(judgements.correct, item_id, Aspect.SENTIMENT, "0", workspace.now)
    workspace.write(judgements.correct, item_id, Aspect.SENTIMENT, "1", workspace.now)
    workspace.write(judgements.correct, item_id, Aspect.TOXIC, "1", workspace.now)
    ((row, truth),) = workspace.read(judgements.lessons, 10)
    assert (row.title, truth) == ("Panne", 1)


def test_what_was_learned_is_kept_in_the_workspace(workspace: Any) -> None:
    assert workspace.read(judgements.learned) == Learned()
    learned = Learned(4, 1, 3, {"bombe": (-0.5, 1.25)})
    workspace.write(judgements.keep_learned, learned)
    assert workspace.read(judgements.learned) == learned


def test_one_item_is_read_to_be_judged_again(workspace: Any, item_id: int) -> None:
    found = workspace.read(judgements.to_judge, item_id)
    assert (found.id, found.title) == (item_id, "Panne")
    assert workspace.read(judgements.to_judge, 999) is None


def test_lessons_begin_where_the_user_said(workspace: Any, item_id: int) -> None:
    workspace.write(judgements.correct, item_id, Aspect.SENTIMENT, "1", workspace.now)
    assert workspace.write(judgements.learn_since, workspace.now.isoformat()) == ""
    assert workspace.read(judgements.lessons, 10) == []
    later = workspace.now + timedelta(minutes=1)
    workspace.write(judgements.correct, item_id, Aspect.SENTIMENT, "0", later)
    assert [truth for _, truth in workspace.read(judgements.lessons, 10)] == [0]
    assert workspace.write(judgements.learn_since, "") == workspace.now.isoformat()


def test_a_thread_carries_what_is_thought_of_their_messages(workspace: Any) -> None:
    account = workspace.account()
    conversation = workspace.receive(account, said("1", "Bonjour", workspace.now)).mentions[0]
    assert workspace.read(conversations.thread, conversation).entries[0].judgement is None
    found = ItemJudgement(waiting(workspace)[0].id, 1, 90, ("thanks",), -1)
    keep(workspace, found)
    assert workspace.read(conversations.thread, conversation).entries[0].judgement == found


def test_what_was_learned_is_dropped_only_with_what_it_was_learned_from(workspace: Any, item_id: int) -> None:
    taught = Learned(1, 0, 1, {"panne": (-0.5, 0.5)})
    workspace.write(judgements.keep_learned, taught)
    workspace.write(lambda db: judgements.unlearn(db, [item_id]) or Topic.NONE)
    assert workspace.read(judgements.learned) == taught
    workspace.write(judgements.correct, item_id, Aspect.SENTIMENT, "1", workspace.now)
    workspace.write(lambda db: judgements.unlearn(db, [item_id]) or Topic.NONE)
    assert workspace.read(judgements.learned) == Learned()
