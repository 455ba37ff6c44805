from datetime import date

from cmdesk.domain.calendar import Mark


def test_what_is_meant_is_what_is_chosen_or_where_the_keyboard_stands(hall):
    first, second = hall.post("Un", 10), hall.post("Deux", 12)
    panel = hall.show_calendar()
    panel.grid.choose(first)
    panel.acting.shift(1)
    hall.until(lambda: panel.grid.days.where(first) == date(2026, 3, 11))
    panel.grid.pick([first, second])
    panel.acting.copy_picked(7)
    hall.until(lambda: len(panel.chips()) == 4)
    assert sorted(hall.planned(one).wall[8:10] for one in panel.chips()) == ["11", "12", "18", "19"]
    assert {hall.planned(one).mark for one in panel.chips()} == {Mark.DRAFT}


def test_only_a_draft_with_a_date_can_lose_it(hall):
    made, queued = hall.post("Un", 10), hall.post("Deux", 12, queued=True)
    panel = hall.show_calendar()
    panel.grid.choose(queued)
    assert not panel.acting.can_forget()
    panel.grid.choose(made)
    assert panel.acting.can_forget()
    panel.acting.forget_hour()
    hall.until(lambda: hall.planned(made).moment is None)


def test_a_post_is_begun_on_the_day_of_the_keyboard(hall):
    panel = hall.show_calendar()
    panel.grid.choose_day(date(2026, 3, 17))
    panel.acting.begin()
    hall.until(lambda: hall.opened)
    assert hall.planned(hall.opened[0][1]["draft"]).wall == "2026-03-17T09:00"
