from cmdesk.reports.comparing import beside, counted_of, grown, points, was
from cmdesk.reports.speech import NOTHING, Speech
from cmdesk.translations import Catalogue

FRENCH, ENGLISH = (Speech(Catalogue(code).tr, code) for code in ("fr", "en"))


def test_one_point_is_not_two():
    assert points(41, 42, FRENCH) == "−1\u00a0point"
    assert points(44, 42, FRENCH) == "+2\u00a0points"
    assert points(41, 42, ENGLISH) == "−1 point"
    assert points(40, 42, ENGLISH) == "−2 points"
    assert points(42, 42, ENGLISH) == points(None, 42, ENGLISH) == points(42, None, ENGLISH) == ""


def test_of_a_handful_no_percents_are_told():
    assert grown(9, 5, ENGLISH) == "5 before"
    assert grown(90, 50, ENGLISH) == "+80%, 50 before"


def test_what_is_not_known_is_not_compared():
    assert was(NOTHING, ENGLISH) == ""
    assert beside("", "5", ENGLISH) == ""
    assert (counted_of(17, 25, ENGLISH), counted_of(0, 0, ENGLISH)) == ("17 of 25", "")
