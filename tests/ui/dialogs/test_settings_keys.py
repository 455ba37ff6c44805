"""Keys can be given anew."""

import pytest
from PySide6.QtCore import Qt

from cmdesk.ui.dialogs.settings_keys import KeyButton, KeysPage


@pytest.fixture
def page(house, qtbot):
    home = house()
    made = KeysPage(home.window)
    qtbot.addWidget(made)
    made.show()
    return home, made


def test_what_works_anywhere_comes_first_then_the_panels_as_in_the_rail(page):
    _, made = page
    places = [name.partition(".")[0] for name in made.buttons]
    assert list(dict.fromkeys(places))[:2] == ["window", "inbox"]


def press(qtbot, button: KeyButton, *keys, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    button.click()
    for key in keys:
        qtbot.keyClick(button, key, modifier)


def test_a_chord_is_taken_at_once(page, qtbot):
    home, made = page
    press(qtbot, made.buttons["inbox.done"], Qt.Key.Key_D, modifier=Qt.KeyboardModifier.ControlModifier)
    assert home.window.settings.shortcuts == {"inbox.done": "Ctrl+D"}
    assert made.buttons["inbox.done"].text() == "Ctrl+D"
    assert home.saved


def test_two_letters_in_turn(page, qtbot):
    home, made = page
    press(qtbot, made.buttons["inbox.done"], Qt.Key.Key_G, Qt.Key.Key_X)
    assert home.window.settings.shortcuts == {"inbox.done": "G X"}


def test_one_letter_after_a_pause(page, qtbot):
    home, made = page
    made.buttons["inbox.done"]._timer.setInterval(10)
    press(qtbot, made.buttons["inbox.done"], Qt.Key.Key_X)
    qtbot.waitUntil(lambda: home.window.settings.shortcuts == {"inbox.done": "X"})


def test_escape_leaves_it_and_backspace_takes_it_away(page, qtbot):
    home, made = page
    press(qtbot, made.buttons["inbox.done"], Qt.Key.Key_Escape)
    assert home.window.settings.shortcuts == {}
    assert made.buttons["inbox.done"].text() == "E"
    press(qtbot, made.buttons["inbox.done"], Qt.Key.Key_Backspace)
    assert home.window.settings.shortcuts == {"inbox.done": ""}
    assert made.buttons["inbox.done"].text() == "none"


def test_the_usual_key_is_not_kept_as_a_change(page, qtbot):
    home, made = page
    button = made.buttons["window.sync"]
    press(qtbot, button, Qt.Key.Key_F9)
    assert home.window.settings.shortcuts == {"window.sync": "F9"}
    press(qtbot, button, Qt.Key.Key_F5)
    assert home.window.settings.shortcuts == {}


def test_the_way_back_is_offered_where_a_key_was_changed(page, qtbot):
    _, made = page
    back, button = made._usual["window.sync"], made.buttons["window.sync"]
    assert not back.isVisible()
    place = button.x() + button.width()
    press(qtbot, button, Qt.Key.Key_F9)
    assert back.isVisible()
    assert button.x() + button.width() == place
    back.click()
    assert not back.isVisible()
    assert button.text() == "F5"


def test_a_clash_is_told(page, qtbot):
    _, made = page
    press(qtbot, made.buttons["inbox.done"], Qt.Key.Key_K, modifier=Qt.KeyboardModifier.ControlModifier)
    assert made.note.isVisible()
    assert "Search or type a command" in made.note.said()
    press(qtbot, made.buttons["inbox.done"], Qt.Key.Key_F12)
    assert not made.note.isVisible()


def test_the_list_is_narrowed(page):
    _, made = page
    made.filter.setText("journal")
    shown = [name for name, button in made.buttons.items() if button.isVisible()]
    assert shown == ["window.journal"]


def test_a_set_of_keys_is_taken_at_once_and_keeps_what_the_user_changed(page, qtbot):
    home, made = page
    press(qtbot, made.buttons["inbox.done"], Qt.Key.Key_F9)
    made.preset.choose("mail")
    made.preset.activated.emit(made.preset.currentIndex())
    assert home.window.settings.keys == "mail"
    assert made.buttons["window.write"].text() == "C"
    assert made.buttons["inbox.done"].text() == "F9"
    press(qtbot, made.buttons["window.write"], Qt.Key.Key_F8)
    press(qtbot, made.buttons["window.write"], Qt.Key.Key_C)  # the key of the set is not a change
    made.buttons["window.write"]._timer.timeout.emit()
    assert home.window.settings.shortcuts == {"inbox.done": "F9"}
