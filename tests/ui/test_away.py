"""What came while nobody looked, told at the start."""

from datetime import timedelta

import pytest

from cmdesk.domain.topics import Topic
from cmdesk.store.absence import Absence, Heap
from cmdesk.ui.away import ABSENCE, SEEN, _moment, last_absence
from cmdesk.ui.widgets import Button

FOUND = Absence((Heap(4, "Notre nom", 12), Heap(5, "Bûches", 2)), (Heap(7, "Presse", 30), Heap(8, "", 1)), 3)


def links(away):
    return [away.links.itemAt(place).widget() for place in range(away.links.count())]


def test_each_thing_is_a_link_to_where_it_is(house, clock):
    home = house()
    away = home.window.away
    away.tell(FOUND, clock.now - timedelta(hours=9))
    assert away.isVisibleTo(home.window)
    told = [button.text() for button in links(away)]
    assert told[:2] == ["3 late conversations", "Notre nom: 12 mentions"]
    assert told[3:] == ["Presse: 30 unread", "Without a folder: 1 unread"]
    opened = []
    home.window.open = lambda panel, **what: opened.append((panel, what))
    for button in links(away):
        assert isinstance(button, Button)
        button.click()
    assert opened[0] == ("inbox", {"late": 1})
    assert opened[1] == ("watchlist", {"query": 4})
    assert opened[3] == ("watchlist", {"folder": 7})
    away.cross.click()
    assert not away.isVisibleTo(home.window)


def test_nothing_is_no_news(house, clock):
    away = house().window.away
    away.tell(Absence((), (), 0), clock.now)
    assert away.isHidden()


@pytest.mark.parametrize(("hours", "asked"), [(3, False), (5, True)])
def test_only_a_long_absence_counts_and_being_here_is_noted(house, clock, monkeypatch, hours, asked):
    away, told = (home := house()).window.away, []
    home.window.settings.layout[SEEN] = (clock.now - timedelta(hours=hours)).isoformat()
    monkeypatch.setattr(home.window.bridge, "ask", lambda *what, **more: told.append(what))
    away.begin()
    assert bool(told) is asked
    assert home.window.settings.layout[SEEN] == clock.now.isoformat()


def test_it_is_not_told_where_the_same_is_said_but_noted_for_it(house, clock, monkeypatch):
    away, told = (home := house()).window.away, []
    then = clock.now - timedelta(hours=9)
    home.window.settings.layout[SEEN] = then.isoformat()
    monkeypatch.setattr(home.window.bridge, "ask", lambda *what, **more: told.append(what))
    monkeypatch.setattr(home.window, "shows", lambda name: name == "today")
    away.begin()
    assert told == []
    assert last_absence(home.window.settings.layout, clock.now) == (then, clock.now)


def test_a_computer_that_slept_with_the_window_open_was_away_too(house, clock, monkeypatch):
    away = (home := house()).window.away
    layout = home.window.settings.layout
    monkeypatch.setattr(home.window, "isActiveWindow", lambda: True)
    clock.pass_(minutes=5)
    away._note_if_here()
    assert ABSENCE not in layout
    then = clock.now
    clock.pass_(hours=9)
    away._note_if_here()
    assert last_absence(layout, clock.now) == (then, clock.now)


def test_an_absence_is_told_for_a_day(clock):
    now = clock.now
    since, back = now - timedelta(hours=20), now - timedelta(hours=4)
    kept = {ABSENCE: [since.isoformat(), back.isoformat()]}
    assert last_absence(kept, now) == (since, back)
    assert last_absence(kept, now + timedelta(hours=21)) is None
    assert last_absence({ABSENCE: [back.isoformat(), since.isoformat()]}, now) is None


@pytest.mark.parametrize("told", [None, 3, [], ["a", "b"], [1, 2], {"since": 1}])
def test_what_somebody_wrote_there_is_no_absence(told, clock):
    assert last_absence({ABSENCE: told}, clock.now) is None


@pytest.mark.parametrize("told", [None, 3, "yesterday", "2026-03-03T12:00:00"])
def test_what_cannot_be_read_is_no_moment(told):
    assert _moment(told) is None


def test_what_is_fetched_at_the_start_is_added_until_it_is_put_away(house, clock, monkeypatch):
    away, told = (home := house()).window.away, []
    home.window.settings.layout[SEEN] = (clock.now - timedelta(hours=9)).isoformat()
    monkeypatch.setattr(home.window.bridge, "ask", lambda *what, **more: told.append(what))
    away.begin()
    home.window.bridge.changed.emit(Topic.ITEMS)
    assert away._rest.isActive()
    away._rest.timeout.emit()
    assert len(told) == 2
    away.cross.click()
    away._rest.timeout.emit()
    assert len(told) == 2


def test_after_a_while_what_comes_is_no_news_of_the_absence(house, clock, monkeypatch):
    away, told = (home := house()).window.away, []
    home.window.settings.layout[SEEN] = (clock.now - timedelta(hours=9)).isoformat()
    monkeypatch.setattr(home.window.bridge, "ask", lambda *what, **more: told.append(what))
    away.begin()
    clock.pass_(hours=1)
    away._rest.timeout.emit()
    assert len(told) == 1
