from datetime import date

from cmdesk.domain.recurrence import Every, Repeat
from cmdesk.store import recurrence, settings
from cmdesk.ui.panels.calendar.series import EvergreenDialog, RepeatDialog


def day(hall, number, month=3):
    days = hall.calendar.grid.days
    return days.day(days.index_of(date(2026, month, number)))


def test_a_post_is_let_come_again_one_is_skipped_and_the_series_ends(hall):
    made = hall.post("Seigle du jeudi", 5, 11)
    panel = hall.show_calendar()
    panel.grid.choose(made)
    hall.run("calendar.repeat")
    dialog = hall.dialog()
    assert isinstance(dialog, RepeatDialog)
    assert [tick.isChecked() for tick in dialog.weekdays].index(True) == 3
    dialog.times.setValue(4)
    dialog.primary.click()
    hall.until(lambda: len(hall.told) == 1 and day(hall, 26).chips)
    assert hall.told == ["It comes again: 3 posts stand in the calendar"]
    assert day(hall, 12).chips[0].comes_again
    assert "comes again" in day(hall, 12).chips[0].spoken
    panel.grid.choose(day(hall, 12).chips[0].key)
    hall.run("calendar.skip")
    hall.until(lambda: not day(hall, 12).chips)
    hall.undo()
    hall.until(lambda: day(hall, 12).chips)
    panel.grid.choose(day(hall, 19).chips[0].key)
    hall.run("calendar.stop-series")
    hall.until(lambda: not day(hall, 26).chips)
    assert day(hall, 5).chips


def test_the_dialog_tells_a_rule(hall):
    panel = hall.show_calendar()
    dialog = RepeatDialog(panel, date(2026, 3, 5))
    dialog.weekdays[0].setChecked(True)
    dialog.leaves.setChecked(True)
    assert dialog.repeat() == Repeat(Every.WEEK, 1, frozenset({0, 3}), goes_out=True)
    dialog.unit.choose(Every.MONTH)
    dialog.step.setValue(2)
    dialog.cool_down.setValue(20)
    assert dialog.repeat() == Repeat(Every.MONTH, 2, cool_down=20, goes_out=True)


def test_texts_that_stay_true_are_switched_on_and_off(hall):
    hall.show_calendar()
    for on in (True, False):
        hall.run("calendar.evergreen")
        dialog = hall.dialog()
        assert isinstance(dialog, EvergreenDialog)
        hall.settle()
        assert dialog.on.isChecked() is not on
        dialog.on.setChecked(on)
        dialog.gap.setValue(5)
        dialog.primary.click()
        kept = {"gap": 5, "rest": 60} if on else None
        hall.until(lambda kept=kept: hall.office.read(settings.read, recurrence.EVERGREEN) == kept)
        hall.settle()
