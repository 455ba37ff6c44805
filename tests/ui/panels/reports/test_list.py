from datetime import timedelta

from cmdesk.domain.reports import Kind as ReportKind
from cmdesk.domain.reports import Report, Stage, Wanted
from cmdesk.reports.speech import Speech
from cmdesk.ui.panels.reports.list import ReportsColumn, line_of
from cmdesk.ui.words import tr
from tests.conftest import Clock
from tests.ui.panels.reports.conftest import MARCH

NOW = Clock().now
SPEECH = Speech(tr, "en")


def report(number=1, **more):
    return Report(number, Wanted(ReportKind.FIELD, MARCH, None, (3,)), NOW - timedelta(hours=2), **more)


def test_a_line_says_what_time_for_whom_and_where_it_stands():
    line = line_of(report(), {3: "Atelier"}, SPEECH, NOW)
    assert (line.title, line.about, line.calls) == ("March 2026", "Field report · Atelier", False)
    assert line.state.startswith("Made today at")
    sent = line_of(report(stage=Stage.SENT, sent=NOW, sent_to="a@x.example"), {}, SPEECH, NOW)
    assert sent.about == "Field report"
    assert sent.state.endswith("to a@x.example")
    leaving = line_of(report(stage=Stage.LEAVING, sent_to="a@x.example"), {}, SPEECH, NOW)
    assert leaving.state == "In the outbox, for a@x.example"
    ready = line_of(report(stage=Stage.READY), {}, SPEECH, NOW)
    assert ready.calls
    assert ready.spoken == "March 2026, Field report, Ready to send: look it over"


def test_the_one_that_is_wanted_is_chosen_else_the_first(qtbot):
    column = ReportsColumn()
    qtbot.addWidget(column)
    column.retranslate("N")
    column.resize(300, 400)
    column.show()
    told = []
    column.chosen.connect(told.append)
    lines = [line_of(report(number), {}, SPEECH, NOW) for number in (5, 4)]
    column.show_lines(lines, None)
    column.show_lines(lines, 4)
    assert told == [5, 4]
    column.show_lines([], None)
    assert told == [5, 4, None]
    column.grab()
