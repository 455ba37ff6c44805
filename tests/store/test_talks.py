from datetime import timedelta

import pytest

from cmdesk.domain.conversations import State
from cmdesk.domain.reputation import Period
from cmdesk.store import departments, state_changes, talks, triage
from tests.store.conftest import NOON, article, said

HOUR = timedelta(hours=1)
DAY = Period(NOON - 12 * HOUR, NOON + 12 * HOUR)


@pytest.fixture(autouse=True)
def evening(workspace):
    """What comes is not from the future."""
    workspace.now = NOON + 10 * HOUR


def begun(workspace, *more, until=NOON + 6 * HOUR):
    return workspace.read(talks.begun, DAY, until, *more)


def test_who_wrote_first_in_the_time_counts_with_the_opening_hours_that_passed(workspace):
    account = workspace.account()
    answered = workspace.receive(account, said("1", "Bonjour", NOON)).mentions[0]
    workspace.receive(account, said("2", "Oui", NOON + 2 * HOUR, "1", mine=True))
    waiting = workspace.receive(account, said("3", "Et moi", NOON + HOUR, who="paul@piaille.example")).mentions[0]
    workspace.receive(account, said("4", "Avant", NOON - 30 * HOUR, who="zoe@piaille.example"))
    first, second = begun(workspace)
    assert (first.id, first.answered, first.wait) == (answered, NOON + 2 * HOUR, 2 * HOUR)
    assert (first.account, first.network, first.kept_promise) == ("@fournil@piaille.example", "mastodon", True)
    # Nobody is there after 18:00, in whatever zone: only five of its hours passed for who still waits.
    assert (second.id, second.answered, second.wait) == (waiting, None, 5 * HOUR)
    assert second.kept_promise is False


def test_an_answer_comes_after_what_they_asked_there(workspace):
    """Whatever was asked elsewhere before, and whatever stands earlier by a clock of ours that is slow."""
    account = workspace.account()
    workspace.receive(account, said("9", "Ailleurs", NOON - 20 * HOUR, who="zoe@piaille.example"))
    talk = workspace.receive(account, said("1", "Combien ?", NOON)).mentions[0]
    workspace.receive(account, said("2", "Dix", NOON - HOUR, "1", mine=True))
    workspace.receive(account, said("3", "Dix, donc", NOON + 2 * HOUR, "1", "2", mine=True))
    (found,) = (one for one in begun(workspace) if one.id == talk)
    assert (found.asked, found.answered) == (NOON, NOON + 2 * HOUR)


def test_no_other_conversation_is_read_to_time_one(workspace, plans):
    told = plans(talks.begun, DAY, NOON)
    assert not [line for line in told if line == "SEARCH theirs USING INDEX item_thread"], told
    assert not [line for line in told if line.startswith("SCALAR SUBQUERY")], told  # each is of its own conversation


def test_what_is_spam_in_the_bin_or_only_found_is_nobodys_question(workspace):
    account = workspace.account()
    for number, state in (("1", State.SPAM), ("2", State.BIN)):
        talk = workspace.receive(account, said(number, "x", NOON, who=f"p{number}@x.example")).mentions[0]
        workspace.write(triage.move, [talk], state)
    workspace.arrive(workspace.source(), article(1))
    assert begun(workspace) == []


def test_what_is_done_tells_when_it_was_closed_if_anybody_noted_it(workspace):
    account = workspace.account()
    talk = workspace.receive(account, said("1", "Bonjour", NOON)).mentions[0]
    workspace.write(triage.move, [talk], State.DONE)
    (one,) = begun(workspace)
    assert (one.is_done, one.closed) == (True, None)
    workspace.write(state_changes.stamp, NOON + 3 * HOUR)
    assert begun(workspace)[0].closed == NOON + 3 * HOUR


def test_departments_and_brands_narrow(workspace):
    account = workspace.account()
    talk = workspace.receive(account, said("1", "Bonjour", NOON)).mentions[0]
    workspace.receive(account, said("9", "Autre", NOON, who="paul@piaille.example"))
    kitchen = workspace.write(departments.add, "Atelier")
    workspace.write(triage.set_department, [talk], kitchen)
    assert [one.id for one in begun(workspace, None, (kitchen,))] == [talk]
    assert len(begun(workspace, 1)) == 2
    assert begun(workspace, 99) == []


def test_what_is_older_and_still_open_is_counted(workspace):
    account = workspace.account()
    workspace.receive(account, said("1", "Avant", NOON - 30 * HOUR))
    workspace.receive(account, said("2", "Fini", NOON - 40 * HOUR, who="paul@piaille.example"))
    workspace.write(triage.move, [2], State.DONE)
    assert workspace.read(talks.older_open, DAY.since) == 1
    assert workspace.read(talks.older_open, DAY.since, 1) == 1
    assert workspace.read(talks.older_open, DAY.since, None, (7,)) == 0
