import pytest

from cmdesk.domain.polls import DAY, POLL, NewPoll, PollRule, asked, troubles

RULE = PollRule(answers=4, letters=10)


def codes(poll, rule=RULE, files=False):
    return [each.code for each in troubles(poll, rule, files)]


def test_a_poll_is_kept_among_what_was_chosen():
    poll = NewPoll(("Pain", "Brioche à l’ancienne"), 3 * DAY, several=True, hidden=True)
    assert asked({POLL: poll.written()}) == poll
    assert asked({"visibility": "public"}) is None


@pytest.mark.parametrize("odd", ["", "no", "[]", "{}", '{"answers": 3, "seconds": 1, "several": 0, "hidden": 0}'])
def test_what_is_no_poll_asks_nothing(odd):
    assert asked({POLL: odd}) is None


def test_a_poll_that_can_be_asked():
    assert codes(NewPoll(("Pain", "Brioche"))) == []
    assert codes(None, None) == []


def test_what_forbids_to_ask_it():
    assert codes(NewPoll(("Pain", "Brioche")), None) == ["poll-unknown"]
    assert codes(NewPoll(("Pain", ""))) == ["poll-too-few"]
    assert codes(NewPoll(("Pain", "Brioche", ""))) == ["poll-too-few"]
    assert codes(NewPoll(tuple("abcde"))) == ["poll-too-many"]
    assert codes(NewPoll(("Pain", "Pain"))) == ["poll-twice"]
    assert codes(NewPoll(("Pain", "x" * 11))) == ["poll-long"]
    assert codes(NewPoll(("Pain", "Brioche"), 60)) == ["poll-time"]
    assert codes(NewPoll(("Pain", "Brioche")), files=True) == ["poll-files"]
    assert codes(NewPoll(("Pain", "Brioche")), PollRule(4, 10, with_files=True), files=True) == []
    secret = NewPoll(("Pain", "Brioche"), hidden=True)
    assert (codes(secret), codes(secret, PollRule(4, 10, hides=False))) == ([], ["poll-shown"])
