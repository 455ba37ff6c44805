from datetime import date, datetime, time

from PySide6.QtCore import Qt

from cmdesk.domain.calendar import Mark
from cmdesk.domain.feasts import Feast, Kind
from cmdesk.domain.wall import settle
from cmdesk.ui import times
from cmdesk.ui.panels.calendar.chips import Chip
from cmdesk.ui.panels.calendar.days import Contents
from cmdesk.ui.panels.calendar.hours import Hours

MONDAY = date(2026, 3, 2)


def chip(key, day, hour):
    planned = settle(datetime.combine(day, time(hour, 20)), times.zone())
    return Chip(key, f"Post {key}", Mark.QUEUED, ("mastodon",), planned, f"{hour}:20")


def hours(days=7):
    made = Hours()
    made.show(MONDAY, date(2026, 3, 2 + days), 0, date(2026, 3, 3))
    return made


def test_the_model_keeps_to_the_rules_of_qt(qtmodeltester):
    qtmodeltester.check(hours())


def test_posts_stand_in_the_row_of_their_hour_and_the_head_has_what_the_day_is():
    made = hours()
    tuesday = date(2026, 3, 3)
    feast = Feast(tuesday, tuesday, "Foire", Kind.OWN)
    found = {tuesday: [chip(1, tuesday, 9), chip(2, tuesday, 9), chip(3, tuesday, 18)]}
    made.fill(Contents(found, [feast], free_at={datetime.combine(tuesday, time(11)): ["11:00"]}))
    head = made.head(1)
    assert (head.date, head.hour, head.feasts, head.chips) == (tuesday, None, (feast,), ())
    assert made.headerData(1, Qt.Orientation.Horizontal).startswith("Tuesday 3 March, today, Foire")
    assert made.headerData(9, Qt.Orientation.Vertical).startswith("9:00")
    assert made.head(7) is None
    nine = made.day(made.index_of(datetime.combine(tuesday, time(9))))
    assert [one.key for one in nine.chips] == [1, 2]
    assert nine.place == datetime.combine(tuesday, time(9))
    assert made.day(made.index_of(datetime.combine(tuesday, time(11)))).free == ("11:00",)
    assert (made.index_of_post(3).row(), made.index_of_post(3).column()) == (18, 1)
    assert not made.index_of_post(9).isValid()
    assert made.where(3) == tuesday
    assert made.most(9) == (2, False)
    assert made.most(11) == (0, True)
    assert nine.spoken.startswith("Tuesday 3 March, 9:00")


def test_only_cells_that_differ_are_drawn_again_and_a_day_has_one_column():
    made = hours(1)
    assert made.columnCount() == 1
    told = []
    made.dataChanged.connect(lambda first, last: told.append((first.row(), first.column())))
    made.fill(Contents({MONDAY: [chip(1, MONDAY, 0)]}))
    assert told == [(0, 0)]
    assert not made.index_of(date(2026, 3, 3)).isValid()
