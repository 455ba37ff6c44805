import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cmdesk.ui.widgets import Panel, Tab, Tabs, row
from cmdesk.ui.widgets.tabs import Ring
from tests.ui.widgets.gallery import picture


@pytest.fixture
def tabs(qtbot):
    bar = Tabs("Texte", [Tab("Commun"), Tab("Bluesky", "bluesky", "+17", "bad"), "R&D"])
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_tabs_are_told_in_words(tabs):
    assert tabs.accessibleName() == "Texte"
    assert [tabs.accessibleTabName(i) for i in range(3)] == ["Commun", "Bluesky, +17", "R&D"]


def test_arrow_keys_go_between_tabs(tabs, qtbot):
    with qtbot.waitSignal(tabs.currentChanged) as told:
        QTest.keyClick(tabs, Qt.Key.Key_Right)
    assert told.args == [1]


def test_a_figure_can_change_without_moving_the_choice(tabs):
    tabs.setCurrentIndex(1)
    before = tabs.tabSizeHint(1).width()
    tabs.set_tab(1, Tab("Bluesky", "bluesky", "317 / 300", "bad"))
    assert tabs.currentIndex() == 1
    assert tabs.tabSizeHint(1).width() > before
    assert tabs.accessibleTabName(1) == "Bluesky, 317 / 300"


def test_tabs_may_be_replaced_and_the_choice_stays_where_it_can(tabs, qtbot):
    tabs.setCurrentIndex(1)
    with qtbot.assertNotEmitted(tabs.currentChanged):
        tabs.set_tabs(["Un", "Deux"])
    assert tabs.currentIndex() == 1
    with qtbot.waitSignal(tabs.currentChanged) as told:
        tabs.set_tabs(["Seul"])
    assert told.args == [0]


def test_the_chosen_tab_is_underlined(tabs):
    first = picture(tabs)
    tabs.setCurrentIndex(2)
    assert picture(tabs) != first


def test_flush_tabs_begin_at_the_edge(qtbot):
    plain, flush = Tabs("Vues", ["Apparence", "Comptes"]), Tabs("Vues", ["Apparence", "Comptes"], flush=True)
    for bar in (plain, flush):
        qtbot.addWidget(bar)
        bar.resize(300, 36)
        bar.show()

    def first_ink(bar):
        image = bar.grab().toImage()
        rows, empty = range(image.height() // 3, image.height() * 2 // 3), image.pixel(image.width() - 1, 2)
        return next(x for x in range(image.width()) if any(image.pixel(x, y) != empty for y in rows))

    assert first_ink(flush) <= 2
    assert first_ink(plain) >= 9
    assert plain.tabRect(0).width() - flush.tabRect(0).width() == 10


def test_the_ring_of_a_flush_tab_stands_outside_of_its_words(qtbot):
    flush = Tabs("Vues", ["Apparence", "Comptes"], flush=True)
    room = Panel(row(flush, None, pad=(16, 0, 16, 0)))
    qtbot.addWidget(room)
    room.show()
    room.activateWindow()
    flush.setFocus(Qt.FocusReason.MouseFocusReason)
    qtbot.waitUntil(flush.hasFocus)
    assert not room.findChildren(Ring)
    flush.clearFocus()
    flush.setFocus(Qt.FocusReason.TabFocusReason)
    (ring,) = room.findChildren(Ring)
    assert ring.isVisible()
    assert ring.x() == flush.x() - 6
    flush.setCurrentIndex(1)
    assert not ring.isVisible()
    flush.setCurrentIndex(0)
    assert ring.isVisible()
    flush.clearFocus()
    assert not ring.isVisible()


def test_where_there_is_no_room_icons_stand_for_their_words(qtbot):
    bar = Tabs("Texte", [Tab("Texte commun"), Tab("Mastodon", "mastodon", "317"), Tab("Bluesky", "bluesky")])
    qtbot.addWidget(bar)
    bar.show()
    whole = bar.sizeHint().width()
    bar.resize(whole, 36)
    wide = [bar.tabRect(i).width() for i in range(3)]
    bar.resize(whole - 1, 36)
    folded = [bar.tabRect(i).width() for i in range(3)]
    assert folded[0] == wide[0]
    assert all(folded[i] < wide[i] for i in (1, 2))
    assert bar.sizeHint().width() == whole
    assert bar.tabToolTip(1) == "Mastodon"
    bar.setCurrentIndex(2)
    assert bar.tabRect(2).width() == wide[2]
    bar.resize(whole, 36)
    assert [bar.tabRect(i).width() for i in range(3)] == wide
