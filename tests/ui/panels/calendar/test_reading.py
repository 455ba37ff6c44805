from datetime import UTC, date, datetime, time

from cmdesk.domain.archives import Archived, ArchiveKind
from cmdesk.domain.calendar import Mark
from cmdesk.domain.items import Kind, NewItem
from cmdesk.domain.outbox import BY_HAND, Event
from cmdesk.domain.slots import Timetable
from cmdesk.domain.topics import Topic
from cmdesk.domain.wall import settle
from cmdesk.store import archives, drafts, letting_go, outbox, own_dates, slots
from cmdesk.store.tables import draft


def day(hall, number, month=3):
    days = hall.calendar.grid.days
    return days.day(days.index_of(date(2026, month, number)))


def test_free_slots_are_shown_until_something_takes_them(hall):
    for account in hall.accounts:
        hall.office.write(slots.keep, Timetable(account, "Europe/Paris", ((3, time(11)),)))
    hall.post("Seigle du jeudi", 12, 11)
    hall.show_calendar()
    hall.until(lambda: day(hall, 19).free)
    assert day(hall, 19).free == ("11:00\u202fAM",)
    assert day(hall, 12).free == ()
    assert "free: 11:00\u202fAM" in day(hall, 19).spoken


def test_holidays_and_ones_own_dates_are_shown(hall):
    hall.office.write(own_dates.show_regions, ["FR"])
    hall.office.write(own_dates.add, "Foire", date(2026, 3, 7), date(2026, 3, 8))
    hall.show_calendar()
    hall.until(lambda: day(hall, 8).feasts)
    assert [one.name for one in day(hall, 8).feasts] == ["Foire", "Journée des droits des femmes"]
    assert [one.name for one in day(hall, 7).feasts] == ["Foire"]
    assert "Foire" in day(hall, 7).spoken
    assert hall.calendar.head.dates.text() == "Dates: France"


def test_too_much_and_too_little_are_shown(hall):
    for n in range(4):
        hall.post(f"Post {n}", 12, 8 + n)
    hall.post("Demain", 4)
    hall.show_calendar()
    assert day(hall, 12).crowded == 4
    assert day(hall, 12).warning == "4 posts of one account on one day"
    assert day(hall, 5).gap == 7
    assert day(hall, 2).gap == 0  # it is over
    assert hall.calendar.grid.grab().width()


def test_what_was_asked_for_another_month_is_dropped(hall):
    hall.post("Pain de seigle", 12)
    panel = hall.show_calendar()
    panel.reading.ask(date(2026, 5, 1), date(2026, 6, 1))
    panel.reading.ask(date(2026, 3, 1), date(2026, 4, 1))
    hall.until(panel.reading.is_complete)
    assert [post.moment.date() for post in panel.reading.posts] == [datetime(2026, 3, 12).date()]


def test_pillars_have_a_colour_a_name_and_a_filter(hall):
    made, other = hall.post("Recette", 12), hall.post("Coulisses", 12, 11)

    def name(db):
        db.execute(draft.update().where(draft.c.id == made).values(pillar="Recettes"))
        return Topic.DRAFTS

    hall.office.write(name)
    panel = hall.show_calendar()
    hall.until(lambda: panel.chips()[made].theme)
    assert "Recettes" in panel.chips()[made].spoken
    panel.head._fill_menu()
    assert "Recettes" in [action.text() for action in panel.head.menu.actions()]
    panel.head.theme_asked.emit("Recettes")
    assert set(panel.grid.days.chips()) == {made}
    assert panel.head.filter.text() == "2 accounts · Recettes"
    panel.head.theme_asked.emit("")
    assert set(panel.grid.days.chips()) == {made, other}


def test_what_a_person_publishes_shows_the_hand(hall):
    insta = hall.account("instagram", "@fournil")
    made = hall.post("Vitrine", 12)
    hall.office.write(drafts.choose, made, [insta])
    planned = settle(datetime(2026, 3, 12, 9), "Europe/Paris")
    hall.office.write(letting_go.send, made, {insta: "k"}, hall.clock(), due=planned.utc, not_before=planned.utc)
    panel = hall.show_calendar()
    panel.reading._by_hand = frozenset({"instagram"})
    panel.reading.say_again()
    panel._fill()
    assert panel.chips()[made].mark is Mark.ASSISTED
    assert "by hand" in panel.chips()[made].spoken
    hall.office.write(outbox.apply, 1, Event.HOLD, hall.clock(), reason=BY_HAND)
    assert hall.planned(made).mark is Mark.ASSISTED


def published_elsewhere(hall, *days):
    """Posts of an archive, at nine in the morning of these days of March."""
    number = hall.office.write(archives.begin, ArchiveKind.X, "x.zip", None, "@fournil", hall.now())
    posts = [
        NewItem(f"x{each}", f"Autrefois {each}", datetime(2026, 3, each, 9, tzinfo=UTC), Kind.POST, mine=True)
        for each in days
    ]
    hall.office.write(archives.take_in, number, [Archived(post) for post in posts], hall.now())


def test_what_was_published_elsewhere_stands_in_the_past_and_is_only_looked_at(hall):
    published_elsewhere(hall, 1, 2)
    ours = hall.post("Pain de seigle", 12)
    panel = hall.show_calendar()
    hall.until(lambda: day(hall, 1).chips)
    (chip,) = day(hall, 1).chips
    assert (chip.title, chip.mark, chip.is_past) == ("Autrefois 1", Mark.ELSEWHERE, True)
    assert "published elsewhere" in chip.spoken
    panel.days().pick_all()
    assert [one.key for one in panel.picked_chips()] == [ours]  # nothing moves, copies or repeats the others
    panel._open_post(chip.key)
    assert hall.opened[-1] == ("watchlist", {"item": -chip.key})


def test_nothing_can_be_done_with_it_but_to_open_it(hall):
    published_elsewhere(hall, 2)
    panel = hall.show_calendar()
    hall.until(lambda: day(hall, 2).chips)
    panel.days().pick_all()
    names = {command.name for command in panel.commands()}
    assert "calendar.open" in names
    assert not names & {"calendar.move", "calendar.later", "calendar.copy", "calendar.front", "calendar.repeat"}
