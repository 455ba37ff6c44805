import pytest

from cmdesk.cli import parser
from cmdesk.cli.conversing import DEEDS, STATES
from cmdesk.translations import Catalogue


def parse(*words):
    return parser.parse(Catalogue("en").tr, words)


def test_conversations_are_listed_by_any_of_their_states():
    assert parse("inbox").state == "open"
    assert [parse("inbox", "--state", state).state for state in STATES] == list(STATES)


def test_a_deed_may_be_left_out_to_learn_what_can_be_done():
    assert parse("moderate", "3").deed is None
    assert [parse("moderate", "3", deed).deed for deed in DEEDS] == list(DEEDS)
    with pytest.raises(SystemExit):
        parse("moderate", "3", "shout")


def test_what_is_to_leave_can_be_paused():
    assert parse("pause", "--spare-answers").spare_answers
    assert parse("ledger", "--network", "mail").limit == 50
