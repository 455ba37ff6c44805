from datetime import UTC, datetime, timedelta

from cmdesk.domain.beside import Poll, PollAnswer
from cmdesk.domain.polls import DAY, NewPoll, PollRule
from cmdesk.ui import polls

NOW = datetime(2026, 3, 3, 12, 0, tzinfo=UTC)
ANSWERS = (PollAnswer("Pain", 3), PollAnswer("Brioche", 1))


def test_how_a_poll_stands(qapp):
    running = Poll(ANSWERS, NOW + timedelta(hours=1))
    assert polls.foot(running, NOW).startswith("4 people answered · open until ")
    assert polls.foot(running, NOW + DAY * timedelta(seconds=1)) == "4 people answered · final result"
    several = Poll(ANSWERS, NOW, voters=1, several=True)
    assert polls.foot(several, NOW) == "1 person answered · final result · several answers"
    assert polls.foot(Poll(ANSWERS, several=True), NOW) == "several answers"


def test_an_answer_that_has_most_stands_out(qtbot):
    made = polls.shown(Poll(ANSWERS), NOW)
    qtbot.addWidget(made)
    assert made.accessibleName() == "Pain: 75%; Brioche: 25%. 4 people answered"
    hidden = polls.shown(Poll((PollAnswer("Pain"), PollAnswer("Brioche"))), NOW)
    qtbot.addWidget(hidden)
    assert hidden.accessibleName().startswith("Pain; Brioche. ")
    coming = polls.planned(NewPoll(("Pain", "")))
    qtbot.addWidget(coming)
    assert coming.accessibleName() == "Pain; …. Open for 1 day"


def test_how_long_one_may_vote(qapp):
    assert [polls.term(seconds) for seconds in (300, 3600, DAY, 3 * DAY)] == ["5 minutes", "1 hour", "1 day", "3 days"]
    rule = PollRule(4, 50, 3600, DAY)
    assert [seconds for _, seconds in polls.terms(rule)] == [3600, 21_600, 43_200, DAY]
    assert [seconds for _, seconds in polls.terms(rule, 7200)][:2] == [3600, 7200]
