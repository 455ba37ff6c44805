from datetime import timedelta
from email.utils import format_datetime

from cmdesk.ui.panels.calendar.clock_notice import ZONE


def wrong_by(hall, error):
    told = format_datetime(hall.clock() - error)
    for host in ("a.example", "b.example", "c.example"):
        hall.office.desk.http.clock.hear(host, {"Date": told}, hall.clock())


def test_a_wrong_clock_is_said_with_how_much(hall):
    panel = hall.show_calendar()
    assert not panel.notice.isVisible()
    wrong_by(hall, timedelta(hours=1))
    panel.notice.look()
    hall.until(panel.notice.isVisible)
    assert "1 h ahead" in panel.notice.words.said()
    panel.notice.button.click()
    assert not panel.notice.isVisible()
    panel.notice.look()
    hall.settle()
    assert not panel.notice.isVisible()  # it was read
    wrong_by(hall, -timedelta(minutes=30))
    panel.notice.look()
    hall.until(panel.notice.isVisible)
    assert "30 min behind" in panel.notice.words.said()


def test_another_zone_is_said_once(hall):
    hall.settings.layout[ZONE] = "America/Montreal"
    panel = hall.show_calendar()
    assert panel.notice.isVisible()
    assert "Paris, no longer of Montreal" in panel.notice.words.said()
    panel.notice.button.click()
    assert hall.settings.layout[ZONE] == "Europe/Paris"
    panel.close()
    assert not hall.show_calendar().notice.isVisible()


def test_a_laptop_that_travels_shows_both_hours(hall, monkeypatch):
    made = hall.post("Pain de seigle", 12, 9, queued=True)
    panel = hall.show_calendar()
    before = hall.planned(made).moment
    monkeypatch.setattr("cmdesk.ui.times.zone", lambda: "America/Montreal")
    monkeypatch.setenv("TZ", "America/Montreal")
    panel.notice.look()
    try:
        hall.until(lambda: panel.chips()[made].elsewhere)
        assert panel.notice.isVisible()
        assert panel.chips()[made].when == "4:00\u202fAM · 9:00\u202fAM Paris"
        assert hall.planned(made).moment == before
    finally:
        monkeypatch.undo()
        panel.notice.look()


def test_midnight_makes_another_today(hall):
    panel = hall.show_calendar()
    hall.clock.pass_(days=1)
    panel.notice.look()
    days = panel.grid.days
    today = [days.day(days.index(row, column)) for row in range(days.rowCount()) for column in range(7)]
    assert [one.date.day for one in today if one.today] == [4]
