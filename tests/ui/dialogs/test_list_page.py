"""A page of words, whatever they are."""

import pytest
from PySide6.QtWidgets import QWidget

from cmdesk.store import departments
from cmdesk.ui.dialogs.lists import ListsDialog


@pytest.fixture
def opened(room, qtbot):
    window = QWidget()
    qtbot.addWidget(window)

    def show(place):
        dialog = ListsDialog(window, room, place)
        dialog.open()
        room.settle()
        return dialog.pages[place]

    return show


def names(page):
    return [page.lines.line(i).name for i in range(page.lines.rowCount())]


def test_a_name_that_is_taken_is_said_at_the_field(room, opened):
    room.office.write(departments.add, "Boutique")
    page = opened(2)
    page.name.setText("Boutique")
    page.add.click()
    room.until(lambda: page._name.mark.isVisibleTo(page))
    assert room.complaints == []
    assert names(page) == ["Boutique"]


def test_nothing_can_be_done_without_a_name_or_one_that_is_chosen(room, opened):
    room.office.write(departments.add, "Boutique")
    page = opened(2)
    room.until(lambda: names(page) == ["Boutique"])
    buttons = (page.add, page.keep, page.remove)
    assert [button.isEnabled() for button in buttons] == [False, False, False]
    page.list.choose(1)
    assert [button.isEnabled() for button in buttons] == [True, True, True]
    page.name.setText("  ")
    assert [button.isEnabled() for button in buttons] == [False, False, True]


def test_saved_views_are_not_made_here(room, opened):
    assert not opened(3).add.isVisibleTo(opened(3))
