from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cmdesk.ui.panels.calendar.head import LIST


def test_posts_stand_below_their_day(hall):
    hall.post("Un", 3, 18)
    hall.post("Deux", 5)
    hall.post("Trois", 5, 15)
    panel = hall.show_calendar()
    panel.show_view(LIST)
    hall.settle()
    model = panel.agenda.model()
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert said[0] == "Tuesday 3 March, today, 1"
    assert said[2] == "Thursday 5 March, 2"
    assert panel.agenda.grab().width()


def test_several_lines_are_chosen_together_and_opened(hall):
    first, second = hall.post("Un", 5), hall.post("Deux", 6)
    panel = hall.show_calendar()
    panel.show_view(LIST)
    hall.settle()
    panel.agenda.show_chips(list(panel.agenda.chips().values()), date(2026, 3, 3))
    panel.agenda.setFocus()
    panel.agenda.selectAll()
    assert set(panel.picked()) == {first, second}
    panel.agenda.choose(second)
    QTest.keyClick(panel.agenda, Qt.Key.Key_Return)
    assert hall.opened == [("drafts", {"draft": second})]
