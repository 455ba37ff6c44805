from datetime import timedelta

import pytest

from cmdesk.domain.archives import Archived, ArchiveKind
from cmdesk.domain.judgements import ItemJudgement
from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.store import archives, conversations, items, judged, judgements, queries, rules
from tests.store.conftest import NOON, article, said

ANGRY = Condition(Ask.SENTIMENT, "negative")


STAR = (Action(Do.STAR),)


def rule(workspace, *conditions, events=(Event.ARRIVED,), actions=STAR):
    name = f"Règle {len(workspace.read(rules.every)) + 1}"
    return workspace.write(rules.add, Rule(0, name, events, conditions, actions), NOON)


def judge(workspace, *feelings):
    """The items, in their order, are judged; the conversations to tell of."""
    with workspace.store.write() as db:
        contents = dict(db.exec_driver_sql("SELECT id, content FROM item").fetchall())
    known = [
        judgements.Judged(contents[number], ItemJudgement(number, feeling, 90, (), 0, False))
        for number, feeling in enumerate(feelings, 1)
    ]
    return workspace.write(judged.take_in, known, workspace.now)


def starred(workspace):
    return [row.id for row in workspace.read(items.page, items.View(starred=True))]


@pytest.mark.parametrize("condition", [ANGRY, Condition(Ask.QUERY, "sentiment:negative")])
def test_a_rule_that_asks_how_it_was_meant_waits_until_that_is_known(workspace, condition):
    rule(workspace, condition)
    workspace.arrive(workspace.source(), article(1, "Panne"), article(2, "Pain"))
    assert starred(workspace) == []
    judge(workspace, -1, 1)
    assert starred(workspace) == [1]


def test_not_angry_is_known_only_then_too(workspace):
    rule(workspace, Condition(Ask.SENTIMENT, "negative", negated=True))
    workspace.arrive(workspace.source(), article(1, "Panne"), article(2, "Pain"))
    assert starred(workspace) == []
    judge(workspace, -1, 1)
    assert starred(workspace) == [2]


def test_other_rules_see_it_once(workspace):
    rule(workspace, Condition(Ask.QUERY, "panne"))
    workspace.arrive(workspace.source(), article(1, "Panne"))
    workspace.write(items.star, 1, False)
    judge(workspace, -1)
    assert starred(workspace) == []


def test_what_is_judged_anew_is_no_news(workspace):
    rule(workspace, ANGRY)
    workspace.arrive(workspace.source(), article(1, "Panne"), article(2, "Pain"))
    judge(workspace, -1, 1)
    workspace.write(items.star, 1, False)  # the user thinks otherwise
    judge(workspace, -1, 1)
    assert starred(workspace) == []
    workspace.now = NOON + timedelta(hours=2)
    judge(workspace, -1, -1)
    assert starred(workspace) == []


def test_who_is_angry_is_told_of(workspace):
    rule(workspace, ANGRY, events=(Event.MESSAGE,), actions=(Action(Do.STAR), Action(Do.NOTIFY)))
    talk = workspace.conversation(workspace.account(), "1", "C’est inadmissible")
    assert not workspace.row(talk).starred
    assert judge(workspace, -1) == (talk,)
    assert workspace.row(talk).starred


def test_a_query_that_asks_how_it_was_meant_finds_its_mentions_then(workspace):
    made, _ = workspace.write(queries.add, "Colères", "sentiment:negative panne", NOON)
    workspace.arrive(workspace.source(), article(1, "Panne"), article(2, "Panne encore"))
    assert workspace.read(items.page, items.View(query_id=made)) == []
    told = judge(workspace, -1, 1)
    assert [row.id for row in workspace.read(items.page, items.View(query_id=made))] == [1]
    assert told == (workspace.read(conversations.of_item, 1),)
    assert judge(workspace, -1, 1) == ()


def test_a_mention_by_such_a_query_is_an_event(workspace):
    workspace.write(queries.add, "Colères", "sentiment:negative", NOON)
    rule(workspace, ANGRY, events=(Event.MENTIONED,))
    workspace.arrive(workspace.source(), article(1, "Panne"), article(2, "Pain"))
    judge(workspace, -1, 1)
    assert starred(workspace) == [1]


def test_what_was_edited_while_it_was_judged_is_seen_only_when_it_is_judged_again(workspace):
    rule(workspace, Condition(Ask.SENTIMENT, "unknown"))
    workspace.arrive(workspace.source(), article(1, "Panne"))
    stale = judgements.Judged(-1, ItemJudgement(1, -1))  # of another content
    workspace.write(judged.take_in, [stale], workspace.now)
    assert starred(workspace) == []
    judge(workspace, None)
    assert starred(workspace) == [1]


def test_history_that_an_archive_brought_is_no_news(workspace):
    """No query and no rule is asked, however it was meant: it is over, and nobody is told."""
    workspace.write(queries.keep, "Colère", "sentiment:negative", NOON)
    rule(workspace, ANGRY, events=(Event.MESSAGE,), actions=(Action(Do.STAR), Action(Do.NOTIFY)))
    account = workspace.account()
    talk = workspace.conversation(account, "1", "Bonjour")
    older = said("0", "C’est inadmissible", NOON - timedelta(hours=3), "1")
    number = workspace.write(archives.begin, ArchiveKind.MASTODON, "archive.zip", account, "", NOON)
    workspace.write(archives.take_in, number, [Archived(older)], NOON)
    assert judge(workspace, 0, -1) == ()
    assert not workspace.row(talk).starred
    with workspace.store.write() as db:
        assert db.exec_driver_sql("SELECT count(*) FROM mention").scalar() == 0
