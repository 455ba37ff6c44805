from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cmdesk.domain.clock import Call, Priority
from cmdesk.domain.conversations import ConversationRow, Role, State
from cmdesk.domain.session import Progress, Why, plan, why

NOW = datetime(2026, 12, 10, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def row(number, **more):
    usual = {
        "latest": NOW, "state": State.OPEN, "network": "mastodon", "account_id": 1, "account": "", "source": "",
        "person_id": None, "name": f"P{number}", "subject": "", "snippet": "Bonjour", "last_mine": False,
        "unread": True,
        "starred": False, "mention": False, "waiting_since": NOW - HOUR, "snoozed_until": None, "labels": (),
        "need": number,
    }  # fmt: skip
    return ConversationRow(id=number, **usual | more)


LATE = row(1, due=NOW - HOUR)
URGENT = row(2, priority=Priority.URGENT, due=NOW + 5 * HOUR)
SOON = row(3, due=NOW + HOUR / 2)
VIP = row(4, role=Role.VIP)
PLAIN = row(5)
THANKS = row(6, sentiment=1, snippet="Votre brioche est parfaite")


def test_each_is_there_for_a_reason():
    assert [why(each, NOW) for each in (LATE, URGENT, SOON, VIP, PLAIN, THANKS)] == list(Why)
    assert why(replace(THANKS, snippet="Parfaite ! Ouvert lundi ?"), NOW) is Why.WAITING
    assert why(replace(THANKS, kind=Call.MAIL), NOW) is Why.WAITING


def test_what_presses_most_comes_first_and_thanks_at_the_end():
    found = plan([THANKS, PLAIN, VIP, SOON, URGENT, LATE], NOW, 30)
    assert [step.conversation_id for step in found.steps] == [1, 2, 3, 4, 5, 6]
    assert (found.needed, found.left, found.count(Why.LATE)) == (16, 0, 1)


def test_only_what_fits_is_planned_and_a_quick_one_still_fits():
    found = plan([THANKS, PLAIN, VIP, SOON, URGENT, LATE], NOW, 10)
    assert [step.conversation_id for step in found.steps] == [1, 2, 3, 6]
    assert (found.needed, found.left) == (10, 2)


def test_of_the_same_sort_the_one_that_needs_it_most_is_first():
    assert [step.conversation_id for step in plan([row(8), row(7)], NOW, 30).steps] == [7, 8]


def test_what_waits_for_nobody_is_not_planned():
    assert plan([replace(PLAIN, waiting_since=None), replace(LATE, state=State.SNOOZED)], NOW, 30).steps == ()


def test_progress_goes_on_to_the_next_and_counts_no_pause():
    began = Progress(plan([LATE, URGENT, SOON], NOW, 10), NOW)
    assert began.current.conversation_id == 1
    further = replace(began, done=frozenset([1]), skipped=frozenset([2]))
    assert further.current.conversation_id == 3
    assert replace(further, done=frozenset([1, 3])).current is None
    assert [step.name for step in further.steps(further.done)] == ["P1"]
    paused = replace(began, paused=timedelta(minutes=1), paused_at=NOW + timedelta(minutes=5))
    assert paused.spent(NOW + HOUR) == timedelta(minutes=4)
    assert paused.remaining(NOW + HOUR) == timedelta(minutes=6)
    assert began.remaining(NOW + HOUR) == timedelta()
