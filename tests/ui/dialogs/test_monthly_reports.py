from cmdesk.domain.reports import Monthly
from cmdesk.store import accounts, departments, reports
from cmdesk.ui.dialogs.monthly_reports import MonthlyReports


def test_it_is_kept_for_each_brand(window, room, qtbot):
    brand = room.office.write(accounts.name_brand, "Fournil", room.now())
    kitchen = room.office.write(departments.add, "Atelier")
    for _ in range(2):  # what was kept is shown the next time
        dialog = MonthlyReports(window, room)
        dialog.open()
        qtbot.waitUntil(lambda dialog=dialog: bool(dialog.lines))
        on, length, whom = dialog.lines[brand]
        if on.isChecked():
            assert (length.value(), whom.currentData()) == (1, kitchen)
        on.setChecked(True)
        length.choose(1)
        whom.choose(kitchen)
        dialog.accept()
        qtbot.waitUntil(lambda: room.office.read(reports.monthly) == {brand: Monthly(True, True, (kitchen,))})
    assert dialog.lines[brand][0].isChecked()


def test_without_a_brand_there_is_nothing_to_keep(window, room, qtbot):
    dialog = MonthlyReports(window, room)
    dialog.open()
    qtbot.waitUntil(lambda: dialog._lines.count() == 1)
    assert not dialog.primary.isEnabled()
