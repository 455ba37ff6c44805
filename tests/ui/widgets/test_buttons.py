import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from cmdesk.ui import theme
from cmdesk.ui.widgets import Button, IconButton, Panel, Switch, Tick, row
from cmdesk.ui.widgets.buttons import KINDS
from tests.ui.widgets.gallery import picture


@pytest.fixture
def pair(qtbot):
    """Two buttons in a window that has the focus."""
    first, second = Button("Envoyer", "send", "primary", "Ctrl+⏎"), Button("Programmer")
    window = Panel(row(first, second, None))
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield first, second
    window.close()


def test_a_button_is_as_wide_as_its_words_its_icon_and_its_keys(qtbot):
    plain, full = Button("Envoyer"), Button("Envoyer", "send", keys="Ctrl+⏎")
    for button in (plain, full):
        qtbot.addWidget(button)
    assert full.sizeHint().width() > plain.sizeHint().width() + 30
    assert plain.minimumSizeHint() == plain.sizeHint()
    assert plain.sizeHint().height() == 32
    assert Button("Petit", small=True).sizeHint().height() == 26


def test_words_may_change_and_the_width_follows(qtbot):
    button = Button("Envoyer")
    before = button.sizeHint().width()
    button.setText("Envoyer et terminer")
    assert button.sizeHint().width() > before
    assert button.accessibleName() == "Envoyer et terminer"


def test_an_ampersand_is_a_letter(qtbot):
    button = Button("R&D")
    assert button.text() == "R&D"
    assert button.shortcut().isEmpty()


def test_space_presses_the_button_that_has_the_focus(pair, qtbot):
    first, _ = pair
    first.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(first.clicked):
        QTest.keyClick(first, Qt.Key.Key_Space)


@pytest.mark.parametrize(("reason", "shown"), [("TabFocusReason", True), ("MouseFocusReason", False)])
def test_the_ring_is_for_the_keyboard(pair, reason, shown):
    _, second = pair
    second.clearFocus()
    plain = picture(second)
    second.setFocus(Qt.FocusReason[reason])
    accent = theme.colour("accent").rgb()
    middle = picture(second).height() // 2
    ringed = picture(second).pixel(0, middle) == accent
    assert plain.pixel(0, middle) != accent
    assert ringed is shown


@pytest.mark.parametrize("kind", KINDS)
def test_a_button_that_is_off_looks_the_same_whatever_its_kind_but_quiet_stays_without_a_frame(qtbot, kind):
    button, other = Button("Envoyer", kind=kind), Button("Envoyer")
    for one in (button, other):
        qtbot.addWidget(one)
        one.setEnabled(False)
        one.resize(one.sizeHint())
    assert (picture(button) == picture(other)) is (kind != "quiet")


def test_a_menu_is_kept_and_shown_by_a_caret(qtbot):
    button = Button("À traiter")
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    button.setMenu(QMenu())
    assert button.menu() is not None
    assert button.sizeHint().width() == before + 16


def test_an_icon_alone_says_what_it_does(qtbot):
    button = IconButton("snooze", "Reporter", "z")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Reporter"
    assert button.toolTip() == "Reporter (z)"
    button.rename("Réveiller")
    assert button.toolTip() == "Réveiller"


def test_an_icon_that_stays_on_looks_it(qtbot):
    button = IconButton("star", "Habitué", checkable=True)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    off = picture(button)
    button.click()
    assert button.isChecked()
    assert picture(button) != off


def test_a_switch_turns_by_key_and_by_a_click_on_its_words(qtbot):
    switch = Switch("Travailler en ligne", shown=True)
    qtbot.addWidget(switch)
    switch.show()
    switch.resize(switch.sizeHint())
    QTest.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    QTest.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().center())
    assert not switch.isChecked()
    assert switch.accessibleName() == "Travailler en ligne"


def test_on_and_off_differ_by_the_place_of_the_knob(qtbot, qapp):
    switch = Switch("Un")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    knob = theme.colour("control").rgb()
    off = picture(switch)
    assert off.pixel(10, off.height() // 2) == knob
    switch.setChecked(True)
    assert picture(switch).pixel(24, off.height() // 2) == theme.colour("on_accent").rgb()


def test_what_is_fixed_grows_with_the_text(qtbot, qapp):
    button, switch = Button("Envoyer"), Switch("Un")
    for one in (button, switch):
        qtbot.addWidget(one)
    theme.apply(qapp, "light", 2.0, still=True)
    assert button.sizeHint().height() == 64
    assert switch.sizeHint().height() == 44
    assert button.font().pixelSize() == 26


def test_a_tick_is_set_by_key_and_by_a_click_on_its_words(qtbot):
    tick = Tick("Presse locale")
    qtbot.addWidget(tick)
    tick.show()
    tick.resize(tick.sizeHint())
    empty = picture(tick)
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert tick.isChecked()
    assert picture(tick) != empty
    QTest.mouseClick(tick, Qt.MouseButton.LeftButton, pos=tick.rect().center())
    assert not tick.isChecked()
    assert tick.accessibleName() == tick.said() == "Presse locale"


def test_some_of_several_is_neither_on_nor_off(qtbot):
    tick = Tick("Tout")
    qtbot.addWidget(tick)
    tick.resize(tick.sizeHint())
    seen = []
    for state in Qt.CheckState:
        tick.setCheckState(state)
        seen.append(picture(tick))
    assert all(seen[i] != seen[j] for i in range(3) for j in range(i))


def test_a_tick_gives_way_and_tells_the_whole(qtbot):
    tick = Tick("Une phrase bien plus longue que la place")
    qtbot.addWidget(tick)
    tick.resize(80, 26)
    picture(tick)
    assert tick.toolTip() == tick.said()


def test_a_tick_can_be_given_other_words(qtbot):
    tick = Tick("")
    qtbot.addWidget(tick)
    narrow = tick.sizeHint().width()
    tick.setText("Copier ses 12 fichiers")
    assert (tick.said(), tick.accessibleName()) == ("Copier ses 12 fichiers",) * 2
    assert tick.sizeHint().width() > narrow


@pytest.mark.parametrize("make", [lambda: Button("Save"), lambda: Switch("On"), lambda: Tick("One")])
def test_a_ring_is_shown_for_the_keys_alone_and_again_when_the_window_comes_back(qtbot, make):
    shown = make()
    qtbot.addWidget(shown)
    reason = Qt.FocusReason
    told = []
    for why in (
        reason.MouseFocusReason,
        reason.ActiveWindowFocusReason,
        reason.TabFocusReason,
        reason.PopupFocusReason,
    ):
        shown.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, why))
        told.append(shown._ring)
    assert told == [False, False, True, True]


def test_a_tick_may_take_several_lines_where_it_has_no_room(qtbot):
    words = "Check the facts with those who know them"
    one, three = Tick(words), Tick(words, lines=3)
    for each in (one, three):
        qtbot.addWidget(each)
    assert one.sizePolicy().hasHeightForWidth() is False
    assert three.heightForWidth(600) == one.heightForWidth(150) == one.sizeHint().height()
    assert three.heightForWidth(170) > three.heightForWidth(600)
    box = Panel(row((three, 1)))
    qtbot.addWidget(box)
    box.resize(170, 100)
    box.show()
    assert three.height() >= three.heightForWidth(170)
    image = picture(three)
    below = range(image.height() // 2 + 10, image.height())  # where the box and a single line are over
    assert any(image.pixel(x, y) != image.pixel(image.width() - 1, y) for y in below for x in range(40, 150))
