from dataclasses import replace

from cmdesk.domain.closings import Solving
from cmdesk.reports.solving import solving_figures
from cmdesk.reports.speech import Speech
from tests.reports.conftest import HOUR, MADE, figures


def say(source, n=None, **values):
    return source.format(n=n, **values)


ENGLISH = Speech(say)


def told(**more):
    made = figures(**more)
    return {one.name: one for one in solving_figures(made, ENGLISH)}


def test_what_was_closed_stands_beside_what_was_in_the_time_before():
    found = told()
    assert (found["Closed conversations"].cell.value, found["Closed conversations"].change) == (870, "640 before")
    took = found["Until it was closed, median"]
    assert (took.cell.text.replace("\u00a0", " "), took.change.replace("\u00a0", " "), took.good) == (
        "9 h",
        "11 h before",
        True,
    )
    within = found["Closed within 27\u00a0h"]
    assert (within.cell.text, within.change, within.good) == ("91%", "-3 points".replace("-", "−"), False)
    assert found["Came back within a week"].cell.value == 31
    end = found["Open at the end"]
    assert (found["Open at the beginning"].cell.value, end.cell.value, end.good) == (52, 88, False)
    assert end.change == "+36 since the beginning"


def test_where_nobody_noted_it_there_is_no_figure_and_nothing_to_compare():
    since = MADE - 40 * HOUR
    found = told(solving=Solving(4, 0, HOUR, None, 0, None, 9, since), solving_before=Solving())
    assert found["Open at the beginning"].cell.text == "–"
    assert found["Open at the beginning"].change == "not noted yet"
    assert {one.change for name, one in found.items() if name != "Open at the beginning"} == {""}
    assert not any(name.startswith("Closed within") for name in found)
    same = replace(figures().solving, open_first=9, open_last=9)
    assert told(solving=same)["Open at the end"].good is None
