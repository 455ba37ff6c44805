import pytest
from PySide6.QtGui import QGuiApplication

from cmdesk.store import items
from cmdesk.ui.panels.watchlist import itemdeeds


@pytest.fixture
def reading(panel, qtbot):
    """The panel with the second item open."""
    panel.list.view.choose(panel.list.rows.at(1).id)
    qtbot.waitUntil(lambda: panel.reading.page is not None)
    return panel


def state(desktop, name):
    return getattr(desktop.office.read(items.one, desktop.ids()["Dix bûches"]).row, name)


def test_an_item_that_stays_open_is_read(reading, filled, qtbot):
    assert not state(filled, "read")
    qtbot.waitUntil(lambda: state(filled, "read"))
    assert reading.list.rows.at(1).read


def test_one_that_is_passed_by_is_not(reading, filled, qtbot):
    reading.list.step(1)
    qtbot.waitUntil(lambda: filled.read_states()["Marché des Lices"])
    assert not state(filled, "read")


def test_made_unread_by_hand_it_stays_so(reading, filled, qtbot):
    qtbot.waitUntil(lambda: state(filled, "read"))
    reading.item_deeds.toggle_read()
    qtbot.waitUntil(lambda: not state(filled, "read"))
    qtbot.wait(900)  # the reload that follows, and the time after which an open item counts as read
    assert not state(filled, "read")


def test_a_star_is_put_and_taken_away(reading, filled, qtbot):
    reading.item_deeds.toggle_star()
    assert reading.list.rows.at(1).starred
    qtbot.waitUntil(lambda: state(filled, "starred"))
    reading.item_deeds.toggle_star()
    qtbot.waitUntil(lambda: not state(filled, "starred"))


def test_an_item_is_taken_into_the_inbox(reading, filled, qtbot):
    reading.item_deeds.take_into_inbox()
    qtbot.waitUntil(lambda: bool(filled.opened))
    conversation = filled.office.read(items.one, filled.ids()["Dix bûches"]).conversation_id
    assert filled.opened == [("inbox", {"conversation": conversation})]
    qtbot.waitUntil(lambda: reading.reading.inbox.text() == "Open in the inbox")


def test_the_link_is_opened_and_copied(reading, filled, monkeypatch):
    opened = []
    monkeypatch.setattr(itemdeeds, "open_address", opened.append)
    link = reading.reading.page.row.link
    reading.item_deeds.open_in_browser()
    reading.item_deeds.copy_link()
    assert opened == [link]
    assert QGuiApplication.clipboard().text() == link
    assert filled.said == ["Link copied"]


def test_an_address_goes_to_the_browser(monkeypatch):
    opened = []
    monkeypatch.setattr(itemdeeds.QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    itemdeeds.open_address("https://a.example/")
    assert opened == ["https://a.example/"]


def test_what_was_scrolled_past_is_read_until_it_is_taken_back(panel, filled, qtbot):
    some, kept = [panel.list.rows.at(place).id for place in (0, 1)], []
    panel.item_deeds.mark_passed(some, kept.extend)
    assert panel.list.rows.at(0).read
    qtbot.waitUntil(lambda: filled.read_states()["Site en panne"] and filled.read_states()["Dix bûches"])
    assert filled.said == ["2 items marked as read"]
    filled.undo()
    assert kept == some
    qtbot.waitUntil(lambda: not any(filled.read_states().values()))


def test_with_nothing_chosen_each_deed_says_what_is_missing(panel, filled):
    panel.reading.page = None
    deeds = panel.item_deeds
    for deed in (deeds.toggle_star, deeds.toggle_read, deeds.take_into_inbox, deeds.open_in_browser, deeds.copy_link):
        deed()
        assert filled.said.pop() == "Choose an item first"
