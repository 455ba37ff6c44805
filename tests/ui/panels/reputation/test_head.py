from cmdesk.domain.watches import SavedQuery
from cmdesk.ui.panels.reputation.head import CUSTOM, Head


def test_subjects_name_the_brand_the_queries_and_who_competes(qtbot):
    head = Head()
    qtbot.addWidget(head)
    known = [SavedQuery(3, "Fournil", "fournil", True, True), SavedQuery(4, "Mail", "mail", True, True, rival=True)]
    head.show_subjects(known, 4, "Fournil Thabor")
    assert [head.subject.itemText(place) for place in range(3)] == ["Fournil Thabor", "Fournil", "Mail (competitor)"]
    assert head.subject.currentData() == 4
    chosen = []
    head.subject_chosen.connect(chosen.append)
    head.show_subjects(known, 3, "")
    assert head.subject.itemText(0) == "All about us"
    assert chosen == []  # only a person chooses
    head.subject.setCurrentIndex(0)
    head.subject.activated.emit(0)
    assert chosen == [0]


def test_periods_are_chosen_or_asked_for(qtbot):
    head = Head()
    qtbot.addWidget(head)
    days, asked = [], []
    head.days_chosen.connect(days.append)
    head.custom_asked.connect(lambda: asked.append(1))
    head.period.chosen.emit(2)
    head.period.chosen.emit(CUSTOM)
    assert (days, asked) == ([90], [1])
    head.show_period(CUSTOM, "30 days")
    assert head.back.text() == "Back to 30 days"
    assert not head.back.isHidden()
    assert (head.period.value(), asked) == (CUSTOM, [1])  # what is shown was not chosen by anybody
    head.period.again.emit(CUSTOM)
    assert asked == [1, 1]  # another time
    head.period.again.emit(0)
    assert asked == [1, 1]
    head.show_period(0, "")
    assert days == [90]


def test_what_can_be_exported_is_a_menu(qtbot):
    head = Head()
    qtbot.addWidget(head)
    wanted = []
    head.picture_asked.connect(wanted.append)
    head.table_asked.connect(lambda: wanted.append("csv"))
    head.report_asked.connect(lambda: wanted.append("report"))
    for action in head.export_menu().actions():
        action.trigger()
    assert wanted == ["report", "csv", "png", "svg"]
