from cmdesk.ui.panels.watchlist import WatchlistPanel
from cmdesk.ui.panels.watchlist.places import Place
from cmdesk.ui.shortcuts import strokes


def names(panel):
    return {command.name for command in panel.commands()}


def test_without_a_source_there_is_only_the_first_step(desktop, qtbot):
    panel = WatchlistPanel(desktop)
    qtbot.addWidget(panel)
    more = {"watchlist.find", "watchlist.page", "watchlist.folder", "watchlist.fetching"}
    more |= {"watchlist.mailbox", "watchlist.hashtags"}
    assert names(panel) == {"watchlist.add", "watchlist.import", "watchlist.export"} | more


def test_what_is_chosen_brings_its_commands(panel, qtbot):
    assert "watchlist.star" not in names(panel)
    panel.list.step(1)
    qtbot.waitUntil(lambda: "watchlist.star" in names(panel))
    panel.tree.choose(Place("source", id=panel.known[0].id))
    assert {"watchlist.edit", "watchlist.remove"} <= names(panel)


def test_each_key_does_one_thing(panel, qtbot):
    panel.list.step(1)
    qtbot.waitUntil(lambda: panel.reading.page is not None)
    keys = [strokes(command.key) for command in panel.commands() if command.key]
    assert len(keys) == len(set(keys))


def test_next_and_previous_go_through_the_items(panel):
    run = {command.name: command.run for command in panel.commands()}
    run["watchlist.next"]()
    run["watchlist.next"]()
    assert panel.list.view.current_line().title == "Dix bûches"
    run["watchlist.previous"]()
    assert panel.list.view.current_line().title == "Site en panne"


def test_whether_scrolling_marks_as_read_is_switched_by_a_command(panel, filled):
    def title():
        return next(one.title for one in panel.commands() if one.name == "watchlist.passed")

    assert title() == "Mark as read what was scrolled past"
    next(one for one in panel.commands() if one.name == "watchlist.passed").run()
    assert (filled.settings.read_on_scroll, title()) == (True, "Leave unread what was scrolled past")
    assert filled.said == ["What is scrolled past becomes read"]
    filled.undo()
    assert filled.settings.read_on_scroll is False
