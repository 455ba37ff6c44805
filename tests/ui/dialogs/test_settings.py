"""The settings take effect as they are changed."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from cmdesk.ui import theme
from cmdesk.ui.dialogs.learned import LearnedLine
from cmdesk.ui.dialogs.settings import SettingsDialog, hour_words, sizes_that_differ
from cmdesk.ui.widgets.buttons import Switch
from cmdesk.ui.widgets.choices import Segmented
from cmdesk.ui.widgets.fields import ComboField, Field


@pytest.fixture
def settings(house, qtbot):
    home = house(language="en", theme="light")
    made = SettingsDialog(home.window)
    made.open()
    yield home, made
    made.close()
    home.window.settings.language, home.window.settings.theme = "en", "light"
    home.window.set_taste()


def choose(dialog: SettingsDialog, kind: type, name: str, value: object = None) -> object:
    found = next(w for w in dialog.findChildren(kind) if w.accessibleName() == name)
    if isinstance(found, ComboField):
        found.choose(value)
        found.activated.emit(found.currentIndex())
    elif isinstance(found, Segmented):
        found.choose(value)
    elif isinstance(found, Switch):
        found.click()
    return found


def test_what_the_window_opens_with(settings):
    home, dialog = settings
    choose(dialog, ComboField, "At the start", "today")
    assert home.window.settings.first_panel == "today"


def test_theme_and_size_at_once(settings):
    home, dialog = settings
    choose(dialog, Segmented, "Theme", 2)
    assert theme.is_dark()
    choose(dialog, ComboField, "Text size", 1.5)
    assert theme.scale() == pytest.approx(1.5 * theme.system_scale(), abs=0.01)
    assert (home.window.settings.theme, home.window.settings.text_scale) == ("dark", 1.5)
    assert home.saved


def test_language_at_once_and_the_dialog_with_it(settings, qtbot):
    home, dialog = settings
    dialog.tabs.setCurrentIndex(1)
    before = dialog.tabs
    dialog.tabs.setCurrentIndex(0)
    choose(dialog, ComboField, "Language", "fr")
    assert home.window.settings.language == "fr"
    qtbot.waitUntil(lambda: dialog.tabs is not before)
    assert dialog.pages.count() == 5


def test_switches_and_hours_are_kept(settings, office):
    home, dialog = settings
    choose(dialog, Switch, "Notifications")
    choose(dialog, ComboField, "Quiet from", "22:00")
    choose(dialog, ComboField, "Time to undo a sending", 30)
    kept = home.window.settings
    assert (kept.notifications, kept.quiet_from, kept.undo_seconds) == (False, "22:00", 30)
    assert office.desk.undo_seconds == 30


def test_hurtful_messages_are_folded_or_not(settings):
    home, dialog = settings
    assert home.window.settings.fold_hurtful
    choose(dialog, Switch, "Fold hurtful messages")
    assert not home.window.settings.fold_hurtful


def test_the_own_name_is_kept_beside_the_hours(settings):
    home, dialog = settings
    name = next(field for field in dialog.findChildren(Field) if field.accessibleName() == "Your name")
    name.setText(" Camille ")
    name.editingFinished.emit()
    assert home.window.settings.your_name == "Camille"


def test_forgetting_what_was_learned_makes_room_for_its_undo(settings):
    _, dialog = settings
    dialog.findChild(LearnedLine).forgotten.emit()
    assert not dialog.isVisible()


def test_an_hour_typed_by_hand_is_shown(house):
    dialog = SettingsDialog(house(quiet_from="21:30").window)
    field = next(w for w in dialog.findChildren(ComboField) if w.accessibleName() == "Quiet from")
    assert field.currentData() == "21:30"


def test_steps_that_open_something_make_room_first(settings, qtbot):
    home, dialog = settings
    from cmdesk.ui.widgets.buttons import Button

    backup = next(b for b in dialog.findChildren(Button) if b.text() == "Back up now")
    with qtbot.waitSignal(home.window.backup_asked):
        backup.click()
    assert not dialog.isVisible()


def test_connecting_an_account_opens_over_the_settings(settings):
    _, dialog = settings
    dialog.connect_account.click()
    above = QApplication.activeModalWidget()
    assert above is not dialog
    assert above.windowTitle() == "Add an account"
    above.close()
    assert dialog.isVisible()


def test_only_sizes_that_make_a_difference_are_offered():
    assert min(sizes_that_differ(1.0)) == 1.0
    assert min(sizes_that_differ(1.25)) == 0.8
    assert 1.0 in sizes_that_differ(2.0)


def test_hours_are_written_as_everywhere():
    before = QLocale()
    try:
        for name, shown in (("en_US", "9:30\u202fPM"), ("fr_FR", "21:30")):
            QLocale.setDefault(QLocale(name))
            assert hour_words("21:30") == shown
    finally:
        QLocale.setDefault(before)
    assert hour_words("soon") == "soon"
