from datetime import date

from cmdesk.domain.feasts import Feast, Kind
from cmdesk.ui.panels.calendar.days import Contents, Days


def days():
    made = Days()
    made.show(date(2026, 3, 2), date(2026, 3, 16), 3, date(2026, 3, 3))
    return made


def test_the_model_keeps_to_the_rules_of_qt(qtmodeltester):
    qtmodeltester.check(days())


def test_each_day_has_one_cell():
    found = days()
    for day in (date(2026, 3, 2), date(2026, 3, 15)):
        assert found.day(found.index_of(day)).date == day
    assert not found.index_of(date(2026, 3, 1)).isValid()
    assert not found.index_of(date(2026, 3, 16)).isValid()


def test_only_what_differs_is_drawn_again():
    found = days()
    told = []
    found.dataChanged.connect(lambda first, last: told.append((first.row(), first.column())))
    found.fill(Contents())
    assert told == []


def test_the_same_days_are_not_read_again():
    found = days()
    resets = []
    found.modelReset.connect(lambda: resets.append(1))
    found.show(date(2026, 3, 2), date(2026, 3, 16), 3, date(2026, 3, 3))
    assert resets == []


def test_school_holidays_stand_beside_what_a_day_is():
    found = days()
    school = Feast(date(2026, 3, 1), date(2026, 3, 8), "Vacances d’hiver (C)", Kind.SCHOOL)
    found.fill(Contents(feasts=[school, Feast(date(2026, 3, 8), date(2026, 3, 8), "Journée des femmes", Kind.TRADE)]))
    sunday, after = (found.day(found.index_of(date(2026, 3, day))) for day in (8, 9))
    assert [one.name for one in sunday.feasts] == ["Journée des femmes"]
    assert sunday.school == (school,)
    assert "Vacances d’hiver (C)" in sunday.spoken
    assert after.school == ()
