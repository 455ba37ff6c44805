from dataclasses import replace

from cmdesk.domain.field import Method
from cmdesk.domain.judgements import Learned
from cmdesk.reports.method import method
from cmdesk.reports.speech import Speech


def say(source, n=None, **values):
    return source.format(n=n, **values)


TOLD = Method(744, 700, 0, 0, 900, 0)


def told(**more):
    return " ".join(method(replace(TOLD, **more), Speech(say)))


def test_how_well_it_is_known_is_said():
    assert "in 700 of the 744 hours of this time (94%)." in told()
    assert "missing" not in told()
    assert "Sources left 2 gaps, in which about 13 texts may be missing." in told(gaps=2, missing=13)
    assert "those of all" not in told()
    assert "mentions in public places are those of all" in told(several_brands=True)


def test_what_judging_is_worth_is_told_from_the_corrections():
    assert "how often it is right is not known" in told()
    assert "4 were corrected by hand." in told(corrections=4)
    assert "Of the 12 that were corrected by hand it would get 10 right now (83%)" in told(learned=Learned(12, 8, 10))
    assert "it would get 8 right now" in told(learned=Learned(12, 8, 7))  # what does not help is not used
