from cmdesk.domain.conversations import State
from cmdesk.domain.rules import Action, Ask, Condition, Do, Event, Rule
from cmdesk.store import finishing, rules, triage
from tests.store.conftest import NOON


def test_a_rule_sees_that_a_person_is_done_and_undo_leaves_what_it_did(workspace):
    rule = Rule(0, "Fini", (Event.DONE,), (Condition(Ask.NETWORK, "mastodon"),), (Action(Do.STAR),))
    workspace.write(rules.add, rule, NOON)
    account = workspace.account()
    first, second = (workspace.conversation(account, str(number)) for number in (1, 2))
    workspace.write(triage.move, [second], State.DONE)  # by a macro or another rule: no rule sees it
    assert not workspace.row(second).starred
    undo = workspace.write(finishing.finish, [first, second], NOON)
    assert (workspace.row(first).state, workspace.row(first).starred) == (State.DONE, True)
    assert not workspace.row(second).starred  # it was done already
    workspace.write(triage.undo, undo)
    assert (workspace.row(first).state, workspace.row(first).starred) == (State.OPEN, True)
