"""Rules at work, on what comes, on history, and taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cmdesk.domain.clock import Priority
from cmdesk.domain.conversations import State
from cmdesk.domain.items import Author
from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.store import (
    claiming,
    clocks,
    conversations,
    departments,
    items,
    labels,
    outbox,
    outcomes,
    queries,
    reasons,
    rule_deeds,
    rules,
    ruling,
    triage,
)
from tests.store.conftest import NOON, article, said

PANNE = Condition(Ask.QUERY, "panne")


@pytest.fixture
def make(workspace):
    def made(*actions: Action, events=(Event.ARRIVED,), conditions=(PANNE,), name: str = "", **more) -> int:
        name = name or f"Règle {len(workspace.read(rules.every)) + 1}"
        return workspace.write(rules.add, Rule(0, name, tuple(events), tuple(conditions), actions, **more), NOON)

    return made


def log(workspace, **which):
    return [(ran.rule, tuple(action.do for action in ran.done)) for ran in workspace.read(rules.log, **which)]


def everything(workspace, *tables: str):
    """All that stands in these tables."""
    with workspace.store.read() as db:
        return {name: db.exec_driver_sql(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in tables}


TOUCHED = ("item", "conversation", "conversation_label", "conversation_reason")


def test_an_item_that_comes_is_starred_read_or_taken_into_the_inbox(workspace, make):
    make(Action(Do.STAR), Action(Do.READ))
    make(Action(Do.INBOX), Action(Do.PRIORITY, int(Priority.HIGH)))
    added = workspace.arrive(workspace.source(), article(1, "Panne"), article(2, "Pain"))
    rows = {row.id: row for row in workspace.read(items.page, items.View())}
    assert (rows[1].starred, rows[1].read) == (True, True)
    assert (rows[2].starred, rows[2].read) == (False, False)
    talk = workspace.read(conversations.of_item, 1)
    assert workspace.row(talk).priority == Priority.HIGH
    assert workspace.read(conversations.of_item, 2) is None
    assert added.mentions == ()  # nobody asked to be told
    assert log(workspace) == [("Règle 2", (Do.INBOX, Do.PRIORITY)), ("Règle 1", (Do.STAR, Do.READ))]


def test_who_is_to_be_told_is_told(workspace, make):
    make(Action(Do.INBOX), Action(Do.NOTIFY))
    added = workspace.arrive(workspace.source(), article(1, "Panne"))
    assert added.mentions == (workspace.read(conversations.of_item, 1),)
    assert workspace.read(queries.loud, added.mentions, NOON) == added.mentions
    assert workspace.read(queries.loud, added.mentions, NOON + timedelta(hours=1)) == ()


def test_a_mention_is_an_event_of_its_own(workspace, make):
    make(Action(Do.STAR), events=[Event.MENTIONED], conditions=())
    workspace.write(queries.add, "Pains", "pain", NOON)
    workspace.arrive(workspace.source(), article(1, "Panne"), article(2, "Pain"))
    assert [row.id for row in workspace.read(items.page, items.View(starred=True))] == [2]


def test_a_message_is_labelled_given_a_reason_and_a_department(workspace, make):
    label = workspace.write(labels.make, "Urgent")
    bakery = workspace.write(departments.add, "Fournil")
    reason = workspace.write(reasons.add, "Panne")
    make(
        Action(Do.LABEL, label),
        Action(Do.DEPARTMENT, bakery),
        Action(Do.REASON, reason),
        events=[Event.MESSAGE],
        conditions=[PANNE, Condition(Ask.NETWORK, "mastodon")],
    )
    account = workspace.account()
    talk = workspace.conversation(account, "1", "Une panne !")
    other = workspace.conversation(account, "2", "Du pain ?")
    assert [found.name for found in workspace.row(talk).labels] == ["Urgent"]
    assert workspace.row(other).labels == ()
    assert log(workspace, conversation_id=talk) == [("Règle 1", (Do.LABEL, Do.DEPARTMENT, Do.REASON))]


def test_what_a_rule_calls_spam_or_done_is_not_told_of(workspace, make):
    make(Action(Do.SPAM), events=[Event.MESSAGE])
    account = workspace.account()
    added = workspace.receive(account, said("1", "panne", NOON), said("2", "pain", NOON))
    assert len(added.mentions) == 1
    assert {workspace.row(one).state for one in (1, 2)} == {State.SPAM, State.OPEN}


def test_one_that_was_done_and_is_written_in_again_is_reopened(workspace, make):
    make(Action(Do.STAR), events=[Event.REOPENED], conditions=())
    account = workspace.account()
    talk = workspace.conversation(account, "1", "Bonjour")
    workspace.receive(account, said("2", "Encore", NOON + timedelta(minutes=1), "1"))
    assert not workspace.row(talk).starred
    workspace.write(triage.move, [talk], State.DONE)
    workspace.receive(account, said("3", "Et encore", NOON + timedelta(minutes=2), "2"))
    assert workspace.row(talk).starred
    assert workspace.row(talk).state is State.OPEN


def test_stop_here_stops(workspace, make):
    make(Action(Do.STAR), stops=True)
    make(Action(Do.READ))
    workspace.arrive(workspace.source(), article(1, "Panne"))
    (row,) = workspace.read(items.page, items.View())
    assert (row.starred, row.read) == (True, False)


def test_one_that_is_switched_off_is_not_asked(workspace, make):
    workspace.write(rules.switch, make(Action(Do.STAR)), False)
    workspace.arrive(workspace.source(), article(1, "Panne"))
    assert log(workspace) == []


def test_a_rule_sees_what_the_one_before_it_did(workspace, make):
    label = workspace.write(labels.make, "Panne")
    make(Action(Do.LABEL, label), events=[Event.MESSAGE])
    make(Action(Do.STAR), events=[Event.LABELLED], conditions=[Condition(Ask.LABEL, str(label))])
    account = workspace.account()
    talk = workspace.conversation(account, "1", "Du pain")
    workspace.write(labels.put, [talk], label, NOON)
    assert workspace.row(talk).starred
    other = workspace.conversation(account, "2", "Une panne")
    assert not workspace.row(other).starred  # by a rule: no rule sets off another


def test_who_writes_again_and_again_is_seen(workspace, make):
    make(Action(Do.STAR), events=[Event.MESSAGE], conditions=[Condition(Ask.REPEAT, "2")])
    account = workspace.account()
    starred = []
    for number in range(4):
        workspace.now = NOON + timedelta(minutes=number)
        starred.append(workspace.row(workspace.conversation(account, str(number), "Bonjour")).starred)
    assert starred == [False, False, True, True]


def test_business_hours(workspace, make):
    make(Action(Do.STAR), events=[Event.MESSAGE], conditions=[Condition(Ask.OPEN, "no")])
    account = workspace.account()
    first = workspace.conversation(account, "1")  # a Tuesday at noon
    workspace.now = NOON.replace(hour=3) + timedelta(days=1)
    second = workspace.conversation(account, "2")
    assert (workspace.row(first).starred, workspace.row(second).starred) == (False, True)


def test_what_becomes_late_is_seen_once(workspace, make):
    make(Action(Do.STAR), Action(Do.NOTIFY), events=[Event.LATE], conditions=())
    make(Action(Do.PRIORITY, int(Priority.URGENT)), events=[Event.DUE_SOON], conditions=())
    workspace.write(ruling.tick, NOON)
    talk = workspace.conversation(workspace.account(), "1")
    due = workspace.row(talk).due
    assert workspace.write(ruling.tick, due - timedelta(hours=2)) == ()
    workspace.write(ruling.tick, due - timedelta(minutes=30))
    assert workspace.row(talk).priority == Priority.URGENT
    assert not workspace.row(talk).starred
    workspace.write(clocks.tick, due + timedelta(minutes=1))
    assert workspace.write(ruling.tick, due + timedelta(minutes=1)) == (talk,)
    assert workspace.row(talk).starred
    assert workspace.write(ruling.tick, due + timedelta(minutes=2)) == ()


def test_history_is_counted_by_day_before_anything_is_done(workspace, make):
    where = workspace.source()
    workspace.arrive(where, *[article(number, "Panne", hours=24 * number) for number in range(5)], article(9, "Pain"))
    before = everything(workspace, *TOUCHED)
    trial = workspace.read(ruling.tried, workspace.read(rules.one, make(Action(Do.STAR))), NOON, days=3)
    assert (trial.found, trial.looked, trial.days) == (3, 4, (1, 1, 1))
    assert [row.title for row in trial.rows] == ["Panne"] * 3
    assert everything(workspace, *TOUCHED) == before


def apply(workspace, rule: int) -> int:
    from cmdesk.store import applying

    number = workspace.write(applying.begin, NOON, rule_id=rule)
    targets = workspace.read(ruling.met_in_history, rule, NOON)
    workspace.write(ruling.apply_to, rule, number, targets, NOON)
    return number


def test_what_was_applied_to_items_is_taken_back_whole(workspace, make):
    label = workspace.write(labels.make, "Panne")
    where = workspace.source()
    workspace.arrive(where, *[article(number, "Panne") for number in range(3)], article(9, "Pain"))
    workspace.write(items.star, 1, True)
    before = everything(workspace, *TOUCHED)
    rule = make(Action(Do.STAR), Action(Do.INBOX), Action(Do.LABEL, label), Action(Do.NOTIFY))
    number = apply(workspace, rule)
    assert len(workspace.read(items.page, items.View(starred=True))) == 3
    assert workspace.read(conversations.count, conversations.View()) == 3
    assert everything(workspace, *TOUCHED) != before
    assert workspace.write(ruling.undo_application, number, NOON) == 3
    assert everything(workspace, *TOUCHED) == before
    assert workspace.write(ruling.undo_application, number, NOON) == 0
    assert {ran.undone for ran in workspace.read(rules.log)} == {True}


def test_what_was_applied_to_conversations_is_taken_back_whole(workspace, make):
    label = workspace.write(labels.make, "Panne")
    reason = workspace.write(reasons.add, "Four")
    account = workspace.account()
    for number in range(3):
        workspace.conversation(account, str(number), "panne")
    workspace.write(labels.put, [2], label)
    workspace.write(triage.move, [3], State.SNOOZED, NOON + timedelta(days=3))
    before = everything(workspace, *TOUCHED)
    actions = (Action(Do.LABEL, label), Action(Do.REASON, reason), Action(Do.PRIORITY, 3), Action(Do.SNOOZE, 5))
    rule = make(*actions, Action(Do.READ), events=[Event.MESSAGE])
    number = apply(workspace, rule)
    assert workspace.row(1).state is State.SNOOZED
    assert workspace.write(ruling.undo_application, number, NOON) == 3
    assert everything(workspace, *TOUCHED) == before


def test_what_was_worked_on_since_stays(workspace, make):
    workspace.arrive(workspace.source(), article(1, "Panne"), article(2, "Panne"))
    number = apply(workspace, make(Action(Do.INBOX), Action(Do.PRIORITY, int(Priority.HIGH))))
    first = workspace.read(conversations.of_item, 1)
    second = workspace.read(conversations.of_item, 2)
    workspace.write(conversations.add_note, first, "Je m’en occupe", NOON)
    workspace.write(triage.set_priority, [first], Priority.URGENT)
    workspace.write(ruling.undo_application, number, NOON)
    assert workspace.row(first).priority == Priority.URGENT
    assert workspace.row(second) is None


def test_our_answer_is_an_event(workspace, make):
    make(Action(Do.DONE), events=[Event.SENT], conditions=())
    talk = workspace.conversation(workspace.account(), "1")
    sent = workspace.write(outbox.reply, talk, "Merci", "clé", NOON, not_before=NOON)
    workspace.write(claiming.claim, NOON)
    workspace.write(outcomes.delivered, sent, NOON, remote_id="99", address="")
    assert workspace.row(talk).state is State.DONE


def test_a_rule_that_names_a_query_that_is_gone_lets_the_others_work(workspace, make):
    known, _ = workspace.write(queries.add, "Marque", "panne", NOON)
    make(Action(Do.STAR), conditions=[Condition(Ask.QUERY, "query:Marque")])
    make(Action(Do.READ))
    workspace.write(queries.remove, known)
    workspace.arrive(workspace.source(), article(1, "Panne"))
    (row,) = workspace.read(items.page, items.View())
    assert (row.starred, row.read) == (False, True)


@pytest.mark.parametrize("named", ["label", "department", "reason"])
def test_what_comes_is_kept_when_a_rule_names_what_was_removed(workspace, make, named):
    kinds = {
        "label": (Do.LABEL, lambda: workspace.write(labels.make, "Panne"), labels.remove),
        "department": (Do.DEPARTMENT, lambda: workspace.write(departments.add, "Atelier"), departments.remove),
        "reason": (Do.REASON, lambda: workspace.write(reasons.add, "Panne"), reasons.remove),
    }
    deed, made, remove = kinds[named]
    which = made()
    make(Action(Do.INBOX), Action(deed, which), Action(Do.PRIORITY, int(Priority.HIGH)))
    workspace.write(remove, which)
    workspace.arrive(workspace.source(), article(1, "Panne"))
    talk = workspace.read(conversations.of_item, 1)
    assert workspace.row(talk).priority == Priority.HIGH  # the rest of the rule is done
    assert log(workspace) == [("Règle 1", (Do.INBOX, Do.PRIORITY))]


def test_what_comes_is_kept_when_a_rule_breaks(workspace, make, monkeypatch, caplog):
    make(Action(Do.STAR), Action(Do.READ))
    done = rule_deeds.do

    def broken(db, action, *rest):
        if action.do is Do.READ:
            raise RuntimeError("a bug")
        return done(db, action, *rest)

    monkeypatch.setattr(rule_deeds, "do", broken)
    workspace.arrive(workspace.source(), article(1, "Panne"))
    (row,) = workspace.read(items.page, items.View())
    assert not row.starred  # nothing half done
    assert log(workspace) == []
    assert "a bug" in caplog.text


def test_what_was_sent_is_known_to_be_sent_when_a_rule_breaks(workspace, make, monkeypatch, caplog):
    make(Action(Do.STAR), events=[Event.SENT], conditions=[Condition(Ask.NETWORK, "mastodon")])
    account = workspace.account()
    talk = workspace.conversation(account)

    def broken(*_):
        raise RuntimeError("a bug")

    monkeypatch.setattr(rule_deeds, "do", broken)
    sent = workspace.write(outbox.add, account_id=account, text="Oui", key="k", now=NOON, conversation_id=talk)
    workspace.write(claiming.claim, NOON)
    workspace.write(outcomes.delivered, sent, NOON, remote_id="2", address="")
    assert workspace.read(outbox.one, sent).remote_id == "2"
    assert "a bug" in caplog.text


@pytest.mark.parametrize(("negated", "starred"), [(False, [False, True, False]), (True, [True, False, False])])
def test_who_has_many_followers_is_seen_and_who_has_few(workspace, make, negated, starred):
    make(
        Action(Do.STAR),
        events=(Event.MESSAGE,),
        conditions=(Condition(Ask.FOLLOWERS, "1000", negated),),
    )
    account = workspace.account()
    for key, followers in (("a", 12), ("b", 1000), ("c", None)):  # of the last nobody knows how many
        author = Author(key, f"{key}@piaille.example", "", followers)
        workspace.receive(account, replace(said(key, "Bonjour", NOON), author=author))
    assert [workspace.row(number).starred for number in (1, 2, 3)] == starred


@pytest.mark.parametrize(("negated", "starred"), [(False, [False, True]), (True, [True, False])])
def test_how_long_a_message_is_is_a_condition(workspace, make, negated, starred):
    make(Action(Do.STAR), events=(Event.MESSAGE,), conditions=(Condition(Ask.WORDS, "3", negated),))
    account = workspace.account()
    for key, text in (("a", "Bonjour à"), ("b", "Bonjour à tous")):
        workspace.receive(account, said(key, text, NOON, who=f"{key}@x"))
    assert [workspace.row(number).starred for number in (1, 2)] == starred


def test_where_a_conversation_stands_is_a_condition(workspace, make):
    department = workspace.write(departments.add, "Atelier")
    for name, condition in (
        ("state", Condition(Ask.STATE, "done")),
        ("priority", Condition(Ask.PRIORITY, str(int(Priority.URGENT)))),
        ("department", Condition(Ask.DEPARTMENT, str(department))),
    ):
        make(Action(Do.LABEL, workspace.write(labels.make, name)), events=(Event.LABELLED,), conditions=(condition,))
    account = workspace.account()
    for number, change in (
        (1, (triage.move, [1], State.DONE)),
        (2, (triage.set_priority, [2], Priority.URGENT)),
        (3, (triage.set_department, [3], department)),
    ):
        workspace.receive(account, said(str(number), "Bonjour", NOON, who=f"p{number}@x"))
        workspace.write(*change)
    mark = workspace.write(labels.make, "vu")
    workspace.write(labels.put, [1, 2, 3], mark, NOON)
    found = [{label.name for label in workspace.row(number).labels} - {"vu"} for number in (1, 2, 3)]
    assert found == [{"state"}, {"priority"}, {"department"}]


def test_a_label_is_taken_off_and_put_back_when_that_is_taken_back(workspace, make):
    mark = workspace.write(labels.make, "à suivre")
    make(Action(Do.UNLABEL, mark), events=(Event.MESSAGE,), conditions=(Condition(Ask.QUERY, "merci"),))
    account = workspace.account()
    workspace.receive(account, said("1", "Bonjour", NOON))
    workspace.write(labels.put, [1], mark)
    workspace.receive(account, said("2", "Merci beaucoup", NOON + timedelta(minutes=1), "1"))
    assert workspace.row(1).labels == ()
    (ran,) = workspace.read(rules.log)
    assert ran.done == (Action(Do.UNLABEL, mark),)
    workspace.write(ruling.undo, [ran.id], NOON)
    assert [label.name for label in workspace.row(1).labels] == ["à suivre"]
