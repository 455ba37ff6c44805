import pytest

from cmdesk.store import items
from cmdesk.ui.panels.watchlist.itemrows import ItemDelegate, ItemRows
from cmdesk.ui.panels.watchlist.itemview import ItemView


@pytest.fixture
def view(filled, qtbot):
    """Fifty items, of which some are on the screen."""
    source = filled.source("Fil")
    filled.arrive(source, *[filled.article(f"Brève {number}", hours=5 + number) for number in range(45)])
    rows = ItemRows(filled.bridge, filled.now)
    made = ItemView("", ItemDelegate(), rows)
    rows.setParent(made)
    qtbot.addWidget(made)
    made.resize(312, 500)
    made.show()
    rows.show_view(items.View(), "day")
    qtbot.waitUntil(lambda: rows.rowCount() == 50)
    qtbot.waitUntil(lambda: made.verticalScrollBar().maximum() > 3000)
    return made


@pytest.fixture
def told(view):
    found = []
    view.passed.connect(found.append)
    return found


def scroll_to(view, place):
    view.verticalScrollBar().setValue(view.verticalHeader().sectionPosition(place) + 3)


def ids(view, *places):
    return sorted(view.model().at(place).id for place in places)


def test_what_left_at_the_top_is_told_once_after_a_rest(view, told, qtbot):
    view.model().change(view.model().at(1).id, read=True)
    scroll_to(view, 2)
    scroll_to(view, 3)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [ids(view, 0, 2)]
    scroll_to(view, 0)
    qtbot.wait(1000)
    assert len(told) == 1


def test_what_comes_in_above_was_not_scrolled_past(view, told, qtbot, filled):
    scroll_to(view, 5)
    qtbot.waitUntil(lambda: bool(told))
    top = view.model().at(view.rowAt(0)).id
    source = filled.source("Neuves")
    filled.arrive(source, *[filled.article(f"Neuf {number}", hours=0.01 * number) for number in range(3)])
    with qtbot.waitSignal(view.model().loaded):
        view.model().reload()
    assert view.model().at(view.rowAt(0)).id == top
    qtbot.wait(1000)
    assert len(told) == 1


def test_what_was_taken_back_is_not_told_again(view, told, qtbot):
    view.leave_alone(ids(view, 0))
    scroll_to(view, 2)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [ids(view, 1)]


def test_another_list_begins_at_its_top_and_reads_nothing(view, told, qtbot):
    scroll_to(view, 2)
    view.start_over()
    assert told == [ids(view, 0, 1)]
    assert view.verticalScrollBar().value() == 0
    qtbot.wait(1000)
    assert len(told) == 1


def test_a_day_makes_room_for_its_heading_in_a_magazine_too(view):
    head = view.rowHeight(0) - view.rowHeight(1)
    assert head > 20
    view.set_magazine(True)
    assert view.rowHeight(0) - view.rowHeight(1) == head
    assert view.rowHeight(1) > 130
