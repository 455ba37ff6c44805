from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def test_an_empty_tray_says_what_it_is_for(hall):
    tray = hall.show_calendar(1400).tray
    assert "no date yet" in tray.empty.said()
    assert tray.empty.mapTo(tray, tray.empty.rect().bottomLeft()).y() < tray.height() / 4  # below its title
    hall.post("Sans date")
    hall.calendar.refresh()
    hall.until(lambda: tray.list.chips)
    assert not tray.empty.isVisible()
    assert tray.head.sub.said() == "1"


def test_a_draft_is_opened_and_given_an_hour_by_the_keyboard(hall):
    made = hall.post("Sans date")
    tray = hall.show_calendar(1400).tray
    tray.list.setFocus()
    QTest.keyClick(tray.list, Qt.Key.Key_Down)
    assert hall.calendar.picked() == (made,)
    hall.run("calendar.move")
    hall.dialog().primary.click()
    hall.until(lambda: hall.planned(made).moment is not None)
    tray.opened.emit(made)
    assert hall.opened == [("drafts", {"draft": made})]


def test_it_says_what_is_without_a_date(hall):
    hall.post("Sans date")
    tray = hall.show_calendar(1400).tray
    said = tray.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Sans date, without a date, mastodon, bluesky"
    assert tray.grab().width()


def test_the_cards_begin_right_below_the_head(hall):
    hall.post("Sans date")
    tray = hall.show_calendar(1400).tray
    assert tray.list.mapTo(tray, tray.list.rect().topLeft()).y() <= tray.head.height() + 12
