from dataclasses import replace

from cmdesk.domain.reports import Kind, Report, Wanted
from cmdesk.reports.speech import Speech
from cmdesk.ui.panels.reports.head import Head
from cmdesk.ui.panels.reports.list import ReportsColumn
from cmdesk.ui.words import tr
from tests.conftest import Clock
from tests.ui.panels.reports.conftest import MARCH


def test_it_shows_what_can_be_done_with_each_kind(qtbot):
    head = Head()
    qtbot.addWidget(head)
    head.retranslate()
    told = []
    head.full_chosen.connect(told.append)
    report = Report(1, Wanted(Kind.FIELD, MARCH, full=False), Clock().now)
    speech = Speech(tr, "en")
    head.show_report(report, speech)
    assert (head.title.text(), head.sub.text()) == ("March 2026", "Field report")
    assert told == []  # showing is not choosing
    head.length.choose(0)
    assert told == [True]
    shown = {kind: [] for kind in Kind}
    for kind in Kind:
        head.show_report(replace(report, wanted=Wanted(kind, MARCH)), speech)
        for name in ("names", "length", "edit", "send", "export", "print"):
            if not getattr(head, name).isHidden():
                shown[kind].append(name)
    assert shown[Kind.FIELD] == ["names", "length", "edit", "send", "export", "print"]
    assert shown[Kind.DIGEST] == ["export", "print"]
    assert shown[Kind.HOURS] == ["edit", "export", "print"]


def test_where_it_is_narrow_the_tools_have_the_room(qtbot):
    head = Head()
    qtbot.addWidget(head)
    head.retranslate()
    head.resize(900, 60)
    head.show()
    assert head.words.isVisible()
    head.resize(620, 60)
    assert not head.words.isVisible()
    assert head.send.isVisible()


def test_it_is_as_tall_as_the_head_of_the_list(qtbot):
    head, column = Head(), ReportsColumn()
    for each in (head, column):
        qtbot.addWidget(each)
        each.retranslate(*([] if each is head else ["N"]))
    assert head.maximumHeight() == column.header.maximumHeight()
